internal import Configuration
internal import Diagnostics
internal import YAML

extension Rule {
    /// A configuration with a key that nobody reads.
    static let configUnknownKey = Rule(
        "config/unknown-key", .error, "The configuration of a site has no keys that mean nothing.",
        explanation: """
            A key that is misspelt, or that stands at the wrong depth, sets nothing, although it looks as if it did.

            Every key is optional. Those that there are: `title`, `description`, `url`, `language`, `repository`, \
            `feedback`, `folders`, `bindings`, `navigation`, `front-matter`, `hosts` and `rules`.
            """,
        wrong: Example(
            .init("tally.yml", "tilte: Partner guide\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")),
        right: Example(
            .init("tally.yml", "title: Partner guide\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")))
}

extension SchemaProblem {
    func unknownKeyFinding(_ key: String, _ known: [String], in file: String) -> Diagnostic {
        let rule = Rule.configUnknownKey
        let near = NearMisses.nearest(to: key, among: known, limit: 1).first
        var fixes: [Fix] = []
        if let near { fixes = [Fix("write \(near)", .likely, [Edit(in: file, replace: range, with: near)])] }
        return Diagnostic(
            rule.id, rule.severity, in: file, at: range, message,
            help: near.map { "there is a key with a similar name: \($0)" }
                ?? "the keys are these: " + known.joined(separator: ", "),
            fixes: fixes)
    }
}
