/// Learn's markers: square brackets that begin with an exclamation mark.
extension Extensions {
    // MARK: Quotes that are alerts

    /// Makes alerts of the quotes that begin with `[!NOTE]` and the like.
    mutating func markQuotes(_ quotes: [Node]) {
        for quote in quotes {
            guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
                let text = paragraph.firstChild, text.kind == .text,
                let marker = Marker(text.literal, at: 0), marker.end <= text.literal.count
            else { continue }
            let element: Element
            if let alert = Element.Alert(rawValue: marker.name.lowercased()), marker.argument.isEmpty {
                element = .alert(alert)
            } else if marker.name.lowercased() == "div" {
                element = .classQuote(marker.value(of: "class") ?? "")
            } else {
                continue
            }
            annotations.setElement(of: quote, element)
            removeMarker(marker, from: text, in: paragraph)
        }
    }

    /// Takes a marker, and the line break or blanks after it, out of the beginning of a paragraph.
    private func removeMarker(_ marker: Marker, from text: Node, in paragraph: Node) {
        let literal = text.literal
        let rest = literal[marker.end...].drop { $0 == 0x20 || $0 == 0x09 }
        let start = locator.start(of: paragraph)
        // Positions are found by reading source and tree side by side; so they must be found before this, unless it is
        // clear at which byte the rest begins.
        let isClear = locating.beginsUnchanged(
            paragraph, with: UnsafeBufferPointer(rebasing: literal[..<rest.startIndex]))
        if isClear {
            let isRestOnNextLine = rest.isEmpty && text.next?.isBreak == true
            annotations.setRestStart(
                of: paragraph, isRestOnNextLine ? nextLineStart(after: start) : start + rest.startIndex)
        } else {
            locating.locateInlines(of: paragraph)
        }
        if rest.isEmpty {
            if let line = text.next, line.isBreak { line.unlink() }
            text.unlink()
        } else {
            let cut = rest.startIndex
            if !isClear, let place = annotations.place(of: text)?.range {
                let kept = source.bytes.withUnsafeBufferPointer {
                    TextOffsets.range(of: cut..<text.literal.count, of: text.literal, at: place, in: $0)
                }
                annotations.setPlace(of: text, kept)
            }
            text.setLiteral(rest)
        }
        if paragraph.firstChild == nil { paragraph.unlink() }
    }

    /// Where the line after that of an offset begins, with what stands before the content of a block.
    private func nextLineStart(after offset: Int) -> Int {
        source.lines.range(ofLine: source.lines.line(at: offset)).upperBound
    }

    // MARK: Includes, snippets, videos

    /// Adds what the markers in a block stand for.
    ///
    /// Returns whether the block itself is gone.
    mutating func addMarkers(to leaf: Node) -> Bool {
        guard mayHoldMarker(leaf) else { return false }
        if replaceByInclude(leaf) { return true }
        if addOnlyInclude(to: leaf) { return false }
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
        return liftBlock(out: leaf)
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
        let isAlone = opening.start == 0 && text.previous == nil && after.next == nil && after.literal.count == 1
        guard isThere, !isAlone,
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
    private mutating func addLinkMarker(endingIn text: Node, of leaf: Node) -> Bool {
        guard let link = text.next, link.kind == .link, let after = link.next, after.kind == .text,
            after.literal.first == UInt8(ascii: "]"),
            let opening = Marker.openingAtEnd(of: text.literal),
            let start = annotations.place(of: text), let end = annotations.place(of: after)
        else { return false }
        let path = DirectiveSyntax.text(link.url)
        let element: Element
        if Marker.isNamed("include", opening.name) {
            let isAlone =
                leaf.kind == .paragraph && leaf.firstChild == text && leaf.lastChild == after
                && opening.start == 0 && after.literal.count == 1
            element = .include(Element.Include(path: path, title: link.plainText, isBlock: isAlone))
        } else if Marker.isNamed("code", opening.name) || Marker.isNamed("code-", opening.name.prefix(5)) {
            element = .snippet(snippet(path, language: DirectiveSyntax.text(opening.name.dropFirst(5))))
        } else {
            return false
        }
        let bytes = source.bytes
        let range = bytes.withUnsafeBufferPointer { buffer in
            let from = TextOffsets.range(
                of: opening.start..<text.literal.count, of: text.literal, at: start.range, in: buffer)
            return from.lowerBound..<end.range.lowerBound + 1
        }
        guard let node = makeElement(.inlineElement, element, at: range) else { return false }
        return replace(range, from: text, with: node)
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
            if marker.name.lowercased() == "video", !marker.argument.isEmpty, leaf.kind == .paragraph,
                let node = makeElement(.inlineElement, .video(url: marker.argument), at: range),
                replace(range, from: text, with: node)
            {
                return
            }
            report(.unknownMarker(name: marker.name), at: range)
        }
    }

