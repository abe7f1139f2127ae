internal import Diagnostics
internal import Markdown

/// Finds HTML elements that documents may not use.
enum HTMLElementNotAllowed: HTMLRule {
    static let rule = Rule(
        "html/element-not-allowed", .error, "Raw HTML uses elements that a document may use.",
        explanation: """
            Documents may use the elements of text, lists and tables. Scripts, styles, frames and forms act on the whole page or \
            on other sites, and elements such as `font` and `center` are no longer HTML. What is not allowed is shown to readers \
            as text.

            Say it in Markdown, or remove the tag. A placeholder such as `<your name>` is text and no tag.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select <font color="red">Contact me</font>.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select **Contact me**.
            """)

    static func words(for kind: HTMLProblem.Kind) -> (message: String, help: String)? {
        switch kind {
        case .elementNotAllowed:
            (
                "this element is not allowed, so its tag is shown as text",
                "say it in Markdown, or write &lt; if the tag is part of the text"
            )
        case .declarationNotAllowed:
            (
                "declarations and instructions have no place in a document, so this is shown as text",
                "remove it, or write &lt; if it is part of the text"
            )
        default: nil
        }
    }

    static func help(for tag: ArraySlice<UInt8>) -> String? {
        let name = String(decoding: tag.dropFirst().prefix { $0.isASCIILetter }, as: UTF8.self).lowercased()
        return name == "iframe" || name == "video" ? "show a video with > [!VIDEO address]" : nil
    }
}
