internal import Diagnostics

/// Finds readers who are sent on a voyage.
enum VerbNavigate {
    static let rule = Diagnostics.Rule(
        "verb/navigate", .warning, "One goes to a place, and does not navigate or browse to it.",
        explanation: """
            *Go to* is short, and everybody knows it. *Browse* is looking around without knowing what for, which is not what a \
            step asks for.
            """,
        wrong: .steps(
            """
            1. Navigate to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func remedy(_ action: ActionClaim, _ spelling: VerbSpellings.Spelling) -> VerbRemedy? {
        VerbRemedy(rule, "\"\(spelling.lemma)\" is a longer word for \"go to\"", write: spelling.better)
    }
}
