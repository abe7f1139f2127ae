/// Finds places within pieces of HTML in the source.
///
/// Most pieces are never asked for, so where they stand is found out when it is, and then kept.
struct HTMLPlaces {
    /// A piece of HTML, line by line: where each line begins in its literal, and where in the source.
    struct Piece {
        var starts: [Int]
        var lines: [Range<Int>]
    }

    private let nodes: [Node]
    private var pieces: [Piece?]
    /// The block that a tag of several lines stood in last, and where its lines are; there may be more such tags in it.
    private var known: (block: Node, lines: [Range<Int>])?

    init(_ nodes: [Node]) {
        self.nodes = nodes
        pieces = Array(repeating: nil, count: nodes.count)
    }

    /// The range of the source that a place stands for.
    mutating func range(of place: HTMLPlace, in document: borrowing Document) -> Range<Int> {
        guard pieces.indices.contains(place.chunk) else { return 0..<0 }
        let piece = pieces[place.chunk] ?? document.places(of: nodes[place.chunk], &known)
        pieces[place.chunk] = piece
        let start = offset(place.range.lowerBound, in: piece)
        return start..<max(start, offset(place.range.upperBound, in: piece))
    }

    private func offset(_ position: Int, in piece: Piece) -> Int {
        var low = 0
        var high = piece.starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if piece.starts[middle] <= position { low = middle } else { high = middle }
        }
        guard low < piece.lines.count, low < piece.starts.count else { return piece.lines.last?.upperBound ?? 0 }
        return min(piece.lines[low].lowerBound + position - piece.starts[low], piece.lines[low].upperBound)
    }
}

extension Document {
    /// Where the lines of an HTML node's literal stand in the source.
    ///
    /// - Parameter known: a block whose lines are known, and they; afterwards those of the block that was looked through.
    func places(of node: Node, _ known: inout (block: Node, lines: [Range<Int>])?) -> HTMLPlaces.Piece {
        let literal = node.literal
        var starts = [0]
        for (index, byte) in literal.enumerated() where byte == 0x0A && index + 1 < literal.count {
            starts.append(index + 1)
        }
        if node.kind == .htmlBlock { return HTMLPlaces.Piece(starts: starts, lines: verbatimLines(of: node)) }

        let range = textRange(of: node)
        if starts.count == 1 { return HTMLPlaces.Piece(starts: starts, lines: [range]) }
        var block = node
        while !block.kind.isBlock, let parent = block.parent { block = parent }
        if known?.block != block {
            known = (block, source.bytes.withUnsafeBufferPointer { locator.content(of: block, in: $0).lines })
        }
        let content = known?.lines ?? []
        var (first, end) = (0, content.count)
        while first < end {
            let middle = (first + end) / 2
            if content[middle].upperBound >= range.lowerBound { end = middle } else { first = middle + 1 }
        }
        if first == content.count { first = 0 }
        var lines = Array(content[first..<min(first + starts.count, content.count)])
        if !lines.isEmpty { lines[0] = range.lowerBound..<max(range.lowerBound, lines[0].upperBound) }
        return HTMLPlaces.Piece(starts: starts, lines: lines)
    }
}
