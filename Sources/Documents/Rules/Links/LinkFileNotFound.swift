internal import Diagnostics

/// Finds links to files of the content folder that are not there.
enum LinkFileNotFound: ContentRule {
    static let rule = Rule(
        "link/file-not-found", .error, "A link leads to a file that exists.",
        explanation: """
            A link without a scheme is a path, relative to the folder of the document. It must lead to a file of the \
            content folder, and name it as the file system does.
            """,
        wrong: Example(
            .init(
                "example.md",
                """
                ---
                title: Remove roles
                ---
                # Remove roles

                First [find the partner](find-a-patner.md).
                """),
            .init(
                "find-a-partner.md",
                """
                ---
                title: Find a partner
                ---
                # Find a partner

                Then [remove the roles](example.md).
                """)),
        right: Example(
            .init(
                "example.md",
                """
                ---
                title: Remove roles
                ---
                # Remove roles

                First [find the partner](find-a-partner.md).
                """),
            .init(
                "find-a-partner.md",
                """
                ---
                title: Find a partner
                ---
                # Find a partner

                Then [remove the roles](example.md).
                """)))

    static func check(_ file: ContentFile, in content: Content, _ findings: inout Findings) {
        guard let outline = file.outline else { return }
        var path: [UInt8] = []
        for reference in outline.references where reference.use == .link || reference.use == .htmlLink {
            guard LinkTarget.resolve(outline[reference.address], from: file.folder, into: &path) == .path,
                content.index(of: path[...]) == nil
            else { continue }
            let name = String(decoding: path, as: UTF8.self)
            if content.fileIgnoringCase(name) != nil { continue }
            findings.report(
                rule, at: reference.range, "there is no file \"\(name)\" in the content folder",
                notes: content.similarPaths(to: name).map { Note("there is a file with a similar name: \($0)") })
        }
    }
}

extension Content {
    /// The paths that a path was probably meant to be.
    func similarPaths(to path: String) -> [String] {
        NearMisses.nearest(to: path, among: files.map(\.path), limit: 1)
    }
}
