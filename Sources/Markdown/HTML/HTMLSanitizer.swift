/// The sanitizer writes the HTML of a document anew, so that what comes out is clean and balanced.
///
/// It is fed a document's raw HTML in order, and told what Markdown opens and closes in between. It keeps the elements
/// that are open, Markdown's and the document's own, on one stack. From that follows where a tag may stand, which end
/// tag closes what, and what is still to be closed when a paragraph, a list item or the document ends.
///
/// What is not allowed is shown as the text that it is, and reported. Words are never lost.
struct HTMLSanitizer {
    /// The most elements of the document's own that may be open at a time.
    static let depthLimit = 100

    /// What was wrong, in the order in which it was found.
    var problems: [HTMLProblem] = []
    /// The comments that were left out.
    var comments: [HTMLComment] = []

    /// The elements that are open; the first stands for the document, and is never closed.
    var stack: [HTMLOpenElement] = [HTMLSanitizer.document]
    /// How many of them the document's HTML opened.
    var depth = 0
    /// The elements of which a start tag was shown as text, so that the end tag is shown too.
    var shown: HTMLElementSet = []
    /// The attributes of the tag that is read, kept for their memory.
    var attributes: [HTMLAttribute] = []
    /// An address, kept for its memory.
    var address: [UInt8] = []

    /// What knows the addresses that links and images have on the page.
    private(set) var context: (any ArticleContext)?
    /// An address on the page, kept for its memory.
    var pageAddress: [UInt8] = []

    /// Begins a document.
    init(_ context: (any ArticleContext)? = nil) { self.context = context }

    private static let document = HTMLOpenElement(
        element: .div, origin: .markdown, content: .flow, isInLink: false, place: HTMLPlace(chunk: 0, range: 0..<0))

    /// Writes an HTML block.
    ///
    /// Elements that hold paragraphs stay open for the blocks that follow it; text and paragraphs end with the block.
    mutating func writeBlock(
        _ html: UnsafeBufferPointer<UInt8>, chunk: Int, into output: inout HTMLBuffer
    ) {
        write(html, chunk: chunk, into: &output)
        while let top = stack.last, top.origin != .markdown, !top.content.survivesBlock || top.element.isPhrasing {
            closeTop(because: .elementNotClosed, into: &output)
        }
    }

    /// Writes a piece of HTML that stands among text.
    mutating func writeInline(
        _ html: UnsafeBufferPointer<UInt8>, chunk: Int, into output: inout HTMLBuffer
    ) {
        write(html, chunk: chunk, into: &output)
    }

    /// Closes what is still open at the end of the document.
    mutating func finish(into output: inout HTMLBuffer) {
        while stack.count > 1 {
            if stack[stack.count - 1].origin == .markdown {
                markdownCloses(into: &output)
            } else {
                closeTop(because: .elementNotClosed, into: &output)
            }
        }
    }

    private mutating func write(_ html: UnsafeBufferPointer<UInt8>, chunk: Int, into output: inout HTMLBuffer) {
        var tokenizer = HTMLTokenizer(html)
        while let token = tokenizer.next(attributes: &attributes) {
            let piece = Piece(html: html, token: token, chunk: chunk)
            switch token.kind {
            case .text: writeText(piece, into: &output)
            case .rawText: show(piece, into: &output)
            case .startTag: writeStartTag(piece, into: &output)
            case .endTag: writeEndTag(piece, into: &output)
            case .comment: comments.append(HTMLComment(place: piece.place, body: token.inner))
            case .declaration:
                report(.declarationNotAllowed, at: piece.place)
                show(piece, into: &output)
            case .unfinished:
                report(.unfinished, at: piece.place)
                show(piece, into: &output)
            }
        }
    }

    /// A token with the bytes that it was read from.
    struct Piece {
        /// All bytes of the chunk.
        let html: UnsafeBufferPointer<UInt8>
        /// The token.
        let token: HTMLToken
        /// The number of the chunk.
        let chunk: Int

        /// Where the token stands.
        var place: HTMLPlace { HTMLPlace(chunk: chunk, range: token.range) }

        /// Some of the bytes.
        func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: html[range]) }
    }

    /// Notes a problem.
    mutating func report(_ kind: HTMLProblem.Kind, at place: HTMLPlace) {
        problems.append(HTMLProblem(kind: kind, place: place))
    }

    /// Writes text in which character references count.
    private mutating func writeText(_ piece: Piece, into output: inout HTMLBuffer) {
        let bytes = piece.bytes(piece.token.range)
        if !stack[stack.count - 1].content.admitsText, let first = bytes.firstIndex(where: { !$0.isHTMLSpace }),
            let last = bytes.lastIndex(where: { !$0.isHTMLSpace })
        {
            let start = piece.token.range.lowerBound
            let place = HTMLPlace(chunk: piece.chunk, range: start + first..<start + last + 1)
            _ = makeRoom(for: .phrasing, at: place, into: &output)
        }
        HTMLEscape.markup(bytes, into: &output)
    }

    /// Shows the source itself.
    mutating func show(_ piece: Piece, into output: inout HTMLBuffer) {
        _ = makeRoom(for: .phrasing, at: piece.place, into: &output)
        HTMLEscape.text(piece.bytes(piece.token.range), into: &output)
    }
}

extension HTMLContent {
    /// Whether an element with such content stays open when the HTML block ends that it began in.
    fileprivate var survivesBlock: Bool { self != .phrasing && self != .title && self != .annotated }
}
