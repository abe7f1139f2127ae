/// The shape of a table: which lines are its head and rows, and how its columns are aligned.
struct TableShape {
    /// The line of the head; the line after it divides.
    let headLine: Int
    /// The line after the last row.
    let endLine: Int
    let alignments: [Element.Alignment]

    /// Looks for a table in the lines of a paragraph.
    ///
    /// Its rows end where a line continues the paragraph only lazily, and at a directive.
    init?(_ lines: [Range<Int>], firstLazy: Int?, in bytes: UnsafeBufferPointer<UInt8>) {
        let end = firstLazy ?? lines.count
        for line in 1..<max(end, 1) {
            guard let alignments = TableShape.alignments(lines[line], in: bytes),
                TableShape.cellCount(of: lines[line - 1], in: bytes) == alignments.count,
                !TableShape.isDirective(lines[line - 1], in: bytes)
            else { continue }
            headLine = line - 1
            endLine = (line + 1..<max(end, line + 1)).first { TableShape.isDirective(lines[$0], in: bytes) } ?? end
            self.alignments = alignments
            return
        }
        return nil
    }

    /// Whether a line begins like a directive and is divided by nothing.
    private static func isDirective(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = bytes[line]
        guard text.starts(with: ":::".utf8) else { return false }
        let name = text.dropFirst(3).drop { $0 == 0x20 || $0 == 0x09 }
        return name.first.map(isLetter) == true && !text.contains(UInt8(ascii: "|"))
    }

    /// The alignments that a dividing line gives, or nothing if it divides nothing.
    private static func alignments(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Element.Alignment]? {
        guard bytes[line].allSatisfy(isDivider),
            bytes[line].contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") })
        else { return nil }
        var alignments: [Element.Alignment] = []
        for cell in cells(of: line, in: bytes) {
            let text = bytes[cell]
            let isLeft = text.first == UInt8(ascii: ":")
            let isRight = text.last == UInt8(ascii: ":")
            let dashes = text.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            alignments.append(isLeft && isRight ? .center : isLeft ? .left : isRight ? .right : .none)
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// Whether a byte can stand in a dividing line: a blank, a tab, a dash, a colon or a bar.
    private static func isDivider(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"): true
        default: false
        }
    }

    /// The cells of a row, without the blanks around their text.
    static func cells(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        cells.reserveCapacity(8)
        addCells(of: line, in: bytes, to: &cells)
        return cells
    }

    /// Adds the cells of a row to an array without any.
    static func addCells(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, to cells: inout [Range<Int>]) {
        forEachCell(of: line, in: bytes) { cells.append(trimmed($0, in: bytes)) }
    }

    /// The number of cells of a row.
    static func cellCount(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        forEachCell(of: line, in: bytes) { _ in count += 1 }
        return count
    }

    /// Whether a row has a certain number of cells, and no mark of emphasis begins or ends one right beside its bar.
    static func divides(_ line: Range<Int>, into columns: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        var touches = false
        forEachCell(of: line, in: bytes) { cell in
            count += 1
            if cell.isEmpty { return }
            touches = touches || isDelimiter(bytes[cell.lowerBound]) || isDelimiter(bytes[cell.upperBound - 1])
        }
        return count == columns && !touches
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }

    /// Goes through the cells of a row, with the blanks around their text.
    @inline(__always)
    private static func forEachCell(
        of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
    ) {
        var line = trimmed(line, in: bytes)
        if line.isEmpty { return }
        if bytes[line.lowerBound] == UInt8(ascii: "|") { line = line.lowerBound + 1..<line.upperBound }
        var start = line.lowerBound
        var isLone = true
        var bars = ByteSearch(bytes, in: line)
        while let bar = bars.next(UInt8(ascii: "|")) {
            if isEscaped(bar, after: start, in: bytes) { continue }
            body(start..<bar)
            isLone = false
            start = bar + 1
        }
        // A bar at the end closes the last cell and opens no other.
        if isLone || !trimmed(start..<line.upperBound, in: bytes).isEmpty { body(start..<line.upperBound) }
    }

    /// Whether an odd number of backslashes stands before a bar, so that the last of them is not itself escaped.
    private static func isEscaped(_ bar: Int, after start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var first = bar
        while first > start, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
        return (bar - first) % 2 == 1
    }

    /// Appends the text of a cell as inline content: `\|` is a bar.
    static func appendUnescaped(_ cell: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        var index = cell.startIndex
        while index < cell.endIndex {
            if cell[index] == UInt8(ascii: "\\"), index + 1 < cell.endIndex, cell[index + 1] == UInt8(ascii: "|") {
                index += 1
            }
            text.append(cell[index])
            index += 1
        }
    }

    private static func trimmed(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isWhitespace(bytes[lower]) { lower += 1 }
        while lower < upper, isWhitespace(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}
