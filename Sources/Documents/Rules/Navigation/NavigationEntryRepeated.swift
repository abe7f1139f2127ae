internal import Diagnostics

/// Finds entries of a table of contents that lead where an earlier one leads.
enum NavigationEntryRepeated: ContentRule {
    static let rule = Rule(
        "navigation/entry-repeated", .suggestion, "A document stands once in a table of contents.",
        explanation: """
            A reader who is on a page sees its place in the table of contents. Where it stands twice, that is the first \
            place, which may not be the one that the reader came from. Entries that name different places of the document \
            are different.
            """,
        wrong: Example(
            .init("TOC.yml", "- name: Partners\n  href: example.md\n- name: Find a partner\n  href: example.md\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")),
        right: Example(
            .init("TOC.yml", "- name: Find a partner\n  href: example.md\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")))

    /// What an entry leads to.
    private struct Target: Hashable {
        let file: Int
        let fragment: ArraySlice<UInt8>?
    }

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        guard file.file.navigation != nil else { return }
        var firsts: [Target: Range<Int>] = [:]
        for pointer in file.pointers(to: .file) {
            guard let target = pointer.destination.file else { continue }
            let key = Target(file: target, fragment: LinkTarget.fragment(of: file.address(of: pointer.reference)))
            guard let first = firsts[key] else {
                firsts[key] = pointer.reference.place
                continue
            }
            findings.report(
                rule, at: pointer.reference.place,
                "an earlier entry leads to \"\(file.content.files[target].path)\" already",
                notes: [Note("the first one is", at: .document(file: findings.file, range: first))])
        }
    }
}
