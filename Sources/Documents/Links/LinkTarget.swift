internal import Diagnostics

/// A link target is what the address of a link means within the content folder.
enum LinkTarget {
    /// An address that leads out of the site: it has a scheme, or begins with a slash that leads to the site around it.
    case external
    /// A path on the writer's own computer: `C:\…`, `\\server\…` or `file:`.
    case local
    /// A part of the same document.
    case samePage
    /// A path within the content folder. It has been written into the buffer.
    case path
    /// A path that leaves the content folder.
    case outside
    /// Nothing at all.
    case empty

    /// The bytes of an address, where they are.
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Reads an address without its fragment.
    ///
    /// A path is resolved against the folder of the document, or against the content folder where it begins with `~/`,
    /// and written into the buffer, relative to the content folder.
    static func resolve(_ address: Bytes, from folder: Bytes, into path: inout [UInt8]) -> LinkTarget {
        path.removeAll(keepingCapacity: true)
        guard let first = address.first else { return .empty }
        if first == UInt8(ascii: "#") { return address.count == 1 ? .empty : .samePage }
        if first == UInt8(ascii: "?") { return .samePage }
        if first == UInt8(ascii: "/") { return .external }
        if first == UInt8(ascii: "\\") { return .local }
        var start = 0
        var kept = folder.count
        if first == UInt8(ascii: "~"), address.count >= 2, address[1] == UInt8(ascii: "/") {
            start = 2
            kept = 0
        } else {
            while isUpwards(address, at: start) {
                if kept == 0 { return .outside }
                kept = lengthWithoutLastStep(of: folder, kept)
                start += 3
            }
        }
        // One look for what ends a scheme or the path, and for what is no plain step. Letters are beyond all of these.
        var end = start
        var hasSlash = start > 0
        var isPlain = true
        var before = UInt8(ascii: "/")
        while end < address.count {
            let byte = address[end]
            if byte <= UInt8(ascii: "?") {
                if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
                if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
                    if before == UInt8(ascii: "/") { isPlain = false }
                    if byte == UInt8(ascii: "/") { hasSlash = true }
                } else if byte == UInt8(ascii: "%") {
                    isPlain = false
                } else if byte == UInt8(ascii: ":"), !hasSlash {
                    let isFile = end == 4 && equalsIgnoringCase(Array(address.prefix(4))[...], "file")
                    return end == 1 || isFile ? .local : .external
                }
            }
            before = byte
            end += 1
        }
        path.append(contentsOf: Bytes(rebasing: folder[..<kept]))
        // A path can be taken as it stands if no step of it is empty or begins with a dot, and no byte is encoded.
        if isPlain, before != UInt8(ascii: "/") {
            if !path.isEmpty { path.append(UInt8(ascii: "/")) }
            path.append(contentsOf: Bytes(rebasing: address[start..<end]))
            return .path
        }
        while start <= end {
            let slash = address[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
            if !append(address[start..<slash], to: &path) { return .outside }
            start = slash + 1
        }
        return .path
    }

    /// Whether `../` stands in an address, and more of the path behind it.
    private static func isUpwards(_ address: Bytes, at start: Int) -> Bool {
        start + 3 < address.count && address[start] == UInt8(ascii: ".") && address[start + 1] == UInt8(ascii: ".")
            && address[start + 2] == UInt8(ascii: "/") && address[start + 3] != UInt8(ascii: "?")
            && address[start + 3] != UInt8(ascii: "#")
    }

    private static func removeLastStep(of path: inout [UInt8]) {
        let length = path.withUnsafeBufferPointer { lengthWithoutLastStep(of: $0, $0.count) }
        path.removeLast(path.count - length)
    }

    /// The length of what is left of the beginning of a path without its last step.
    private static func lengthWithoutLastStep(of path: Bytes, _ length: Int) -> Int {
        var length = length
        while length > 0, path[length - 1] != UInt8(ascii: "/") { length -= 1 }
        return max(length - 1, 0)
    }

