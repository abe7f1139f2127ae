/// A link target is what the address of a link means within the content folder.
enum LinkTarget {
    /// An address that leads out of the site: it has a scheme, or begins with a slash.
    case external
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
    /// A path is resolved against the folder of the document and written into the buffer, relative to the content
    /// folder.
    static func resolve(
        _ address: ArraySlice<UInt8>, from folder: Substring.UTF8View, into path: inout [UInt8]
    ) -> LinkTarget {
        let isAlone = address.first == UInt8(ascii: "#")
        if address.isEmpty { return .empty }
        if isAlone { return .samePage }
        if address.first == UInt8(ascii: "/") { return .external }
        if hasScheme(address) { return .external }
        path.removeAll(keepingCapacity: true)
        path.append(contentsOf: folder)

        let end = address.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? address.endIndex
        var start = address.startIndex
        while start <= end {
            let slash = address[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
            let part = address[start..<slash]
            if part.elementsEqual("..".utf8) {
                if path.isEmpty { return .outside }
                let cut = path.lastIndex(of: UInt8(ascii: "/")) ?? 0
                path.removeLast(path.count - cut)
            } else if !part.isEmpty, !part.elementsEqual(".".utf8) {
                if !path.isEmpty { path.append(UInt8(ascii: "/")) }
                appendDecoded(part, to: &path)
            }
            start = slash + 1
        }
        return .path
    }

    /// Whether an address begins with a scheme, such as `https:` or `mailto:`.
    static func hasScheme(_ address: ArraySlice<UInt8>) -> Bool {
        for byte in address {
            switch byte {
            case UInt8(ascii: ":"): return true
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
            default: continue
            }
        }
        return false
    }

    /// Appends a part of an address with its percent-encoded bytes decoded.
    private static func appendDecoded(_ part: ArraySlice<UInt8>, to path: inout [UInt8]) {
        guard part.contains(UInt8(ascii: "%")) else {
            path.append(contentsOf: part)
            return
        }
        var index = part.startIndex
        while index < part.endIndex {
            if part[index] == UInt8(ascii: "%"), index + 2 < part.endIndex,
                let high = hex(part[index + 1]), let low = hex(part[index + 2])
            {
                path.append(high << 4 | low)
                index += 3
            } else {
                path.append(part[index])
                index += 1
            }
        }
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
