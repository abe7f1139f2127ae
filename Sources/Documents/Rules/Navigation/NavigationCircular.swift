internal import Diagnostics

/// Finds tables of contents that are part of themselves.
enum NavigationCircular: ContentRule {
    static let rule = Rule(
        "navigation/circular", .error, "No table of contents is part of itself.",
        explanation: """
            An entry that leads to another table of contents holds the entries of that one. Tables of contents that hold \
            each other in a circle have no end. The circle is reported once, in the first of its files.
            """,
        wrong: Example(
            .init("TOC.yml", "- name: Partners\n  href: partners/TOC.yml\n"),
            .init("partners/TOC.yml", "- name: Start\n  href: ../TOC.yml\n")),
        right: Example(
            .init("TOC.yml", "- name: Partners\n  href: partners/TOC.yml\n"),
            .init("partners/TOC.yml", "- name: Roles\n  href: roles.md\n"),
            .init("partners/roles.md", "---\ntitle: Roles\n---\n# Roles\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        guard let circle = file.content.navigationCycles[file.index] else { return }
        let message =
            circle.count == 1
            ? "the table of contents is part of itself" : "the table of contents is part of itself through others"
        findings.reportCircle(rule, circle, of: .entry, in: file, message, "leads to")
    }
}
