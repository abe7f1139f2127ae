extension HTMLWriter {
    mutating func openInline(_ kind: NodeKind) {
        html?.opens(kind == .strong ? .strong : .em, into: &output)
        if kind == .strong { append("<strong>") } else { append("<em>") }
    }

    mutating func closeInline(_ kind: NodeKind) {
        html?.closes(into: &output)
        if kind == .strong { append("</strong>") } else { append("</em>") }
        html?.closed(into: &output)
    }

    mutating func writeCode(_ node: Node) {
        let code = node.literal
        html?.willWriteText(code, into: &output)
        append("<code>")
        appendText(code)
        append("</code>")
    }

    // MARK: Links and images

    /// Writes what a link begins with.
    ///
    /// Returns whether what is in it is to be written too.
    mutating func openLink(_ node: Node) -> Bool {
        if isArticle, node.isCrossReference { return openCrossReference(node) }
        if html?.opensLink(into: &output) == false { return true }
        append("<a href=\"")
        writeAddress(node.url, isImage: false)
        writeTitle(node)
        append("\">")
        return true
    }

    mutating func closeLink(_ node: Node) {
        if isArticle, node.isCrossReference {
            html?.closes(into: &output)
            append("</span>")
        } else {
            let isWritten = html?.closesLink(into: &output) ?? true
            if isWritten { append("</a>") }
        }
        html?.closed(into: &output)
    }

    /// Learn looks cross references up in a list of all that has been published.
    ///
    /// Without it the name has to do.
    private mutating func openCrossReference(_ node: Node) -> Bool {
        html?.opens(.span, into: &output)
        append("<span class=\"xref\">")
        guard let text = node.firstChild, text.kind == .text, text.literal.elementsEqual(node.url) else { return true }
        let name = node.url.dropFirst(5).prefix { $0 != UInt8(ascii: "?") }
        appendText(UnsafeBufferPointer(rebasing: name))
        closeLink(node)
        return false
    }

    mutating func openImage(_ node: Node) {
        html?.willWriteElement(into: &output)
        append("<img src=\"")
        writeAddress(node.url, isImage: true)
        append("\" alt=\"")
    }

    mutating func closeImage(_ node: Node) {
        writeTitle(node)
        append("\"")
        writeFacts(ofImage: node.url)
        append(" />")
    }

    /// Writes what a browser should know of an image before it loads it.
    mutating func writeFacts(ofImage url: UnsafeBufferPointer<UInt8>) {
        guard isArticle, let facts = context?.facts(ofImage: url) else { return }
        if let size = facts.size {
            append(" width=\"")
            append(number: size.width)
            append("\" height=\"")
            append(number: size.height)
            append("\"")
        }
        append(" loading=\"lazy\"")
    }

    private mutating func writeTitle(_ node: Node) {
        let title = node.title
        if title.isEmpty { return }
        append("\" title=\"")
        appendText(title)
    }

    /// Writes an address into an attribute; one that could do harm is left out.
    mutating func writeAddress(_ url: UnsafeBufferPointer<UInt8>, isImage: Bool) {
        guard isArticle else {
            HTMLEscape.href(url, into: &output)
            return
        }
        guard Document.isSafe(url, isImage: isImage) else { return }
        address.removeAll(keepingCapacity: true)
        if let context, context.writeAddress(for: url, isImage: isImage, into: &address) {
            address.withUnsafeBufferPointer { HTMLEscape.href($0, into: &output) }
        } else {
            HTMLEscape.href(url, into: &output)
        }
    }
}

extension Document {
    /// Whether a browser may follow an address.
    ///
    /// Cross references of Learn are no addresses of a browser's.
    public static func isSafe(_ url: UnsafeBufferPointer<UInt8>, isImage: Bool) -> Bool {
        HTMLAddress.isAllowed(url, for: isImage ? .image : .link)
    }
}

extension Node {
    /// Whether the node is a link to something that Learn knows by its name: `<xref:name>`.
    var isCrossReference: Bool { url.starts(with: "xref:".utf8) }
}
