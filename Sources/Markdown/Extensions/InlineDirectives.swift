internal import CCmark

/// Directives within a line, where the text around them stays: images, and words that nobody translates.
extension Extensions {
    mutating func addInlineDirectives(to leaf: Node) {
        var holders: [Node] = []
        var known: Set<Node> = []
        var walk = Walk(leaf)
        while let (node, kind) = walk.nextEntered() {
            guard kind == .text, hasColons(node), let holder = node.parent, known.insert(holder).inserted else {
                continue
            }
            holders.append(holder)
        }
        if holders.isEmpty { return }
        locating.locateInlines(of: leaf)
        guard let place = annotations.place(of: leaf)?.range else { return }
        let found = inlineDirectives(in: place)
        if found.isEmpty { return }
        for holder in holders { add(found, to: holder) }
    }

    private func hasColons(_ text: Node) -> Bool {
        let literal = text.literal
        var search = ByteSearch(literal, in: 0..<literal.count)
        while let found = search.next(UInt8(ascii: ":")) {
            if literal[found...].starts(with: ":::".utf8) { return true }
        }
        return false
    }

    private func inlineDirectives(in place: Range<Int>) -> [Directive] {
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
        return found
    }

    /// Puts directives in the place of the texts that a node holds itself, and not in those of the nodes in it.
    private mutating func add(_ directives: [Directive], to holder: Node) {
        let own = directives.beginning(inTextsOf: holder, annotations)
        // Cut beforehand, every directive stands in nodes of its own, and none is looked for from the beginning.
        cutTexts(of: holder, at: own.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
        var next = holder.firstChild
        for directive in own {
            if !directive.isReadable {
                report(.unreadableDirective(name: directive.name), at: directive.range)
            } else if directive.name == "image" {
                requireAttribute("source", of: directive)
            }
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
}

extension [Directive] {
    /// Those that begin in a text right within a node and end in the node; all stand in their order.
    fileprivate func beginning(inTextsOf holder: Node, _ annotations: Annotations) -> [Directive] {
        guard let end = holder.lastChild.flatMap({ annotations.place(of: $0)?.range.upperBound }) else { return [] }
        var own: [Directive] = []
        for child in holder.children where child.kind == .text {
            guard let place = annotations.place(of: child)?.range else { continue }
            var low = 0
            var high = count
            while low < high {
                let middle = (low + high) / 2
                if self[middle].range.lowerBound < place.lowerBound { low = middle + 1 } else { high = middle }
            }
            while low < count, self[low].range.lowerBound < place.upperBound {
                if self[low].range.upperBound <= end { own.append(self[low]) }
                low += 1
            }
        }
        return own
    }
}
