internal import Diagnostics

/// Finds paths on the writer's own computer.
enum LinkLocalFilePath: ContentRule {
    static let rule = Rule(
        "link/local-file-path", .error, "An address is none of the writer's own computer.",
        explanation: """
            A path such as `C:\\Docs\\roles.md`, `\\\\server\\docs` or `file:///docs` leads nowhere but on the computer that \
            it was written on. Write the path from the folder of the document, with slashes.
            """,
        wrong: Example(
            .init(
                "example.md",
                "---\ntitle: Find a partner\n---\n# Find a partner\n\nThen [remove roles](C:/Docs/roles.md).\n"),
            .init("roles.md", "---\ntitle: Remove roles\n---\n# Remove roles\n\nGo [back](example.md).\n")),
        right: Example(
            .init(
                "example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n\nThen [remove roles](roles.md).\n"),
            .init("roles.md", "---\ntitle: Remove roles\n---\n# Remove roles\n\nGo [back](example.md).\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        for pointer in file.pointers(to: .local) {
            let address = String(decoding: file.address(of: pointer.reference), as: UTF8.self)
            findings.report(
                rule, at: pointer.reference.place, "\"\(address)\" is a path on one computer",
                help: "write the path from the folder of this file, with slashes")
        }
    }
}
