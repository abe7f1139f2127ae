internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds front matter without a title.
enum FrontMatterTitleMissing: PageRule {
    static let rule = Rule(
        "front-matter/title-missing", .warning, "Front matter has a title.",
        explanation: """
            The title is what the browser's tab, bookmarks and search results show. It may be longer or shorter than the \
            heading of the page, but it should say the same.
            """,
        wrong: """
            ---
            ms.date: 06/03/2024
            ---
            # Find a partner
            """,
        right: """
            ---
            title: Find a partner
            ms.date: 06/03/2024
            ---
            # Find a partner
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        guard let frontMatter = page.frontMatter, frontMatter.mapping["title"] == nil, page.isShownAlone,
            !frontMatter.mayHideKeys
        else { return }
        if let misspelt = frontMatter.misspelt("title") {
            return findings.reportMisspelt(rule, misspelt, as: "title", on: page)
        }
        var fixes: [Fix] = []
        if let title = page.titleText {
            let start = frontMatter.content.lowerBound
            fixes = [
                findings.fix(
                    "take the text of the heading", .likely, replace: page.original(start..<start),
                    with: "title: " + FrontMatterText.quoted(title) + page.lineBreak)
            ]
        }
        let opening = frontMatter.range.lowerBound..<frontMatter.range.lowerBound + 3
        findings.report(
            rule, at: page.original(opening), "the front matter has no title",
            help: "add a line title: with the title for browsers and search engines", fixes: fixes)
    }
}
