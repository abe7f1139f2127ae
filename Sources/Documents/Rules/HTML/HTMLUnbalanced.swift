internal import Diagnostics
internal import Markdown

/// Finds HTML elements of which only one end is there, or that overlap.
enum HTMLUnbalanced: HTMLRule {
    static let rule = Rule(
        "html/unbalanced", .warning, "Every element of raw HTML begins and ends in the same place.",
        explanation: """
            An element that is not ended is closed where the paragraph, list item or cell around it ends; an end tag without a \
            beginning is left out; and of two elements that overlap the inner one is closed first. The page stays whole, but it may \
            not be what was meant.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select <b>Contact me.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select <b>Contact me</b>.
            """)

    static func words(for kind: HTMLProblem.Kind) -> (message: String, help: String)? {
        switch kind {
        case .endTagWithoutStart:
            ("this end tag ends nothing, so it is left out", "remove it, or write the start tag before it")
        case .breakAsEndTag: ("a line break is written as an end tag", "write <br>")
        case .elementNotClosed:
            ("this element is not ended, so it was closed where what is around it ends", "write its end tag")
        case .elementsOverlap:
            (
                "this element overlaps another one, so it was closed with it",
                "end the elements in the reverse order of their beginnings"
            )
        case .unfinished:
            (
                "this tag or comment has no end, so it is shown as text",
                "end it with > or -->, or write &lt; if it is part of the text"
            )
        default: nil
        }
    }
}
