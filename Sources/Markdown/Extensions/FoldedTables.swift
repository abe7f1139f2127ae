/// Tables that are left folded: each holds the paragraph it is made of, until somebody asks for its rows and cells.
///
/// Whoever checks a document looks at the links of a table and at the lengths of its rows, and both can be told from the
/// paragraph. Making a node for each row, each cell and its text would cost four times as much.
extension Extensions {
    /// Makes a folded table of a paragraph, if nothing that is looked for in it would be another in cells.
    ///
    /// That is so where all bars stand in plain text and no delimiter beside one, all rows are of the same length, and none
    /// of their lines has a mark of another extension or a tag.
    func fold(_ shape: TableShape, _ leaf: LeafBlock, _ lines: [Range<Int>], _ marks: TextMarks) -> Bool {
        guard leaf.node.kind == .paragraph, shape.headLine == 0, shape.endLine == lines.count,
            marks.have(nothingBut: .delimiterRow, on: leaf.lines)
        else { return false }
        let columns = shape.alignments.count
        let isFoldable = source.bytes.withUnsafeBufferPointer { bytes in
            for (number, line) in lines.enumerated() where number != 1 {
                guard TableShape.divides(line, into: columns, in: bytes) else { return false }
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
