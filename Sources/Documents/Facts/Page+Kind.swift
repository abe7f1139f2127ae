internal import Markdown

/// What a page is, and what may therefore be asked of it.
extension Page {
    /// Whether the file is shown as a page of its own, and so needs a title.
    ///
    /// A file in a folder `includes` is a part of other pages, and a table of contents is none.
    var isShownAlone: Bool { PagePath.hasPage(path) }

    /// Whether the body was too costly to parse, so that nothing is known of what is in it.
    var isUnparsed: Bool {
        document.problems.contains { $0.kind == .tooManyImageOpeners || $0.kind == .tooDeepLists }
    }

    /// The text of the first heading of the first level, if there is any.
    var titleText: String? {
        guard let title = outline.title else { return nil }
        let text = String(decoding: outline[title], as: UTF8.self)
        return text.contains { !$0.isWhitespace } ? text : nil
    }
}

extension Node {
    /// Whether the node stands in a quote, where a line begins with more than blanks.
    var isInQuote: Bool {
        var ancestor = parent
        while let current = ancestor {
            if current.kind == .blockQuote { return true }
            ancestor = current.parent
        }
        return false
    }
}
