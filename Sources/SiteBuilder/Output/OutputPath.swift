internal import Glibc

/// What a path in the site may be.
enum OutputPath {
    /// What files of ours that are no part of the site begin with.
    static let reserved = ".tally"

    /// What is wrong with a path; nothing if it names a file in the site.
    static func problem(in path: String) -> String? {
        if path.isEmpty { return "it is empty" }
        var hasControls = false
        var hasWrongSteps = false
        var hasLongSteps = false
        var start = 0
        var index = 0
        var path = path
        path.withUTF8 { bytes in
            while index <= bytes.count {
                let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "/")
                if byte < 0x20 || byte == 0x7F { hasControls = true }
                if byte == UInt8(ascii: "/") {
                    let length = index - start
                    let isDots = length <= 2 && bytes[start..<index].allSatisfy { $0 == UInt8(ascii: ".") }
                    if isDots { hasWrongSteps = true }
                    if length > 255 { hasLongSteps = true }
                    start = index + 1
                }
                index += 1
            }
        }
        if hasControls { return "it has control characters" }
        if hasWrongSteps { return "it does not name a file in the site" }
        if hasLongSteps { return "it has a name that is too long for a file" }
        return path.hasPrefix(reserved) ? "names like this are kept for the builder's own notes" : nil
    }

    /// Whether the bytes of a path come before those of another one.
    static func precedes(_ path: String, _ other: String) -> Bool {
        let order = path.utf8.withContiguousStorageIfAvailable { path in
            other.utf8.withContiguousStorageIfAvailable { other in
                let common = min(path.count, other.count)
                guard let bytes = path.baseAddress, let others = other.baseAddress else {
                    return path.count < other.count
                }
                let order = memcmp(bytes, others, common)
                return order == 0 ? path.count < other.count : order < 0
            }
        }
        return (order ?? nil) ?? path.utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// The folders that some paths are in, outer ones first.
    static func folders(of paths: some Sequence<String>) -> [String] {
        let slash = UInt8(ascii: "/")
        var folders: Set<String> = []
        var last: [UInt8] = []
        for path in paths {
            var path = path
            // The files of a folder mostly follow each other.
            let isInLast = path.withUTF8 { bytes in
                let end = bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0
                if end == last.count, bytes[..<end].elementsEqual(last) { return true }
                last = Array(bytes[..<end])
                return false
            }
            if isInLast { continue }
            var end = last.dropLast().endIndex
            while end > 0, folders.insert(String(decoding: last[..<end], as: UTF8.self)).inserted {
                end = last[..<end].lastIndex(of: slash) ?? 0
            }
        }
        return folders.sorted(by: precedes)
    }
}
