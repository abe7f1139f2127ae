internal import Diagnostics
internal import YAML

/// Finds documents whose front matter lacks a key that the site requires.
enum FrontMatterRequiredKeyMissing: ConfiguredRule {
    static let rule = Rule(
        "front-matter/required-key-missing", .error, "A document says in its front matter what its site requires.",
        explanation: """
            `tally.yml` lists under `front-matter: required:` the keys that every document of the site must have. A key \
            without a value does not count: whoever reads it is no wiser.

            Tables of contents in Markdown need no front matter, and files that others include need none of their own.
            """,
        wrong: Example(
            .init(
                "example.md",
                """
                ---
                title: Find a partner
                ---
                # Find a partner

                Look in the directory.

                """),
            .init("tally.yml", "front-matter:\n  required: [title, description]\n")),
        right: Example(
            .init(
                "example.md",
                """
                ---
                title: Find a partner
                description: How to find a partner in your country.
                ---
                # Find a partner

                Look in the directory.

                """),
            .init("tally.yml", "front-matter:\n  required: [title, description]\n")))

    static func check(_ page: borrowing Page, _ settings: RuleSettings, _ findings: inout Findings) {
        if settings.requiredFrontMatter.isEmpty || !page.isShownAlone { return }
        for key in settings.requiredFrontMatter {
            let pair = page.frontMatter?.mapping[key]
            if let pair, !pair.value.isNull, pair.value.string?.isEmpty != true { continue }
            let range = pair?.keyRange ?? page.beginning
            let message = pair == nil ? "the front matter has no \"\(key)\"" : "\"\(key)\" has no value"
            findings.report(
                rule, at: range, message, notes: [Note("tally.yml requires it of every document")],
                help: page.frontMatter == nil
                    ? "begin the document with a line ---, a line \"\(key): …\", and a line ---"
                    : "write \"\(key): …\" between the two lines ---")
        }
    }
}

extension Page {
    /// The first line of the front matter, or the place where it would begin.
    var beginning: Range<Int> {
        guard let start = frontMatter?.range.lowerBound else { return 0..<0 }
        return start..<start + 3
    }
}
