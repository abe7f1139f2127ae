internal import Diagnostics
internal import Markdown

/// Finds directives that begin a block which nothing ends.
enum DirectiveNotClosed: PageRule {
    static let rule = Rule(
        "directive/not-closed", .error, "A directive that begins a block has an end.",
        explanation: """
            A row, a column, a zone and a moniker range hold what stands between their beginning and their end. Without \
            the end the rest of the page falls into them. The end must stand in the same list item or quote as the \
            beginning.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            :::zone pivot="business":::

            Select **Contact me**.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            :::zone pivot="business":::

            Select **Contact me**.

            :::zone-end:::
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        var misspelt: Set<String>?
        for problem in page.document.problems {
            guard case .unclosedDirective(let name) = problem.kind else { continue }
            let others = misspelt ?? DirectiveUnknown.misspelt(in: page)
            misspelt = others
            if others.contains(name + "-end") { continue }
            findings.report(
                rule, at: problem.range, "nothing ends the block that this directive begins",
                help: "write :::\(name)-end::: on a line of its own where the block ends")
        }
    }
}
