internal import CCmark

/// GitHub's tables: paragraphs whose second line divides a head from rows.
extension Extensions {
    /// Turns paragraphs into tables where a line divides them, and returns the blocks with text that there are then.
    mutating func addTables(to leaves: [LeafBlock], _ marks: TextMarks) -> [LeafBlock] {
        let candidates = marks.lines(with: .delimiterRow)
        var pending: [PendingCell] = []
        var unparsed: [PendingCell] = []
        var result: [LeafBlock] = []
        result.reserveCapacity(leaves.count)
        var next = 0
        for leaf in leaves {
            while next < candidates.count, candidates[next] <= leaf.lines.lowerBound { next += 1 }
            guard next < candidates.count, candidates[next] <= leaf.lines.upperBound else {
                result.append(leaf)
                continue
            }
            let content = content(of: leaf)
            let underlined = underlinedRow(of: leaf.node)
            let lines = underlined.isEmpty ? content.lines : content.lines + underlined
            let shape = source.bytes.withUnsafeBufferPointer {
                TableShape(lines, firstLazy: content.firstLazy?.index, in: $0)
            }
            guard let table = shape else {
                result.append(leaf)
                continue
            }
            if foldsTables, fold(table, leaf, lines, marks) { continue }
            if pending.isEmpty { pending.reserveCapacity(64) }
            let first = pending.count
            let pieces = build(table, from: leaf.node, lines: lines, cells: &pending)
            if cutContent(of: leaf) != nil || !deal(leaf.node, table, lines, to: pending[first...]) {
                unparsed += pending[first...]
            }
            let line = leaf.lines.lowerBound
            if let before = pieces.before {
                cutContents[before] = content.part(0..<table.headLine)
                result.append(LeafBlock(node: before, lines: line...line + table.headLine - 1))
            }
            for cell in pending[first...] {
                result.append(LeafBlock(node: cell.node, lines: line + cell.line...line + cell.line))
            }
            if let after = pieces.after {
                cutContents[after] = content.part(table.endLine..<content.lines.count)
                result.append(LeafBlock(node: after, lines: line + table.endLine...leaf.lines.upperBound))
            }
        }
        parseCells(unparsed)
        return result
    }

    private mutating func build(
        _ shape: TableShape, from leaf: Node, lines: [Range<Int>], cells: inout [PendingCell]
    ) -> (before: Node?, after: Node?) {
        let end = lines[shape.endLine - 1].upperBound
        let start = lines[shape.headLine].lowerBound
        guard let table = makeElement(.blockElement, .table(shape.alignments), at: start..<end, isLocated: true) else {
            return (nil, nil)
        }
        table.insert(after: leaf)
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(8)
        for line in shape.headLine..<shape.endLine where line != shape.headLine + 1 {
            let isHeader = line == shape.headLine
            ranges.removeAll(keepingCapacity: true)
            source.bytes.withUnsafeBufferPointer { TableShape.addCells(of: lines[line], in: $0, to: &ranges) }
            if ranges.count != shape.alignments.count {
                report(.tableRowLength(found: ranges.count, expected: shape.alignments.count), at: lines[line])
            }
            guard let row = makeTablePart(TablePart.row(isHeader: isHeader), at: lines[line], isLocated: true) else {
                continue
            }
            row.append(to: table)
            for column in shape.alignments.indices {
                // Rows that are too short are filled up, but a small file must not make millions of cells.
                if column >= ranges.count {
                    if filledCells >= Extensions.mostFilledCells { break }
                    filledCells += 1
                }
                let range = column < ranges.count ? ranges[column] : lines[line].upperBound..<lines[line].upperBound
                let number = TablePart.cell(shape.alignments[column], isHeader: isHeader)
                guard let cell = makeTablePart(number, at: range, isLocated: false) else { continue }
                cell.append(to: row)
                if !range.isEmpty { cells.append(PendingCell(node: cell, range: range, line: line, column: column)) }
            }
        }
        return splitOff(leaf, before: shape.headLine, after: shape.endLine, around: table, lines: lines)
    }

    /// Leaves what stands before and after the lines of a table as paragraphs.
    private mutating func splitOff(
        _ leaf: Node, before head: Int, after end: Int, around table: Node, lines: [Range<Int>]
    ) -> (before: Node?, after: Node?) {
        var before: Node?
        var after: Node?
        if head > 0 || end < lines.count {
            locating.locateInlines(of: leaf)
            if head > 0 { before = movePiece(of: leaf, lines[0].lowerBound..<lines[head - 1].upperBound) }
            if end < lines.count {
                after = movePiece(of: leaf, lines[end].lowerBound..<lines[lines.count - 1].upperBound)
            }
            before?.insert(before: table)
            after?.insert(after: table)
        }
        // Dashes under a table make a rule, not a heading of all that stands above them.
        if leaf.kind == .heading, underlinedRow(of: leaf).isEmpty, let rule = Node.make(.thematicBreak, with: memory) {
            annotations.setPlace(of: rule, underline(of: leaf), isLocated: true)
            rule.insert(after: after ?? table)
        }
        leaf.unlink()
        return (before, after)
    }

