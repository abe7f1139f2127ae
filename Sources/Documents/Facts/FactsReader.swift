internal import Markdown

/// Reads, in one walk over a document, what the rules and the other documents need to know of it.
struct FactsReader {
    var outline = Outline()
    var headings: [Page.Heading] = []
    var lists: [Node] = []
    var images: [Node] = []
    var longItemParagraphs: [Node] = []
    var letteredLines: [Node] = []
    var hashLines: [Node] = []

    private var ids = HeadingIDs()
    private var buffer: [UInt8] = []
    private var id: [UInt8] = []

    private let file: [UInt8]

    private init(_ file: [UInt8]) {
        self.file = file
        headings.reserveCapacity(16)
    }

    static func read(_ document: borrowing Document, _ html: RawHTML, in file: [UInt8]) -> FactsReader {
        var reader = FactsReader(file)
        var walk = Walk(document.root)
        while let (node, kind) = walk.nextEntered() {
            switch kind {
            case .text: reader.readText(node)
            case .heading: reader.readHeading(node, document)
            case .link: reader.readReference(.link, node, document)
            case .image:
                reader.images.append(node)
                reader.readReference(.image, node, document)
            case .list: reader.lists.append(node)
            case .paragraph where node.parent?.kind == .item && document.hasSeveralLines(node):
                reader.longItemParagraphs.append(node)
            case .blockElement, .inlineElement:
                if !document.isTablePart(node) { reader.readElement(node, document) }
            default: break
            }
        }
        for reference in html.references {
            reader.outline.addReference(
                reference.isImage ? .htmlImage : .htmlLink, reference.address, at: reference.range, in: file)
        }
        for anchor in html.anchors {
            reader.outline.addAnchor(anchor.name, isExplicit: true, at: anchor.range)
        }
        reader.outline.finish()
        return reader
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
        headings.append(Page.Heading(node: node, level: level, isEmpty: isEmpty))
        if !id.isEmpty { outline.addAnchor(id, isExplicit: false, at: document.range(of: node)) }
        if level == 1, outline.title == nil { outline.setTitle(buffer) }
    }

    private mutating func readText(_ node: Node) {
        let text = node.literal
        guard text.count > 1 else { return }
        if text[0] == UInt8(ascii: "#") {
            if node.isAtLineStart { hashLines.append(node) }
        } else if text[0].isASCIILetter, text.count > 2, text[2] == 0x20,
            text[1] == UInt8(ascii: ".") || text[1] == UInt8(ascii: ")"), node.isAtLineStart
        {
            letteredLines.append(node)
        }
    }

    private mutating func readElement(_ node: Node, _ document: borrowing Document) {
        switch document.element(of: node) {
        case .include(let include):
            outline.addReference(.include, Array(include.path.utf8), at: document.range(of: node), in: file)
        case .snippet(let snippet):
            outline.addReference(.snippet, Array(snippet.path.utf8), at: document.range(of: node), in: file)
        case .image(let directive):
            images.append(node)
            guard let attribute = directive.attributes.first(where: { $0.name == "source" }) else { return }
            outline.addReference(
                .image, Array(attribute.value.utf8), at: document.source.original(attribute.valueRange), in: file)
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
