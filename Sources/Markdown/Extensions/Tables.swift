internal import CCmark

/// GitHub's tables: paragraphs whose second line divides a head from rows.
extension Extensions {
    /// A cell whose text has still to be parsed.
    private struct PendingCell {
        let node: Node
        let range: Range<Int>
    }

    /// Turns paragraphs into tables where one of the candidate lines divides them.
    ///
    /// Returns the paragraphs that are gone, and the blocks with text that have come instead.
    mutating func addTables(to leaves: [Node], candidates: [Int]) -> (replaced: Set<Node>, added: [Node]) {
        var pending: [PendingCell] = []
        var replaced: Set<Node> = []
        var added: [Node] = []
        var next = candidates.startIndex
        for leaf in leaves where leaf.startLine < leaf.endLine {
            let first = leaf.startLine - 1 + locator.lineOffset
            let last = leaf.endLine - 1 + locator.lineOffset
            while next < candidates.endIndex, candidates[next] <= first { next += 1 }
            guard next < candidates.endIndex else { break }
            guard candidates[next] <= last else { continue }
            let content = source.bytes.withUnsafeBufferPointer { locator.content(of: leaf, in: $0) }
            guard let table = TableShape(content.lines, firstLazy: content.firstLazy?.index, in: source.bytes) else {
                continue
            }
            build(table, from: leaf, lines: content.lines, cells: &pending, rest: &added)
            replaced.insert(leaf)
        }
        parseCells(pending)
        return (replaced, added + pending.map(\.node))
    }

    private mutating func build(
        _ shape: TableShape, from leaf: Node, lines: [Range<Int>], cells: inout [PendingCell], rest: inout [Node]
    ) {
        let end = lines[shape.endLine - 1].upperBound
        let start = lines[shape.headLine].lowerBound
        guard let table = makeElement(.blockElement, .table(shape.alignments), at: start..<end, isLocated: true) else {
            return
        }
        table.insert(after: leaf)
        for line in shape.headLine..<shape.endLine where line != shape.headLine + 1 {
            let isHeader = line == shape.headLine
            let ranges = TableShape.cells(of: lines[line], in: source.bytes)
            if ranges.count != shape.alignments.count {
                report(.tableRowLength(found: ranges.count, expected: shape.alignments.count), at: lines[line])
            }
            guard let row = makeElement(.blockElement, .tableRow(isHeader: isHeader), at: lines[line], isLocated: true)
            else { continue }
            row.append(to: table)
            for (column, alignment) in shape.alignments.enumerated() {
                // Rows that are too short are filled up, but a small file must not make millions of cells.
                if column >= ranges.count {
                    if filledCells >= Extensions.mostFilledCells { break }
                    filledCells += 1
                }
                let range = column < ranges.count ? ranges[column] : lines[line].upperBound..<lines[line].upperBound
                guard
                    let cell = makeElement(.blockElement, .tableCell(alignment, isHeader: isHeader), at: range)
                else { continue }
                cell.append(to: row)
                if !range.isEmpty { cells.append(PendingCell(node: cell, range: range)) }
            }
        }
        splitOff(leaf, before: shape.headLine, after: shape.endLine, around: table, lines: lines, rest: &rest)
    }

    /// Leaves what stands before and after the lines of a table as paragraphs.
    private mutating func splitOff(
        _ leaf: Node, before head: Int, after end: Int, around table: Node, lines: [Range<Int>], rest: inout [Node]
    ) {
        if head > 0 || end < lines.count {
            locating.locateInlines(of: leaf)
            if head > 0, let piece = movePiece(of: leaf, lines[0].lowerBound..<lines[head - 1].upperBound) {
                piece.insert(before: table)
                rest.append(piece)
            }
            if end < lines.count,
                let piece = movePiece(of: leaf, lines[end].lowerBound..<lines[lines.count - 1].upperBound)
            {
                piece.insert(after: table)
                rest.append(piece)
            }
        }
        // Dashes under a table make a rule, not a heading of all that stands above them.
        if leaf.kind == .heading, let rule = Node.make(.thematicBreak, with: memory) {
            let line = locator.line(leaf.endLine - 1 + locator.lineOffset)
            annotations.setPlace(of: rule, line, isLocated: true)
            rule.insert(after: table.next ?? table)
        }
        leaf.unlink()
    }

    /// Parses the text of all cells at once, with the link definitions of the document.
    private func parseCells(_ cells: [PendingCell]) {
        if cells.isEmpty { return }
        var text: [UInt8] = []
        var mayRefer = false
        for cell in cells {
            // What precedes the text makes sure that it is read as a paragraph, whatever it begins with.
            text.append(contentsOf: [UInt8(ascii: "x"), 0x20])
            TableShape.appendUnescaped(source.bytes[cell.range], to: &text)
            text.append(contentsOf: [0x0A, 0x0A])
            mayRefer = mayRefer || source.bytes[cell.range].contains(UInt8(ascii: "]"))
        }
        if mayRefer { appendDefinitions(to: &text) }
        let root = Document.parse(text[...], memory: memory)
        var paragraph = root.firstChild
        for cell in cells {
            guard let current = paragraph else { return }
            paragraph = current.next
            if let first = current.firstChild, first.kind == .text {
                let rest = Array(first.literal.dropFirst(2))
                if rest.isEmpty { first.unlink() } else { first.setLiteral(rest) }
            }
            while let child = current.firstChild {
                child.unlink()
                child.append(to: cell.node)
            }
        }
    }

    /// Appends the lines that may define links, so that cells can refer to them.
    private func appendDefinitions(to text: inout [UInt8]) {
        for line in source.lines.line(at: body.lowerBound)..<source.lines.count {
            let range = locator.line(line).clamped(to: body)
            var start = range.lowerBound
            while start < range.upperBound, [0x20, 0x09, UInt8(ascii: ">")].contains(source.bytes[start]) { start += 1 }
            guard start < range.upperBound, source.bytes[start] == UInt8(ascii: "["),
                let colon = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ":")),
                source.bytes[colon - 1] == UInt8(ascii: "]")
            else { continue }
            text.append(contentsOf: source.bytes[start..<range.upperBound])
            text.append(contentsOf: [0x0A, 0x0A])
        }
    }
}
