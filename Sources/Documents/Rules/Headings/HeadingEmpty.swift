internal import Diagnostics
internal import Markdown

/// Finds headings without text.
enum HeadingEmpty: PageRule {
    static let rule = Rule(
        "heading/empty", .warning, "A heading has a text.",
        explanation: """
            A heading without text leaves a gap on the page, and an entry without a name in lists of contents and in \
            screen readers.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            ##

            You need a work account.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            ## Before you begin

            You need a work account.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for heading in page.headings where heading.isEmpty {
            findings.report(
                rule, at: page.document.range(of: heading.node), "the heading has no text",
                help: "write the text of the heading, or remove the line")
        }
    }
}
