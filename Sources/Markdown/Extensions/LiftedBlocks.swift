internal import CCmark

/// Includes, snippets and videos that take whole lines of a paragraph: they stand beside it, and not in it.
extension Extensions {
    /// Puts the elements that stand alone on their lines beside the paragraph that they are in.
    ///
    /// Returns what is left of the paragraph, a paragraph for the text before, between and after them; nil if it stays as it is.
    mutating func liftBlocks(out leaf: LeafBlock) -> [LeafBlock]? {
        let paragraph = leaf.node
        guard paragraph.kind == .paragraph else { return nil }
        let lifted = paragraph.children.filter(takesItsLines)
        if lifted.isEmpty { return nil }
        let around = quoteOfVideos(paragraph) ?? paragraph
        var pieces: [Node] = []
        var upcoming = lifted[...]
        var isInPiece = false
        var next = paragraph.firstChild
        while let child = next {
            next = child.next
            child.unlink()
            if child == upcoming.first {
                upcoming.removeFirst()
                isInPiece = false
                block(of: child)?.insert(before: around)
            } else if !child.isBreak || isInPiece && next != upcoming.first {
                if !isInPiece, let piece = Node.make(.paragraph, with: memory) {
                    piece.insert(before: around)
                    pieces.append(piece)
                    isInPiece = true
                }
                if let piece = pieces.last { child.append(to: piece) }
            }
        }
        around.unlink()
        for piece in pieces {
            guard let first = piece.firstChild.flatMap({ annotations.place(of: $0)?.range }),
                let last = piece.lastChild.flatMap({ annotations.place(of: $0)?.range })
            else { continue }
            annotations.setPlace(
                of: piece, first.lowerBound..<max(first.lowerBound, last.upperBound), isLocated: true)
        }
        return pieces.map { LeafBlock(node: $0, lines: leaf.lines) }
    }

    /// Whether a node is an element that could stand beside a paragraph, and nothing else stands on its line.
    private func takesItsLines(_ node: Node) -> Bool {
        guard node.kind == .inlineElement, node.previous.map(\.isBreak) ?? true, node.next.map(\.isBreak) ?? true
        else { return false }
        switch annotations.element(of: node) {
        case .include, .snippet, .video: return true
        default: return false
        }
    }

    private func block(of node: Node) -> Node? {
        guard let element = annotations.element(of: node), let place = annotations.place(of: node)?.range else {
            return nil
        }
        if case .include(let include) = element {
            let alone = Element.Include(path: include.path, title: include.title, isBlock: true)
            return makeElement(.blockElement, .include(alone), at: place, isLocated: true)
        }
        return makeElement(.blockElement, element, at: place, isLocated: true)
    }

    /// The quote around a paragraph of videos: they are written as quotes, which they are not.
    private func quoteOfVideos(_ paragraph: Node) -> Node? {
        guard let quote = paragraph.parent, quote.kind == .blockQuote, quote.firstChild == quote.lastChild,
            annotations.element(of: quote) == nil
        else { return nil }
        let areVideos = paragraph.children.allSatisfy { child in
            if case .video = annotations.element(of: child) { return true }
            return child.isBreak
        }
        return areVideos ? quote : nil
    }
}
