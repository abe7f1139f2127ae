internal import Markdown

/// What sets labels off: Markdown, raw HTML, images.
extension StepText {
    mutating func span(_ markup: Markup, _ step: Walk.Step, _ document: borrowing Document) {
        if step.isEntering {
            var link: Int32 = -1
            if markup == .link {
                link = Int32(links.count)
                links.append(String(decoding: step.node.url, as: UTF8.self))
            }
            let start = document.range(of: step.node).lowerBound
            open.append(
                OpenSpan(markup: markup, firstToken: tokens.count, sourceStart: start, link: link))
        } else {
            // What raw HTML has opened since then ends with it.
            while let last = open.last, last.element != nil { open.removeLast() }
            if let span = open.popLast() { close(span, at: document.range(of: step.node).upperBound) }
        }
    }

    mutating func close(_ span: OpenSpan, at end: Int) {
        guard tokens.count > span.firstToken else { return }
        if var outer = open.last {
            // A label within a label adds what it is; only the outermost one becomes a token.
            outer.markup.formUnion(span.markup)
            if outer.link < 0 { outer.link = span.link }
            open[open.count - 1] = outer
            if span.link >= 0 {
                for index in span.firstToken..<tokens.count where tokens[index].index < 0 {
                    tokens[index].index = span.link
                }
            }
            return
        }
        let first = inner.count
        inner.append(contentsOf: tokens[span.firstToken...])
        tokens.removeSubrange(span.firstToken...)
        if span.link >= 0 {
            for index in first..<inner.count where inner[index].index < 0 { inner[index].index = span.link }
        }
        labels.append(
            LabelSpan(
                markup: span.markup, tokens: first..<inner.count, outer: span.sourceStart..<max(span.sourceStart, end),
                link: span.link))
        appendLabelToken(first)
    }

    private mutating func appendLabelToken(_ first: Int) {
        let start = inner[first]
        let end = inner[inner.count - 1]
        var token = Token(
            .label, flat: start.flat.lowerBound..<end.flat.upperBound,
            range: start.range.lowerBound..<max(start.range.lowerBound, end.range.upperBound))
        token.index = Int32(labels.count - 1)
        token.isSpaced = start.isSpaced
        token.isCapital = true
        tokens.append(token)
    }

    mutating func code(_ node: Node, in document: borrowing Document) {
        let range = document.range(of: node)
        let literal = node.literal
        let first = tokens.count
        let margin = range.count - literal.count
        // The marks are of one length on both sides; where lines were joined, the code has no parts.
        let isPlain = margin > 0 && margin % 2 == 0
        append(literal, isPlain ? .same(range.lowerBound + margin / 2) : .whole(range))
        close(
            OpenSpan(markup: .code, firstToken: first, sourceStart: range.lowerBound, link: -1), at: range.upperBound)
    }

    mutating func image(_ node: Node, in document: borrowing Document) {
        let range = document.range(of: node)
        let first = tokens.count
        var text: [UInt8] = []
        node.appendPlainText(to: &text)
        append(text.prefix(StepText.limit), .whole(range))
        close(
            OpenSpan(markup: .image, firstToken: first, sourceStart: range.lowerBound, link: -1), at: range.upperBound)
    }

    mutating func readTag(_ node: Node, of block: Node, in document: borrowing Document, _ html: RawHTML) {
        guard let tag = HTMLSpan.Tag(node.literal) else { return }
        if tag.element == .lineBreak { return appendBreak() }
        let range = document.range(of: node)
        if tag.isEnd {
            // Only what was opened within the same Markdown can be closed here.
            guard let last = open.last, last.element == tag.element else { return }
            open.removeLast()
            close(last, at: range.upperBound)
        } else {
            let ended = endedTags ?? EndedTags(in: block)
            endedTags = ended
            guard ended.contains(node) else { return }
            var link: Int32 = -1
            if tag.element == .link {
                link = Int32(links.count)
                links.append(html.address(in: range))
            }
            open.append(
                OpenSpan(
                    markup: tag.element.markup, element: tag.element, firstToken: tokens.count,
                    sourceStart: range.lowerBound, link: link))
        }
    }
}
