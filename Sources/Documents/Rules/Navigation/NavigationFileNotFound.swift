internal import Diagnostics

/// Finds entries of tables of contents that lead to files that are not there.
enum NavigationFileNotFound: ContentRule {
    static let rule = Rule(
        "navigation/file-not-found", .error, "An entry of a table of contents leads to a file that exists.",
        explanation: """
            The `href` or `tocHref` of an entry is a path, relative to the folder of the table of contents. It names a \
            document, another table of contents, or a folder that has a table of contents, an `index.md` or a \
            `README.md`, in its own upper and lower case.
            """,
        wrong: Example(
            .init("TOC.yml", "- name: Find a partner\n  href: find-a-patner.md\n"),
            .init("find-a-partner.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")),
        right: Example(
            .init("TOC.yml", "- name: Find a partner\n  href: find-a-partner.md\n"),
            .init("find-a-partner.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        guard file.file.navigation != nil else { return }
        findings.reportMissing(rule, in: file) { $0 == .entry }
        findings.reportOtherCase(rule, in: file) { $0 == .entry }
    }
}
