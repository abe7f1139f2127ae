internal import Configuration
internal import Diagnostics
internal import YAML

extension Rule {
    /// A configuration that cannot be understood.
    static let configInvalid = Rule(
        "config/invalid", .error, "The configuration of a site says what can be understood.",
        explanation: """
            `tally.yml` is YAML, and each of its keys has values of its own kind. What cannot be understood is passed \
            over, and everything else is taken as it stands, so that one mistake doesn't hide others.

            Paths are relative to the folder of `tally.yml` and stay within it; addresses begin with `https://` or \
            `http://`.
            """,
        wrong: Example(
            .init("tally.yml", "title: Partner guide\nurl: partners.example.com\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")),
        right: Example(
            .init("tally.yml", "title: Partner guide\nurl: https://partners.example.com\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")))
}

extension YAMLProblem {
    /// The finding that a configuration is no good YAML.
    func configurationFinding(in file: String) -> Diagnostic {
        let rule = Rule.configInvalid
        return Diagnostic(
            rule.id, rule.severity, in: file, at: range, message,
            notes: note.map { [Note($0.message, at: .document(file: file, range: $0.range))] } ?? [], help: help)
    }
}

extension SchemaProblem {
    /// The finding that a configuration says what is not understood.
    func configurationFinding(in file: String) -> Diagnostic {
        if case .unknownKey(let key, let known) = kind { return unknownKeyFinding(key, known, in: file) }
        let rule = Rule.configInvalid
        let help = known.isEmpty ? nil : "it is one of these: " + known.joined(separator: ", ")
        return Diagnostic(rule.id, rule.severity, in: file, at: range, message, help: help)
    }
}
