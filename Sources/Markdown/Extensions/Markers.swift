/// Learn's markers, square brackets that begin with an exclamation mark: includes, snippets, videos.
extension Extensions {
    /// Adds what the markers in a block stand for, and returns what is left of it; nil if it stays as it is.
    mutating func addMarkers(to block: LeafBlock) -> [LeafBlock]? {
        let leaf = block.node
        guard mayHoldMarker(leaf) else { return nil }
        if replaceByInclude(leaf) { return [] }
        if addOnlyInclude(to: leaf) { return nil }
        locating.locateInlines(of: leaf)
        var walk = Walk(leaf)
        var texts: [Node] = []
        texts.reserveCapacity(8)
        while let (node, kind) = walk.nextEntered() {
            if kind == .text { texts.append(node) }
        }
        // From the last to the first: a marker takes a part of the text behind it, in which the next one may begin.
        let before = problems.count
        for text in texts.reversed() {
            if addLinkMarker(endingIn: text, of: leaf) { continue }
            addPlainMarker(in: text, of: leaf)
        }
        if problems.count > before + 1 { problems[before...].sort { $0.range.lowerBound < $1.range.lowerBound } }
        return liftBlocks(out: block)
    }

    /// Puts an include in the place of a paragraph that is one line and nothing else, as most includes are written.
    ///
    /// Returns whether it does; such a line needs not be read beside the tree.
    private func replaceByInclude(_ paragraph: Node) -> Bool {
        guard paragraph.kind == .paragraph, paragraph.startLine == paragraph.endLine,
            let text = paragraph.firstChild, text.kind == .text, let link = text.next, link.kind == .link,
            let after = link.next, after.next == nil, after.kind == .text, after.literal.elementsEqual("]".utf8),
            let opening = Marker.openingAtEnd(of: text.literal), opening.start == 0,
            Marker.isNamed("include", opening.name), locating.beginsUnchanged(paragraph, with: text.literal)
        else { return false }
        let start = locator.start(of: paragraph)
        let line = locator.line(source.lines.line(at: start))
        let end = source.bytes[line].lastIndex { !isWhitespace($0) } ?? line.lowerBound
        // The last byte is the bracket, unless that has been written in another way.
        guard end > start, source.bytes[end] == UInt8(ascii: "]"), source.bytes[end - 1] == UInt8(ascii: ")") else {
            return false
        }
        let include = Element.Include(path: DirectiveSyntax.text(link.url), title: link.plainText, isBlock: true)
        guard let block = makeElement(.blockElement, .include(include), at: start..<end + 1, isLocated: true) else {
            return false
        }
        block.insert(before: paragraph)
        paragraph.unlink()
        return true
    }

    /// Adds the include that a block has among its text, if there is one and no other marker, and cmark's columns tell
    /// where it is, so that the block need not be read beside the tree.
    ///
    /// Returns whether it does.
    private func addOnlyInclude(to leaf: Node) -> Bool {
        var beginning: Node?
        var walk = Walk(leaf)
        while let (node, kind) = walk.nextEntered() {
            guard kind == .text, Marker.firstStart(in: node.literal, from: 0) != nil else { continue }
            if beginning != nil { return false }
            beginning = node
        }
        guard let text = beginning, text.parent == leaf, let link = text.next, link.kind == .link,
            let after = link.next, after.kind == .text, after.literal.first == UInt8(ascii: "]"),
            let opening = Marker.openingAtEnd(of: text.literal),
            Marker.firstStart(in: text.literal, from: 0) == opening.start, Marker.isNamed("include", opening.name),
            let place = locating.rangeByColumns(of: link, in: leaf)
        else { return false }
        let literal = text.literal
        let start = place.lowerBound - (literal.count - opening.start)
        let isThere = source.bytes.withUnsafeBufferPointer { bytes in
            start >= 0 && place.upperBound < bytes.count && bytes[place.upperBound] == UInt8(ascii: "]")
                && (start == 0 || bytes[start - 1] != UInt8(ascii: "\\"))
                && bytes[start..<place.lowerBound].elementsEqual(literal[opening.start...])
        }
        let include = Element.Include(path: DirectiveSyntax.text(link.url), title: link.plainText, isBlock: false)
        let startsLine = opening.start == 0 && text.previous.map(\.isBreak) ?? true
        let endsLine = after.literal.count == 1 && after.next.map(\.isBreak) ?? true
        guard isThere, !(startsLine && endsLine),
            let node = makeElement(.inlineElement, .include(include), at: start..<place.upperBound + 1)
        else { return false }
        node.insert(before: link)
        link.unlink()
        keep(UnsafeBufferPointer(rebasing: literal[..<opening.start]), of: text)
        keep(UnsafeBufferPointer(rebasing: after.literal[1...]), of: after)
        return true
    }

