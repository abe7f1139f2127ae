/// A link target is what the address of a link means within the content folder.
enum LinkTarget {
    /// An address that leads out of the site: it has a scheme, or begins with a slash.
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

    /// Reads an address without its fragment.
    ///
    /// A path is resolved against the folder of the document, or against the content folder where it begins with `~/`,
    /// and written into the buffer, relative to the content folder.
    static func resolve(
        _ address: ArraySlice<UInt8>, from folder: ArraySlice<UInt8>, into path: inout [UInt8]
    ) -> LinkTarget {
        path.removeAll(keepingCapacity: true)
        guard let first = address.first else { return .empty }
        if first == UInt8(ascii: "#") { return address.count == 1 ? .empty : .samePage }
        if first == UInt8(ascii: "?") { return .samePage }
        if first == UInt8(ascii: "/") { return .external }
        if first == UInt8(ascii: "\\") { return .local }
        if let scheme = scheme(of: address) {
            return scheme.count == 1 || equalsIgnoringCase(scheme, "file") ? .local : .external
        }

        let end = pathEnd(of: address)
        var start = address.startIndex
        if address[..<end].starts(with: "~/".utf8) { start += 2 } else { path.append(contentsOf: folder) }
        while start <= end {
            let slash = address[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
            if !append(address[start..<slash], to: &path) { return .outside }
            start = slash + 1
        }
        return .path
    }

    /// Where the path of an address ends, and its query or fragment begins.
    static func pathEnd(of address: ArraySlice<UInt8>) -> Int {
        address.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? address.endIndex
    }

    /// What stands behind the number sign; nothing where that is missing or the last byte.
    static func fragment(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let sign = address.firstIndex(of: UInt8(ascii: "#")), sign + 1 < address.endIndex else { return nil }
        return address[(sign + 1)...]
    }

    /// What stands before the colon of an address that has a scheme, such as `https:` or `mailto:`.
    static func scheme(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for (index, byte) in zip(address.indices, address) {
            switch byte {
            case UInt8(ascii: ":"): return address[..<index]
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
    static func appendDecoded(_ part: ArraySlice<UInt8>, to path: inout [UInt8]) {
        guard part.contains(UInt8(ascii: "%")) else {
            path.append(contentsOf: part)
            return
        }
        var index = part.startIndex
        while index < part.endIndex {
            if part[index] == UInt8(ascii: "%"), index + 2 < part.endIndex,
                let high = hex(part[index + 1]), let low = hex(part[index + 2])
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

    /// Takes one step of a path; returns whether it stays in the content folder.
    private static func append(_ part: ArraySlice<UInt8>, to path: inout [UInt8]) -> Bool {
        if part.isEmpty { return true }
        let length = path.count
        if length > 0 { path.append(UInt8(ascii: "/")) }
        let start = path.count
        appendDecoded(part, to: &path)
        let name = path[start...]
        // The dots may have been encoded.
        guard name.count <= 2, name.allSatisfy({ $0 == UInt8(ascii: ".") }) else { return true }
        let isUp = name.count == 2
        path.removeLast(path.count - length)
        if isUp {
            if path.isEmpty { return false }
            path.removeLast(path.count - (path.lastIndex(of: UInt8(ascii: "/")) ?? 0))
        }
        return true
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
