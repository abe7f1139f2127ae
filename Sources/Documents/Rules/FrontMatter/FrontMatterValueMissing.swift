internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds keys of the front matter that should have a text and have none.
enum FrontMatterValueMissing: PageRule {
    static let rule = Rule(
        "front-matter/value-missing", .warning, "A key of the front matter that stands for a text has one.",
        explanation: """
            `title`, `description`, `author`, `date` and their kin are shown as texts, or tell a text to search engines. \
            Without a value, or with a list or a mapping for a value, they tell nothing. Usually the line is left over \
            from a template.

            Fill the value in, or remove the line.
            """,
        wrong: """
            ---
            title:
            ---
            # Find a partner
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner
            """)

    private static let keys = ["title", "description", "author", "date", "ms.author", "ms.date", "ms.topic"]

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        guard let pairs = page.frontMatter?.mapping.pairs else { return }
        for pair in pairs {
            if case .scalar(let scalar) = pair.value.value {
                // Most values are told from nothing by their first letter or their length.
                let first = scalar.text.utf8.first
                let mayBeNothing = first.map(\.isBlankOrBreak) ?? true || scalar.text.utf8.count <= 4
                guard mayBeNothing, keys.contains(pair.key),
                    pair.value.isNull || scalar.text.allSatisfy(\.isWhitespace)
                else { continue }
                findings.report(
                    rule, at: page.original(pair.keyRange), "\"\(pair.key)\" has no value",
                    help: "write a text after the colon, or remove the line")
            } else if keys.contains(pair.key) {
                findings.report(
                    rule, at: page.original(pair.value.range),
                    "\"\(pair.key)\" should be a text, and is \(pair.value.value.kindName)",
                    help: "write one text after the colon, in quotation marks if it begins with a bracket or brace")
            }
        }
    }
}
