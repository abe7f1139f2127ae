/// Folded tables are written right from the paragraph that they hold: its bars end cells, its line breaks end rows.
extension HTMLWriter {
    /// Writes a folded table.
    mutating func writeFolded(_ table: Node, of document: borrowing Document) {
        guard case .table(let alignments) = document.element(of: table), let paragraph = table.firstChild else {
            return
        }
        endLine()
        append("<table>\n")
        document.source.bytes.withUnsafeBufferPointer { bytes in
            var row = FoldedRow(alignments, bars: SourceBars(bytes, in: document.textRange(of: table)))
            begin(&row, with: paragraph.firstChild)
            for child in paragraph.children {
                switch child.kind {
                case .softBreak, .lineBreak:
                    end(row)
                    row.line += 1
                    begin(&row, with: child.next)
                case .text: write(child, in: &row)
                default:
                    guard row.isShown else { continue }
                    row.cellIsEmpty = false
                    write(child, of: document)
                }
            }
            end(row)
            append(row.line > 1 ? "</tbody>\n</table>\n" : "</table>\n")
        }
    }

    /// Begins a row and, unless a bar stands before it, the first cell.
    private mutating func begin(_ row: inout FoldedRow, with first: Node?) {
        let startsWithBar = first?.kind == .text && first?.literal.first == UInt8(ascii: "|") && !row.bars.nextIsEscaped
        row.column = startsWithBar ? -1 : 0
        if row.isDivider { return }
        append(row.line == 0 ? "<thead>\n<tr>\n" : row.line == 2 ? "<tbody>\n<tr>\n" : "<tr>\n")
        if row.column == 0 { openCell(&row) }
    }

    private mutating func end(_ row: FoldedRow) {
        if row.isDivider { return }
        closeCell(row)
        append(row.line == 0 ? "</tr>\n</thead>\n" : "</tr>\n")
    }

    private mutating func openCell(_ row: inout FoldedRow) {
        guard row.isShown else { return }
        row.cellIsEmpty = true
        openCell(row.alignments[row.column], isHeader: row.line == 0)
    }

    private mutating func closeCell(_ row: FoldedRow) {
        if row.isShown { append(row.line == 0 ? "</th>\n" : "</td>\n") }
    }

    /// Writes a text, and ends a cell and begins the next one at each of its bars.
    private mutating func write(_ text: Node, in row: inout FoldedRow) {
        let literal = text.literal
        var search = ByteSearch(literal, in: 0..<literal.count)
        var start = 0
        var bar: Int?
        repeat {
            bar = search.next(UInt8(ascii: "|"))
            while bar != nil, row.bars.passIsEscaped() { bar = search.next(UInt8(ascii: "|")) }
            let endsCell = bar != nil || text.next?.isBreak != false
            if row.isShown { write(literal, start..<(bar ?? literal.count), endsCell: endsCell, in: &row) }
            if let bar {
                closeCell(row)
                row.column += 1
                openCell(&row)
                start = bar + 1
            }
        } while bar != nil
    }

    /// Writes a piece of text without the blanks at the ends of its cell.
    private mutating func write(
        _ literal: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>, endsCell: Bool, in row: inout FoldedRow
    ) {
        var lower = piece.lowerBound
        var upper = piece.upperBound
        if row.cellIsEmpty {
            while lower < upper, isWhitespace(literal[lower]) { lower += 1 }
        }
        if endsCell {
            while lower < upper, isWhitespace(literal[upper - 1]) { upper -= 1 }
        }
        if lower == upper { return }
        row.cellIsEmpty = false
        appendText(UnsafeBufferPointer(rebasing: literal[lower..<upper]))
    }
}

/// A folded row is the line of a folded table that is being written.
private struct FoldedRow {
    let alignments: [Element.Alignment]
    var bars: SourceBars
    /// The line within the table; the second one divides the head from the rows.
    var line = 0
    /// The column of the cell; before the first bar of the line there may be none.
    var column = 0
    /// Whether nothing has been written into the cell.
    var cellIsEmpty = true

    init(_ alignments: [Element.Alignment], bars: SourceBars) {
        self.alignments = alignments
        self.bars = bars
    }

    var isDivider: Bool { line == 1 }
    /// Whether there is a cell that is written.
    var isShown: Bool { !isDivider && alignments.indices.contains(column) }
}

/// The bars of a table in the source, one for each bar in its text.
private struct SourceBars {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var search: ByteSearch

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        self.bytes = bytes
        search = ByteSearch(bytes, in: range)
    }

    /// Passes the next bar; says whether it is escaped, and so divides no cells.
    mutating func passIsEscaped() -> Bool {
        guard let bar = search.next(UInt8(ascii: "|")) else { return false }
        return bar > 0 && bytes[bar - 1] == UInt8(ascii: "\\")
    }

    /// Whether the next bar is escaped.
    var nextIsEscaped: Bool {
        var ahead = self
        return ahead.passIsEscaped()
    }
}
