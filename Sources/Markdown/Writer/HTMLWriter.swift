/// Writes a document as HTML.
///
/// The tree is walked once, without recursion, and everything goes into one buffer of bytes. For CommonMark the result
/// is what cmark itself writes; everything else is written in the same manner.
public struct HTMLWriter {
    /// How a document is written.
    public enum Style {
        /// As cmark writes it: raw HTML is copied, headings have no ids.
        case plain
        /// As an article of a page: headings have ids, raw HTML is sanitized, links lead to pages.
        case article
    }

    let isArticle: Bool
    let context: (any ArticleContext)?
    var output: [UInt8]
    /// Where the article begins; what stands before it belongs to somebody else.
    let start: Int
    var headingIDs = HeadingIDs()
    /// Nothing, where the document has no raw HTML and so needs no sanitizing.
    var html: HTMLReview?
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

    private init(_ style: Style, _ context: (any ArticleContext)?, startingAt start: Int, hasHTML: Bool) {
        isArticle = style == .article
        self.context = context
        self.start = start
        output = []
        html = isArticle && hasHTML ? HTMLReview(context) : nil
        framesLists = isArticle && context?.framesLists ?? false
    }

    /// Appends the HTML of a document to a buffer.
    public static func write(
        _ document: borrowing Document, style: Style = .article, context: (any ArticleContext)? = nil,
        into output: inout [UInt8]
    ) {
        // The buffer is lent to the writer, so that it grows where it is and is not copied.
        var writer = HTMLWriter(style, context, startingAt: output.count, hasHTML: document.mayHaveHTML)
        swap(&writer.output, &output)
        var walk = Walk(document.root)
        while let step = walk.next() {
            if step.isEntering {
                if !writer.enter(step.node, step.kind, of: document) { walk.skip(step.node) }
            } else {
                writer.leave(step.node, step.kind, of: document)
            }
        }
        writer.html?.finish(into: &writer.output)
        swap(&writer.output, &output)
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
    mutating func append(_ literal: StaticString) { HTMLEscape.append(literal, to: &output) }

    @inline(__always)
    mutating func append(number: Int) { output.append(contentsOf: String(number).utf8) }

    @inline(__always)
    mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) { HTMLEscape.text(bytes, into: &output) }

    mutating func appendText(_ text: String) {
        var text = text
        text.withUTF8 { HTMLEscape.text($0, into: &output) }
    }

    /// Ends a line that has been begun.
    @inline(__always)
    mutating func endLine() {
        if output.count > start, output[output.count - 1] != 0x0A { output.append(0x0A) }
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
            html?.willWriteText(node.literal, into: &output)
            appendText(node.literal)
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

extension Document {
    /// Whether there may be raw HTML in the body.
    var mayHaveHTML: Bool {
        source.bytes.withUnsafeBufferPointer { bytes in
            var search = ByteSearch(bytes, in: body)
            while let found = search.next(UInt8(ascii: "<")) {
                guard found + 1 < body.upperBound else { return false }
                let next = bytes[found + 1]
                if isLetter(next) || "/!?".utf8.contains(next) { return true }
            }
            return false
        }
    }
}
