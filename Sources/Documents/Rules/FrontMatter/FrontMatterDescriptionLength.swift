internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds descriptions that are too short to say anything, or too long to be shown.
enum FrontMatterDescriptionLength: PageRule {
    static let rule = Rule(
        "front-matter/description-length", .suggestion, "A description has 75 to 300 characters.",
        explanation: """
            A shorter description seldom says more than the title does, and search engines then show something else. A \
            longer one is cut.
            """,
        wrong: """
            ---
            title: Find a partner
            description: How to find a partner.
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
        guard let description = page.frontMatter?.mapping["description"]?.value, let text = description.string else {
            return
        }
        // Counting scalars is much cheaper than counting characters, and says the same of nearly all descriptions.
        var count = scalarCount(of: text)
        if (75...300).contains(count) || count == 0 { return }
        count = text.count
        if (75...300).contains(count) || count == 0 { return }
        findings.report(
            rule, at: page.original(description.range),
            count == 1 ? "the description has 1 character" : "the description has \(count) characters",
            help: count < 75 ? "say in 75 to 300 characters what the page is good for" : "say it in 300 characters")
    }

    private static func scalarCount(of text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
            return count
        }
    }
}
