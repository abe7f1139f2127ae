internal import Diagnostics

/// Finds documents that have the title of another one.
enum ContentTitleRepeated: ContentRule {
    static let rule = Rule(
        "content/title-repeated", .warning, "Every document has a title of its own.",
        explanation: """
            The title in the front matter is what browsers and search engines show. Readers who see the same one twice \
            can't tell which page they want.
            """,
        wrong: Example(
            .init("example.md", "---\ntitle: Remove roles\n---\n# Remove the roles of a partner\n"),
            .init("customers.md", "---\ntitle: Remove roles\n---\n# Remove the roles of a customer\n")),
        right: Example(
            .init("example.md", "---\ntitle: Remove roles of a partner\n---\n# Remove the roles of a partner\n"),
            .init("customers.md", "---\ntitle: Remove roles of a customer\n---\n# Remove the roles of a customer\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        let content = file.content
        guard let first = content.fileOfSameTitle(before: file.index), let title = file.file.outline?.givenTitle,
            let other = content.files[first].outline?.givenTitle
        else { return }
        let place = Note.Place.document(file: file.name(of: first), range: other.range)
        findings.report(
            rule, at: title.range, "\"\(content.files[first].path)\" has the same title",
            notes: [Note("the other title is", at: place)])
    }
}
