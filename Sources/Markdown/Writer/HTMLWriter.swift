/// Writes a document as HTML.
///
/// The tree is walked once, without recursion, and everything goes into one buffer of bytes. For CommonMark the result
/// is what cmark itself writes; everything else is written in the same manner.
public struct HTMLWriter: ~Copyable {
    /// How a document is written.
    public enum Style {
        /// As cmark writes it: raw HTML is copied, headings have no ids.
        case plain
        /// As an article of a page: headings have ids, raw HTML is sanitized, links lead to pages.
        case article
    }

    let isArticle: Bool
    let context: (any ArticleContext)?
    var output: HTMLBuffer
    var headingIDs = HeadingIDs()
    /// Nothing, where a block has no raw HTML and so needs no sanitizing.
    var html: HTMLReview?
    /// The review of the document's raw HTML while it has nothing to do.
    private var restingHTML: HTMLReview?
    private var isResting = false
    /// The images that are open; what is in them is written as plain text.
    var imageDepth = 0
    var address: [UInt8] = []
    /// The text of the heading that is being written.
    var plainText: [UInt8] = []
    /// The id of the heading that is being written.
    var headingID: [UInt8] = []
    /// Where the heading that is being written begins.
    var headingStart = 0
    /// The level of the last heading that is no part of a tab; none before the first one.
    var headingLevel = 0
    /// The frames of the lists and items that are open, if the context frames any.
    var frames: [BlockFrame?] = []
    let framesLists: Bool
    let linksHeadings: Bool
    let notesHeadings: Bool

    private init(_ style: Style, _ context: (any ArticleContext)?, capacity: Int, hasHTML: Bool) {
        isArticle = style == .article
        self.context = context
        output = HTMLBuffer(capacity: capacity)
        html = isArticle && hasHTML ? HTMLReview(context) : nil
        framesLists = isArticle && context?.framesLists ?? false
        linksHeadings = isArticle && context?.linksHeadings ?? false
        notesHeadings = isArticle && context?.notesHeadings ?? false
    }

    /// Appends the HTML of a document to a buffer.
    public static func write(
        _ document: borrowing Document, style: Style = .article, context: (any ArticleContext)? = nil,
        into output: inout [UInt8]
    ) {
        var tags = TagLines(of: document)
        var writer = HTMLWriter(
            style, context, capacity: document.body.count * 3 / 2 + 512, hasHTML: !tags.isEmpty)
        for block in document.root.children {
            writer.wakeReview(for: block, of: document, &tags)
            writer.write(block, of: document)
        }
        writer.html?.finish(into: &writer.output)
        output.append(contentsOf: writer.output.bytes)
    }

    mutating func write(_ block: Node, of document: borrowing Document) {
        let needsCells = html != nil && document.isFolded(block)
        var walk = Walk(needsCells ? document.unfold(block) : block)
        while let step = walk.next() {
            if step.isEntering {
                if step.kind == .blockElement, document.isFolded(step.node) {
                    // The review of raw HTML has to know of each cell.
                    if html != nil {
                        walk.goOn(at: document.unfold(step.node))
                    } else {
                        writeFolded(step.node, of: document)
                        walk.skip(step.node)
                    }
                    continue
                }
                if !enter(step.node, step.kind, of: document) { walk.skip(step.node) }
            } else {
                leave(step.node, step.kind, of: document)
            }
        }
    }

    /// Lets the review of raw HTML rest while a block is written without which it would come to the same.
    ///
    /// That is a block without tags that no element of the document's own is open around.
    private mutating func wakeReview(for block: Node, of document: borrowing Document, _ tags: inout TagLines) {
        if tags.isEmpty { return }
        // Exchanged, because a review is much to copy.
        if isResting {
            // A tag after all, in a block that seemed to have none, was reviewed by itself.
            html?.finish(into: &output)
            html = nil
            swap(&html, &restingHTML)
            isResting = false
        }
        guard let lines = document.lines(of: block, block.kind) else { return }
        let hasTags = tags.stand(in: lines) && !document.isFolded(block)
        guard !hasTags, html?.isIdle == true else { return }
        swap(&html, &restingHTML)
        isResting = true
    }

    /// The HTML of a document.
    public static func html(
        of document: borrowing Document, style: Style = .article, context: (any ArticleContext)? = nil
    ) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(document.body.count * 3 / 2)
        write(document, style: style, context: context, into: &output)
        return output
    }

    // MARK: Bytes

    @inline(__always)
    mutating func append(_ literal: StaticString) { output.append(literal) }

    @inline(__always)
    mutating func append(number: Int) { appendText(String(number)) }

    @inline(__always)
    mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) { HTMLEscape.text(bytes, into: &output) }

    mutating func appendText(_ text: String) {
        var text = text
        text.withUTF8 { HTMLEscape.text($0, into: &output) }
    }

    /// Ends a line that has been begun.
    @inline(__always)
    mutating func endLine() {
        if output.count > 0, !output.ends(with: 0x0A) { output.append(0x0A) }
    }

    // MARK: Dispatch

    /// Writes what a node begins with.
    ///
    /// Returns whether what is in it is to be written too.
    private mutating func enter(_ node: Node, _ kind: NodeKind, of document: borrowing Document) -> Bool {
        if imageDepth > 0 {
            if kind == .image { imageDepth += 1 } else { writeAlternative(node, kind) }
            return true
        }
        switch kind {
        case .text:
            let text = node.literal
            html?.willWriteText(text, into: &output)
            appendText(text)
        case .softBreak: output.append(0x0A)
        case .lineBreak: append("<br />\n")
        case .code: writeCode(node)
        case .emphasis, .strong: openInline(kind)
        case .link: return openLink(node)
        case .image:
            imageDepth = 1
            openImage(node)
        case .htmlInline: writeHTML(node, isBlock: false)
        case .inlineElement: return enterElement(node, of: document)
        case .paragraph: openParagraph(node)
        case .heading: openHeading(node)
        case .document: break
        case .blockQuote: openQuote(node, of: document)
        case .list: openList(node, of: document)
        case .item: openItem(node, of: document)
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: writeHTML(node, isBlock: true)
        case .thematicBreak: writeRule()
        case .blockElement: return enterElement(node, of: document)
        }
        return true
    }

    private mutating func leave(_ node: Node, _ kind: NodeKind, of document: borrowing Document) {
        if imageDepth > 0 {
            guard kind == .image else { return }
            imageDepth -= 1
            if imageDepth == 0 { closeImage(node) }
            return
        }
        switch kind {
        case .emphasis, .strong: closeInline(kind)
        case .link: closeLink(node)
        case .paragraph: closeParagraph(node)
        case .heading: closeHeading(node)
        case .blockQuote: closeQuote(node, of: document)
        case .list: closeList(node)
        case .item: closeItem()
        case .inlineElement, .blockElement: leaveElement(node, of: document)
        default: break
        }
    }

    /// Writes a node within an image: as the text that stands for it.
    private mutating func writeAlternative(_ node: Node, _ kind: NodeKind) {
        switch kind {
        case .text, .code, .htmlInline: appendText(node.literal)
        case .softBreak, .lineBreak: output.append(0x20)
        default: break
        }
    }
}
