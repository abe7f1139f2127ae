/// An HTML review feeds a document's raw HTML to the sanitizer, in step with what Markdown opens and closes around it.
struct HTMLReview: ~Copyable {
    private var sanitizer: HTMLSanitizer
    /// The nodes that the pieces of HTML came from, by the numbers they were given.
    private(set) var nodes: [Node] = []
    /// For each open link, whether its tags are written.
    private var links: [Bool] = []

    init(_ context: (any ArticleContext)? = nil) { sanitizer = HTMLSanitizer(context) }

    /// What was found wrong.
    var problems: [HTMLProblem] { sanitizer.problems }
    /// The comments, in their order.
    var comments: [HTMLComment] { sanitizer.comments }

    /// Whether none of the document's own elements is open.
    var isIdle: Bool { sanitizer.depth == 0 }

    mutating func opens(_ element: HTMLElement, into output: inout HTMLBuffer) {
        _ = sanitizer.markdownOpens(element, into: &output)
    }

    mutating func opensLine(into output: inout HTMLBuffer) { sanitizer.markdownOpensLine(into: &output) }

    mutating func closes(into output: inout HTMLBuffer) { sanitizer.markdownCloses(into: &output) }

    mutating func closed(into output: inout HTMLBuffer) { sanitizer.markdownClosed(into: &output) }

    mutating func opensLink(into output: inout HTMLBuffer) -> Bool {
        let isWritten = sanitizer.markdownOpens(.a, into: &output)
        links.append(isWritten)
        return isWritten
    }

    mutating func closesLink(into output: inout HTMLBuffer) -> Bool {
        sanitizer.markdownCloses(into: &output)
        return links.popLast() ?? true
    }

    mutating func willWriteText(_ text: UnsafeBufferPointer<UInt8>, into output: inout HTMLBuffer) {
        if !text.allSatisfy(isWhitespace) { sanitizer.markdownWritesText(into: &output) }
    }

    mutating func willWriteElement(into output: inout HTMLBuffer) { sanitizer.markdownWritesText(into: &output) }

    mutating func write(_ node: Node, isBlock: Bool, into output: inout HTMLBuffer) {
        let chunk = nodes.count
        nodes.append(node)
        if isBlock {
            sanitizer.writeBlock(node.literal, chunk: chunk, into: &output)
        } else {
            sanitizer.writeInline(node.literal, chunk: chunk, into: &output)
        }
    }

    mutating func finish(into output: inout HTMLBuffer) { sanitizer.finish(into: &output) }
}
