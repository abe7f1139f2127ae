/// The bytes that mean something to the scanner, by name.
enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let asterisk = UInt8(ascii: "*")
    static let period = UInt8(ascii: ".")
    static let equals = UInt8(ascii: "=")
    static let closingBrace = UInt8(ascii: "}")

    /// Whether a byte is space within a line.
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

    /// Whether a byte is space of any kind that may surround a name.
    static func isSpace(_ byte: UInt8) -> Bool { byte == space || (byte >= tab && byte <= carriageReturn) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a line ends at an offset, which is where its line break stands or the bytes end.
    func endsLine(at offset: Int) -> Bool {
        offset == count || self[offset] == Byte.lineFeed
            || (self[offset] == Byte.carriageReturn && offset + 1 < count && self[offset + 1] == Byte.lineFeed)
    }
}

extension [UInt8] {
    /// Whether these bytes hold others at an offset.
    func holds(_ others: [UInt8], at offset: Int) -> Bool {
        guard offset + others.count <= count else { return false }
        var index = 0
        while index < others.count, self[offset + index] == others[index] { index += 1 }
        return index == others.count
    }

    /// A range without the space at both ends of it.
    func trimmingSpace(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, Byte.isSpace(self[start]) { start += 1 }
        while end > start, Byte.isSpace(self[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Whether a line begins at an offset.
    func beginsLine(at offset: Int) -> Bool { offset == 0 || self[offset - 1] == Byte.lineFeed }

    /// Whether a line ends at an offset, which is where its line break stands or the bytes end.
    func endsLine(at offset: Int) -> Bool {
        withUnsafeBufferPointer { $0.endsLine(at: offset) }
    }
}
