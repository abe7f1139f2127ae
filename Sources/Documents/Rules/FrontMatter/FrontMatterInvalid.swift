internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds front matter that is not what YAML wants.
enum FrontMatterInvalid: PageRule {
    static let rule = Rule(
        "front-matter/invalid", .error, "Front matter is valid YAML, and consists of keys with values.",
        explanation: """
            Front matter is written in YAML. What trips writers most often: a value that contains a colon with a blank \
            after it, or that begins with a character such as `@`, `*` or `[`, must stand in quotation marks; lines are \
            indented with blanks, never with tabs.

            Whatever can be understood is used all the same, so the other findings of the page still count.
            """,
        wrong: """
            ---
            title: Partners: find one
            ---
            # Find a partner
            """,
        right: """
            ---
            title: "Partners: find one"
            ---
            # Find a partner
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        guard let frontMatter = page.frontMatter, !frontMatter.problems.isEmpty else { return }
        for problem in frontMatter.problems {
            switch problem.kind {
            // These have rules of their own.
            case .frontMatterNotEnded, .duplicateKey, .conflictMarker: continue
            default: break
            }
            findings.report(rule, at: page.original(problem.range), problem.message, help: problem.help)
        }
    }
}
