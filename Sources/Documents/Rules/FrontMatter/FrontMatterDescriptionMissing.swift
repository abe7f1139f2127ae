internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds front matter without a description.
enum FrontMatterDescriptionMissing: PageRule {
    static let rule = Rule(
        "front-matter/description-missing", .suggestion, "Front matter has a description.",
        explanation: """
            The description is the text below the title in search results, and what is shown when somebody shares a link \
            to the page. Without one, search engines pick a sentence of their own.

            Say in one or two sentences what the reader can do with the page.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner
            """,
        right: """
            ---
            title: Find a partner
            description: Learn how to find a partner who works in your country, and how to ask for an offer.
            ---
            # Find a partner
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        guard let frontMatter = page.frontMatter, frontMatter.mapping["description"] == nil, page.isShownAlone,
            !frontMatter.mayHideKeys
        else { return }
        if let misspelt = frontMatter.misspelt("description") {
            return findings.reportMisspelt(rule, misspelt, as: "description", on: page)
        }
        let opening = frontMatter.range.lowerBound..<frontMatter.range.lowerBound + 3
        findings.report(
            rule, at: page.original(opening), "the front matter has no description",
            help: "add a line description: with a sentence of 75 to 300 characters about the page")
    }
}
