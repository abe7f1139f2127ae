internal import Diagnostics

/// Finds inclusions of documents that are not there.
enum IncludeFileNotFound: ContentRule {
    static let rule = Rule(
        "include/file-not-found", .error, "An include names a document that exists.",
        explanation: """
            The path of an include is relative to the folder of the document, or to the content folder if it begins with \
            `~/`. It must name a file of the content folder in its own upper and lower case; nothing is fetched from the web.
            """,
        wrong: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n[!INCLUDE [roles](includes/role.md)]\n"),
            .init("includes/roles.md", "You need to be an administrator.\n")),
        right: Example(
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n[!INCLUDE [roles](includes/roles.md)]\n"),
            .init("includes/roles.md", "You need to be an administrator.\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportMissing(rule, in: file) { $0 == .include }
        findings.reportOtherCase(rule, in: file) { $0 == .include }
        for kind in [Destination.Kind.external, .samePage, .empty] {
            for pointer in file.pointers(to: kind) where pointer.reference.use == .include {
                let address = String(decoding: file.address(of: pointer.reference), as: UTF8.self)
                findings.report(
                    rule, at: pointer.reference.place,
                    address.isEmpty ? "the include names no file" : "\"\(address)\" is no path in the content folder")
            }
        }
    }
}
