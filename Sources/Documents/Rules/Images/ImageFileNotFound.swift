internal import Diagnostics

/// Finds images of the content folder that are not there.
enum ImageFileNotFound: ContentRule {
    static let rule = Rule(
        "image/file-not-found", .error, "An image is a file that exists.",
        explanation: """
            The address of an image is a path, relative to the folder of the document, or to the content folder if it \
            begins with `~/`. It must name a file of the content folder.
            """,
        wrong: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n![The list of partners.](partner.png)\n"),
            .init("partners.png", "")),
        right: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n![The list of partners.](partners.png)\n"),
            .init("partners.png", "")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportMissing(rule, in: file) { $0.isImage }
    }
}
