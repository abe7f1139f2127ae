public import Markdown
internal import YAML

/// An article renderer writes documents as HTML: with the files that they include, the code that they show, and links
/// that lead to the pages of other documents.
///
/// It is a class because a document is written while the one that includes it is being written; both share arenas and a
/// budget. Each thread has its own.
public final class ArticleRenderer {
    /// What a page says about its article outside of it.
    public struct Facts: Sendable {
        /// The title: that of the front matter, or else the first heading of the first level.
        public var title: String?
        /// Whether the article itself begins with its title.
        public var hasTitleHeading: Bool
        /// The bytes of the HTML of that heading, counted from the beginning of the article.
        public var titleHTML: Range<Int>?
        /// What the front matter says the document is about.
        public var summary: String?
        /// The headings, with those of what is included.
        public var headings: [ArticleHeading] = []
    }

    /// What was asked for and could not be had, in order, each once.
    public private(set) var problems: [ArticleProblem] = []
    private var known: Set<ArticleProblem> = []

    let folder: ArticleFolder
    /// What lists of the page are written between.
    private(set) var framer: (any ArticleFramer)?
    /// How often files with lists that are framed have been included at places of it.
    private var framed: [ArticlePlace: Int] = [:]
    /// Whether somebody wants to know of the headings of the page's own document.
    private var wantsHeadings = false
    /// The headings that have been written.
    private var headings: [ArticleHeading] = []
    /// Where the first heading of the first level is in the page's own HTML.
    private var titleHTML: Range<Int>?
    /// The documents that are being written, from the page's own inwards.
    private(set) var open: [String] = []
    private var arenas: [Arena] = []
    private var budget = Budget()
    private var parts = IncludedParts()
    /// The sizes of the images that were asked for, by their paths; nothing for what is no image.
    private var imageSizes: [String: ImageSize?] = [:]

    /// What one page may include before it is taken for a mistake.
    struct Budget {
        static let depth = 16
        var files = 2_000
        var bytes = 32_000_000
    }

    /// Whether a heading ends with a link to itself.
    let linksHeadings: Bool

    /// Makes a renderer of the documents of a folder.
    ///
    /// - Parameter linksHeadings: whether a heading ends with a link to itself.
    public init(of folder: ArticleFolder, linksHeadings: Bool = false) {
        self.folder = folder
        self.linksHeadings = linksHeadings
    }

    /// Appends the article of a document.
    public func render(_ path: String, _ bytes: [UInt8], into output: inout [UInt8]) {
        let source = SourceText(bytes)
        let document = Document(
            source, bodyStart: FrontMatter.bodyStart(of: source.bytes), foldingTables: true, arena: arena(0))
        write(document, path, into: &output)
    }

    /// Appends the article of a document, and says what its page needs besides.
    ///
    /// - Parameter framer: what lists of the document are written between; none leaves them as they are.
    public func renderWithFacts(
        _ path: String, _ bytes: [UInt8], framer: (any ArticleFramer)? = nil, into output: inout [UInt8]
    ) -> Facts {
        self.framer = framer
        wantsHeadings = true
        defer {
            self.framer = nil
            wantsHeadings = false
        }
        let source = SourceText(bytes)
        let frontMatter = FrontMatter.read(source.bytes)
        let document = Document(source, bodyStart: frontMatter?.bodyStart, foldingTables: true, arena: arena(0))
        write(document, path, into: &output)

        var facts = Facts(title: nil, hasTitleHeading: false)
        facts.headings = headings
        facts.titleHTML = titleHTML
        if let title = frontMatter?.mapping["title"]?.value.string, !title.isEmpty { facts.title = title }
        facts.summary = frontMatter?.mapping["description"]?.value.string
        for block in document.root.children where block.kind == .heading && block.headingLevel == 1 {
            facts.hasTitleHeading = true
            if facts.title == nil { facts.title = block.plainText }
            break
        }
        return facts
    }

    private func write(_ document: borrowing Document, _ path: String, into output: inout [UInt8]) {
        budget = Budget()
        headings = []
        titleHTML = nil
        open = [path]
        defer { open = [] }
        framed = [:]
        let context = DocumentContext(renderer: self, path: path, page: path, framedInclusion: framer != nil ? 0 : nil)
        HTMLWriter.write(document, context: context, into: &output)
    }

    /// Forgets the problems that were found so far, and returns them.
    public func takeProblems() -> [ArticleProblem] {
        defer {
            problems = []
            known = []
        }
        return problems
    }

    /// How often anything was reported, the same thing again included.
    private var problemCount = 0

    /// Those of what is included are kept for the next page that includes it, which may be one that wants them.
    var notesHeadings: Bool { wantsHeadings || open.count > 1 }

    func note(_ heading: ArticleHeading) {
        headings.append(heading)
        if open.count == 1, titleHTML == nil, heading.level == 1, heading.isTopLevel { titleHTML = heading.html }
    }

    func report(_ problem: ArticleProblem) {
        problemCount += 1
        if known.insert(problem).inserted { problems.append(problem) }
    }

