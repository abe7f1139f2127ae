/// An inline cursor reads the text of a block as cmark's inline parser saw it: line after line, without what stands
/// before the content of a line, and with a line feed between two lines.
struct InlineCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: UnsafeBufferPointer<Range<Int>>
    /// In a cell of a table `\|` stands for a bar, even in code.
    private let unescapesBars: Bool
    private(set) var line = 0
    /// Where the cursor stands in the source.
    private(set) var offset: Int
    private var lineEnd: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, lines: UnsafeBufferPointer<Range<Int>>, unescapesBars: Bool = false) {
        self.bytes = bytes
        self.lines = lines
        self.unescapesBars = unescapesBars
        offset = lines[0].lowerBound
        lineEnd = lines[0].upperBound
    }

    /// A cursor that stands at the end of no text.
    static var empty: InlineCursor { InlineCursor() }

    private init() {
        bytes = UnsafeBufferPointer(start: nil, count: 0)
        lines = UnsafeBufferPointer(start: nil, count: 0)
        unescapesBars = false
        offset = 0
        lineEnd = 0
    }

    var isAtLineEnd: Bool { offset >= lineEnd }
    var isAtEnd: Bool { isAtLineEnd && line + 1 >= lines.count }

    /// The byte at the cursor; a line feed at the end of a line, zero at the end of the text.
    var byte: UInt8 {
        if offset < lineEnd {
            let byte = bytes[offset]
            if unescapesBars, byte == UInt8(ascii: "\\"), offset + 1 < lineEnd, bytes[offset + 1] == UInt8(ascii: "|") {
                return UInt8(ascii: "|")
            }
            return byte
        }
        return line + 1 < lines.count ? 0x0A : 0
    }

    /// The byte after the one at the cursor.
    var following: UInt8 {
        if offset + 1 < lineEnd, !unescapesBars { return bytes[offset + 1] }
        var ahead = self
        ahead.advance()
        return ahead.byte
    }

    /// The bytes from the cursor to the end of its line.
    var restOfLine: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[min(offset, lineEnd)..<lineEnd])
    }

    /// Goes to the next byte; from the end of a line to the content of the next one.
    mutating func advance() {
        if offset < lineEnd {
            let byte = bytes[offset]
            let isEscapedBar =
                unescapesBars && byte == UInt8(ascii: "\\") && offset + 1 < lineEnd
                && bytes[offset + 1] == UInt8(ascii: "|")
            offset += isEscapedBar ? 2 : 1
        } else if line + 1 < lines.count {
            line += 1
            offset = lines[line].lowerBound
            lineEnd = lines[line].upperBound
        }
    }

    mutating func advance(_ count: Int) {
        for _ in 0..<count { advance() }
    }

    /// Passes blanks and tabs on this line.
    mutating func skipBlanks() {
        while byte == 0x20 || byte == 0x09 { advance() }
    }

    /// Passes bytes of this line that mean themselves wherever they stand, and returns their number.
    mutating func skipWords() -> Int {
        let start = offset
        while offset < lineEnd, InlineCursor.isPlain(bytes[offset]) { offset &+= 1 }
        return offset - start
    }

    /// Letters, digits, and `#`, `%`, `,`, `-`, `.`, `/`, `:`, `=`, `?`, `_`.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        if byte < 64 { return (0xA7FF_F028_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1 }
        if byte < 128 { return (0x07FF_FFFE_87FF_FFFE as UInt64) >> UInt64(byte - 64) & 1 == 1 }
        return false
    }

    /// Passes white space, line ends included.
    mutating func skipWhitespace() {
        while !isAtEnd, isWhitespace(byte) { advance() }
    }

    /// Passes as many bytes of a literal as stand at the cursor unchanged, up to the end of the line, and returns their
    /// number.
    ///
    /// Stops at anything that may stand for something else.
    mutating func skipEqual(_ literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let available = min(lineEnd - offset, literal.count - start)
        guard available > 0, let here = bytes.baseAddress, let there = literal.baseAddress else { return 0 }
        var count = 0
        // Eight bytes at a time, as long as they are equal and none of them is an escape or an ampersand.
        while count + 8 <= available {
            let word = UnsafeRawPointer(here + offset + count).loadUnaligned(as: UInt64.self)
            let wanted = UnsafeRawPointer(there + start + count).loadUnaligned(as: UInt64.self)
            let escapes = HTMLScan.zeros(word ^ HTMLScan.spread(UInt8(ascii: "\\")))
            let entities = HTMLScan.zeros(word ^ HTMLScan.spread(UInt8(ascii: "&")))
            if word != wanted || escapes | entities != 0 { break }
            count += 8
        }
        while count < available {
            let byte = bytes[offset + count]
            if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte != literal[start + count] { break }
            count += 1
        }
        offset += count
        return count
    }
}

func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
        || (0x7B...0x7E).contains(byte)
}

func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
