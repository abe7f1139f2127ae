internal import Diagnostics

/// Finds images that are named in other upper and lower case than the file system does.
enum ImageCaseMismatch: ContentRule {
    static let rule = Rule(
        "image/case-mismatch", .error, "An image has the upper and lower case of its file.",
        explanation: """
            Some computers take `List.PNG` and `list.png` for the same file, and most web servers don't. An image that is \
            shown while one writes would be missing when it is published.
            """,
        wrong: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n![The list of partners.](Partners.png)\n"),
            .init("partners.png", "")),
        right: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n![The list of partners.](partners.png)\n"),
            .init("partners.png", "")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportOtherCase(rule, in: file) { $0.isImage }
    }
}
