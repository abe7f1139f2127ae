internal import Diagnostics
internal import Markdown

/// Finds groups of tabs that go on to the end of the page.
enum TabNotEnded: PageRule {
    static let rule = Rule(
        "tab/not-ended", .warning, "A group of tabs has an end.",
        explanation: """
            Tabs are headings that link to `#tab/…`, and a rule, `***` or `---` on a line of its own, ends them. Without it \
            everything that follows, up to the end of the page, belongs to the last tab, and is hidden while another one is \
            chosen.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            # [In the portal](#tab/portal)

            Select **Contact me**.

            # [In an email](#tab/email)

            Write to the partner.

            ## Next steps

            Wait for an answer.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            # [In the portal](#tab/portal)

            Select **Contact me**.

            # [In an email](#tab/email)

            Write to the partner.

            ***

            ## Next steps

            Wait for an answer.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for problem in page.document.problems where problem.kind == .unclosedTabs {
            findings.report(
                rule, at: problem.range, "nothing ends the tabs of which this one is the last",
                help: "write *** on a line of its own where the tab ends")
        }
    }
}
