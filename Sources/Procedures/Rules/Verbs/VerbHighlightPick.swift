internal import Diagnostics

/// Finds what is picked and highlighted.
enum VerbHighlightPick {
    static let rule = Diagnostics.Rule(
        "verb/highlight-pick", .warning, "Something is selected, and not picked or highlighted.",
        explanation: """
            *Highlight* says how it looks, and *pick* is slang. One word for one action lets readers know at once that it is \
            the same action.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Highlight the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func remedy(_ action: ActionClaim, _ spelling: VerbSpellings.Spelling) -> VerbRemedy? {
        guard action.verb == .select else { return nil }
        return VerbRemedy(rule, "\"\(spelling.lemma)\" is another word for \"select\"", write: spelling.better)
    }
}
