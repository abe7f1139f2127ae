internal import Diagnostics
internal import Markdown

/// Finds ends of blocks that nothing began.
enum DirectiveNothingToClose: PageRule {
    static let rule = Rule(
        "directive/nothing-to-close", .error, "A directive that ends a block has a beginning.",
        explanation: """
            The end of a row, column, zone or moniker range is shown to readers as it stands when no such block is open. \
            Perhaps another end before it has closed the block already, or the beginning stands in another list item or \
            quote.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select **Contact me**.

            :::zone-end:::
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
            guard case .strayDirectiveEnd(let name) = problem.kind else { continue }
            let others = misspelt ?? DirectiveUnknown.misspelt(in: page)
            misspelt = others
            if others.contains(name) { continue }
            findings.report(
                rule, at: problem.range, "no :::\(name) is open that this directive could end",
                help: "remove it, or write :::\(name) where the block begins")
        }
    }
}
