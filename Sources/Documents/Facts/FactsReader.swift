internal import Markdown

/// What a walk over a document finds for the rules: nodes, which are gone when the tree is.
struct PageNodes {
    var headings: [Page.Heading] = []
    var lists: [Node] = []
    var images: [Node] = []
    var longItemParagraphs: [Node] = []
    var letteredLines: [Node] = []
    var hashLines: [Node] = []

    init() {
        // What most documents need, so that these are not moved again and again while they grow.
        headings.reserveCapacity(16)
        lists.reserveCapacity(16)
    }
}

/// Reads, in one walk over a document, what the rules and the other documents need to know of it.
///
/// Whoever reads one document after the other keeps the reader, because of its buffers.
struct FactsReader {
    private var nodes = PageNodes()
    private var outline = OutlineDraft()
    private var ids = HeadingIDs()
    private var buffer: [UInt8] = []
    private var id: [UInt8] = []
    private var file: [UInt8] = []

    /// Reads a document, whose front matter may have a title at some place in the file.
    mutating func read(
        _ document: borrowing Document, _ html: RawHTML, title: (text: String, range: Range<Int>)?, in file: [UInt8]
    ) -> (outline: Outline, nodes: PageNodes) {
        self.file = file
        nodes = PageNodes()
        outline.begin()
        ids.begin()
        defer {
            self.file = []
            nodes = PageNodes()
        }
        var walk = Walk(document.root)
        var before = NodeKind.document
        while let (node, kind) = walk.nextEntered() {
            defer { before = kind }
            switch kind {
            case .text:
                // What comes behind other text or code, even within a link or so, begins no line.
                if before != .text, before != .code { readText(node) }
            case .heading: readHeading(node, document)
            case .link: readReference(.link, node, document)
            case .image:
                nodes.images.append(node)
                readReference(.image, node, document)
            case .list: nodes.lists.append(node)
            case .paragraph where node.parent?.kind == .item && document.hasSeveralLines(node):
                nodes.longItemParagraphs.append(node)
            case .blockElement, .inlineElement:
                if !document.isTablePart(node) { readElement(node, document) }
            default: break
            }
        }
        for reference in html.references {
            outline.addReference(
                reference.isImage ? .htmlImage : .htmlLink, reference.address, at: reference.range, in: file)
        }
        for anchor in html.anchors { outline.addAnchor(anchor.name, isExplicit: true, at: anchor.range) }
        if let title { outline.setGivenTitle(title.text, at: title.range) }
        return (Outline(outline), nodes)
    }

    private mutating func readReference(_ use: Outline.Use, _ node: Node, _ document: borrowing Document) {
        outline.addReference(use, node.url, at: document.range(of: node), in: file)
    }

    private mutating func readHeading(_ node: Node, _ document: borrowing Document) {
        buffer.removeAll(keepingCapacity: true)
        node.appendPlainText(to: &buffer)
        id.removeAll(keepingCapacity: true)
        buffer.withUnsafeBufferPointer { ids.appendNext(for: $0, to: &id) }
        let level = node.headingLevel
        let isEmpty = buffer.isEmpty && node.children.allSatisfy { $0.kind == .htmlInline }
        nodes.headings.append(Page.Heading(node: node, level: level, isEmpty: isEmpty))
        if !id.isEmpty { outline.addAnchor(id, isExplicit: false, at: document.range(of: node)) }
        if level == 1, outline.title == nil { outline.setTitle(buffer) }
    }

    private mutating func readText(_ node: Node) {
        let (first, second, third) = node.literalBeginning
        guard second != 0 else { return }
        if first == UInt8(ascii: "#") {
            if node.isAtLineStart { nodes.hashLines.append(node) }
        } else if first.isASCIILetter, third == 0x20,
            second == UInt8(ascii: ".") || second == UInt8(ascii: ")"), node.isAtLineStart
        {
            nodes.letteredLines.append(node)
        }
    }

    private mutating func readElement(_ node: Node, _ document: borrowing Document) {
        switch document.element(of: node) {
        case .include(let include):
            outline.addReference(.include, include.path, at: document.range(of: node), in: file)
        case .snippet(let snippet):
            outline.addReference(.snippet, snippet.path, at: document.range(of: node), in: file)
        case .image(let directive):
            nodes.images.append(node)
            guard let attribute = directive.attributes.first(where: { $0.name == "source" }) else { return }
            outline.addReference(
                .image, attribute.value, at: document.source.original(attribute.valueRange), in: file)
        default: return
        }
    }
}

extension Node {
    /// Whether no other inline stands before the node on its line.
    fileprivate var isAtLineStart: Bool {
        let before = previous?.kind
        return before == nil || before == .softBreak || before == .lineBreak
    }
}
