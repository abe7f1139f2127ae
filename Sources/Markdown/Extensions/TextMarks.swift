/// The marks in a body that may be part of an extension's construct, by the lines they stand on.
///
/// One look at the bytes of the text has found where they may begin, so that a document without a construct pays almost
/// nothing for it, and one with it pays only for the blocks that can hold it.
struct TextMarks {
    /// What marks can be.
    struct Kinds: OptionSet {
        let rawValue: UInt16

        /// A line that may divide the head of a table from its rows.
        static let delimiterRow = Kinds(rawValue: 1 << 0)
        /// `:::`.
        static let directive = Kinds(rawValue: 1 << 1)
        /// `[!`.
        static let marker = Kinds(rawValue: 1 << 2)
        /// A tilde.
        static let tilde = Kinds(rawValue: 1 << 3)
        /// `:/`, `www.` or an at sign.
        static let address = Kinds(rawValue: 1 << 4)
        /// `[ ]` or `[x]`.
        static let task = Kinds(rawValue: 1 << 5)
        /// `#tab/`.
        static let tab = Kinds(rawValue: 1 << 6)
        /// The beginning of a tag, a comment or a declaration.
        static let tag = Kinds(rawValue: 1 << 7)
        /// A colon before a letter or a sign, and another one behind the name.
        static let emoji = Kinds(rawValue: 1 << 8)
    }

    /// A line with marks.
    struct MarkedLine {
        /// The number of the line, counted from zero.
        let line: Int
        /// What is on it.
        let kinds: Kinds
    }

    /// The lines with marks, in their order.
    private(set) var lines: [MarkedLine] = []
    /// What is on any of them.
    private(set) var kinds: Kinds = []
    /// The number of `![`.
    private(set) var imageOpeners = 0

    init(_ source: SourceText, in body: Range<Int>) {
        source.bytes.withUnsafeBufferPointer { bytes in
            source.lines.starts.withUnsafeBufferPointer { starts in
                source.marks.withUnsafeBufferPointer { marks in
                    var reader = MarkReader(bytes, starts, body, firstLine: source.lines.line(at: body.lowerBound))
                    reader.read(marks)
                    lines = reader.lines
                    kinds = reader.all
                    imageOpeners = reader.imageOpeners
                }
            }
        }
    }

    /// Whether some lines have no other marks than these.
    func have(nothingBut kinds: Kinds, on range: ClosedRange<Int>) -> Bool {
        if self.kinds.isSubset(of: kinds) { return true }
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].line < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < lines.count, lines[low].line <= range.upperBound {
            if !lines[low].kinds.isSubset(of: kinds) { return false }
            low += 1
        }
        return true
    }

    /// The numbers of the lines with a kind of mark.
    func lines(with kind: Kinds) -> [Int] {
        guard kinds.contains(kind) else { return [] }
        var numbers: [Int] = []
        numbers.reserveCapacity(lines.count)
        for line in lines where line.kinds.contains(kind) { numbers.append(line.line) }
        return numbers
    }
}

