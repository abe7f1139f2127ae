internal import Diagnostics

/// Finds links whose path leaves the content folder.
enum LinkOutsideContent: ContentRule {
    static let rule = Rule(
        "link/outside-content", .error, "A link stays in the content folder.",
        explanation: """
            Only files of the content folder are published. A path with more `..` than there are folders around the \
            document leads to something that no reader has. To lead readers to something else on the web, write its whole \
            address, with `https:`.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners](../partners.md).
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners](https://example.com/partners).
            """)

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportOutside(rule, in: file) { $0.isLink }
    }
}
