internal import Diagnostics
internal import Markdown

/// Finds directives that do not say what they are about.
enum DirectiveAttributeMissing: PageRule {
    static let rule = Rule(
        "directive/attribute-missing", .error, "A directive has the attributes that it needs.",
        explanation: """
            An image, a piece of code and a video need a `source`, or there is nothing to show. Attributes are written as \
            `name="value"`, with blanks between them and none around the equal sign.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            :::code language="powershell":::
            """,
        right: Example(
            .init(
                "example.md",
                """
                ---
                title: Find a partner
                ---
                # Find a partner

                :::code language="powershell" source="find-partner.ps1":::
                """),
            .init("find-partner.ps1", "Get-Partner\n")))

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for problem in page.document.problems {
            guard case .directiveAttributeMissing(let directive, let attribute) = problem.kind else { continue }
            findings.report(
                rule, at: problem.range, "the directive \":::\(directive)\" has no \(attribute)",
                help: "add \(attribute)=\"…\"")
        }
    }
}
