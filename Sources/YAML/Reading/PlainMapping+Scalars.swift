internal import Glibc

/// The texts of a plain mapping: on one line as they are, or in quotes.
extension PlainMapping {
    /// Passes a text and the end of its line.
    mutating func scalar() -> YAMLNode? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(by: byte)
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "."),
            UInt8(ascii: "_"), 0x80...0xFF:
            plain()
        default: nil
        }
    }

    private mutating func plain() -> YAMLNode? {
        let start = offset
        let lineEnd = endOfLine
        var current = start
        while current < lineEnd {
            let byte = bytes[current]
            if byte == UInt8(ascii: ":") {
                if current + 1 == lineEnd || bytes[current + 1] == .blank { return nil }
            } else if byte == UInt8(ascii: "#") {
                if current > start, bytes[current - 1] == .blank { return nil }
            } else if byte &- 0x20 >= 0x5F {
                guard let length = printableLength(at: current) else { return nil }
                current += length
                continue
            }
            current += 1
        }
        offset = lineEnd
        let textEnd = withoutBlanks(start..<lineEnd)
        return finish(YAMLScalar(text(start..<textEnd), .plain), at: start..<textEnd)
    }

    private mutating func quoted(by quote: UInt8) -> YAMLNode? {
        let start = offset
        offset += 1
        var folded = ""
        var lineStart = offset
        while true {
            guard passText(upTo: quote) else { return nil }
            if byte == quote { break }
            // A line break is a blank, together with the blanks around it.
            folded += text(lineStart..<withoutBlanks(lineStart..<offset)) + " "
            offset += 1
            guard byte == .blank else { return nil }
            skipBlanks()
            if byte == .lineFeed { return nil }
            lineStart = offset
        }
        let last = text(lineStart..<offset)
        offset += 1
        let range = start..<offset
        skipBlanks()
        return finish(YAMLScalar(folded.isEmpty ? last : folded + last, .quoted), at: range)
    }

    /// Passes what means itself up to a quote or the end of the line; says whether nothing else stands there.
    private mutating func passText(upTo quote: UInt8) -> Bool {
        var current = offset
        while current < end {
            let byte = bytes[current]
            if byte == quote || byte == .lineFeed { break }
            if byte == UInt8(ascii: "\\") { return false }
            guard let length = byte &- 0x20 < 0x5F ? 1 : printableLength(at: current) else { return false }
            current += length
        }
        offset = current
        return true
    }

    /// Passes the end of a line, before which nothing may be left, and makes a node of the value on it.
    private mutating func finish(_ scalar: YAMLScalar, at range: Range<Int>) -> YAMLNode? {
        guard offset < end, byte == .lineFeed else { return nil }
        offset += 1
        return YAMLNode(.scalar(scalar), at: range)
    }

    // MARK: Bytes

    private func withoutBlanks(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == .blank { end -= 1 }
        return end
    }

    /// The number of bytes of a character, if it is one that means itself; a line break, a tab or a byte order mark is
    /// none.
    private func printableLength(at offset: Int) -> Int? {
        let byte = bytes[offset]
        if byte < 0x80 { return byte &- 0x20 < 0x5F ? 1 : nil }
        let character = UTF8Character(bytes, at: offset, before: end)
        let isMark = byte == 0xEF && character.length == 3 && bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF
        return character.problem == nil && !isMark ? character.length : nil
    }

    /// Where the line ends that the offset is on.
    private var endOfLine: Int {
        guard offset < end, let start = bytes.baseAddress,
            let found = memchr(start + offset, Int32(UInt8.lineFeed), end - offset)
        else { return end }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }
}
