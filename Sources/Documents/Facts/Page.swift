public import Markdown
public import YAML

/// A page is one document while it is checked: its tree, its front matter, and what a single walk has found in it.
///
/// Rules read what they need from here, so that no document is walked once for each rule.
public struct Page: ~Copyable {
    /// A heading.
    struct Heading {
        /// The node.
        let node: Node
        /// The level, from one to six.
        let level: Int
        /// Whether there is nothing in it that is shown.
        let isEmpty: Bool
    }

    /// The path within the content folder.
    public let path: String
    /// The tree.
    public let document: Document
    /// What stands before the body.
    public let frontMatter: FrontMatter?
    /// What the raw HTML comes to.
    public let html: RawHTML
    /// What is kept of the document for the other ones.
    public let outline: Outline
    /// The headings, in their order.
    let headings: [Heading]
    /// The images, in their order; those of directives are elements.
    public let images: [Node]
    /// What else a walk over the tree has come across.
    public let survey: TreeSurvey

    /// The lists, in their order.
    public var lists: [Node] { survey.lists }

    /// Parses a file and reads what is in it.
    public init(_ path: String, _ bytes: [UInt8], arena: Arena = Arena()) {
        var reader = FactsReader()
        self.init(path, bytes, foldingTables: false, arena: arena, &reader)
    }

    /// Parses a file and reads what is in it, with a reader that has its buffers from the files before.
    ///
    /// Where tables are left folded, whoever reads in them calls the document's `unfoldTables()` first.
    init(
        _ path: String, _ bytes: [UInt8], foldingTables: Bool, arena: Arena, _ reader: inout FactsReader
    ) {
        let source = SourceText(bytes)
        let frontMatter = FrontMatter.read(source.bytes)
        let document = Document(
            source, bodyStart: frontMatter?.bodyStart, foldingTables: foldingTables, arena: arena)
        let html = document.readHTML()
        var title: (text: String, range: Range<Int>)?
        if let given = frontMatter?.mapping["title"]?.value, let text = given.string {
            title = (text, source.original(given.range))
        }
        let facts = reader.read(document, html, title: title, in: bytes)
        self.path = path
        self.frontMatter = frontMatter
        self.html = html
        outline = facts.outline
        headings = facts.headings
        images = facts.images
        survey = facts.survey
        self.document = document
    }

    /// The bytes of the file that a range of the source text stands for.
    public func original(_ range: Range<Int>) -> Range<Int> { document.source.original(range) }
}
