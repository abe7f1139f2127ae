internal import CCmark
internal import CmarkArena
internal import Diagnostics

/// A document is a Markdown text as a tree, with the place of each part in the file.
///
/// ```swift
/// let document = Document("Select **Yes**.")
/// ```
///
/// The tree is cmark's, with GitHub's and Learn's extensions added to it. It lives in an ``Arena``; parsing the next
/// file in the same arena ends the document before, which is why a document cannot be copied or kept by accident.
public struct Document: ~Copyable {
    /// How a text is parsed.
    public enum Dialect: Sendable {
        /// CommonMark, and nothing else.
        case commonMark
        /// CommonMark with GitHub's tables, tasks, strikethrough and bare links, and Learn's alerts, includes, tabs and
        /// directives.
        case learn
    }

    /// The text, and the way from it back to the file.
    public let source: SourceText
    /// The bytes of the body: what is left without the front matter.
    public let body: Range<Int>
    /// The node that holds all others.
    public let root: Node
    /// What cannot be meant as it stands.
    public let problems: [MarkdownProblem]

    /// The marks that extensions and tags may begin with.
    let marks: TextMarks
    let locating: Locating
    /// The memory that nodes are made with.
    let memory: UnsafeMutablePointer<cmark_mem>
    private let arena: Arena

    /// Parses a text.
    ///
    /// The body is what follows the front matter; without one it is the whole text. Tables that are left folded get their
    /// rows and cells by ``unfoldTables()``.
    public init(
        _ source: SourceText, bodyStart: Int? = nil, dialect: Dialect = .learn, foldingTables foldsTables: Bool = false,
        arena: Arena = Arena()
    ) {
        var start = min(max(bodyStart ?? 0, source.markLength), source.bytes.count)
        // One more mark may stand behind the front matter, where files were joined; cmark passes it over and doesn't count it.
        while source.bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        body = start..<source.bytes.count
        self.source = source
        self.arena = arena
        let locator = ContentLocator(source: source, bodyStart: start)
        let locating = Locating(source: source, locator: locator, annotations: Annotations(), arena: arena)
        let body = self.body
        var problems = source.problems
        let marks = TextMarks(source, in: body)

        arena.reset()
        // cmark keeps the pointer to its memory functions in every node, so these must be in the arena as well.
        let functions = arena.use {
            tally_arena_calloc(1, MemoryLayout<cmark_mem>.size)
                .unsafelyUnwrapped  // the arena ends the program rather than return nothing
                .bindMemory(to: cmark_mem.self, capacity: 1)
        }
        functions.initialize(to: Document.functions)
        root = arena.use {
            if let hostile = HostileInput.find(in: source, body: body, marks) {
                problems.append(hostile)
                return Document.verbatim(source.bytes[body], memory: functions)
            }
            let root = Document.parse(source.bytes[body], memory: functions)
            if dialect == .learn {
                var extensions = Extensions(locating, body: body, memory: functions)
                extensions.foldsTables = foldsTables
                extensions.apply(to: root, marks)
                problems += extensions.problems
            }
            return root
        }
        self.marks = marks
        memory = functions
        self.locating = locating
        self.problems = problems
    }

    /// Parses a text that is at hand as a string.
    public init(_ text: String, dialect: Dialect = .learn) {
        self.init(SourceText(Array(text.utf8)), dialect: dialect)
    }

    private static let functions = cmark_mem(
        calloc: tally_arena_calloc, realloc: tally_arena_realloc, free: tally_arena_free)

    static func parse(_ bytes: ArraySlice<UInt8>, memory: UnsafeMutablePointer<cmark_mem>) -> Node {
        // Making and finishing a parser never fails: its memory comes from the arena.
        let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory).unsafelyUnwrapped
        bytes.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        return Node(raw: cmark_parser_finish(parser).unsafelyUnwrapped)
    }

    /// A document that shows a text as it stands, because parsing it would take forever.
    private static func verbatim(_ bytes: ArraySlice<UInt8>, memory: UnsafeMutablePointer<cmark_mem>) -> Node {
        let root = parse([], memory: memory)
        if let block = Node.make(.codeBlock, with: memory) {
            block.setLiteral(bytes)
            block.append(to: root)
        }
        return root
    }

    var locator: ContentLocator { locating.locator }
    var annotations: Annotations { locating.annotations }

    /// The element that a node is, if it is one that CommonMark does not have.
    public func element(of node: Node) -> Element? { annotations.element(of: node) }

    /// Does a piece of work that lets cmark allocate.
    func withArena<Result>(_ work: () -> Result) -> Result { arena.use(work) }
}
