/// Learn's directives: lines that begin with three colons.
extension Extensions {
    /// Cuts paragraphs where directives stand, and returns the blocks with text that there are then.
    mutating func splitAtDirectives(_ leaves: [LeafBlock], _ marks: TextMarks) -> [LeafBlock] {
        var result: [LeafBlock] = []
        result.reserveCapacity(leaves.count)
        var lines = TouchedLines(marks, with: .directive)
        for leaf in leaves {
            guard lines.touch(leaf) else {
                result.append(leaf)
                continue
            }
            var pieces = [leaf]
            if leaf.node.kind == .paragraph, annotations.place(of: leaf.node) == nil {
                let content = source.bytes.withUnsafeBufferPointer { locator.content(of: leaf.node, in: $0) }
                pieces = split(leaf.node, content).map { LeafBlock(node: $0, lines: leaf.lines) }
            }
            // Directives within a line, where the text around them stays.
            for piece in pieces { addInlineDirectives(to: piece.node) }
            result += pieces
        }
        return result
    }

    private mutating func split(_ paragraph: Node, _ content: ContentLines) -> [Node] {
        let directives = content.lines.indices.compactMap { line -> (line: Int, directive: Directive)? in
            let range = content.lines[line]
            guard let directive = DirectiveSyntax.directive(in: source.bytes, line: range, at: range.lowerBound),
                standsAlone(directive, in: range)
            else { return nil }
            return (line, directive)
        }
        if directives.isEmpty { return [paragraph] }
        locating.locateInlines(of: paragraph)
        guard canBeCut(paragraph, lines: content.lines) else { return [paragraph] }
        let blocks = blocks(for: directives.map(\.directive))
        var pieces: [Node] = []
        var sequence: [(node: Node, line: Int)] = []
        var nextLine = 0
        // The inlines are dealt out in one pass, from the first line to the last.
        var inlines = InlineDealer(paragraph, annotations)
        func addText(upTo line: Int) {
            guard nextLine < line, let piece = Node.make(.paragraph, with: memory) else { return }
            let range = content.lines[nextLine].lowerBound..<content.lines[line - 1].upperBound
            if inlines.deal(upTo: range.upperBound, to: piece) {
                annotations.setPlace(of: piece, range, isLocated: true)
                sequence.append((piece, nextLine))
                pieces.append(piece)
            }
        }
        for (index, item) in directives.enumerated() {
            addText(upTo: item.line)
            inlines.drop(upTo: content.lines[item.line].upperBound)
            if let block = blocks[index] { sequence.append((block, item.line)) }
            nextLine = item.line + 1
        }
        addText(upTo: content.lines.count)

        var position = paragraph
        var outer = content.firstLazy.flatMap { outerBlock(of: paragraph, matched: $0.matched) }
        for item in sequence {
            if let lazy = content.firstLazy, let block = outer, item.line >= lazy.index {
                shorten(from: paragraph, to: block, at: content.lines[item.line - 1].upperBound)
                position = block
                outer = nil
            }
            item.node.insert(after: position)
            position = item.node
        }
        paragraph.unlink()
        return pieces
    }

    /// A line that continues a list or quote only lazily ends it when a directive stands there.
    ///
    /// That is the list or quote after which such a line goes on, if nothing else in it follows.
    private func outerBlock(of paragraph: Node, matched: Int) -> Node? {
        var containers: [Node] = []
        var ancestor = paragraph.parent
        while let current = ancestor {
            if current.kind == .blockQuote || current.kind == .item { containers.append(current) }
            ancestor = current.parent
        }
        guard containers.count > matched else { return nil }
        let left = containers[containers.count - 1 - matched]
        let outer = left.kind == .item ? left.parent ?? left : left
        var current = paragraph
        while current != outer {
            guard current.next == nil, let parent = current.parent else { return nil }
            current = parent
        }
        return outer
    }

    /// Ends the blocks around a paragraph where the lines begin that have been moved out of them.
    private func shorten(from paragraph: Node, to outer: Node, at end: Int) {
        var current = paragraph
        while current != outer, let parent = current.parent {
            let start = locator.start(of: parent)
            annotations.setPlace(of: parent, start..<max(start, end))
            current = parent
        }
    }

    /// Whether nothing follows a directive on its line.
    private func standsAlone(_ directive: Directive, in line: Range<Int>) -> Bool {
        source.bytes[directive.range.upperBound..<line.upperBound].allSatisfy(isWhitespace)
    }

    /// The nodes that directives on lines of their own become.
    ///
    /// A directive that stands only within text becomes none.
    private mutating func blocks(for directives: [Directive]) -> [Node?] {
        directives.map { directive in
            let element: Element
            switch directive.name {
            case "image":
                requireAttribute("source", of: directive)
                element = .image(directive)
            case "code":
                requireAttribute("source", of: directive)
                element = .snippet(
                    Element.Snippet(
                        language: directive["language"] ?? "", path: directive["source"] ?? "",
                        selection: directive["range"] ?? directive["id"] ?? ""))
            case "video":
                requireAttribute("source", of: directive)
                element = .video(url: directive["source"] ?? "")
            default: element = .container(directive)
            }
            return makeElement(.blockElement, element, at: directive.range, isLocated: true)
        }
    }

    mutating func requireAttribute(_ name: String, of directive: Directive) {
        guard directive[name] == nil else { return }
        report(.directiveAttributeMissing(directive: directive.name, attribute: name), at: directive.range)
    }

    private mutating func addInlineDirectives(to leaf: Node) {
        guard mayHoldDirective(leaf) else { return }
        locating.locateInlines(of: leaf)
        guard let place = annotations.place(of: leaf)?.range else { return }
        var found: [Directive] = []
        var offset = place.lowerBound
        while offset + 3 < place.upperBound {
            guard let colon = source.bytes[offset..<place.upperBound].firstIndex(of: UInt8(ascii: ":")) else { break }
            let line = locator.line(source.lines.line(at: colon)).clamped(to: place)
            if let directive = DirectiveSyntax.directive(in: source.bytes, line: line, at: colon),
                ["image", "no-loc"].contains(directive.name)
            {
                found.append(directive)
                offset = directive.range.upperBound
            } else {
                offset = colon + 1
            }
        }
        // Cut beforehand, every directive stands in nodes of its own, and none is looked for from the beginning.
        cutTexts(of: leaf, at: found.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
        var next = leaf.firstChild
        for directive in found {
            if directive.name == "image" { requireAttribute("source", of: directive) }
            while let child = next, let place = annotations.place(of: child)?.range,
                place.upperBound <= directive.range.lowerBound
            {
                next = child.next
            }
            let node =
                directive.name == "image"
                ? makeElement(.inlineElement, .image(directive), at: directive.range)
                : makeText((directive["text"] ?? "").utf8, at: directive.range)
            if let node, let start = next, replace(directive.range, from: start, with: node) { next = node.next }
        }
    }

    private func mayHoldDirective(_ leaf: Node) -> Bool {
        for child in leaf.children where child.kind == .text {
            let literal = child.literal
            var search = ByteSearch(literal, in: 0..<literal.count)
            while let found = search.next(UInt8(ascii: ":")) {
                if literal[found...].starts(with: ":::".utf8) { return true }
            }
        }
        return false
    }
}

/// Deals out the inlines of a paragraph, in the order in which they stand.
private struct InlineDealer {
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
