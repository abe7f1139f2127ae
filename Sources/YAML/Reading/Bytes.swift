extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let blank: UInt8 = 0x20

    /// Whether it is a blank or a tab.
    var isBlank: Bool { self == .blank || self == .tab }
    /// Whether it ends a line.
    var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
}

/// A line of a file, without its line break.
struct Line {
    /// The offset of the first byte.
    let start: Int
    /// The offset after the last byte.
    let end: Int
    /// The offset after the line break.
    let next: Int

    /// Finds the line that begins at an offset.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, before limit: Int) {
        self.start = start
        var end = start
        // Eight bytes at a time, as long as none of them is less than 16.
        while end + 8 <= limit {
            let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: end, as: UInt64.self)
            if (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080 != 0 { break }
            end += 8
        }
        while end < limit, !bytes[end].isLineEnd { end += 1 }
        self.end = end
        if end == limit {
            next = end
        } else if bytes[end] == .carriageReturn, end + 1 < limit, bytes[end + 1] == .lineFeed {
            next = end + 2
        } else {
            next = end + 1
        }
    }

    /// The offset of the first byte that is no blank; the end, if there is none.
    func contentStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = start
        while offset < end, bytes[offset].isBlank { offset += 1 }
        return offset
    }

    /// The offset after the last byte that is no blank; the start, if there is none.
    func contentEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = end
        while offset > start, bytes[offset - 1].isBlank { offset -= 1 }
        return offset
    }

    /// Whether the line is three times the same sign, followed by nothing but blanks.
    func isFence(_ bytes: UnsafeBufferPointer<UInt8>, of sign: Unicode.Scalar) -> Bool {
        let byte = UInt8(ascii: sign)
        guard end - start >= 3, bytes[start] == byte, bytes[start + 1] == byte, bytes[start + 2] == byte else {
            return false
        }
        return contentEnd(bytes) == start + 3
    }

    /// Whether the line is one of the four that a merge leaves behind.
    func isConflictMarker(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard end - start >= 7 else { return false }
        let sign = bytes[start]
        switch sign {
        case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"): break
        default: return false
        }
        for offset in start..<start + 7 where bytes[offset] != sign { return false }
        return end == start + 7 || bytes[start + 7].isBlank
    }

    /// Whether the line begins a list item, at the given offset.
    func hasItem(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset < end, bytes[offset] == UInt8(ascii: "-") else { return false }
        return offset + 1 == end || bytes[offset + 1].isBlank
    }

    /// The offset of the colon after a key that begins at an offset; nil where the line does not look like `key:`.
    ///
    /// What begins like something else in YAML or Markdown is no key, though YAML could be brought to take it for one.
    func keyColon(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
        guard offset < end else { return nil }
        var index = offset
        switch bytes[offset] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let quote = bytes[offset]
            index += 1
            while index < end, bytes[index] != quote { index += 1 }
            index += 1
            guard index < end, bytes[index] == UInt8(ascii: ":") else { return nil }
        case UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "["),
            UInt8(ascii: "{"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "`"):
            return nil
        default:
            break
        }
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":"), index + 1 == end || bytes[index + 1].isBlank { return index }
            index += 1
        }
        return nil
    }
}
