internal import Glibc

/// What a path in the site may be.
enum OutputPath {
    /// What files of ours that are no part of the site begin with.
    static let reserved = ".tally"

    /// What is wrong with a path; nothing if it names a file in the site.
    static func problem(in path: String) -> String? {
        if path.isEmpty { return "it is empty" }
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "it has control characters" }
        for step in path.split(separator: "/", omittingEmptySubsequences: false) {
            if step.isEmpty || step == "." || step == ".." { return "it does not name a file in the site" }
            if step.utf8.count > 255 { return "it has a name that is too long for a file" }
        }
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
        var folders: Set<String> = []
        var last = ""
        for path in paths {
            // The files of a folder mostly follow each other.
            if !last.isEmpty, path.utf8.starts(with: last.utf8),
                !path.utf8.dropFirst(last.utf8.count).contains(UInt8(ascii: "/"))
            {
                continue
            }
            if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { last = String(path[...slash]) }
            var end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
            while let slash = end, folders.insert(String(path[..<slash])).inserted {
                end = path[..<slash].utf8.lastIndex(of: UInt8(ascii: "/"))
            }
        }
        return folders.sorted(by: precedes)
    }
}
