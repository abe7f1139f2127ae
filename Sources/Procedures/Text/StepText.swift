internal import Markdown

/// The text of a step as tokens: words with their numbers, marks, and labels as single tokens.
///
/// One value serves for all steps of a document, one after the other, so that its buffers are made once.
struct StepText {
    /// The longest text that is read; no sentence is that long.
    static let limit = 4096

    /// The text without markup.
    private(set) var bytes: [UInt8] = []
    /// The tokens outside of labels, with a token for each label.
    private(set) var tokens: [Token] = []
    /// The tokens within labels.
    private(set) var inner: [Token] = []
    private(set) var labels: [LabelSpan] = []
    private(set) var links: [String] = []
    /// Whether the text was longer than ``limit``.
    private(set) var isCut = false

    private let table: WordTable
    private var open: [OpenSpan] = []
    private var isSpaced = false

    /// A span whose end has not been met.
    private struct OpenSpan {
        var markup: Markup
        /// The name of the element, for one that raw HTML opened.
        var element: HTMLSpan?
        var firstToken: Int
        var sourceStart: Int
        var link: Int32
    }

    /// Where a run of text comes from.
    private enum Origin {
        /// Bytes of the file, each of them.
        case same(Int)
        /// A text node whose escapes have been resolved.
        case node(Node)
        /// One thing that has no parts in the file.
        case whole(Range<Int>)
    }

    init(_ vocabulary: Vocabulary) { table = vocabulary.table }

    private mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        inner.removeAll(keepingCapacity: true)
        labels.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        isCut = false
        isSpaced = false
    }

    /// Reads the bytes of the file as they are.
    mutating func read(_ text: ArraySlice<UInt8>, at range: Range<Int>) {
        reset()
        let part = text.prefix(StepText.limit)
        isCut = part.count < text.count
        append(part, part.count == range.count || !isCut ? .same(range.lowerBound) : .whole(range))
    }

    /// Reads the inlines in a paragraph or another block.
    mutating func read(_ block: Node, in document: borrowing Document, _ html: RawHTML) {
        reset()
        var walk = Walk(block)
        while let step = walk.next() {
            if bytes.count > StepText.limit {
                isCut = true
                break
            }
            switch step.kind {
            case .text where step.isEntering: append(step.node, in: document)
            case .softBreak, .lineBreak: isSpaced = true
            case .strong: span(.bold, step, document)
            case .emphasis: span(.emphasis, step, document)
            case .link: span(.link, step, document)
            case .code: code(step.node, in: document)
            case .image where step.isEntering:
                image(step.node, in: document)
                walk.skip(step.node)
            case .htmlInline: readTag(step.node, in: document, html)
            case .inlineElement where step.isEntering:
                if document.element(of: step.node) == .strikethrough { walk.skip(step.node) }
            default: break
            }
        }
        open.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ node: Node, in document: borrowing Document) {
        let range = document.range(of: node)
        let literal = node.literal
        append(literal, range.count == literal.count ? .same(range.lowerBound) : .node(node), document)
    }

    private mutating func append(_ text: some Collection<UInt8>, _ origin: Origin) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        tokenize(start) { part in
            switch origin {
            case .same(let offset): offset + part.lowerBound..<offset + part.upperBound
            case .whole(let range): range
            case .node: 0..<0
            }
        }
    }

    private mutating func append(
        _ text: some Collection<UInt8>, _ origin: Origin, _ document: borrowing Document
    ) {
        guard case .node(let node) = origin else { return append(text, origin) }
        let start = bytes.count
        bytes.append(contentsOf: text)
        tokenize(start) { document.range(of: $0, in: node) }
    }

    // MARK: Spans

    private mutating func span(_ markup: Markup, _ step: Walk.Step, _ document: borrowing Document) {
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

    private mutating func close(_ span: OpenSpan, at end: Int) {
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

    private mutating func code(_ node: Node, in document: borrowing Document) {
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

    private mutating func image(_ node: Node, in document: borrowing Document) {
        let range = document.range(of: node)
        let first = tokens.count
        var text: [UInt8] = []
        node.appendPlainText(to: &text)
        append(text.prefix(StepText.limit), .whole(range))
        close(
            OpenSpan(markup: .image, firstToken: first, sourceStart: range.lowerBound, link: -1), at: range.upperBound)
    }

    private mutating func readTag(_ node: Node, in document: borrowing Document, _ html: RawHTML) {
        guard let tag = HTMLSpan.Tag(node.literal) else { return }
        if tag.element == .lineBreak {
            isSpaced = true
            return
        }
        let range = document.range(of: node)
        if tag.isEnd {
            // Only what was opened within the same Markdown can be closed here.
            guard let last = open.last, last.element == tag.element else { return }
            open.removeLast()
            close(last, at: range.upperBound)
        } else {
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

    // MARK: Tokens

    /// Cuts the text from a byte on into tokens; `place` gives the bytes of the file for a part of it.
    private mutating func tokenize(_ start: Int, _ place: (Range<Int>) -> Range<Int>) {
        var index = start
        while index < bytes.count {
            let length = bytes.blankLength(at: index)
            if length > 0 {
                index += length
                isSpaced = true
                continue
            }
            if open.isEmpty, let quote = bytes.quote(at: index) {
                let first = tokens.count
                cut(quote.inner, start, place)
                let outer = place(quote.outer.lowerBound - start..<quote.outer.upperBound - start)
                close(
                    OpenSpan(markup: .quotes, firstToken: first, sourceStart: outer.lowerBound, link: -1),
                    at: outer.upperBound)
                index = quote.outer.upperBound
                continue
            }
            index = cutOne(index, start, place)
        }
    }

    private mutating func cut(_ range: Range<Int>, _ start: Int, _ place: (Range<Int>) -> Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let length = bytes.blankLength(at: index)
            if length > 0 { isSpaced = true }
            index = length > 0 ? index + length : cutOne(index, start, place)
        }
    }

    private mutating func cutOne(_ index: Int, _ start: Int, _ place: (Range<Int>) -> Range<Int>) -> Int {
        let end = bytes.wordEnd(from: index)
        if end == index {
            let mark = bytes.mark(at: index)
            var token = Token(
                mark.kind, flat: index..<index + mark.length,
                range: place(index - start..<index + mark.length - start))
            token.isSpaced = isSpaced
            tokens.append(token)
            isSpaced = false
            return index + mark.length
        }
        var token = Token(.word, flat: index..<end, range: place(index - start..<end - start))
        token.word = table.find(bytes, index..<end)
        token.isCapital = bytes[index] >= 0x41 && bytes[index] <= 0x5A || bytes[index] >= 0x80
        token.isSpaced = isSpaced
        tokens.append(token)
        isSpaced = false
        return end
    }

    /// Some tokens, with those within a label in the place of the label.
    func flattened(_ indices: Range<Int>) -> [Token] {
        var flat: [Token] = []
        for token in tokens[indices] {
            if token.kind == .label {
                flat += inner[labels[Int(token.index)].tokens]
            } else {
                flat.append(token)
            }
        }
        return flat
    }

    /// A part of the text.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
