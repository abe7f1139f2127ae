internal import Diagnostics

/// Finds those who log in.
enum VerbLogIn {
    static let rule = Diagnostics.Rule(
        "verb/log-in", .warning, "One signs in to a portal, and signs out of it.",
        explanation: """
            The portals say *sign in*, so documents do, in two words, and followed by *to*: neither *log in*, *log on* and \
            *login*, nor *sign into*.
            """,
        wrong: .steps(
            """
            1. Log in to the Microsoft 365 admin center.
            2. Go to **Settings** > **Partner relationships**.
            """),
        right: .steps(
            """
            1. Sign in to the Microsoft 365 admin center.
            2. Go to **Settings** > **Partner relationships**.
            """))

    static func remedy(_ action: ActionClaim, _ spelling: VerbSpellings.Spelling) -> VerbRemedy? {
        VerbRemedy(rule, "the portals don't say \"\(spelling.lemma)\"", write: spelling.better)
    }
}
