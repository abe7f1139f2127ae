/// Cutting paragraphs into pieces.
extension Extensions {
    /// Moves the inlines of a located paragraph that stand in a range into a paragraph of their own.
    ///
    /// Line breaks at its ends stay behind. Returns nothing where there are none.
    func movePiece(of paragraph: Node, _ range: Range<Int>) -> Node? {
        var moved: [Node] = []
        for child in paragraph.children {
            guard let place = annotations.place(of: child)?.range else { continue }
            if place.lowerBound >= range.lowerBound, place.lowerBound < range.upperBound { moved.append(child) }
        }
        while let last = moved.last, last.kind == .softBreak || last.kind == .lineBreak { moved.removeLast() }
        guard let first = moved.first, let last = moved.last, let piece = Node.make(.paragraph, with: memory) else {
            return nil
        }
        let start = annotations.place(of: first)?.range.lowerBound ?? range.lowerBound
        let end = annotations.place(of: last)?.range.upperBound ?? range.upperBound
        annotations.setPlace(of: piece, start..<max(start, end), isLocated: true)
        for child in moved {
            child.unlink()
            child.append(to: piece)
        }
        return piece
    }

    /// Whether every inline of a located paragraph stands within one of its lines, so that it can be cut between them.
    func canBeCut(_ paragraph: Node, lines: [Range<Int>]) -> Bool {
        var line = 0
        for child in paragraph.children where child.kind != .softBreak && child.kind != .lineBreak {
            guard let place = annotations.place(of: child)?.range else { return false }
            while line < lines.count, lines[line].upperBound < place.lowerBound { line += 1 }
            guard line < lines.count, place.upperBound <= lines[line].upperBound else { return false }
        }
        return true
    }

    /// Puts a node in the place of a part of a located block's text, which begins within one of the block's nodes.
    ///
    /// What stands there goes; text nodes that stand there in part are cut. Returns whether that was possible.
    func replace(_ range: Range<Int>, from start: Node, with node: Node) -> Bool {
        var inside: [Node] = []
        inside.reserveCapacity(4)
        var next: Node? = start
        while let child = next {
            next = child.next
            guard let place = annotations.place(of: child)?.range else { return false }
            if place.lowerBound >= range.upperBound { break }
            if place.upperBound <= range.lowerBound { continue }
            let isWithin = place.lowerBound >= range.lowerBound && place.upperBound <= range.upperBound
            guard isWithin || child.kind == .text else { return false }
            inside.append(child)
        }
        guard let first = inside.first, let last = inside.last else { return false }
        if let before = cut(first, keeping: .before, range.lowerBound) { before.insert(before: first) }
        if let after = cut(last, keeping: .after, range.upperBound) { after.insert(after: last) }
        node.insert(before: first)
        for child in inside { child.unlink() }
        return true
    }

    /// Cuts the texts of a located block at offsets of the source, so that each of them is where a node begins.
    ///
    /// The offsets ascend. Each text is copied once, however often it is cut.
    func cutTexts(of block: Node, at offsets: [Int]) {
        var position = 0
        var next = block.firstChild
        while let text = next, position < offsets.count {
            next = text.next
            guard let place = annotations.place(of: text)?.range else { continue }
            while position < offsets.count, offsets[position] <= place.lowerBound { position += 1 }
            let first = position
            while position < offsets.count, offsets[position] < place.upperBound { position += 1 }
            guard first < position, text.kind == .text else { continue }
            let literal = text.literal
            let cuts = source.bytes.withUnsafeBufferPointer {
                TextOffsets.indices(of: offsets[first..<position], in: literal, at: place, in: $0)
            }
            var start = (index: 0, offset: place.lowerBound)
            for (cut, offset) in zip(cuts, offsets[first..<position]) where cut > start.index {
                makeText(literal[start.index..<cut], at: start.offset..<offset)?.insert(before: text)
                start = (cut, offset)
            }
            makeText(literal[start.index...], at: start.offset..<place.upperBound)?.insert(before: text)
            text.unlink()
        }
    }

    private enum Side { case before, after }

    /// The part of a text node before or after an offset of the source.
    private func cut(_ text: Node, keeping side: Side, _ offset: Int) -> Node? {
        guard text.kind == .text, let place = annotations.place(of: text)?.range else { return nil }
        let kept = side == .before ? place.lowerBound..<offset : offset..<place.upperBound
        guard kept.lowerBound < kept.upperBound else { return nil }
        let literal = text.literal
        let split = source.bytes.withUnsafeBufferPointer {
            TextOffsets.index(of: offset, in: literal, at: place, in: $0)
        }
        return makeText(side == .before ? literal[..<split] : literal[split...], at: kept)
    }
}
