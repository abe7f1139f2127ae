/// Deals out the inlines of a paragraph, in the order in which they stand.
struct InlineDealer {
    private let annotations: Annotations
    private var next: Node?

    init(_ paragraph: Node, _ annotations: Annotations) {
        self.annotations = annotations
        next = paragraph.firstChild
    }

    /// Moves the inlines that begin before an offset into a piece; breaks at its ends are dropped.
    ///
    /// Says whether there were any.
    mutating func deal(upTo end: Int, to piece: Node) -> Bool {
        while let node = take(before: end) {
            if piece.firstChild == nil, node.isBreak { continue }
            node.append(to: piece)
        }
        while let last = piece.lastChild, last.isBreak { last.unlink() }
        return piece.firstChild != nil
    }

    mutating func drop(upTo end: Int) {
        while take(before: end) != nil {}
    }

    private mutating func take(before end: Int) -> Node? {
        guard let node = next, let place = annotations.place(of: node)?.range, place.lowerBound <= end else {
            return nil
        }
        next = node.next
        node.unlink()
        return node
    }
}

extension Node {
    /// Whether the node ends a line.
    var isBreak: Bool { kind == .softBreak || kind == .lineBreak }
}