/// A mark reader goes from one byte that may begin a mark to the next, and along the lines beside them.
private struct MarkReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let starts: UnsafeBufferPointer<Int>
    private let body: Range<Int>

    private(set) var lines: [TextMarks.MarkedLine] = []
    private(set) var all: TextMarks.Kinds = []
    private(set) var imageOpeners = 0

    /// The line of the last mark, what is on it, and where it ends.
    private var line: Int
    private var lineEnd: Int
    private var kinds: TextMarks.Kinds = []
    /// Whether the line has been looked at as one that may divide a table.
    private var isTriedAsRow = false

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ starts: UnsafeBufferPointer<Int>, _ body: Range<Int>, firstLine: Int
    ) {
        self.bytes = bytes
        self.starts = starts
        self.body = body
        line = firstLine
        lineEnd = body.lowerBound
        lineEnd = end(of: line)
    }

    mutating func read(_ marks: UnsafeBufferPointer<UInt64>) {
        if body.isEmpty { return }
        var word = body.lowerBound / 64
        var left = marks[word] & (.max << UInt64(body.lowerBound % 64))
        while true {
            while left != 0 {
                let offset = word * 64 + left.trailingZeroBitCount
                left &= left - 1
                if offset >= lineEnd { goOn(to: offset) }
                read(at: offset)
            }
            word += 1
            if word == marks.count { break }
            left = marks[word]
        }
        leaveLine()
    }

    private func end(of line: Int) -> Int { line + 1 < starts.count ? starts[line + 1] : body.upperBound }

    private mutating func goOn(to offset: Int) {
        leaveLine()
        kinds = []
        isTriedAsRow = false
        repeat {
            line += 1
            lineEnd = end(of: line)
        } while offset >= lineEnd
    }

    private mutating func leaveLine() {
        if kinds.isEmpty { return }
        if lines.isEmpty { lines.reserveCapacity(64) }
        lines.append(TextMarks.MarkedLine(line: line, kinds: kinds))
        all.formUnion(kinds)
    }

    /// The byte at an offset; zero behind the end of the body.
    private func byte(_ offset: Int) -> UInt8 { offset < body.upperBound ? bytes[offset] : 0 }

    private mutating func read(at offset: Int) {
        let next = byte(offset + 1)
        switch bytes[offset] {
        case UInt8(ascii: "|"): tryAsRow()
        case UInt8(ascii: ":"):
            if next == UInt8(ascii: ":") {
                if byte(offset + 2) == UInt8(ascii: ":") { kinds.insert(.directive) }
            } else if next == UInt8(ascii: "/") {
                kinds.insert(.address)
            } else if next == UInt8(ascii: "-") || (offset > 0 && bytes[offset - 1] == UInt8(ascii: "-")) {
                tryAsRow()
            }
            if beginsName(offset + 1) { kinds.insert(.emoji) }
        case UInt8(ascii: "["):
            if offset > body.lowerBound, bytes[offset - 1] == UInt8(ascii: "!") { imageOpeners += 1 }
            if offset + 2 < body.upperBound { readBracket(next, bytes[offset + 2]) }
        case UInt8(ascii: "<"):
            if isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
                kinds.insert(.tag)
            }
        case UInt8(ascii: "~"): kinds.insert(.tilde)
        case UInt8(ascii: "@"): kinds.insert(.address)
        case UInt8(ascii: "w"):
            if next == UInt8(ascii: "w"), byte(offset + 2) == next, byte(offset + 3) == UInt8(ascii: ".") {
                kinds.insert(.address)
            }
        default:
            if stands("#tab/", at: offset) { kinds.insert(.tab) }
        }
    }

    /// Whether a name begins at an offset that a colon ends, as that of an emoji.
    private func beginsName(_ offset: Int) -> Bool {
        var end = offset
        // The line below the head of a table has hyphens between colons.
        var hasWord = false
        while end < offset + Emoji.longestName {
            let byte = byte(end)
            if isLetter(byte) || isDigit(byte) {
                hasWord = true
            } else if byte != UInt8(ascii: "_"), byte != UInt8(ascii: "+"), byte != UInt8(ascii: "-") {
                break
            }
            end += 1
        }
        return hasWord && byte(end) == UInt8(ascii: ":")
    }

    private mutating func readBracket(_ next: UInt8, _ second: UInt8) {
        if next == UInt8(ascii: "!") {
            kinds.insert(.marker)
        } else if second == UInt8(ascii: "]"), next == 0x20 || next == 0x09 || next | 0x20 == UInt8(ascii: "x") {
            kinds.insert(.task)
        }
    }

    /// Whether a text stands at an offset.
    private func stands(_ text: StaticString, at offset: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= body.upperBound else { return false }
        for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// Looks whether the line has nothing but bars, dashes, colons and the marks of quotes.
    private mutating func tryAsRow() {
        if isTriedAsRow { return }
        isTriedAsRow = true
        var hasDash = false
        for offset in max(starts[line], body.lowerBound)..<min(lineEnd, body.upperBound) {
            switch bytes[offset] {
            case UInt8(ascii: "-"): hasDash = true
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: ":"): break
            default: return
            }
        }
        if hasDash { kinds.insert(.delimiterRow) }
    }
}
