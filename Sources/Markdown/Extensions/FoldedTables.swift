/// Tables that are left folded: each holds the paragraph it is made of, until somebody asks for its rows and cells.
///
/// Whoever checks a document looks at the links of a table and at the lengths of its rows, and both can be told from the
/// paragraph. Making a node for each row, each cell and its text would cost four times as much.
extension Extensions {
    /// Makes a folded table of a paragraph, if nothing that is looked for in it would be another in cells.
    ///
    /// That is so where all bars stand in plain text and no delimiter beside one, all rows are of the same length, and none
    /// of their lines has a mark of another extension or a tag; but for that of a line break, which is the same anywhere.
    func fold(_ shape: TableShape, _ leaf: LeafBlock, _ lines: [Range<Int>], _ marks: TextMarks) -> Bool {
        guard leaf.node.kind == .paragraph, cutContent(of: leaf) == nil, shape.headLine == 0,
            shape.endLine == lines.count,
            marks.have(nothingBut: [.delimiterRow, .tag], on: leaf.lines)
        else { return false }
        let columns = shape.alignments.count
        let isFoldable = source.bytes.withUnsafeBufferPointer { bytes in
            for (number, line) in lines.enumerated() where number != 1 {
                guard TableShape.divides(line, into: columns, in: bytes), Self.hasNoTagButBreaks(line, in: bytes) else {
                    return false
                }
            }
            return lines.withUnsafeBufferPointer {
                var dealer = CellDealer(leaf.node, lines: $0, in: bytes)
                return dealer.hasAllBarsInText()
            }
        }
        let place = lines[0].lowerBound..<lines[lines.count - 1].upperBound
        guard isFoldable,
            let table = makeElement(.blockElement, .table(shape.alignments), at: place, isLocated: true)
        else { return false }
        annotations.setFolded(table, true)
        table.insert(before: leaf.node)
        leaf.node.unlink()
        leaf.node.append(to: table)
        locating.foldedTables.append(table)
        return true
    }

    private static func hasNoTagButBreaks(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var search = ByteSearch(bytes, in: line)
        while let start = search.next(UInt8(ascii: "<")) {
            let rest = UnsafeBufferPointer(rebasing: bytes[start..<line.upperBound])
            guard rest.count > 1 else { return true }
            let second = rest[1]
            let mayBegin =
                isLetter(second) || second == UInt8(ascii: "/") || second == UInt8(ascii: "!")
                || second == UInt8(ascii: "?")
            if mayBegin, rest.lineBreakTagLength == nil { return false }
        }
        return true
    }

    /// Makes rows and cells of a folded table, and returns the table that there is then.
    mutating func unfold(_ table: Node, _ marks: TextMarks) -> Node {
        annotations.setFolded(table, false)
        guard let paragraph = table.firstChild else { return table }
        paragraph.unlink()
        paragraph.insert(before: table)
        let first = paragraph.startLine - 1 + locator.lineOffset
        let last = max(first, paragraph.endLine - 1 + locator.lineOffset)
        foldsTables = false
        _ = addTables(to: [LeafBlock(node: paragraph, lines: first...last)], marks)
        let made = table.previous ?? table
        table.unlink()
        return made
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The length of the tag `<br>`, `<br/>` or `<br />` that these bytes begin with, if they do.
    var lineBreakTagLength: Int? {
        guard count >= 4, self[0] == UInt8(ascii: "<"), self[1] | 0x20 == UInt8(ascii: "b"),
            self[2] | 0x20 == UInt8(ascii: "r")
        else { return nil }
        var end = 3
        if self[end] == 0x20 { end += 1 }
        if end < count, self[end] == UInt8(ascii: "/") { end += 1 }
        // A blank alone is left to whoever reads tags as they are.
        if end == 4, self[3] == 0x20 { return nil }
        return end < count && self[end] == UInt8(ascii: ">") ? end + 1 : nil
    }
}

extension Document {
    /// Makes rows and cells of the tables that were left folded.
    ///
    /// Whoever reads in the tables of a document that may have such ones does this first.
    public func unfoldTables() {
        let folded = locating.foldedTables
        locating.foldedTables = []
        for table in folded where annotations.isFolded(table) { _ = unfold(table) }
    }

    /// Makes rows and cells of a folded table, and returns the table that there is then.
    func unfold(_ table: Node) -> Node {
        withArena {
            var extensions = Extensions(locating, body: body, memory: memory)
            return extensions.unfold(table, marks)
        }
    }

    /// Whether a node is a table that has been left folded.
    func isFolded(_ node: Node) -> Bool { annotations.isFolded(node) }
}