    /// Leaves a part of a text.
    private func keep(_ part: UnsafeBufferPointer<UInt8>, of text: Node) {
        if part.isEmpty { text.unlink() } else { text.setLiteral(part) }
    }

    private func mayHoldMarker(_ leaf: Node) -> Bool {
        var walk = Walk(leaf)
        while let (node, kind) = walk.nextEntered() {
            if kind == .text, Marker.firstStart(in: node.literal, from: 0) != nil { return true }
        }
        return false
    }

    /// `[!INCLUDE [title](path)]` and `[!code-lang[title](path)]`: text, a link, and text that begins with a bracket.
    ///
    /// One of another name stays, and is reported.
    private mutating func addLinkMarker(endingIn text: Node, of leaf: Node) -> Bool {
        guard let link = text.next, link.kind == .link, let after = link.next, after.kind == .text,
            after.literal.first == UInt8(ascii: "]"),
            let opening = Marker.openingAtEnd(of: text.literal),
            let start = annotations.place(of: text), let end = annotations.place(of: after)
        else { return false }
        let bytes = source.bytes
        let range = bytes.withUnsafeBufferPointer { buffer in
            let from = TextOffsets.range(
                of: opening.start..<text.literal.count, of: text.literal, at: start.range, in: buffer)
            return from.lowerBound..<end.range.lowerBound + 1
        }
        guard isBracket(at: range.lowerBound) else { return false }
        let path = DirectiveSyntax.text(link.url)
        let element: Element
        if Marker.isNamed("include", opening.name) {
            let isAlone =
                leaf.kind == .paragraph && text.parent == leaf && opening.start == 0 && after.literal.count == 1
                && text.previous.map(\.isBreak) ?? true && after.next.map(\.isBreak) ?? true
            element = .include(Element.Include(path: path, title: link.plainText, isBlock: isAlone))
        } else if Marker.isNamed("code", opening.name) || Marker.isNamed("code-", opening.name.prefix(5)) {
            element = .snippet(snippet(path, language: DirectiveSyntax.text(opening.name.dropFirst(5))))
        } else {
            report(.unknownMarker(name: DirectiveSyntax.text(opening.name)), at: range)
            return false
        }
        guard let node = makeElement(.inlineElement, element, at: range) else { return false }
        return replace(range, from: text, with: node)
    }

    /// Whether a bracket stands at an offset, and not what is written in its place so that it means nothing.
    func isBracket(at offset: Int) -> Bool {
        offset < source.bytes.count && source.bytes[offset] == UInt8(ascii: "[")
    }

    private func snippet(_ target: String, language: String) -> Element.Snippet {
        let cut = target.firstIndex { $0 == "#" || $0 == "?" } ?? target.endIndex
        return Element.Snippet(
            language: language, path: String(target[..<cut]), selection: String(target[cut...].dropFirst()))
    }

    /// `[!VIDEO url]`, and markers that mean nothing where they stand.
    private mutating func addPlainMarker(in text: Node, of leaf: Node) {
        let literal = text.literal
        guard let place = annotations.place(of: text)?.range else { return }
        var position = 0
        while let start = Marker.firstStart(in: literal, from: position), let marker = Marker(literal, at: start) {
            position = marker.end
            let range = source.bytes.withUnsafeBufferPointer {
                TextOffsets.range(of: start..<min(marker.end, literal.count), of: literal, at: place, in: $0)
            }
            guard isBracket(at: range.lowerBound) else { continue }
            if marker.name.lowercased() == "video", !marker.argument.isEmpty, leaf.kind == .paragraph,
                let node = makeElement(.inlineElement, .video(url: marker.argument), at: range),
                replace(range, from: text, with: node)
            {
                return
            }
            report(.unknownMarker(name: marker.name), at: range)
        }
    }
}
