internal import CCmark

/// Quotes with several markers: each line that is a marker and nothing else begins a quote of its own.
extension Extensions {
    mutating func partQuotes(of survey: inout BlockSurvey) {
        var quotes: [Node] = []
        var pieces: [Node: [Node]] = [:]
        for quote in survey.quotes {
            quotes.append(quote)
            guard quote.children.contains(where: { hasLaterMarker($0, in: quote) }) else { continue }
            part(quote, &quotes, &pieces)
        }
        survey.quotes = quotes
        if pieces.isEmpty { return }
        survey.leaves = survey.leaves.flatMap { leaf in
            pieces[leaf.node]?.map { LeafBlock(node: $0, lines: leaf.lines) } ?? [leaf]
        }
    }

    /// Whether a paragraph has a line that is a marker, and that is not what the quote begins with.
    private func hasLaterMarker(_ paragraph: Node, in quote: Node) -> Bool {
        paragraph.kind == .paragraph
            && paragraph.children.contains { isMarkerLine($0) && ($0.previous != nil || paragraph.previous != nil) }
    }

    /// Whether a text is a line of its own, and a marker that can begin a quote.
    private func isMarkerLine(_ text: Node) -> Bool {
        guard text.kind == .text, text.previous.map(\.isBreak) ?? true, text.next.map(\.isBreak) ?? true,
            let marker = Marker(text.literal, at: 0), text.literal[marker.end...].allSatisfy(isWhitespace)
        else { return false }
        let name = marker.name.lowercased()
        return name == "div" || marker.argument.isEmpty && Element.Alert(rawValue: name) != nil
    }

    private mutating func part(_ quote: Node, _ quotes: inout [Node], _ pieces: inout [Node: [Node]]) {
        let end = locating.range(of: quote).upperBound
        var current = quote
        var next = quote.firstChild
        while let child = next {
            next = child.next
            guard hasLaterMarker(child, in: quote) else {
                if current != quote {
                    child.unlink()
                    child.append(to: current)
                }
                continue
            }
            let content = source.bytes.withUnsafeBufferPointer { locator.content(of: child, in: $0) }
            locating.locateInlines(of: child)
            let starts = Set(
                child.children.filter(isMarkerLine).compactMap { annotations.place(of: $0)?.range.lowerBound })
            // A line without the mark of the quote continues it, and begins nothing.
            let marked = 0..<(content.firstLazy?.index ?? content.lines.count)
            let cuts = marked.filter { starts.contains(content.lines[$0].lowerBound) }
            var inlines = InlineDealer(child, annotations)
            var first = 0
            for cut in cuts + [content.lines.count] where cut > first {
                let lines = content.part(first..<cut)
                first = cut
                guard let start = lines.lines.first?.lowerBound, let stop = lines.lines.last?.upperBound,
                    let piece = Node.make(.paragraph, with: memory), inlines.deal(upTo: stop, to: piece)
                else { continue }
                annotations.setPlace(of: piece, start..<stop, isLocated: true)
                pieces[child, default: []].append(piece)
                cutContents[piece] = lines
                if starts.contains(start), current.firstChild != child || current != quote,
                    let quote = begin(after: current, at: quoteMark(before: start), upTo: end)
                {
                    current = quote
                    quotes.append(quote)
                }
                if current == child.parent { piece.insert(before: child) } else { piece.append(to: current) }
                let place = locating.range(of: current)
                if place.upperBound < stop { annotations.setPlace(of: current, place.lowerBound..<stop) }
            }
            child.unlink()
        }
    }

    /// A quote after another one, which ends at the end of the line before.
    private func begin(after quote: Node, at start: Int, upTo end: Int) -> Node? {
        guard let made = Node.make(.blockQuote, with: memory) else { return nil }
        let place = locating.range(of: quote)
        let line = locator.line(max(source.lines.line(at: start) - 1, 0))
        annotations.setPlace(of: quote, place.lowerBound..<max(place.lowerBound, line.upperBound))
        annotations.setPlace(of: made, start..<max(start, end))
        made.insert(after: quote)
        return made
    }

    /// Where the mark of the innermost quote around a text stands on its line.
    private func quoteMark(before start: Int) -> Int {
        let line = source.lines.range(ofLine: source.lines.line(at: start))
        return source.bytes[line.lowerBound..<max(start, line.lowerBound)].lastIndex(of: UInt8(ascii: ">")) ?? start
    }
}
