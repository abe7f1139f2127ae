/// A tree survey is what one walk over a document's tree comes across: the nodes that rules, and other documents, ask for.
public struct TreeSurvey {
    /// The headings, in their order.
    public private(set) var headings: [Node] = []
    /// The lists, in their order.
    public private(set) var lists: [Node] = []
    /// The links, images and elements, in their order; the rows and cells of tables are left out.
    public private(set) var pointers: [(node: Node, kind: NodeKind)] = []
    /// The paragraphs that stand in list items and have more than one line.
    public private(set) var longItemParagraphs: [Node] = []
    /// The text nodes that begin a line and look like a letter and a period or parenthesis.
    public private(set) var letteredLines: [Node] = []
    /// The text nodes that continue a paragraph on a line that looks like an item with a number.
    public private(set) var numberedLines: [Node] = []
    /// The text nodes that begin with *Step*, or with a number that is alone or before a period or parenthesis: what numbers
    /// the steps where these are no list.
    public private(set) var stepNumbers: [Node] = []
    /// The bold nodes that are all of a paragraph which stands in no other block.
    public private(set) var boldParagraphs: [Node] = []
    /// The blocks of raw HTML, in their order.
    public private(set) var htmlBlocks: [Node] = []
    /// The text nodes that begin a line with `#`.
    public private(set) var hashLines: [Node] = []

    fileprivate init(_ root: Node, _ annotations: Annotations) {
        // What most documents need, so that these are not moved again and again while they grow.
        headings.reserveCapacity(16)
        lists.reserveCapacity(16)
        pointers.reserveCapacity(32)
        var before = NodeKind.document
        var walk = Walk(root)
        while let (node, kind) = walk.nextEntered() {
            switch kind {
            case .text:
                // What comes behind other text or code, even within a link or so, begins no line.
                if before != .text, before != .code { take(text: node) }
            case .heading: headings.append(node)
            case .strong: if before == .paragraph, node.isWholeParagraph { boldParagraphs.append(node) }
            case .link, .image, .inlineElement: pointers.append((node, kind))
            case .list: lists.append(node)
            case .htmlBlock: htmlBlocks.append(node)
            case .paragraph:
                if node.endLine > node.startLine, node.parent?.kind == .item { longItemParagraphs.append(node) }
            case .blockElement where !annotations.isTablePart(node):
                pointers.append((node, kind))
                if annotations.isFolded(node) {
                    takePointers(in: node)
                    walk.skip(node)
                }
            default: break
            }
            before = kind
        }
    }

    /// Takes the links and images of a table that is still a paragraph, whose lines are none.
    private mutating func takePointers(in table: Node) {
        var walk = Walk(table)
        while let (node, kind) = walk.nextEntered() {
            if kind == .link || kind == .image { pointers.append((node, kind)) }
        }
    }

    private mutating func take(text node: Node) {
        let (first, second, third) = node.literalBeginning
        if isStepNumber(first, second, third) { stepNumbers.append(node) }
        guard second != 0 else { return }
        if first == UInt8(ascii: "#") {
            if node.isAtLineStart { hashLines.append(node) }
        } else if isPointed(second), third == 0x20, isLetter(first) {
            if node.isAtLineStart { letteredLines.append(node) }
        } else if isDigit(first), isPointed(second) ? third == 0x20 : isDigit(second) && isPointed(third) {
            if node.previous != nil, node.isAtLineStart { numberedLines.append(node) }
        }
    }

    private func isStepNumber(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        if first | 0x20 == UInt8(ascii: "s") {
            return second | 0x20 == UInt8(ascii: "t") && third | 0x20 == UInt8(ascii: "e")
        }
        guard isDigit(first) else { return false }
        let end = isDigit(second) ? third : second
        return end == 0 || isPointed(end)
    }

    /// Whether the byte is what follows the number or the letter of an item.
    private func isPointed(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") }
}

extension Document {
    /// Walks over the tree once.
    public func survey() -> TreeSurvey { TreeSurvey(root, annotations) }
}

extension Node {
    /// Whether the node is all of a paragraph which stands in no other block.
    fileprivate var isWholeParagraph: Bool {
        next == nil && previous == nil && parent?.parent?.kind == .document
    }

    /// Whether no other inline stands before the node on its line.
    fileprivate var isAtLineStart: Bool {
        let before = previous?.kind
        return before == nil || before == .softBreak || before == .lineBreak
    }
}
