internal import Diagnostics
internal import Markdown

/// Finds pages without front matter.
enum FrontMatterMissing: PageRule {
    static let rule = Rule(
        "front-matter/missing", .warning, "A page begins with front matter.",
        explanation: """
            Front matter is what stands between two lines `---` at the beginning of the file. It gives the page its \
            title for browsers and search engines, and can say much more: a description, a date, what the procedures are.

            Files in a folder named `includes` are parts of pages and need none.
            """,
        wrong: """
            # Find a partner

            Select **Contact me**.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select **Contact me**.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        guard page.frontMatter == nil, page.isShownAlone else { return }
        let start = page.original(page.document.body).lowerBound
        var fixes: [Fix] = []
        if let title = page.titleText {
            let end = page.lineBreak
            let text = ["---", "title: " + FrontMatterText.quoted(title), "---", "", ""].joined(separator: end)
            fixes = [
                findings.fix(
                    "add front matter with the text of the heading as its title", .likely, replace: start..<start,
                    with: text)
            ]
        }
        findings.report(
            rule, at: start..<start, "the page has no front matter",
            help: "begin the file with a line ---, keys with values such as title: …, and another line ---; what is "
                + "only a part of other pages belongs into a folder named includes",
            fixes: fixes
        )
    }
}
