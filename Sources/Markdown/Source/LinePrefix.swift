/// A line prefix is what stands on a line before the content of a block: the marks of the quotes and lists it is in.
///
/// cmark knows where a block begins, but not where the content of its second line does. This follows the container
/// rules of CommonMark once more, for the containers that are known to be there.
struct LinePrefix {
    /// Where the content begins.
    private(set) var offset: Int
    /// How many containers have been passed.
    private(set) var matched = 0
    /// The column of ``offset`` with tabs expanded, counted from zero.
    private var column = 0
    private let end: Int

    /// Begins at the start of a line.
    init(line: Range<Int>) {
        offset = line.lowerBound
        end = line.upperBound
    }

    /// Passes the mark of a block quote; says whether there is one.
    mutating func passQuote(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var ahead = self
        guard ahead.skipBlanks(in: bytes) <= 3, ahead.offset < end, bytes[ahead.offset] == UInt8(ascii: ">") else {
            return false
        }
        ahead.offset += 1
        ahead.column += 1
        if ahead.offset < end, bytes[ahead.offset] == 0x20 || bytes[ahead.offset] == 0x09 {
            ahead.advance(columns: 1, in: bytes)
        }
        ahead.matched += 1
        self = ahead
        return true
    }

    /// Passes the indentation of a list item; says whether the line is indented that far, or blank.
    mutating func passItem(indentation: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var ahead = self
        let indent = ahead.skipBlanks(in: bytes)
        let isBlank = ahead.offset >= end || bytes[ahead.offset] == 0x0A || bytes[ahead.offset] == 0x0D
        if indent >= indentation {
            advance(columns: indentation, in: bytes)
        } else if isBlank {
            self = ahead
        } else {
            return false
        }
        matched += 1
        return true
    }

    /// Passes the marker of a list item that begins on this line, and returns how far the item's lines are indented
    /// against what it stands in.
    mutating func passMarker(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let markerOffset = skipBlanks(in: bytes)
        var width = 0
        while offset < end, width < 10, (0x30...0x39).contains(bytes[offset]) {
            offset += 1
            width += 1
        }
        if offset < end { offset += 1 }
        width += 1
        column += width

        let afterMarker = self
        var blanks = 0
        while blanks <= 5, offset < end, bytes[offset] == 0x20 || bytes[offset] == 0x09 {
            advance(columns: 1, in: bytes)
            blanks = column - afterMarker.column
        }
        let isBlank = offset >= end || bytes[offset] == 0x0A || bytes[offset] == 0x0D
        if blanks >= 5 || blanks < 1 || isBlank {
            let hadBlanks = blanks > 0
            self = afterMarker
            if hadBlanks { advance(columns: 1, in: bytes) }
            blanks = 1
        }
        matched += 1
        return markerOffset + width + blanks
    }

    /// Goes to the first character that is neither blank nor tab, and returns the number of columns passed.
    @discardableResult
    mutating func skipBlanks(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let start = column
        while offset < end {
            if bytes[offset] == 0x20 {
                column += 1
            } else if bytes[offset] == 0x09 {
                column += 4 - column % 4
            } else {
                break
            }
            offset += 1
        }
        return column - start
    }

    /// Advances by columns; a tab may be used up in part.
    mutating func advance(columns count: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var count = count
        while count > 0, offset < end {
            if bytes[offset] == 0x09 {
                let toStop = 4 - column % 4
                let taken = min(count, toStop)
                column += taken
                count -= taken
                if taken == toStop { offset += 1 }
            } else {
                offset += 1
                column += 1
                count -= 1
            }
        }
    }
}
