internal import Diagnostics

/// Finds steps that call their reader *the user*.
enum SecondPerson {
    static let rule = Diagnostics.Rule(
        "style/second-person", .warning, "The reader is \"you\", and not \"the user\".",
        explanation: """
            A step speaks to the one who carries it out. *The user selects* leaves open whether that is the reader or \
            somebody else. Others who act, such as a customer, are named by what they are.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. The user selects the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func check(_ action: ActionClaim, on page: StylePage, _ findings: inout StyleFindings) {
        guard let actor = action.actor, StyleWords.readerNames.contains(actor.text.lowercased()) else { return }
        findings.report(
            rule, at: actor.range, "\"\(actor.text)\" stands for the reader, or for nobody in particular",
            help: "speak to the reader, or name the one who acts")
    }
}
