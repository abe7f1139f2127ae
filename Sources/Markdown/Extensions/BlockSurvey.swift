/// A block with text: a paragraph, a heading or the cell of a table, and the lines it takes.
struct LeafBlock {
    let node: Node
    /// The lines of the source, counted from zero.
    let lines: ClosedRange<Int>
}

/// Lines with a kind of mark, beside which blocks are gone through in the same order.
struct TouchedLines {
    private let lines: [TextMarks.MarkedLine]
    private let kind: TextMarks.Kinds
    private var next = 0

    init(_ marks: TextMarks, with kind: TextMarks.Kinds) {
        lines = marks.kinds.contains(kind) ? marks.lines : []
        self.kind = kind
    }

    /// Whether all of the lines stand before the block that was asked about last.
    var isAtEnd: Bool { next == lines.count }

    /// Whether the next block takes one of the lines.
    mutating func touch(_ leaf: LeafBlock) -> Bool {
        while next < lines.count, lines[next].line < leaf.lines.lowerBound || !lines[next].kinds.contains(kind) {
            next += 1
        }
        return next < lines.count && lines[next].line <= leaf.lines.upperBound
    }
}

extension [LeafBlock] {
    /// The blocks that take a line with a kind of mark.
    func touched(by kind: TextMarks.Kinds, of marks: TextMarks) -> [LeafBlock] {
        guard marks.kinds.contains(kind) else { return [] }
        var lines = TouchedLines(marks, with: kind)
        var touched: [LeafBlock] = []
        for leaf in self {
            if lines.touch(leaf) { touched.append(leaf) }
            if lines.isAtEnd { break }
        }
        return touched
    }
}

/// The blocks of a tree that extensions look at.
struct BlockSurvey {
    var leaves: [LeafBlock] = []
    var quotes: [Node] = []
    var items: [Node] = []

    init(_ root: Node, lineOffset: Int) {
        leaves.reserveCapacity(128)
        items.reserveCapacity(32)
        var depth = 0
        var node = root
        while true {
            let kind = node.kind
            switch kind {
            case .paragraph, .heading:
                let first = node.startLine - 1 + lineOffset
                let last = max(first, node.endLine - 1 + lineOffset)
                leaves.append(LeafBlock(node: node, lines: first...last))
            case .blockQuote: quotes.append(node)
            case .item: items.append(node)
            default: break
            }
            if !kind.holdsInlines, depth < Extensions.deepest, let child = node.firstChild {
                node = child
                depth += 1
                continue
            }
            while true {
                if node == root { return }
                if let next = node.next {
                    node = next
                    break
                }
                guard let parent = node.parent else { return }
                node = parent
                depth -= 1
            }
        }
    }
}