    /// The HTML of a file that is included by a document.
    ///
    /// - Parameter directive: where the page's own document includes it, or what includes it, if lists are framed there.
    func html(
        of include: Element.Include, at directive: Int?, in document: DocumentContext
    ) -> Result<[UInt8], ArticleProblem.Reason> {
        let path: String
        if document.isAtHome, let recent = parts.recent(include, in: document.folder), !open.contains(recent.path),
            open.count < Budget.depth, budget.files > 0, budget.bytes > 0,
            !isFramed(ArticlePlace(recent.path, at: directive))
        {
            return .success(use(recent.part))
        }
        switch folder.find(include.path, from: document.folder) {
        case .success(let found): path = found
        case .failure(let reason): return .failure(reason)
        }
        if open.contains(path) { return .failure(.circular) }
        guard open.count < Budget.depth, budget.files > 0, budget.bytes > 0 else { return .failure(.tooMuch) }
        let key = IncludedParts.Key(
            path: path, pageFolder: PagePath.folder(of: document.page), isBlock: include.isBlock)
        let place = ArticlePlace(path, at: directive)
        let isFramed = isFramed(place)
        let inclusion = framed[place, default: 0]
        if isFramed { framed[place] = inclusion + 1 }
        if !isFramed, let part = parts[key] {
            if document.isAtHome { parts.keep(part, at: path, for: include, in: document.folder) }
            return .success(use(part))
        }
        budget.files -= 1
        let bytes: [UInt8]
        do { bytes = try folder.read(path) } catch { return .failure(.unreadable(error.reason)) }
        budget.bytes -= bytes.count

        let filesBefore = budget.files
        let source = SourceText(bytes)
        // The document around this one is still being written, so this one gets an arena of its own.
        let included = Document(
            source, bodyStart: FrontMatter.bodyStart(of: source.bytes), foldingTables: true, arena: arena(open.count))
        open.append(path)
        defer { open.removeLast() }
        var html: [UInt8] = []
        let problemsBefore = problemCount
        let headingsBefore = headings.count
        let context = DocumentContext(
            renderer: self, path: path, page: document.page, at: directive, framedInclusion: isFramed ? inclusion : nil)
        HTMLWriter.write(included, context: context, into: &html)
        budget.bytes -= html.count
        if !include.isBlock {
            guard let line = Self.withoutParagraph(html, included) else { return .failure(.notInline) }
            html = line
        }
        // What brings in other files may look different elsewhere, where one of these is open already.
        if budget.files == filesBefore, problemCount == problemsBefore, !isFramed {
            parts.keep(IncludedParts.Part(html: html, headings: Array(headings[headingsBefore...])), key)
        }
        return .success(html)
    }

    /// Whether lists of a file are framed where it is included next.
    private func isFramed(_ place: ArticlePlace) -> Bool {
        guard let framer, place.directive != nil else { return false }
        return framer.framedInclusions(at: place) > framed[place, default: 0]
    }

    /// Takes what a file came to before.
    private func use(_ part: IncludedParts.Part) -> [UInt8] {
        budget.files -= 1
        budget.bytes -= part.html.count
        headings += part.headings
        return part.html
    }

    /// The bytes of a piece of code that a document shows.
    func code(of snippet: Element.Snippet, in document: DocumentContext) -> Result<[UInt8], ArticleProblem.Reason> {
        switch folder.find(snippet.path, from: document.folder) {
        case .failure(let reason): return .failure(reason)
        case .success(let path):
            guard budget.files > 0, budget.bytes > 0 else { return .failure(.tooMuch) }
            let bytes: [UInt8]
            do { bytes = try folder.read(path) } catch { return .failure(.unreadable(error.reason)) }
            budget.files -= 1
            budget.bytes -= bytes.count
            guard let lines = SnippetLines(snippet.selection).select(from: bytes) else {
                return .failure(.noSuchLines(snippet.selection))
            }
            budget.bytes -= lines.count
            return .success(lines)
        }
    }

    /// The size of an image of the content folder, by its path.
    func size(ofImage path: [UInt8]) -> ImageSize? {
        guard let path = folder.known(path) else { return nil }
        if let size = imageSizes[path] { return size }
        let size = (try? folder.read(path)).flatMap { ImageSize(of: $0) }
        imageSizes[path] = .some(size)
        return size
    }

    private func arena(_ depth: Int) -> Arena {
        while arenas.count <= depth { arenas.append(Arena()) }
        return arenas[depth]
    }

    /// What a single paragraph holds; nothing if there is more than that.
    private static func withoutParagraph(_ html: [UInt8], _ document: borrowing Document) -> [UInt8]? {
        guard let first = document.root.firstChild else { return [] }
        let opening = "<p>".utf8
        let closing = "</p>\n".utf8
        guard first.kind == .paragraph, first.next == nil, html.starts(with: opening),
            html.suffix(closing.count).elementsEqual(closing)
        else { return nil }
        return Array(html[opening.count..<html.count - closing.count])
    }
}
