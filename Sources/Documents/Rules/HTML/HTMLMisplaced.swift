internal import Diagnostics
internal import Markdown

/// Finds HTML elements in places where they cannot be.
enum HTMLMisplaced: HTMLRule {
    static let rule = Rule(
        "html/misplaced", .warning, "Every element of raw HTML stands where it may stand.",
        explanation: """
            A list item belongs into a list, a cell into a row, and a link never into another link. A tag in the wrong place is \
            shown as text, or what is missing around it is added.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            <td>Contact me</td>
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            <table><tr><td>Contact me</td></tr></table>
            """)

    static func words(for kind: HTMLProblem.Kind) -> (message: String, help: String)? {
        switch kind {
        case .elementMisplaced:
            ("this element can't stand here, so its tag is shown as text", "write the element that belongs around it")
        case .elementTooDeep:
            ("this element is inside so many others that its tag is shown as text", "nest the elements less deeply")
        case .itemMissing:
            (
                "text stands here where only items, rows or cells can, so it was put into one",
                "write the tag of the item, row or cell"
            )
        case .linkInLink: ("this link is inside another link, so its tags are left out", "end the link around it first")
        default: nil
        }
    }
}
