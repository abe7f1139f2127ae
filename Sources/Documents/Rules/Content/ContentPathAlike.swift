internal import Diagnostics

/// Finds files whose paths differ in nothing that every system tells apart.
enum ContentPathAlike: ContentRule {
    static let rule = Rule(
        "content/path-alike", .warning, "Paths differ in more than upper and lower case.",
        explanation: """
            For Windows, for macOS and for some hosts of sites `Partners.md` and `partners.md` are one file, and so are two \
            whose names have an `é`, once as one letter and once as an `e` with an accent. Only one of the two arrives \
            there, and nobody knows which.
            """,
        wrong: Example(
            .init("partners.md", page(of: "partners")), .init("Partners.md", page(of: "customers"))),
        right: Example(
            .init("customers.md", page(of: "customers")), .init("partners.md", page(of: "partners"))))

    private static func page(of readers: String) -> String {
        "---\ntitle: For \(readers)\n---\n# What there is for \(readers)\n"
    }

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        guard let index = file.content.fileOfAlikePath(before: file.index) else { return }
        let (path, other) = (file.file.path, file.content.files[index].path)
        // Two strings are the same if their letters are.
        let difference = path == other ? "the form of its letters" : "upper and lower case"
        findings.report(
            rule, at: 0..<0, "\"\(other)\" differs in nothing but \(difference)",
            help: "give one of the two files another name")
    }
}
