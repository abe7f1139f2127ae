extension Rule {
    /// A suppression that suppresses nothing.
    public static let suppressionUnused = Rule(
        "suppression/unused", .warning, "A suppression suppresses something.",
        explanation: """
            What a suppression allowed has been mended, or has moved away from it. If it stays, it hides the next finding
            of its kind, which nobody has looked at.

            Remove the comment, or the rule from it. If it should still suppress something, see where it stands: before the
            first block it covers the file, on its own it covers the block that follows, and within a block it covers
            that block.
            """,
        wrong: Example(
            Example.File(
                "example.md",
                """
                ---
                title: Descale the kettle
                ---
                # Descale the kettle

                <!-- allow: image/alt-text-missing because the picture shows nothing that the steps don't say -->

                ![The kettle, filled to the upper mark](kettle.png)

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

                ![The kettle, filled to the upper mark](kettle.png)

                """),
            Example.File("kettle.png", "")))

    /// The rules about suppressions.
    public static let suppressionRules: [Rule] = [
        .suppressionReasonMissing, .suppressionUnknownRule, .suppressionUnused,
    ]
}

extension Suppression {
    /// The finding that nothing breaks a rule that a suppression names.
    func unused(_ target: Target) -> Diagnostic {
        let rule = Rule.suppressionUnused
        var fixes: [Fix] = []
        if targets.count == 1 {
            // Not certain: a comment also parts two lists that would otherwise become one.
            fixes = [Fix("remove the comment", .likely, [Edit(in: file, replace: range, with: "")])]
        }
        return Diagnostic(
            rule.id, rule.severity, in: file, at: target.range,
            "nothing that the suppression covers breaks \(target.rule)",
            help: targets.count == 1 ? "remove the comment" : "remove the rule from the comment", fixes: fixes)
    }
}