    /// An include, a snippet or a video that is alone in its paragraph stands in its place.
    ///
    /// Returns whether it does.
    private func liftBlock(out leaf: Node) -> Bool {
        guard leaf.kind == .paragraph, let only = leaf.firstChild, only == leaf.lastChild, only.kind == .inlineElement,
            let element = annotations.element(of: only), let place = annotations.place(of: only)?.range
        else { return false }
        switch element {
        case .include, .snippet, .video: break
        default: return false
        }
        guard let block = makeElement(.blockElement, element, at: place, isLocated: true) else { return false }
        var replaced = leaf
        // Videos are written as quotes, which they are not.
        if case .video = element, let quote = leaf.parent, quote.kind == .blockQuote,
            quote.firstChild == quote.lastChild, annotations.element(of: quote) == nil
        {
            replaced = quote
        }
        block.insert(before: replaced)
        replaced.unlink()
        return true
    }
}

/// A marker in a text: `[!name argument]`.
struct Marker {
    let start: Int
    let name: String
    let argument: String
    /// The position after the closing bracket.
    let end: Int

    /// The marker at a position of a literal, if there is one.
    init?(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard let opening = Marker.opening(literal, at: start),
            let close = literal[opening.end...].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        self.start = start
        name = DirectiveSyntax.text(opening.name)
        let argument = literal[opening.end..<close].drop { $0 == 0x20 || $0 == 0x09 }
        self.argument = DirectiveSyntax.text(argument)
        end = close + 1
    }

    /// The value of a setting in the argument: `class="checklist"`.
    func value(of attribute: String) -> String? {
        guard argument.hasPrefix(attribute + "=") else { return nil }
        return argument.dropFirst(attribute.count + 1).filter { $0 != "\"" && $0 != "'" }
    }

    /// Where the next marker may begin.
    static func firstStart(in literal: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
        var search = ByteSearch(literal, in: position..<literal.count)
        while let found = search.next(UInt8(ascii: "[")) {
            if opening(literal, at: found) != nil { return found }
        }
        return nil
    }

    /// Whether a marker's name is a word that is given in small letters, whatever letters it is written in.
    static func isNamed(_ word: StaticString, _ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard name.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<name.count {
            let byte = name[name.startIndex + index]
            guard (isLetter(byte) ? byte | 0x20 : byte) == word.utf8Start[index] else { return false }
        }
        return true
    }

    /// The beginning of a marker that goes on in another node, such as `[!INCLUDE ` before a link.
    static func openingAtEnd(
        of literal: UnsafeBufferPointer<UInt8>
    ) -> (start: Int, name: Slice<UnsafeBufferPointer<UInt8>>)? {
        guard let start = literal.lastIndex(of: UInt8(ascii: "[")), let opening = opening(literal, at: start),
            literal[opening.end...].allSatisfy(isWhitespace)
        else { return nil }
        return (start, opening.name)
    }

    private static func opening(
        _ literal: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (name: Slice<UnsafeBufferPointer<UInt8>>, end: Int)? {
        guard start + 2 < literal.count, literal[start] == UInt8(ascii: "["),
            literal[start + 1] == UInt8(ascii: "!"), isLetter(literal[start + 2])
        else { return nil }
        var end = start + 2
        while end < literal.count, isLetter(literal[end]) || isDigit(literal[end]) || literal[end] == UInt8(ascii: "-")
        {
            end += 1
        }
        return (literal[start + 2..<end], end)
    }
}
