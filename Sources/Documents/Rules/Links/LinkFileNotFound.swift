internal import Diagnostics

/// Finds links to files of the content folder that are not there.
enum LinkFileNotFound: ContentRule {
    static let rule = Rule(
        "link/file-not-found", .error, "A link leads to a file that exists.",
        explanation: """
            A link without a scheme is a path, relative to the folder of the document, or to the content folder if it \
            begins with `~/`. It must lead to a file of the content folder, with the ending of its name. A link to a \
            folder leads to its `index.md`, or else to its `README.md`. What begins with `/` leads to other parts of the \
            site where the pages are published, and never to a file of the content folder.
            """,
        wrong: Example(
            .init(
                "example.md",
                """
                ---
                title: Remove roles
                ---
                # Remove roles

                First [find the partner](find-a-patner.md).
                """),
            .init(
                "find-a-partner.md",
                """
                ---
                title: Find a partner
                ---
                # Find a partner

                Then [remove the roles](example.md).
                """)),
        right: Example(
            .init(
                "example.md",
                """
                ---
                title: Remove roles
                ---
                # Remove roles

                First [find the partner](find-a-partner.md).
                """),
            .init(
                "find-a-partner.md",
                """
                ---
                title: Find a partner
                ---
                # Find a partner

                Then [remove the roles](example.md).
                """)))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportMissing(rule, in: file) { $0.isLink }
    }
}
