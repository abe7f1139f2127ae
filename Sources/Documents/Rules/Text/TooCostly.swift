internal import Diagnostics
internal import Markdown

/// Finds text that would keep the parser busy forever.
enum TooCostly: PageRule {
    static let rule = Rule(
        "text/too-costly", .error, "A document can be read in reasonable time.",
        explanation: """
            Two kinds of text, which no writer produces by hand, would keep the Markdown parser busy for minutes: more \
            than 1500 image openers `![` in one paragraph, and lists nested hundreds of levels deep over very many blank \
            lines. The body of such a document is shown as it stands and is not checked.

            Look at the reported place: the text around it was most likely made by a program, or is damaged.
            """,
        wrong: Example(.init("example.md", page(String(repeating: "![", count: 1501)))),
        right: Example(.init("example.md", page("Select **Contact me**."))))

    private static func page(_ text: String) -> String {
        "---\ntitle: Find a partner\n---\n# Find a partner\n\n" + text + "\n"
    }

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for problem in page.document.problems {
            switch problem.kind {
            case .tooManyImageOpeners:
                findings.report(
                    rule, at: problem.range, "there are so many ![ in one paragraph that it cannot be parsed",
                    notes: [consequence], help: "end the images with ], or divide the paragraph")
            case .tooDeepLists:
                findings.report(
                    rule, at: problem.range, "lists are nested so deeply over blank lines that they cannot be parsed",
                    notes: [consequence], help: "remove the blank lines, or nest the lists less deeply")
            default: continue
            }
        }
    }

    private static let consequence = Note("the body is shown as it stands, and nothing in it is checked")
}
