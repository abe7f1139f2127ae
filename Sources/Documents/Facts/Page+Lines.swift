internal import Markdown

/// The lines of a page, for rules that look at how something is written.
///
/// Offsets are those of the source text; ``Page/original(_:)`` leads from there to the file.
extension Page {
    /// The bytes that offsets count.
    var bytes: [UInt8] { document.source.bytes }

    /// The number of the line that an offset is on, counted from zero.
    func lineNumber(at offset: Int) -> Int { document.source.lines.line(at: offset) }

    /// A line without its line break.
    func line(_ number: Int) -> Range<Int> {
        let whole = document.source.lines.range(ofLine: number)
        let bytes = self.bytes
        var end = whole.upperBound
        while end > whole.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return whole.lowerBound..<end
    }

    /// What a line begins with before its first letter.
    func indentation(ofLine number: Int) -> Indentation { Indentation(of: line(number), in: bytes) }

    /// Some of the bytes as text.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// How lines end in this file, as far as its first line tells.
    var lineBreak: String {
        let first = document.source.lines.range(ofLine: 0)
        return bytes[first].suffix(2).elementsEqual([0x0D, 0x0A]) ? "\r\n" : "\n"
    }

    /// Where the first line of the body begins that is not blank.
    var firstContent: Int {
        let body = document.body
        let bytes = self.bytes
        return bytes[body].firstIndex { !$0.isBlankOrBreak } ?? body.upperBound
    }
}

/// The indentation of a line.
struct Indentation {
    /// How wide it is.
    let columns: Int
    /// Where what is indented begins.
    let end: Int
    /// Whether a tab is part of it, so that blanks put before it may change nothing.
    let hasTab: Bool
    /// Whether nothing is indented.
    let isBlankLine: Bool

    init(of line: Range<Int>, in bytes: [UInt8]) {
        var columns = 0
        var offset = line.lowerBound
        var hasTab = false
        while offset < line.upperBound {
            if bytes[offset] == 0x09 {
                columns += 4 - columns % 4
                hasTab = true
            } else if bytes[offset] == 0x20 {
                columns += 1
            } else {
                break
            }
            offset += 1
        }
        self.columns = columns
        self.hasTab = hasTab
        end = offset
        isBlankLine = offset == line.upperBound
    }
}

extension UInt8 {
    /// Whether the byte is a blank, a tab or part of a line break.
    var isBlankOrBreak: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
    /// Whether the byte is a letter of ASCII.
    var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
