internal import Diagnostics

/// Finds entries of tables of contents whose path leaves the content folder.
enum NavigationOutsideContent: ContentRule {
    static let rule = Rule(
        "navigation/outside-content", .error, "An entry of a table of contents stays in the content folder.",
        explanation: """
            Only files of the content folder are published, and none outside it is ever read. An entry for something else \
            on the web has its whole address, with `https:`.
            """,
        wrong: Example(.init("TOC.yml", "- name: Find a partner\n  href: ../find-a-partner.md\n")),
        right: Example(
            .init("TOC.yml", "- name: Find a partner\n  href: find-a-partner.md\n"),
            .init("find-a-partner.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportOutside(rule, in: file) { $0 == .entry }
    }
}
