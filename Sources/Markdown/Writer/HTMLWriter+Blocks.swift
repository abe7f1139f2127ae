extension HTMLWriter {
    // MARK: Paragraphs and headings

    /// Whether a paragraph stands in a list without blank lines, and so is written without tags of its own.
    private func isTight(_ paragraph: Node) -> Bool {
        guard let list = paragraph.parent?.parent, list.kind == .list else { return false }
        return list.isTightList
    }

    mutating func openParagraph(_ node: Node) {
        if isTight(node) {
            html?.opensLine(into: &output)
            return
        }
        endLine()
        html?.opens(.p, into: &output)
        append("<p>")
    }

    mutating func closeParagraph(_ node: Node) {
        html?.closes(into: &output)
        if !isTight(node) { append("</p>\n") }
        html?.closed(into: &output)
    }

    mutating func openHeading(_ node: Node) {
        endLine()
        html?.opens(HTMLWriter.headings[node.headingLevel - 1], into: &output)
        headingStart = output.count
        if node.parent?.kind == .document { headingLevel = node.headingLevel }
        append("<h")
        output.append(UInt8(ascii: "0") + UInt8(node.headingLevel))
        if isArticle {
            plainText.removeAll(keepingCapacity: true)
            node.appendPlainText(to: &plainText)
            headingID.removeAll(keepingCapacity: true)
            plainText.withUnsafeBufferPointer { headingIDs.appendNext(for: $0, to: &headingID) }
            if !headingID.isEmpty {
                append(" id=\"")
                headingID.withUnsafeBufferPointer { HTMLEscape.text($0, into: &output) }
                append("\"")
            }
        }
        append(">")
    }

    mutating func closeHeading(_ node: Node) {
        html?.closes(into: &output)
        if linksHeadings { linkHeading(node) }
        append("</h")
        output.append(UInt8(ascii: "0") + UInt8(node.headingLevel))
        append(">\n")
        html?.closed(into: &output)
        guard notesHeadings, let context else { return }
        context.note(
            ArticleHeading(
                level: node.headingLevel, id: headingID, text: plainText,
                html: headingStart..<output.count, isTopLevel: node.parent?.kind == .document))
    }

    private mutating func linkHeading(_ node: Node) {
        guard node.headingLevel > 1, !headingID.isEmpty else { return }
        append(" <a class=\"anchor\" href=\"#")
        headingID.withUnsafeBufferPointer { HTMLEscape.text($0, into: &output) }
        append("\" aria-label=\"Link to this section: ")
        plainText.withUnsafeBufferPointer { HTMLEscape.text($0, into: &output) }
        append("\"></a>")
    }

    static let headings: [HTMLElement] = [.h1, .h2, .h3, .h4, .h5, .h6]

    // MARK: Quotes and lists

    mutating func openQuote(_ node: Node, of document: borrowing Document) {
        endLine()
        if isArticle, let element = document.element(of: node) {
            html?.opens(.div, into: &output)
            switch element {
            case .alert(let alert): openAlert(alert)
            case .classQuote(let name):
                append("<div class=\"")
                appendText(name)
                append("\">\n")
            default: append("<div>\n")
            }
            return
        }
        html?.opens(.blockquote, into: &output)
        append("<blockquote>\n")
    }

    mutating func closeQuote(_ node: Node, of document: borrowing Document) {
        endLine()
        html?.closes(into: &output)
        if isArticle, document.element(of: node) != nil {
            append("</div>\n")
        } else {
            append("</blockquote>\n")
        }
        html?.closed(into: &output)
    }

    private mutating func openAlert(_ alert: Element.Alert) {
        append("<div class=\"alert ")
        appendText(alert.rawValue)
        append("\" role=\"note\">\n<p class=\"alert-title\">")
        appendText(alert.title)
        append("</p>\n")
    }

    mutating func openList(_ node: Node, of document: borrowing Document) {
        endLine()
        html?.opens(node.isOrderedList ? .ol : .ul, into: &output)
        if openFrame(of: node, document) { return }
        if !node.isOrderedList {
            append("<ul>\n")
        } else if node.listStart == 1 {
            append("<ol>\n")
        } else {
            append("<ol start=\"")
            append(number: node.listStart)
            append("\">\n")
        }
    }

    mutating func closeList(_ node: Node) {
        html?.closes(into: &output)
        if !closeFrame() { if node.isOrderedList { append("</ol>\n") } else { append("</ul>\n") } }
        html?.closed(into: &output)
    }

    mutating func openItem(_ node: Node, of document: borrowing Document) {
        endLine()
        html?.opens(.li, into: &output)
        if !openFrame(of: node, document) { append("<li>") }
    }

    mutating func closeItem() {
        html?.closes(into: &output)
        if !closeFrame() { append("</li>\n") }
        html?.closed(into: &output)
    }

    /// Writes what stands before a list or item in place of its tag, if the context has something.
    private mutating func openFrame(of node: Node, _ document: borrowing Document) -> Bool {
        guard framesLists, let context else { return false }
        let frame = context.frame(of: node, at: document.range(of: node))
        frames.append(frame)
        if let frame { output.append(frame.opening) }
        return frame != nil
    }

    /// Writes what stands after the innermost list or item in place of its tag, if there is something.
    private mutating func closeFrame() -> Bool {
        guard let open = frames.popLast(), let frame = open else { return false }
        output.append(frame.closing)
        return true
    }

    // MARK: Leaves

    mutating func writeCodeBlock(_ node: Node) {
        endLine()
        writeCodeBlock(language: node.fenceInfo.prefix { !isWhitespace($0) }, node.literal)
    }

    mutating func writeCodeBlock(language: Slice<UnsafeBufferPointer<UInt8>>, _ code: UnsafeBufferPointer<UInt8>) {
        html?.opens(.pre, into: &output)
        if language.isEmpty {
            append("<pre><code>")
        } else {
            append("<pre><code class=\"language-")
            appendText(UnsafeBufferPointer(rebasing: language))
            append("\">")
        }
        appendText(code)
        html?.closes(into: &output)
        append("</code></pre>\n")
        html?.closed(into: &output)
    }

    mutating func writeRule() {
        endLine()
        html?.opens(.hr, into: &output)
        html?.closes(into: &output)
        append("<hr />\n")
        html?.closed(into: &output)
    }

    mutating func writeHTML(_ node: Node, isBlock: Bool) {
        if isBlock { endLine() }
        if isArticle, html == nil, !isBlock, node.literal.lineBreakTagLength == node.literal.count {
            // Nothing is open that a review would have to know of, and so it would write this.
            append("<br />")
        } else if isArticle {
            if html == nil { html = HTMLReview(context) }
            html?.write(node, isBlock: isBlock, into: &output)
        } else {
            output.append(node.literal)
        }
        if isBlock { endLine() }
    }
}

extension Element.Alert {
    /// What an alert is headed with.
    public var title: String {
        switch self {
        case .note: "Note"
        case .tip: "Tip"
        case .important: "Important"
        case .caution: "Caution"
        case .warning: "Warning"
        }
    }
}
