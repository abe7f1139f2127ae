/// Learn's alerts and classes: quotes that begin with a marker.
extension Extensions {
    /// Makes alerts of the quotes that begin with `[!NOTE]` and the like.
    mutating func markQuotes(_ quotes: [Node]) {
        for quote in quotes {
            guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
                let text = paragraph.firstChild, text.kind == .text,
                let marker = Marker(text.literal, at: 0), marker.end <= text.literal.count,
                isBracket(at: start(of: paragraph))
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
        let start = start(of: paragraph)
        // Positions are found by reading source and tree side by side; so they must be found before this, unless it is
        // clear at which byte the rest begins.
        let isClear =
            annotations.place(of: paragraph) == nil
            && locating.beginsUnchanged(paragraph, with: UnsafeBufferPointer(rebasing: literal[..<rest.startIndex]))
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

    /// Where a paragraph begins, which may be what a table or a directive has left of one.
    private func start(of paragraph: Node) -> Int {
        annotations.place(of: paragraph)?.range.lowerBound ?? locator.start(of: paragraph)
    }

    /// Where the line after that of an offset begins, with what stands before the content of a block.
    private func nextLineStart(after offset: Int) -> Int {
        source.lines.range(ofLine: source.lines.line(at: offset)).upperBound
    }
}
