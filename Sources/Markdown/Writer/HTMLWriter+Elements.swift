extension HTMLWriter {
    /// Writes what an element begins with.
    ///
    /// Returns whether what is in it is to be written too.
    mutating func enterElement(_ node: Node, of document: borrowing Document) -> Bool {
        guard let element = document.element(of: node) else { return true }
        switch element {
        case .table: openBlock(.table, "<table>\n")
        case .tableRow(let isHeader): openRow(node, isHeader: isHeader)
        case .tableCell(let alignment, let isHeader): openCell(alignment, isHeader: isHeader)
        case .taskMarker(let isDone):
            html?.willWriteElement(into: &output)
            append("<input type=\"checkbox\"")
            if isDone { append(" checked=\"\"") }
            append(" disabled=\"\" /> ")
        case .strikethrough:
            html?.opens(.del, into: &output)
            append("<del>")
        case .include(let include):
            // Only what stands alone can be a list.
            let isFramed = include.isBlock && context?.framesLists == true
            return writeInclude(include, at: isFramed ? document.textStart(of: node) : nil)
        case .snippet(let snippet): writeSnippet(snippet)
        case .video(let url): writeVideo(url, isBlock: node.kind == .blockElement)
        case .image(let directive): openImage(directive, isBlock: node.kind == .blockElement)
        case .container(let directive): openContainer(directive)
        case .tabs: openBlock(.div, "<div class=\"tabs\">\n")
        case .tab(let tab): openTab(tab)
        case .alert, .classQuote: break
        }
        return true
    }

    mutating func leaveElement(_ node: Node, of document: borrowing Document) {
        guard let element = document.element(of: node) else { return }
        switch element {
        case .table:
            let hasBody = node.firstChild != node.lastChild
            closeBlock(hasBody ? "</tbody>\n</table>\n" : "</table>\n")
        case .tableRow(let isHeader): closeBlock(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
        case .tableCell(_, let isHeader): closeBlock(isHeader ? "</th>\n" : "</td>\n", endsLine: false)
        case .strikethrough: closeBlock("</del>", endsLine: false)
        case .image where node.kind == .blockElement: closeBlock("</figure>\n", endsLine: false)
        case .container, .tabs: closeBlock("</div>\n")
        case .tab: closeBlock("</section>\n")
        default: break
        }
    }

    private mutating func openBlock(_ element: HTMLElement, _ tag: StaticString) {
        endLine()
        html?.opens(element, into: &output)
        append(tag)
    }

    private mutating func closeBlock(_ tag: StaticString, endsLine: Bool = true) {
        if endsLine { endLine() }
        html?.closes(into: &output)
        append(tag)
        html?.closed(into: &output)
    }

    // MARK: Tables

    private mutating func openRow(_ node: Node, isHeader: Bool) {
        endLine()
        html?.opens(.tr, into: &output)
        if isHeader {
            append("<thead>\n")
        } else if node.previous?.previous == nil {
            append("<tbody>\n")
        }
        append("<tr>\n")
    }

    mutating func openCell(_ alignment: Element.Alignment, isHeader: Bool) {
        html?.opens(isHeader ? .th : .td, into: &output)
        append(isHeader ? "<th" : "<td")
        switch alignment {
        case .none: append(">")
        case .left: append(" class=\"left\">")
        case .center: append(" class=\"center\">")
        case .right: append(" class=\"right\">")
        }
    }

    // MARK: Other files

    private mutating func writeInclude(_ include: Element.Include, at place: Int?) -> Bool {
        if include.isBlock { endLine() }
        if let html = context?.html(of: include, at: place) {
            output.append(html)
        } else {
            self.html?.willWriteElement(into: &output)
            append("<span class=\"missing\">")
            appendText(include.title.isEmpty ? include.path : include.title)
            append("</span>")
        }
        if include.isBlock { endLine() }
        return true
    }

    private mutating func writeSnippet(_ snippet: Element.Snippet) {
        endLine()
        let code = context?.code(of: snippet) ?? Array(snippet.path.utf8)
        var language = snippet.language
        language.withUTF8 { language in
            code.withUnsafeBufferPointer { writeCodeBlock(language: language[...], $0) }
        }
    }

    /// A video is a link: nothing on a page is loaded from elsewhere.
    private mutating func writeVideo(_ url: String, isBlock: Bool) {
        if isBlock { endLine() }
        var url = url
        url.withUTF8 { url in
            html?.willWriteElement(into: &output)
            if isBlock { append("<p class=\"video\">") }
            append("<a href=\"")
            writeAddress(url, isImage: false)
            append("\">")
            appendText("Video")
            append("</a>")
            if isBlock { append("</p>\n") }
        }
    }

    // MARK: Directives

    private mutating func openImage(_ directive: Directive, isBlock: Bool) {
        if isBlock {
            endLine()
            html?.opens(.figure, into: &output)
            append("<figure>")
        } else {
            html?.willWriteElement(into: &output)
        }
        append("<img src=\"")
        var path = directive["source"] ?? ""
        path.withUTF8 { writeAddress($0, isImage: true) }
        append("\" alt=\"")
        appendText(directive["alt-text"] ?? "")
        if directive["type"] == "icon" { append("\" class=\"icon") }
        append("\"")
        path.withUTF8 { writeFacts(ofImage: $0) }
        append(" />")
    }

    private mutating func openContainer(_ directive: Directive) {
        endLine()
        html?.opens(.div, into: &output)
        append("<div class=\"")
        appendText(directive.name)
        append("\"")
        for (name, attribute) in [("pivot", "data-pivot"), ("range", "data-range"), ("span", "data-span")] {
            guard let value = directive[name] else { continue }
            append(" ")
            appendText(attribute)
            append("=\"")
            appendText(value)
            append("\"")
        }
        append(">\n")
    }

    private mutating func openTab(_ tab: Element.Tab) {
        openBlock(.section, "<section class=\"tab\" data-tab=\"")
        appendText(tab.id)
        if !tab.condition.isEmpty {
            append("\" data-condition=\"")
            appendText(tab.condition)
        }
        append("\">\n<h")
        // It stands below the heading that the tabs belong to.
        let level = UInt8(min(max(headingLevel, 1) + 1, 6))
        output.append(UInt8(ascii: "0") + level)
        append(" class=\"tab-title\">")
        appendText(tab.title)
        append("</h")
        output.append(UInt8(ascii: "0") + level)
        append(">\n")
    }
}
