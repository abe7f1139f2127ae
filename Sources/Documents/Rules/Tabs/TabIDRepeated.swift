internal import Diagnostics
internal import Markdown

/// Finds tabs that cannot be told from others of their group.
enum TabIDRepeated: PageRule {
    static let rule = Rule(
        "tab/id-repeated", .error, "Each tab of a group has an id of its own.",
        explanation: """
            The id of a tab stands behind `#tab/`. Readers who choose a tab get the one with the same id wherever there is one, \
            so that two tabs of a group must not share theirs, unless they depend on different tabs of another group: \
            `#tab/email/customer` and `#tab/email/partner`.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            # [In the portal](#tab/portal)

            Select **Contact me**.

            # [In an email](#tab/portal)

            Write to the partner.

            ***
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
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for problem in page.document.problems {
            guard case .tabNotTold(let id) = problem.kind else { continue }
            if id.isEmpty {
                findings.report(rule, at: problem.range, "the tab has no id", help: "write a word behind #tab/")
            } else {
                findings.report(
                    rule, at: problem.range, "another tab of this group has the id \"\(id)\", too",
                    help: "give each of them an id of its own")
            }
        }
    }
}
