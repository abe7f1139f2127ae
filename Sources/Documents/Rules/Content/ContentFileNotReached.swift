internal import Diagnostics

/// Finds documents and tables of contents that no reader gets to.
enum ContentFileNotReached: ContentRule {
    static let rule = Rule(
        "content/file-not-reached", .warning, "Readers can get to every document.",
        explanation: """
            Readers begin at the table of contents and at the `index.md` or `README.md` at the top of the content folder, \
            and follow links from there. A document that they don't get to is found by nobody who doesn't search for it: \
            add it to a table of contents, link to it, or take it out.

            Without a table of contents at the top, all the others are beginnings. Where there is nothing to begin at, \
            nothing is reported.
            """,
        wrong: Example(
            .init("example.md", "---\ntitle: Remove roles\n---\n# Remove roles\n"),
            .init("TOC.yml", "- name: Find a partner\n  href: find-a-partner.md\n"),
            .init("find-a-partner.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")),
        right: Example(
            .init("example.md", "---\ntitle: Remove roles\n---\n# Remove roles\n"),
            .init(
                "TOC.yml",
                "- name: Find a partner\n  href: find-a-partner.md\n- name: Remove roles\n  href: example.md\n"),
            .init("find-a-partner.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        let reach = file.content.reach
        guard reach.hasStart, !reach.contains(file.index) else { return }
        let isContents = file.file.navigation != nil
        guard isContents ? !isOfBreadcrumbs(file.file.path) : file.file.outline != nil else { return }
        var notes: [Note] = []
        if let referrer = reach.referrer(of: file.index) {
            notes = [Note("\"\(file.content.files[referrer].path)\" leads to it, and no reader gets there either")]
        }
        let isPart = !isContents && !PagePath.hasPage(file.file.path)
        findings.report(
            rule, at: 0..<0,
            isContents ? "no reader gets to this table of contents" : "no reader gets to this document",
            notes: notes,
            help: isPart
                ? "include it in a document that readers get to, or take it out"
                : "add it to a table of contents, or link to it")
    }

    /// Whether a table of contents is the one that Learn makes the way to each page of: it leads nobody anywhere.
    private static func isOfBreadcrumbs(_ path: String) -> Bool {
        let folder = path.split(separator: "/").dropLast().last?.lowercased()
        return folder == "breadcrumb" || folder == "breadcrumbs" || folder == "bread"
    }
}
