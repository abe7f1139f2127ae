internal import Diagnostics
internal import Markdown

/// Finds directives with something among their attributes that is none.
enum DirectiveUnreadable: PageRule {
    static let rule = Rule(
        "directive/unreadable", .error, "A directive has attributes and nothing else.",
        explanation: """
            Attributes are written as `name="value"`. A quotation mark within a value ends it, and what follows can't be read: the \
            rest of the directive is shown to readers as text.

            Write `\\"` for a quotation mark that belongs to a value, or use other words.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            :::image source="https://learn.microsoft.com/add.png" alt-text="The "Add" button":::
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            :::image source="https://learn.microsoft.com/add.png" alt-text="The Add button":::
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for problem in page.document.problems {
            guard case .unreadableDirective(let name) = problem.kind else { continue }
            findings.report(
                rule, at: problem.range, "\":::\(name)\" can't be read beyond this, and the rest is shown as text",
                help: "write \\\" for a quotation mark within a value, and ::: at the end")
        }
    }
}
