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
        let opening = frontMatter.range.lowerBound..<frontMatter.range.lowerBound + 3
        var fixes: [Fix] = []
        if let title = page.titleText {
            let start = frontMatter.content.lowerBound
            fixes = [
                findings.fix(
                    "take the text of the heading", .likely, replace: page.original(start..<start),
                    with: "title: " + FrontMatterText.quoted(title) + page.lineBreak)
            ]
        }
        let similar = NearMisses.nearest(to: "title", among: frontMatter.mapping.pairs.map(\.key), limit: 1)
        let notes = similar.filter { !$0.contains(".") }.map { Note("there is a key with a similar name: \($0)") }
        findings.report(
            rule, at: page.original(opening), "the front matter has no title", notes: notes,
            help: "add a line title: with the title for browsers and search engines", fixes: notes.isEmpty ? fixes : [])
    }
}
