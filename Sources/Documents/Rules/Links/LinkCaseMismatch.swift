internal import Diagnostics

/// Finds links that name a file in other upper and lower case than the file system does.
enum LinkCaseMismatch: ContentRule {
    static let rule = Rule(
        "link/case-mismatch", .error, "A link has the upper and lower case of the file that it leads to.",
        explanation: """
            Some computers take `Roles.md` and `roles.md` for the same file, and most web servers don't. A link that works \
            while one writes would be broken when it is published.
            """,
        wrong: Example(
            .init(
                "example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n\nThen [remove roles](Roles.md).\n"),
            .init("roles.md", "---\ntitle: Remove roles\n---\n# Remove roles\n\nGo [back](example.md).\n")),
        right: Example(
            .init(
                "example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n\nThen [remove roles](roles.md).\n"),
            .init("roles.md", "---\ntitle: Remove roles\n---\n# Remove roles\n\nGo [back](example.md).\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportOtherCase(rule, in: file) { $0.isLink }
    }
}
