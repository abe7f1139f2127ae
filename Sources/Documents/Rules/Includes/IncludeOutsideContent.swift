internal import Diagnostics

/// Finds inclusions whose path leaves the content folder.
enum IncludeOutsideContent: ContentRule {
    static let rule = Rule(
        "include/outside-content", .error, "An include or a code snippet is in the content folder.",
        explanation: """
            No file outside the content folder is ever read. Put what is to be included there, and shorten the path.
            """,
        wrong: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n[!INCLUDE [roles](../roles.md)]\n")),
        right: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n[!INCLUDE [roles](includes/roles.md)]\n"),
            .init("includes/roles.md", "You need to be an administrator.\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportOutside(rule, in: file) { $0 == .include || $0 == .snippet }
    }
}
