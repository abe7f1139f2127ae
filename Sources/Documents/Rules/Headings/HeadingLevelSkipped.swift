internal import Diagnostics
internal import Markdown

/// Finds headings that are more than one level below the heading before them.
enum HeadingLevelSkipped: PageRule {
    static let rule = Rule(
        "heading/level-skipped", .warning, "A heading is at most one level below the one before it.",
        explanation: """
            Who listens to a page finds the way by the levels of its headings; a missing level sounds like a section that \
            was passed over. If the smaller type was wanted, that is a matter of the style sheet.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            ## Before you begin

            #### Accounts

            You need a work account.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            ## Before you begin

            ### Accounts

            You need a work account.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        var before: Page.Heading?
        for heading in page.headings {
            if let before, heading.level > before.level + 1 {
                let start = page.document.textStart(of: heading.node)
                let surplus = page.original(start..<start + heading.level - before.level - 1)
                findings.report(
                    rule, at: page.document.range(of: heading.node),
                    "a heading of level \(heading.level) follows one of level \(before.level)",
                    notes: [
                        Note("the heading before it is", at: findings.place(page.document.range(of: before.node)))
                    ],
                    help: "make it a heading of level \(before.level + 1)",
                    fixes: [
                        findings.fix(
                            "make it a heading of level \(before.level + 1)", .likely, replace: surplus, with: "")
                    ])
            }
            // What was meant to begin a tab is no part of the outline.
            if TabMalformed.attempt(heading, page) == nil { before = heading }
        }
    }
}
