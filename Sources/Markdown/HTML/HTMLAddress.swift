/// What a document may link to.
public enum HTMLAddress {
    /// Whether a link may lead to an address that is no HTML yet: it has no scheme, or one that is safe for readers.
    public static func isSafe(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { isAllowed($0, for: .link) }
    }

    /// What an address is used for.
    enum Use: Sendable {
        /// A link that a reader follows.
        case link
        /// A picture that a browser loads.
        case image
    }

    /// Whether an address has no scheme, or one that is allowed.
    ///
    /// Whatever stands before a colon is taken for a scheme unless a slash, a question mark or a number sign comes
    /// first. That is stricter than a browser, and so there is no blank, control character or look-alike by which
    /// `javascript:` could get past.
    static func isAllowed(_ bytes: UnsafeBufferPointer<UInt8>, for use: Use) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            case UInt8(ascii: ":"):
                guard let scheme = HTMLName(bytes, 0..<index) else { return false }
                return HTMLAllowList.schemes(for: use).contains(scheme)
            default: continue
            }
        }
        return true
    }

    /// Whether an address is what it looks like: without references, blanks and control characters.
    static func isPlain(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        // Without an early exit the loop becomes a few wide instructions.
        var special: UInt8 = 0
        for byte in value { special |= (byte <= 0x20 ? 1 : 0) | (byte == UInt8(ascii: "&") ? 1 : 0) }
        return special == 0
    }

    /// Reads an address as a browser does: references are decoded, line breaks and tabs vanish, and so do blanks and
    /// control characters at both ends.
    static func read(_ value: UnsafeBufferPointer<UInt8>, into address: inout [UInt8]) {
        address.removeAll(keepingCapacity: true)
        HTMLCharacterReference.decode(value, into: &address)
        address.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        while let last = address.last, last <= 0x20 { address.removeLast() }
        address.removeFirst(address.prefix { $0 <= 0x20 }.count)
    }
}
