/// GitHub's strikethrough: text between two tildes or two pairs of them.
extension Extensions {
    /// A run of tildes in a text node.
    private struct Run {
        let node: Int
        let range: Range<Int>
        let canOpen: Bool
        let canClose: Bool
    }

    /// A run of tildes that begins or ends a strikethrough.
    private struct Mark {
        let node: Int
        let range: Range<Int>
        let opens: Bool
    }

    mutating func addStrikethrough(to leaf: Node) {
        // Each node that holds inlines is a level of its own: a run is closed by one among its siblings.
        var levels: [Node] = []
        var walk = Walk(leaf)
        while let step = walk.next() {
            guard step.isEntering, step.kind == .text, step.node.literal.contains(UInt8(ascii: "~")),
                let parent = step.node.parent, levels.last != parent
            else { continue }
            levels.append(parent)
        }
        if levels.isEmpty { return }
        locating.locateInlines(of: leaf)
        if levels.count == 1 { return strike(in: levels[0]) }
        var done: Set<Node> = []
        for level in levels where done.insert(level).inserted { strike(in: level) }
    }

    private mutating func strike(in parent: Node) {
        let siblings = Array(parent.children)
        var runs: [Run] = []
        for (index, node) in siblings.enumerated() where node.kind == .text {
            addRuns(of: node, at: index, to: &runs)
        }
        let pairs = pair(runs)
        if pairs.isEmpty { return }

        // Text is cut at the runs that have found each other, and what stands between them moves into a new node.
        // As pairs come one after the other, so do their marks.
        var marks: [Mark] = []
        marks.reserveCapacity(2 * pairs.count)
        for pair in pairs {
            marks.append(Mark(node: runs[pair.open].node, range: runs[pair.open].range, opens: true))
            marks.append(Mark(node: runs[pair.close].node, range: runs[pair.close].range, opens: false))
        }
        var open: Node?
        var next = 0
        for (index, node) in siblings.enumerated() {
            let first = next
            while next < marks.count, marks[next].node == index { next += 1 }
            if next > first {
                rebuild(node, at: marks[first..<next], open: &open)
            } else if let open {
                node.unlink()
                node.append(to: open)
            }
        }
    }

    /// Puts the pieces of a text node in its place; `open` is the strikethrough that is open before and after it.
    private mutating func rebuild(_ node: Node, at marks: ArraySlice<Mark>, open: inout Node?) {
        guard let place = annotations.place(of: node)?.range else { return }
        let literal = Array(node.literal)
        let positions = marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
        let offsets = literal.withUnsafeBufferPointer { literal in
            source.bytes.withUnsafeBufferPointer { TextOffsets.offsets(of: positions, of: literal, at: place, in: $0) }
        }
        var position = 0
        var offset = place.lowerBound
        func addText(upTo end: Int, _ endOffset: Int) {
            guard position < end, let text = makeText(literal[position..<end], at: offset..<max(offset, endOffset))
            else { return }
            if let open { text.append(to: open) } else { text.insert(before: node) }
        }
        for (index, mark) in marks.enumerated() {
            addText(upTo: mark.range.lowerBound, offsets[2 * index])
            position = mark.range.upperBound
            let end = offsets[2 * index + 1]
            if mark.opens {
                open = makeElement(.inlineElement, .strikethrough, at: offsets[2 * index]..<end)
                open?.insert(before: node)
            } else {
                if let closed = open, let start = annotations.place(of: closed)?.range.lowerBound {
                    annotations.setPlace(of: closed, start..<end)
                }
                open = nil
            }
            offset = end
        }
        addText(upTo: literal.count, place.upperBound)
        node.unlink()
    }

    /// The pairs of runs that strike text through; they do not overlap and do not nest.
    private func pair(_ runs: [Run]) -> [(open: Int, close: Int)] {
        var pairs: [(open: Int, close: Int)] = []
        // The last run of each length that may open; a pair that is made forgets the runs within it.
        var openers: [Int?] = [nil, nil, nil]
        for (index, run) in runs.enumerated() {
            let length = run.range.count
            if run.canClose, let opener = openers[length] {
                pairs.append((opener, index))
                openers = [nil, nil, nil]
            } else if run.canOpen {
                openers[length] = index
            }
        }
        return pairs
    }

    /// Adds the runs of one or two tildes in a text node that are not escaped.
    private func addRuns(of node: Node, at index: Int, to runs: inout [Run]) {
        let literal = node.literal
        var search = ByteSearch(literal, in: 0..<literal.count)
        guard var position = search.next(UInt8(ascii: "~")), let place = annotations.place(of: node)?.range else {
            return
        }
        var candidates: [Range<Int>] = []
        while true {
            let start = position
            while position < literal.count, literal[position] == UInt8(ascii: "~") { position += 1 }
            if position - start <= 2 { candidates.append(start..<position) }
            search.skip(to: position)
            guard let next = search.next(UInt8(ascii: "~")) else { break }
            position = next
        }
        source.bytes.withUnsafeBufferPointer { bytes in
            let offsets = TextOffsets.offsets(of: candidates.map(\.lowerBound), of: literal, at: place, in: bytes)
            for (range, offset) in zip(candidates, offsets) where bytes[offset] == UInt8(ascii: "~") {
                let before = offset > 0 ? bytes[offset - 1] : 0x20
                let end = offset + range.count
                let after = end < bytes.count ? bytes[end] : 0x20
                let spaceBefore = isWhitespace(before)
                let spaceAfter = isWhitespace(after)
                runs.append(
                    Run(
                        node: index, range: range,
                        canOpen: !spaceAfter && (!isPunctuation(after) || spaceBefore || isPunctuation(before)),
                        canClose: !spaceBefore && (!isPunctuation(before) || spaceAfter || isPunctuation(after))))
            }
        }
    }
}
