internal import Markdown

/// Reads what the rules and the other documents need to know of a document.
///
/// Whoever reads one document after the other keeps the reader, because of its buffers.
struct FactsReader {
    /// What is kept of a document, and the nodes that are gone when its tree is.
    struct Facts {
        let outline: Outline
        let survey: TreeSurvey
        let headings: [Page.Heading]
        let images: [Node]
    }

    private var headings: [Page.Heading] = []
    private var images: [Node] = []
    var outline = OutlineDraft()
    private var ids = HeadingIDs()
    private var buffer: [UInt8] = []
    private(set) var file: [UInt8] = []

    /// Reads a document, whose front matter may have a title at some place in the file.
    mutating func read(
        _ document: borrowing Document, _ html: RawHTML, title: (text: String, range: Range<Int>)?, in file: [UInt8]
    ) -> Facts {
        self.file = file
        outline.begin()
        ids.begin()
        defer {
            self.file = []
            headings = []
            images = []
        }
        let survey = document.survey()
        headings.reserveCapacity(survey.headings.count)
        for heading in survey.headings { readHeading(heading, document) }
        for (node, kind) in survey.pointers {
            switch kind {
            case .link: readReference(.link, node, document)
            case .image:
                images.append(node)
                readReference(.image, node, document)
            default: readElement(node, document)
            }
        }
        for reference in html.references {
            outline.addReference(
                reference.isImage ? .htmlImage : .htmlLink, reference.address, at: reference.range, in: file)
        }
        addAnchors(html.anchors)
        if let title { outline.setGivenTitle(title.text, at: title.range) }
        return Facts(outline: Outline(outline), survey: survey, headings: headings, images: images)
    }

    private mutating func readReference(_ use: Outline.Use, _ node: Node, _ document: borrowing Document) {
        outline.addReference(use, node.url, at: document.range(of: node), in: file)
    }

    private mutating func readHeading(_ node: Node, _ document: borrowing Document) {
        let level = node.headingLevel
        // Most headings are a single text, which needs no copy.
        if let only = node.firstChild, only.next == nil, only.kind == .text {
            return readHeading(node, level, only.literal, isEmpty: only.literal.isEmpty, document)
        }
        var text = buffer
        buffer = []
        text.removeAll(keepingCapacity: true)
        node.appendPlainText(to: &text)
        let isEmpty = text.isEmpty && node.children.allSatisfy { $0.kind == .htmlInline }
        text.withUnsafeBufferPointer { readHeading(node, level, $0, isEmpty: isEmpty, document) }
        buffer = text
    }

    private mutating func readHeading(
        _ node: Node, _ level: Int, _ text: UnsafeBufferPointer<UInt8>, isEmpty: Bool, _ document: borrowing Document
    ) {
        headings.append(Page.Heading(node: node, level: level, isEmpty: isEmpty))
        let id = ids.add(text)
        if !id.isEmpty { outline.addAnchor(ids[id], isExplicit: false, at: document.range(of: node)) }
        if level == 1, outline.title == nil { outline.setTitle(text) }
    }

    private mutating func readElement(_ node: Node, _ document: borrowing Document) {
        switch document.element(of: node) {
        case .include(let include):
            outline.addReference(.include, include.path, at: document.range(of: node), in: file)
        case .snippet(let snippet):
            outline.addReference(.snippet, snippet.path, at: document.range(of: node), in: file)
        case .image(let directive):
            images.append(node)
            guard let attribute = directive.attributes.first(where: { $0.name == "source" }) else { return }
            outline.addReference(
                .image, attribute.value, at: document.source.original(attribute.valueRange), in: file)
        default: return
        }
    }
}
