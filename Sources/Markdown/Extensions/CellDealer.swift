internal import CCmark

/// A cell of a table whose text stands in the source and has yet to become nodes.
struct PendingCell {
    let node: Node
    let range: Range<Int>
    /// The line within the paragraph that the table was.
    let line: Int
    let column: Int
}

/// A cell dealer gives the cells of a table the inlines that cmark has already made of the paragraph.
///
/// That spares parsing their text once more, and it is right only where cmark, which knew nothing of cells, could not
/// have come to anything else: if every bar of the paragraph stands in its plain text, then no inline reaches from one
/// cell into the next, and each delimiter found its partner in its own cell.
struct CellDealer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: UnsafeBufferPointer<Range<Int>>
    private let paragraph: Node
    /// Whether a bar of the source is escaped, and so is none that divides cells.
    private var hasEscapedBars = false

    init(_ paragraph: Node, lines: UnsafeBufferPointer<Range<Int>>, in bytes: UnsafeBufferPointer<UInt8>) {
        self.paragraph = paragraph
        self.lines = lines
        self.bytes = bytes
    }

    // MARK: Whether it may

    /// Whether the inlines can be dealt out to the cells.
    mutating func mayDeal(to cells: UnsafeBufferPointer<PendingCell>) -> Bool {
        hasAllBarsInText() && !cells.contains(where: touchesBar)
    }

    /// Whether all bars of the source, and no others, are bars of the paragraph's plain text.
    mutating func hasAllBarsInText() -> Bool {
        guard let first = lines.first, let last = lines.last else { return false }
        let whole = first.lowerBound..<last.upperBound
        // A character reference may stand for a bar that is not in the source.
        var search = ByteSearch(bytes, in: whole)
        if search.next(UInt8(ascii: "&")) != nil { return false }
        // An escaped bar is a bar in the text too, and known by its backslash; other escapes are left to cmark.
        search = ByteSearch(bytes, in: whole)
        while let escape = search.next(UInt8(ascii: "\\")) {
            guard escape + 1 < last.upperBound, bytes[escape + 1] == UInt8(ascii: "|") else { return false }
            hasEscapedBars = true
        }
        return allBarsAreText(of: whole)
    }

    /// Whether each line is a line of its own in the paragraph, too, and its text has all bars of the source.
    ///
    /// No line of text has more bars than the source has there, so that it is enough to count all of them.
    private func allBarsAreText(of whole: Range<Int>) -> Bool {
        var breaks = 0
        var bars = 0
        for child in paragraph.children {
            switch child.kind {
            case .text: bars += child.literal.count(of: UInt8(ascii: "|"))
            case .softBreak, .lineBreak: breaks += 1
            default: break
            }
        }
        return breaks == lines.count - 1
            && bars == UnsafeBufferPointer(rebasing: bytes[whole]).count(of: UInt8(ascii: "|"))
    }

    /// Whether a delimiter stands right beside the bar at the end of its cell, which may change what it can do.
    private func touchesBar(_ cell: PendingCell) -> Bool {
        let line = lines[cell.line]
        return
            (isDelimiter(cell.range.lowerBound) && cell.range.lowerBound > line.lowerBound
            && bytes[cell.range.lowerBound - 1] == UInt8(ascii: "|"))
            || (isDelimiter(cell.range.upperBound - 1) && cell.range.upperBound < line.upperBound
                && bytes[cell.range.upperBound] == UInt8(ascii: "|"))
    }

    private func isDelimiter(_ offset: Int) -> Bool {
        bytes[offset] == UInt8(ascii: "*") || bytes[offset] == UInt8(ascii: "_")
    }

    // MARK: How it does

    /// Moves the inlines into the cells, which come in the order in which they stand.
    ///
    /// Links get their places on the way if somebody will ask for them, which is known by the annotations.
    func deal(
        to cells: UnsafeBufferPointer<PendingCell>, _ memory: UnsafeMutablePointer<cmark_mem>,
        locatingIn annotations: Annotations?
    ) {
        var cells = UpcomingCells(cells)
        var line = 0
        var column = firstColumn(of: 0)
        // The bars of the line in the source, one for each bar in its text.
        var bars = ByteSearch(bytes, in: lines[0])
        var next = paragraph.firstChild
        while let child = next {
            next = child.next
            let kind = child.kind
            if kind == .softBreak || kind == .lineBreak {
                line += 1
                column = firstColumn(of: line)
                bars = ByteSearch(bytes, in: lines[line])
                continue
            }
            guard kind == .text else {
                guard let cell = cells.take(line, column) else { continue }
                if kind == .link, let annotations, let place = place(of: child, onLine: line) {
                    annotations.setPlace(of: child, place)
                }
                child.unlink()
                child.append(to: cell.node)
                continue
            }
            let literal = child.literal
            var search = ByteSearch(literal, in: 0..<literal.count)
            var start = 0
            while start < literal.count {
                let bar = nextDivider(&search, &bars)
                if let cell = cells.take(line, column) {
                    let endsCell = bar != nil || next == nil || next?.isBreak == true
                    let text = trimmed(literal, start..<(bar ?? literal.count), of: cell, endsCell: endsCell)
                    CellDealer.add(text, to: cell, memory)
                }
                guard let bar else { break }
                start = bar + 1
                column += 1
            }
        }
    }

    /// The place of a link by cmark's columns, if they can be relied on.
    private func place(of link: Node, onLine line: Int) -> Range<Int>? {
        guard link.startLine - paragraph.startLine == line, !Locating.mayHoldAutolink(lines[line], in: bytes) else {
            return nil
        }
        return Locating.range(of: link, on: lines[line], columnsFrom: paragraph.startColumn, in: bytes)
    }

    /// The next bar of a text that divides cells: one that no backslash stands before in the source.
    private func nextDivider(_ text: inout ByteSearch, _ bars: inout ByteSearch) -> Int? {
        while let bar = text.next(UInt8(ascii: "|")) {
            if !hasEscapedBars { return bar }
            let isEscaped = bars.next(UInt8(ascii: "|")).map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\\") }
            if isEscaped != true { return bar }
        }
        return nil
    }

    /// The column that what stands before the first bar of a line belongs to: none, if nothing stands there.
    private func firstColumn(of line: Int) -> Int {
        let start = lines[line].first { !isWhitespace(bytes[$0]) }
        return start.map { bytes[$0] == UInt8(ascii: "|") } == true ? -1 : 0
    }

    /// A piece of text without the blanks at the ends of its cell.
    private func trimmed(
        _ literal: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>, of cell: PendingCell, endsCell: Bool
    ) -> UnsafeBufferPointer<UInt8> {
        var lower = piece.lowerBound
        var upper = piece.upperBound
        if cell.node.firstChild == nil {
            while lower < upper, isWhitespace(literal[lower]) { lower += 1 }
        }
        if endsCell {
            while lower < upper, isWhitespace(literal[upper - 1]) { upper -= 1 }
        }
        return UnsafeBufferPointer(rebasing: literal[lower..<upper])
    }

    /// Adds a text, whose place is found when somebody asks for it.
    private static func add(
        _ text: UnsafeBufferPointer<UInt8>, to cell: PendingCell, _ memory: UnsafeMutablePointer<cmark_mem>
    ) {
        guard !text.isEmpty, let node = Node.make(.text, with: memory) else { return }
        node.setLiteral(text)
        node.append(to: cell.node)
    }
}

/// The cells of a table that have not been passed yet.
private struct UpcomingCells {
    private let cells: UnsafeBufferPointer<PendingCell>
    private var next = 0

    init(_ cells: UnsafeBufferPointer<PendingCell>) { self.cells = cells }

    /// The cell of a line and column, if there is one; those before it are left behind.
    mutating func take(_ line: Int, _ column: Int) -> PendingCell? {
        while next < cells.endIndex {
            let cell = cells[next]
            if cell.line > line || cell.line == line && cell.column >= column {
                return cell.line == line && cell.column == column ? cell : nil
            }
            next += 1
        }
        return nil
    }
}
