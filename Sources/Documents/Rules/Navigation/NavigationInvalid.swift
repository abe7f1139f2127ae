internal import Diagnostics
internal import YAML

/// Finds tables of contents that cannot be read as they stand.
enum NavigationInvalid {
    static let rule = Rule(
        "navigation/invalid", .error, "A table of contents is a list of entries with a name and a target.",
        explanation: """
            `TOC.yml` is a list of entries, or a mapping with such a list under `items`. An entry has a `name`, and an \
            `href` or `items`, or both.
            """,
        wrong: Example(
            .init("TOC.yml", "- nam: Find a partner\n  href: example.md\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")),
        right: Example(
            .init("TOC.yml", "- name: Find a partner\n  href: example.md\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")))

    static func report(_ document: YAMLDocument, _ navigation: Navigation, _ findings: inout Findings) {
        for problem in document.problems {
            findings.report(rule, at: problem.range, problem.message, help: problem.help)
        }
        for problem in navigation.problems {
            var notes: [Note] = []
            if case .unknownKey(let key, let known) = problem.kind {
                notes = NearMisses.nearest(to: key, among: known, limit: 1).map {
                    Note("there is a key with a similar name: \($0)")
                }
            }
            findings.report(rule, at: problem.range, problem.message, notes: notes)
        }
    }
}
