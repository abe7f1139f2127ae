internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds front matter without the line that ends it.
enum FrontMatterNotEnded: PageRule {
    static let rule = Rule(
        "front-matter/not-ended", .error, "Front matter ends with a line of three hyphens.",
        explanation: """
            Without the second line `---` nobody can tell where the front matter ends and the text begins. Tally takes \
            the first line that cannot belong to front matter for the beginning of the text; other programs show the \
            front matter as text.
            """,
        wrong: """
            ---
            title: Find a partner

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
        guard let frontMatter = page.frontMatter, !frontMatter.isEnded else { return }
        let bytes = page.bytes
        let end = frontMatter.content.upperBound
        let opensLine = end == 0 || bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D
        let text = (opensLine ? "" : page.lineBreak) + "---" + page.lineBreak
        let opening = page.line(page.lineNumber(at: frontMatter.range.lowerBound))
        let start = max(opening.lowerBound, frontMatter.range.lowerBound)
        findings.report(
            rule, at: page.original(start..<opening.upperBound), "the front matter has no line --- that ends it",
            help: "add a line --- after the last key",
            fixes: [
                findings.fix("add the line", .likely, replace: page.original(end..<end), with: text)
            ])
    }
}
