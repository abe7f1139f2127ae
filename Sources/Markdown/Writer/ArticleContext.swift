/// An article's context is what its HTML needs to know of the world outside the document.
///
/// It is an object because the writer asks for it all the time, and a value would be copied each time.
public protocol ArticleContext: AnyObject {
    /// Writes the address that a link or image of the document has on the page; returns false to keep it as it is.
    func writeAddress(
        for url: UnsafeBufferPointer<UInt8>, isImage: Bool, into address: inout [UInt8]
    ) -> Bool

    /// What a page says about an image besides its address and its words: its size, if that is known.
    ///
    /// Nothing says nothing at all.
    func facts(ofImage url: UnsafeBufferPointer<UInt8>) -> ImageFacts?

    /// The HTML of an included file, or nothing if there is no such file.
    ///
    /// - Parameter place: where the text of the document includes it, if lists are framed and there can be lists in it.
    func html(of include: Element.Include, at place: Int?) -> [UInt8]?

    /// The bytes of a piece of code, or nothing if there is no such file.
    func code(of snippet: Element.Snippet) -> [UInt8]?

    /// Whether any list is framed; only then are they asked for.
    var framesLists: Bool { get }

    /// What a list, or an item of one, is written between; nothing for its own tags.
    func frame(of node: Node, at range: Range<Int>) -> BlockFrame?

    /// Whether headings below the first level end with a link to themselves.
    var linksHeadings: Bool { get }

    /// Whether headings are taken note of; only then is it told of them.
    var notesHeadings: Bool { get }

    /// Takes note of a heading that has been written.
    func note(_ heading: ArticleHeading)
}

/// Image facts are what a browser should know of an image before it has loaded it; it loads it once it is needed.
public struct ImageFacts: Hashable, Sendable {
    /// The width and the height in pixels, if they are known.
    public var size: (width: Int, height: Int)? { width.flatMap { width in height.map { (width, $0) } } }

    private let width: Int?
    private let height: Int?

    /// Makes facts of an image of some size, or of one whose size is not known.
    public init(width: Int? = nil, height: Int? = nil) {
        self.width = width
        self.height = height
    }
}

/// A block frame is what a block is written between in place of its own tags.
public struct BlockFrame: Hashable, Sendable {
    /// What stands before it: it opens an element of the block's kind, and may open others.
    public var opening: [UInt8]
    /// What stands after it: it closes what the opening has opened.
    public var closing: [UInt8]

    /// Makes a frame of two pieces of HTML.
    public init(opening: [UInt8], closing: [UInt8]) {
        self.opening = opening
        self.closing = closing
    }
}

/// An article's heading is a heading as links and tables of contents know it.
public struct ArticleHeading: Hashable, Sendable {
    /// The level, from one to six.
    public var level: Int
    /// The id; empty if it has none.
    public var id: [UInt8]
    /// The text without markup.
    public var text: [UInt8]
    /// The bytes of its HTML, counted from where its document begins.
    public var html: Range<Int>
    /// Whether it stands in nothing else than its document.
    public var isTopLevel: Bool
}

extension ArticleContext {
    /// Keeps every address.
    public func writeAddress(for url: UnsafeBufferPointer<UInt8>, isImage: Bool, into address: inout [UInt8]) -> Bool {
        false
    }

    /// Says nothing about images.
    public func facts(ofImage url: UnsafeBufferPointer<UInt8>) -> ImageFacts? { nil }

    /// Includes nothing.
    public func html(of include: Element.Include, at place: Int?) -> [UInt8]? { nil }

    /// Shows no code.
    public func code(of snippet: Element.Snippet) -> [UInt8]? { nil }

    /// Frames nothing.
    public var framesLists: Bool { false }

    /// Frames nothing.
    public func frame(of node: Node, at range: Range<Int>) -> BlockFrame? { nil }

    /// Links no heading.
    public var linksHeadings: Bool { false }

    /// Takes note of headings, for whoever says what becomes of them.
    public var notesHeadings: Bool { true }

    /// Forgets the heading.
    public func note(_ heading: ArticleHeading) {}
}
