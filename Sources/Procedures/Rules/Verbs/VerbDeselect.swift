internal import Diagnostics

/// Finds what is deselected and is no check box.
enum VerbDeselect {
    static let rule = Diagnostics.Rule(
        "verb/deselect", .suggestion, "A selection is canceled, and nothing is deselected.",
        explanation: """
            A check box is cleared. Of anything else one cancels the selection: *deselect* is a word of programs, and not of \
            those who use them.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Deselect the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Cancel the selection of the partner.
            """))

    static func remedy(_ action: ActionClaim, _ spelling: VerbSpellings.Spelling) -> VerbRemedy? {
        guard action.verb == .clear else { return nil }
        return VerbRemedy(
            rule, "\"\(spelling.lemma)\" is a word of programs",
            help: "write \"clear\" for a check box, and \"cancel the selection of\" for anything else", write: nil)
    }
}
