internal import Diagnostics

/// Finds documents that include themselves, directly or through others.
enum IncludeCircular: ContentRule {
    static let rule = Rule(
        "include/circular", .error, "No document includes itself.",
        explanation: """
            Documents that include each other in a circle have no end. The circle is reported once, in the first of its \
            files; take one of its includes out.
            """,
        wrong: Example(
            .init("example.md", "---\ntitle: Roles\n---\n# Roles\n\n[!INCLUDE [note](includes/note.md)]\n"),
            .init("includes/note.md", "Ask an administrator.\n\n[!INCLUDE [roles](../example.md)]\n")),
        right: Example(
            .init("example.md", "---\ntitle: Roles\n---\n# Roles\n\n[!INCLUDE [note](includes/note.md)]\n"),
            .init("includes/note.md", "Ask an administrator.\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        guard let circle = file.content.includeCycles[file.index] else { return }
        let message = circle.count == 1 ? "the document includes itself" : "the document includes itself through others"
        findings.reportCircle(rule, circle, of: .include, in: file, message, "includes")
    }
}
