internal import Diagnostics
internal import Markdown

/// Finds pages without a heading of the first level.
enum HeadingH1Missing: PageRule {
    static let rule = Rule(
        "heading/h1-missing", .warning, "A page has a heading of the first level.",
        explanation: """
            The heading of the first level says what the page is about. Readers see it on top, and screen readers jump to \
            it. The title in the front matter does not replace it: that one is for browsers and search engines.

            Files in a folder named `includes` are parts of pages and need none.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            ## Before you begin

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
        guard !page.headings.contains(where: { $0.level == 1 }), page.isShownAlone, !page.isUnparsed,
            !hasHTMLHeading(page), HeadingSpaceMissing.glued(in: page).allSatisfy({ $0.level != 1 })
        else { return }
        let start = page.original(page.firstContent..<page.firstContent)
        var fixes: [Fix] = []
        if let title = page.frontMatter?.mapping["title"]?.value.string?.split(whereSeparator: \.isNewline),
            let line = title.first, title.count == 1
        {
            let text = "# " + line + page.lineBreak + page.lineBreak
            fixes = [findings.fix("take the title of the front matter", .likely, replace: start, with: text)]
        }
        findings.report(
            rule, at: start, "the page has no heading of the first level",
            help: "begin the text with a line # and the title of the page", fixes: fixes)
    }

    /// Whether the heading is written in HTML.
    private static func hasHTMLHeading(_ page: borrowing Page) -> Bool {
        var walk = Walk(page.document.root)
        while let step = walk.next() {
            guard step.isEntering, step.kind == .htmlBlock else { continue }
            let html = step.node.literal
            for offset in html.indices.dropLast(3) where html[offset] == UInt8(ascii: "<") {
                if html[offset + 1] | 0x20 == UInt8(ascii: "h"), html[offset + 2] == UInt8(ascii: "1"),
                    !html[offset + 3].isASCIILetter
                {
                    return true
                }
            }
        }
        return false
    }
}
