/// What Markdown opens and closes around and between the pieces of HTML.
///
/// The sanitizer writes none of Markdown's own tags; it writes what has to be closed or opened before them.
extension HTMLSanitizer {
    /// Prepares for an element that Markdown is about to open, and says whether it may write the tags.
    ///
    /// The answer is no for a link inside a link alone. ``markdownCloses(into:)`` has to follow in any case.
    mutating func markdownOpens(_ element: HTMLElement, into output: inout HTMLBuffer) -> Bool {
        let place = stack[stack.count - 1].place
        var isWritten = true
        if element == .a, stack[stack.count - 1].isInLink {
            report(.linkInLink, at: place)
            isWritten = closeLink(into: &output)
        }
        let rule = HTMLAllowList.rule(for: element)
        let hasOwnPlace = rule.placement == .phrasing || rule.placement == .flow || rule.placement == .heading
        if hasOwnPlace { _ = makeRoom(for: rule.placement, element, at: place, into: &output) }
        let content: HTMLContent = rule.content == .inherited ? .phrasing : rule.content
        push(element, content)
        return isWritten
    }

    /// Begins a line of text that Markdown writes without an element of its own, such as that of a tight list item.
    ///
    /// Lists and other blocks of HTML may stand in it, and end with it.
    mutating func markdownOpensLine(into output: inout HTMLBuffer) {
        markdownWritesText(into: &output)
        push(.div, .flow)
    }

    /// Prepares for text that is not blank, or for an element that is written at once, as an image or code.
    @inline(__always)
    mutating func markdownWritesText(into output: inout HTMLBuffer) {
        let top = stack[stack.count - 1]
        if !top.content.admitsText { _ = makeRoom(for: .phrasing, at: top.place, into: &output) }
    }

    /// Closes what is open inside the element that Markdown is about to close.
    mutating func markdownCloses(into output: inout HTMLBuffer) {
        while let top = stack.last, top.origin != .markdown {
            closeTop(because: .elementNotClosed, into: &output)
        }
        guard stack.count > 1, let closed = stack.popLast() else { return }
        shown = closed.shownOutside
    }

    /// Closes the elements whose end tags came while Markdown had an element open inside them.
    ///
    /// It is to be called after Markdown wrote the end tag for which ``markdownCloses(into:)`` made way.
    @inline(__always)
    mutating func markdownClosed(into output: inout HTMLBuffer) {
        while let top = stack.last, top.endsWithInner { closeTop(because: nil, into: &output) }
    }

    private mutating func push(_ element: HTMLElement, _ content: HTMLContent) {
        let parent = stack[stack.count - 1]
        stack.append(
            HTMLOpenElement(
                element: element, origin: .markdown, content: content, isInLink: parent.isInLink || element == .a,
                place: parent.place, shownOutside: shown))
        shown = []
    }
}
