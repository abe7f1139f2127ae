extension Rule {
    /// A suppression that names a rule that doesn't exist.
    public static let suppressionUnknownRule = Rule(
        "suppression/unknown-rule", .error, "A suppression names rules that exist.",
        explanation: """
            A suppression whose rule is misspelt suppresses nothing, although it looks as if it did.

            Write the id as the finding shows it between brackets. A suppression names single rules; to change how a
            whole group is judged, use the configuration.
            """,
        wrong: Example(
            Example.File(
                "example.md",
                """
                ---
                title: Descale the kettle
                ---
                # Descale the kettle

                <!-- allow: image/alt-txt-missing because the picture shows nothing that the steps don't say -->

                ![](kettle.png)

                """),
            Example.File("kettle.png", "")),
        right: Example(
            Example.File(
                "example.md",
                """
                ---
                title: Descale the kettle
                ---
                # Descale the kettle

                <!-- allow: image/alt-text-missing because the picture shows nothing that the steps don't say -->

                ![](kettle.png)

                """),
            Example.File("kettle.png", "")))
}

extension Suppression {
    /// The finding that a suppression names no rule at all.
    func ruleMissing() -> Diagnostic {
        let rule = Rule.suppressionUnknownRule
        return Diagnostic(
            rule.id, rule.severity, in: file, at: range, "the suppression names no rule",
            help: "name the rule and say why: <!-- allow: image/alt-text-missing because … -->")
    }

    /// The finding that a suppression names a rule that doesn't exist.
    func unknownRule(_ target: Target, rules: RuleCatalogue) -> Diagnostic {
        let rule = Rule.suppressionUnknownRule
        let name = target.rule.description
        var fixes: [Fix] = []
        if let nearest = rules.nearest(to: name, limit: 1).first, rules.rules(in: name).isEmpty {
            let edit = Edit(in: file, replace: target.range, with: nearest.description)
            fixes = [Fix("name \(nearest) instead", .likely, [edit])]
        }
        return Diagnostic(
            rule.id, rule.severity, in: file, at: target.range, "there is no rule \"\(name)\"",
            help: rules.helpForUnknown(name), fixes: fixes)
    }
}