    /// The marks of the line under a heading.
    func underline(of heading: Node) -> Range<Int> {
        let line = locator.line(locator.lastLine(ofHeading: heading))
        let start = source.bytes[line].firstIndex { !" \t>".utf8.contains($0) } ?? line.upperBound
        return start..<line.upperBound
    }

    /// The line of equal signs that made a heading of what is a table, and that is a row of it.
    private func underlinedRow(of leaf: Node) -> [Range<Int>] {
        guard leaf.kind == .heading else { return [] }
        let line = underline(of: leaf)
        return source.bytes[line].first == UInt8(ascii: "=") ? [line] : []
    }

    /// Deals the inlines of a paragraph out to the cells of the table that it is, if that is right.
    private func deal(
        _ paragraph: Node, _ shape: TableShape, _ lines: [Range<Int>], to cells: ArraySlice<PendingCell>
    ) -> Bool {
        guard paragraph.kind == .paragraph, shape.headLine == 0, shape.endLine == lines.count else { return false }
        return source.bytes.withUnsafeBufferPointer { bytes in
            lines.withUnsafeBufferPointer { lines in
                cells.withUnsafeBufferPointer { cells in
                    var dealer = CellDealer(paragraph, lines: lines, in: bytes)
                    guard dealer.mayDeal(to: cells) else { return false }
                    dealer.deal(to: cells, memory, locatingIn: foldsTables ? annotations : nil)
                    return true
                }
            }
        }
    }

    /// Parses the text of all cells at once, with the link definitions of the document.
    private func parseCells(_ cells: [PendingCell]) {
        var text: [UInt8] = []
        var marked: [PendingCell] = []
        var mayRefer = false
        source.bytes.withUnsafeBufferPointer { bytes in
            for cell in cells {
                // Most cells are plain text, which needs no parsing.
                let content = UnsafeBufferPointer(rebasing: bytes[cell.range])
                let marks = CellMarks(content)
                if !marks.hasMarkup, let plain = Node.make(.text, with: memory) {
                    plain.setLiteral(content)
                    plain.append(to: cell.node)
                    annotations.setPlace(of: plain, cell.range)
                    annotations.setPlace(of: cell.node, cell.range, isLocated: true)
                    continue
                }
                // What precedes the text makes sure that it is read as a paragraph, whatever it begins with.
                text.append(contentsOf: [UInt8(ascii: "x"), 0x20])
                TableShape.appendUnescaped(content, to: &text)
                text.append(contentsOf: [0x0A, 0x0A])
                mayRefer = mayRefer || marks.hasBrackets
                marked.append(cell)
            }
        }
        if marked.isEmpty { return }
        if mayRefer { appendDefinitions(to: &text) }
        let root = Document.parse(text[...], memory: memory)
        var paragraph = root.firstChild
        for cell in marked {
            guard let current = paragraph else { return }
            paragraph = current.next
            if let first = current.firstChild, first.kind == .text {
                let rest = first.literal.dropFirst(2)
                if rest.isEmpty { first.unlink() } else { first.setLiteral(Array(rest)) }
            }
            while let child = current.firstChild {
                child.unlink()
                child.append(to: cell.node)
            }
        }
    }

    /// Which marks the text of a cell has.
    private struct CellMarks {
        var hasMarkup = false
        var hasBrackets = false

        init(_ text: UnsafeBufferPointer<UInt8>) {
            for byte in text {
                switch byte {
                case UInt8(ascii: "]"):
                    hasMarkup = true
                    hasBrackets = true
                case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "&"),
                    UInt8(ascii: "<"), UInt8(ascii: "["):
                    hasMarkup = true
                default: continue
                }
            }
        }
    }

    /// Appends the lines that may define links, so that cells can refer to them.
    private func appendDefinitions(to text: inout [UInt8]) {
        for line in source.lines.line(at: body.lowerBound)..<source.lines.count {
            let range = locator.line(line).clamped(to: body)
            var start = range.lowerBound
            while start < range.upperBound, [0x20, 0x09, UInt8(ascii: ">")].contains(source.bytes[start]) { start += 1 }
            let content = source.bytes[start..<range.upperBound]
            guard content.first == UInt8(ascii: "["), let label = labelEnd(in: content) else { continue }
            text.append(contentsOf: content)
            text.append(0x0A)
            // The address or the title may stand on the next line.
            if line + 1 < source.lines.count {
                let next = source.bytes[locator.line(line + 1).clamped(to: body)].drop {
                    $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">")
                }
                let isAddressMissing = content[label...].allSatisfy(isWhitespace)
                if let first = next.first, isAddressMissing ? !"`~<[".utf8.contains(first) : "\"'(".utf8.contains(first)
                {
                    text.append(contentsOf: next)
                    text.append(0x0A)
                }
            }
            text.append(0x0A)
        }
    }

    /// Where the text after `]:` begins.
    private func labelEnd(in line: ArraySlice<UInt8>) -> Int? {
        var rest = line
        while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
            rest = rest[(bracket + 1)...]
            if rest.first == UInt8(ascii: ":") { return bracket + 2 }
        }
        return nil
    }
}
