internal import Diagnostics

/// Finds images whose path leaves the content folder.
enum ImageOutsideContent: ContentRule {
    static let rule = Rule(
        "image/outside-content", .error, "An image is in the content folder.",
        explanation: """
            Only files of the content folder are published. Put the image there, and shorten the path.
            """,
        wrong: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n![The list of partners.](../partners.png)\n")),
        right: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n![The list of partners.](partners.png)\n"),
            .init("partners.png", "")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportOutside(rule, in: file) { $0.isImage }
    }
}
