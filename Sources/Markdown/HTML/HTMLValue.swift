/// The values that an attribute may have.
enum HTMLValue: Sendable {
    /// Any text.
    case text
    /// No value: the attribute is there, or not.
    case boolean
    /// The name of a place in the document.
    case identifier
    /// A number of pixels, columns or rows.
    case size
    /// A number, which may be negative.
    case integer
    /// One of `1`, `a`, `A`, `i` and `I`.
    case listMarker
    /// One of some words, in capitals or not.
    case oneOf([HTMLName])
    /// Words about the target of a link.
    case relations
    /// An address.
    case address(HTMLAddress.Use)
}

extension HTMLValue {
    /// Whether bytes can name a place: printable, without blanks, quotes, angle brackets and ampersands.
    static func isIdentifier(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard !bytes.isEmpty, bytes.count <= 256 else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return false
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): return false
            default: return true
            }
        }
    }

    /// Whether bytes are a whole number of at most five digits.
    static func isInteger(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, mayBeNegative: Bool) -> Bool {
        var digits = bytes
        if mayBeNegative, digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
        return !digits.isEmpty && digits.count <= 5 && digits.allSatisfy(\.isHTMLDigit)
    }

    /// Whether a byte is a style of numbering.
    static func isListMarker(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard bytes.count == 1, let byte = bytes.first else { return false }
        return byte == UInt8(ascii: "1") || [UInt8(ascii: "a"), UInt8(ascii: "i")].contains(byte | 0x20)
    }
}
