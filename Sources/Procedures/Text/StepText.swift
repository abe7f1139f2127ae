internal import Markdown

/// The text of a step as tokens: words with their numbers, marks, and labels as single tokens.
///
/// One value serves for all steps of a document, one after the other, so that its buffers are made once.
struct StepText {
    /// The longest text that is read; no sentence is that long.
    static let limit = 4096

    /// The text without markup.
    var bytes: [UInt8] = []
    /// The tokens outside of labels, with a token for each label.
    var tokens: [Token] = []
    /// The tokens within labels.
    var inner: [Token] = []
    var labels: [LabelSpan] = []
    var links: [String] = []
    /// Whether the text was longer than ``limit``.
    var isCut = false

    let words: ReadingWords
    var open: [OpenSpan] = []
    var isSpaced = false
    /// The tags of the block that is read which are ended; nothing as long as it has none.
    var endedTags: EndedTags?

    /// A span whose end has not been met.
    struct OpenSpan {
        var markup: Markup
        /// The name of the element, for one that raw HTML opened.
        var element: HTMLSpan?
        var firstToken: Int
        var sourceStart: Int
        var link: Int32
    }

    /// Where a run of text comes from.
    enum Origin {
        /// Bytes of the file, each of them.
        case same(Int)
        /// A text node whose escapes have been resolved.
        case node(Node)
        /// One thing that has no parts in the file.
        case whole(Range<Int>)
    }

    init(_ words: ReadingWords) {
        self.words = words
        // Room for most steps, so that none of these has to grow little by little.
        bytes.reserveCapacity(512)
        tokens.reserveCapacity(96)
        inner.reserveCapacity(48)
        labels.reserveCapacity(8)
        open.reserveCapacity(4)
    }

    private mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        inner.removeAll(keepingCapacity: true)
        labels.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        isCut = false
        isSpaced = false
        endedTags = nil
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
        // The last of several lines that have been read as one.
        var read: Node?
        while let step = walk.next() {
            if bytes.count > StepText.limit {
                isCut = true
                break
            }
            if let last = read {
                if step.node == last { read = nil }
                continue
            }
            switch step.kind {
            case .text where step.isEntering:
                read = appendLines(from: step.node, in: document)
                if read == nil { append(step.node, in: document) }
            case .softBreak, .lineBreak: appendBreak()
            case .strong: span(.bold, step, document)
            case .emphasis: span(.emphasis, step, document)
            case .link: span(.link, step, document)
            case .code: code(step.node, in: document)
            case .image where step.isEntering:
                image(step.node, in: document)
                walk.skip(step.node)
            case .htmlInline: readTag(step.node, of: block, in: document, html)
            case .inlineElement where step.isEntering:
                if document.element(of: step.node) == .strikethrough { walk.skip(step.node) }
            default: break
            }
        }
        open.removeAll(keepingCapacity: true)
        unmarkVerbs()
        settleLabels()
    }

    /// Goes on in another line, which parts words in the bytes, too: names are looked for there.
    mutating func appendBreak() {
        bytes.append(UInt8(ascii: " "))
        isSpaced = true
    }

    mutating func append(_ node: Node, in document: borrowing Document) {
        let range = document.range(of: node)
        let literal = node.literal
        append(literal, range.count == literal.count ? .same(range.lowerBound) : .node(node), document)
    }

    mutating func append(_ text: some Collection<UInt8>, _ origin: Origin) {
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

    mutating func append(
        _ text: some Collection<UInt8>, _ origin: Origin, _ document: borrowing Document
    ) {
        guard case .node(let node) = origin else { return append(text, origin) }
        let start = bytes.count
        bytes.append(contentsOf: text)
        tokenize(start) { document.range(of: $0, in: node) }
    }

    /// Some tokens, with those within a label in the place of the label.
    func flattened(_ indices: Range<Int>) -> [Token] {
        var flat: [Token] = []
        flat.reserveCapacity(indices.count * 2)
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
