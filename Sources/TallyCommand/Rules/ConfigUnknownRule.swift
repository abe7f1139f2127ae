internal import Configuration
internal import Diagnostics

extension Rule {
    /// A configuration that sets the severity of a rule that doesn't exist.
    static let configUnknownRule = Rule(
        "config/unknown-rule", .error, "The configuration of a site names rules that exist.",
        explanation: """
            Under `rules:`, a key is the id of a rule, the name of a group of rules, or `all`. A severity for anything \
            else changes nothing.

            The command `explain` lists the rules.
            """,
        wrong: Example(
            .init("tally.yml", "rules:\n  image/alt-txt-missing: off\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")),
        right: Example(
            .init("tally.yml", "rules:\n  image/alt-text-missing: off\n"),
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n")))

    /// The rules about the configuration.
    static let configurationRules: [Rule] = [.configInvalid, .configUnknownKey, .configUnknownRule]
}

extension SeverityPolicy.UnknownSelector {
    /// The finding that the configuration names no rule.
    func configurationFinding(at range: Range<Int>, in file: String) -> Diagnostic {
        let rule = Rule.configUnknownRule
        return Diagnostic(
            rule.id, rule.severity, in: file, at: range, message,
            help: help ?? "the command explain lists the rules")
    }
}