    /// Reads an address without its fragment.
    static func resolve(
        _ address: ArraySlice<UInt8>, from folder: ArraySlice<UInt8>, into path: inout [UInt8]
    ) -> LinkTarget {
        address.withUnsafeBufferPointer { address in
            folder.withUnsafeBufferPointer { resolve(address, from: $0, into: &path) }
        }
    }

    /// The number of bytes before the query or fragment of an address.
    static func pathLength(of address: Bytes) -> Int {
        address.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? address.count
    }

    /// Where the path of an address ends, and its query or fragment begins.
    static func pathEnd(of address: ArraySlice<UInt8>) -> Int {
        address.startIndex + address.withUnsafeBufferPointer { pathLength(of: $0) }
    }

    /// What stands behind the number sign; nothing where that is missing or the last byte.
    static func fragment(of address: Bytes) -> Bytes? {
        guard let sign = address.firstIndex(of: UInt8(ascii: "#")), sign + 1 < address.count else { return nil }
        return Bytes(rebasing: address[(sign + 1)...])
    }

    /// What stands behind the number sign; nothing where that is missing or the last byte.
    static func fragment(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let length = address.withUnsafeBufferPointer({ fragment(of: $0)?.count }) else { return nil }
        return address.suffix(length)
    }

    /// What stands before the colon of an address that has a scheme, such as `https:` or `mailto:`.
    static func scheme(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        address.withUnsafeBufferPointer { schemeLength(of: $0) }.map { address.prefix($0) }
    }

    /// The number of bytes before the colon of an address that has a scheme.
    static func schemeLength(of address: Bytes) -> Int? {
        for index in address.indices {
            switch address[index] {
            case UInt8(ascii: ":"): return index
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            default: continue
            }
        }
        return nil
    }

    /// Whether some bytes are a word in lower case, whatever their own case is.
    static func equalsIgnoringCase(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for (index, byte) in bytes.enumerated() where lowercase(byte) != word.utf8Start[index] { return false }
        return true
    }

    /// A letter of ASCII in lower case; any other byte as it is.
    static func lowercase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// Appends bytes with their percent-encoding decoded.
    ///
    /// An encoded slash, or a byte that is not text, stays encoded: it is no part of a name.
    static func appendDecoded(_ part: Slice<Bytes>, to path: inout [UInt8]) {
        if !part.contains(UInt8(ascii: "%")) { return path.append(contentsOf: part) }
        var index = part.startIndex
        while index < part.endIndex {
            if part[index] == UInt8(ascii: "%"), index + 2 < part.endIndex,
                let high = PercentEncoding.digit(part[index + 1]), let low = PercentEncoding.digit(part[index + 2])
            {
                let byte = high << 4 | low
                if byte >= 0x20, byte != UInt8(ascii: "/") {
                    path.append(byte)
                    index += 3
                    continue
                }
            }
            path.append(part[index])
            index += 1
        }
    }

    /// Some bytes with their percent-encoding decoded.
    static func decoded(_ part: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        part.withUnsafeBufferPointer { appendDecoded($0[...], to: &decoded) }
        return decoded
    }

    /// Takes one step of a path; returns whether it stays in the content folder.
    private static func append(_ part: Slice<Bytes>, to path: inout [UInt8]) -> Bool {
        if part.isEmpty { return true }
        let length = path.count
        if length > 0 { path.append(UInt8(ascii: "/")) }
        let start = path.count
        appendDecoded(part, to: &path)
        // The dots may have been encoded.
        let count = path.count - start
        guard count <= 2, path[start...].allSatisfy({ $0 == UInt8(ascii: ".") }) else { return true }
        path.removeLast(path.count - length)
        if count == 2 {
            if path.isEmpty { return false }
            removeLastStep(of: &path)
        }
        return true
    }
}
