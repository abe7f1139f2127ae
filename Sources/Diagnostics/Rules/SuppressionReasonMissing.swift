extension Rule {
    /// A suppression that doesn't say why it is there.
    public static let suppressionReasonMissing = Rule(
        "suppression/reason-missing", .error, "A suppression says why it is there.",
        explanation: """
            A suppression is a decision that somebody made once: here, the rule doesn't serve the reader. Whoever comes by
            later has to know what the reason was, to see whether it still holds. Without one, a suppression can neither be
            trusted nor removed.

            Write the reason behind `because`, in the same comment. The suppression works all the same, so that this
            finding stands alone and doesn't bring back the one that was suppressed.
            """,
        wrong: Example(
            Example.File(
                "example.md",
                """
                ---
                title: Descale the kettle
                ---
                # Descale the kettle

                <!-- allow: image/alt-text-missing -->

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
    /// The finding that a suppression gives no reason.
    func reasonMissing() -> Diagnostic {
        let list = targets.map(\.rule.description).joined(separator: ", ")
        let rule = Rule.suppressionReasonMissing
        return Diagnostic(
            rule.id, rule.severity, in: file, at: range, "the suppression of \(list) gives no reason",
            help: "say why, in the same comment: <!-- allow: \(list) because … -->")
    }
}
