/// Raw HTML is what a document's HTML comes to: what is wrong with it, what it links to, and what it says in comments.
public struct RawHTML: Sendable {
    /// A link or an image.
    public struct Reference: Sendable {
        /// The address, as a browser reads it.
        public let address: [UInt8]
        /// Whether it is an image.
        public let isImage: Bool
        /// The bytes of the address in the file.
        public let range: Range<Int>
    }

    /// A place that links can name.
    public struct Anchor: Sendable {
        /// The name.
        public let name: [UInt8]
        /// The bytes of the name in the file.
        public let range: Range<Int>
    }

    /// A comment.
    public struct Comment: Sendable {
        /// The text between its marks.
        public let text: String
        /// All of its bytes in the file.
        public let range: Range<Int>
        /// The bytes that it speaks about: the block it stands in, or the one after it.
        public let scope: Range<Int>
        /// Whether no block stands before it.
        public let isFirst: Bool
    }

    /// What was not taken over as it stands.
    public internal(set) var problems: [MarkdownProblem] = []
    /// Links and images, in the order of the document.
    public internal(set) var references: [Reference] = []
    /// Ids and named anchors, in the order of the document.
    public internal(set) var anchors: [Anchor] = []
    /// Comments, in the order of the document.
    public internal(set) var comments: [Comment] = []
}

extension Document {
    /// Reads the raw HTML of the document, in step with the Markdown around it.
    public func readHTML() -> RawHTML {
        var result = RawHTML()
        var tags = TagLines(of: self)
        if tags.isEmpty { return result }
        var review = HTMLReview()
        // What the sanitizer would write is not needed here.
        var discarded = HTMLBuffer()
        var walk = Walk(root)
        while let step = walk.next() {
            if step.isEntering {
                // As long as no element of the document's own is open, blocks without tags change nothing.
                if review.isIdle, let lines = lines(of: step.node, step.kind) {
                    let hasTags = tags.stand(in: lines)
                    if tags.isAtEnd { break }
                    if !hasTags || isFolded(step.node) {
                        walk.skip(step.node)
                        continue
                    }
                }
                if step.kind == .blockElement, isFolded(step.node) {
                    walk.goOn(at: unfold(step.node))
                    continue
                }
                switch step.kind {
                case .htmlBlock: review.write(step.node, isBlock: true, into: &discarded)
                case .htmlInline: review.write(step.node, isBlock: false, into: &discarded)
                case .image: walk.skip(step.node)
                default: enter(step.node, step.kind, &review, &discarded)
                }
            } else {
                leave(step.node, step.kind, &review, &discarded)
            }
            discarded.removeAll()
        }
        review.finish(into: &discarded)
        if review.nodes.isEmpty { return result }

        var places = HTMLPlaces(review.nodes)
        result.problems = review.problems.map {
            MarkdownProblem(.html($0.kind), at: source.original(places.range(of: $0.place, in: self)))
        }
        var references = HTMLReferences()
        for (chunk, node) in review.nodes.enumerated() { references.read(node.literal, chunk: chunk) }
        result.references = references.references.map {
            RawHTML.Reference(
                address: $0.address, isImage: $0.use == .image,
                range: source.original(places.range(of: $0.place, in: self)))
        }
        result.anchors = references.targets.map {
            RawHTML.Anchor(name: $0.name, range: source.original(places.range(of: $0.place, in: self)))
        }
        // A block may hold any number of comments.
        var known: (node: Node, scope: Range<Int>)?
        result.comments = review.comments.map { comment in
            let node = review.nodes[comment.place.chunk]
            let text = String(decoding: node.literal[comment.body], as: UTF8.self)
            let scope = known.flatMap { $0.node == node ? $0.scope : nil } ?? scope(of: node)
            known = (node, scope)
            return RawHTML.Comment(
                text: text, range: source.original(places.range(of: comment.place, in: self)), scope: scope,
                isFirst: node.kind == .htmlBlock && node.previous == nil && node.parent == root)
        }
        return result
    }

    /// The lines of a block, counted from zero; nothing for what has no lines of its own.
    func lines(of block: Node, _ kind: NodeKind) -> ClosedRange<Int>? {
        guard kind.isBlock, kind != .document else { return nil }
        let line = block.startLine
        if line > 0 {
            let first = line - 1 + locator.lineOffset
            return first...max(first, block.endLine - 1 + locator.lineOffset)
        }
        // cmark knows nothing of the lines of a table and its rows.
        guard kind == .blockElement, annotations.isTableOrRow(block), let range = annotations.place(of: block)?.range
        else { return nil }
        return source.lines.line(at: range.lowerBound)...source.lines.line(at: range.upperBound)
    }

    /// Tells the sanitizer what Markdown opens.
    private func enter(_ node: Node, _ kind: NodeKind, _ review: inout HTMLReview, _ output: inout HTMLBuffer) {
        guard let element = element(for: node, kind) else {
            switch kind {
            case .text, .code: review.willWriteText(node.literal, into: &output)
            case .paragraph: review.opensLine(into: &output)
            default: break
            }
            return
        }
        if element == .a {
            _ = review.opensLink(into: &output)
        } else {
            review.opens(element, into: &output)
            if kind.isLeaf { review.closes(into: &output) }
        }
    }

    private func leave(_ node: Node, _ kind: NodeKind, _ review: inout HTMLReview, _ output: inout HTMLBuffer) {
        if kind == .link, !node.isCrossReference {
            _ = review.closesLink(into: &output)
        } else if kind == .paragraph || element(for: node, kind) != nil {
            review.closes(into: &output)
        } else {
            return
        }
        review.closed(into: &output)
    }

    /// The HTML element that a node is written as; nothing for text and for paragraphs of tight lists.
    private func element(for node: Node, _ kind: NodeKind) -> HTMLElement? {
        switch kind {
        case .emphasis: return .em
        case .strong: return .strong
        case .link: return node.isCrossReference ? .span : .a
        case .heading: return HTMLWriter.headings[node.headingLevel - 1]
        case .paragraph:
            guard let list = node.parent?.parent, list.kind == .list else { return .p }
            return list.isTightList ? nil : .p
        case .blockQuote: return element(of: node) == nil ? .blockquote : .div
        case .list: return node.isOrderedList ? .ol : .ul
        case .item: return .li
        case .codeBlock: return .pre
        case .thematicBreak: return .hr
        case .blockElement, .inlineElement:
            switch element(of: node) {
            case .table: return .table
            case .tableRow: return .tr
            case .tableCell(_, let isHeader): return isHeader ? .th : .td
            case .strikethrough: return .del
            case .container, .tabs: return .div
            case .tab: return .section
            default: return nil
            }
        default: return nil
        }
    }

    /// What a comment speaks about: the block that it stands in, or the block after it if it stands between blocks.
    private func scope(of node: Node) -> Range<Int> {
        if node.kind == .htmlBlock {
            guard let next = node.next else { return range(of: node) }
            return range(of: next)
        }
        var block = node
        while !block.kind.isBlock, let parent = block.parent { block = parent }
        return range(of: block)
    }
}
