internal import Markdown

/// The mark of a list item: its bullet, or its number with a period or parenthesis.
struct ItemMark {
    /// The bytes of the number in the source text; empty for a bullet.
    let digits: Range<Int>
    /// The number as it is written; nothing for a bullet.
    let number: Int?
    /// What follows the number, or the bullet itself.
    let delimiter: UInt8
    /// The blanks between the mark and the text.
    let blanks: Range<Int>
    /// The column, counted from zero, in which all of the item's lines have to begin.
    let contentColumn: Int

    /// Reads the mark of an item.
    init?(of item: Node, in page: borrowing Page) {
        let start = page.document.textStart(of: item)
        let line = page.line(page.lineNumber(at: start))
        self.init(at: start, in: line, of: page.bytes)
    }

    /// Reads the mark at an offset of a line.
    init?(at start: Int, in line: Range<Int>, of bytes: [UInt8]) {
        var end = start
        var number = 0
        // A number has at most nine digits.
        while end < line.upperBound, end - start < 9, (0x30...0x39).contains(bytes[end]) {
            number = number * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        guard end < line.upperBound else { return nil }
        digits = start..<end
        self.number = end > start ? number : nil
        delimiter = bytes[end]
        let isMark =
            end > start
            ? delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")") : "-+*".utf8.contains(delimiter)
        guard isMark else { return nil }
        end += 1

        var column = 0
        for offset in line.lowerBound..<end { column += bytes[offset] == 0x09 ? 4 - column % 4 : 1 }
        var content = column
        var offset = end
        while offset < line.upperBound, bytes[offset] == 0x20 || bytes[offset] == 0x09 {
            content += bytes[offset] == 0x09 ? 4 - content % 4 : 1
            offset += 1
        }
        blanks = end..<offset
        // Five blanks are one and indented code; an item without text is indented by one.
        let isPlain = offset < line.upperBound && content > column && content - column <= 4
        contentColumn = isPlain ? content : column + 1
    }
}
