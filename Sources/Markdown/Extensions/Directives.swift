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
            if leaf.node.kind == .paragraph || isUnderlined(leaf.node) {
                pieces = split(leaf.node, content(of: leaf)).map { LeafBlock(node: $0, lines: leaf.lines) }
            }
            // Directives within a line, where the text around them stays.
            for piece in pieces { addInlineDirectives(to: piece.node) }
            result += pieces
        }
        return result
    }

    /// The text of each line of a block.
    func content(of leaf: LeafBlock) -> ContentLines {
        cutContent(of: leaf) ?? source.bytes.withUnsafeBufferPointer { locator.content(of: leaf.node, in: $0) }
    }

    /// Whether a node is a heading because of the line below it.
    private func isUnderlined(_ node: Node) -> Bool {
        guard node.kind == .heading else { return false }
        let start = locator.start(of: node)
        return start < source.bytes.count && source.bytes[start] != UInt8(ascii: "#")
    }

    /// What a line is that looked like the underline of a heading and has no text above it: a rule, if it is of dashes.
    private func lone(_ underline: Range<Int>) -> Node? {
        let isRule = source.bytes[underline].first == UInt8(ascii: "-")
        guard let node = Node.make(isRule ? .thematicBreak : .paragraph, with: memory) else { return nil }
        annotations.setPlace(of: node, underline, isLocated: true)
        if !isRule { makeText(source.bytes[underline], at: underline)?.append(to: node) }
        return node
    }

    private mutating func split(_ paragraph: Node, _ content: ContentLines) -> [Node] {
        let directives = content.lines.indices.compactMap { line -> (line: Int, directive: Directive)? in
            let range = content.lines[line]
            guard let directive = DirectiveSyntax.directive(in: source.bytes, line: range, at: range.lowerBound),
                standsAlone(directive, in: range), directive.name != "no-loc"
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
        func addText(upTo line: Int, as made: Node?) {
            guard nextLine < line, let piece = made else { return }
            let range = content.lines[nextLine].lowerBound..<content.lines[line - 1].upperBound
            if inlines.deal(upTo: range.upperBound, to: piece) {
                annotations.setPlace(of: piece, range, isLocated: true)
                sequence.append((piece, nextLine))
                pieces.append(piece)
            }
        }
        for (index, item) in directives.enumerated() {
            addText(upTo: item.line, as: Node.make(.paragraph, with: memory))
            inlines.drop(upTo: content.lines[item.line].upperBound)
            if let block = blocks[index] { sequence.append((block, item.line)) }
            nextLine = item.line + 1
        }
        let isHeading = paragraph.kind == .heading
        if isHeading, nextLine == content.lines.count {
            if let line = lone(underline(of: paragraph)) { sequence.append((line, nextLine - 1)) }
        } else {
            let rest = isHeading ? Node.makeHeading(paragraph.headingLevel, with: memory) : nil
            addText(upTo: content.lines.count, as: rest ?? Node.make(.paragraph, with: memory))
        }

        var position = paragraph
        var outer = content.firstLazy.flatMap { outerBlock(of: paragraph, matched: $0.matched) }
        for item in sequence {
            if let lazy = content.firstLazy, let block = outer, item.line >= lazy.index {
                if item.line > 0 { shorten(from: paragraph, to: block, at: content.lines[item.line - 1].upperBound) }
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
}
