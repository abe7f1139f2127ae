internal import Diagnostics

/// Finds *toggle* and *switch* as verbs.
enum VerbToggle {
    static let rule = Diagnostics.Rule(
        "verb/toggle", .warning, "A toggle is turned on or off; toggle is no verb.",
        explanation: """
            *Toggle* says that something changes, and not which way. A step says which way: *turn on* or *turn off*.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Toggle on the **Notifications** toggle.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Turn on the **Notifications** toggle.
            """))

    static func remedy(_ action: ActionClaim, _ spelling: VerbSpellings.Spelling) -> VerbRemedy? {
        switch action.verb {
        case .turnOn, .turnOff:
            return VerbRemedy(rule, "\"\(spelling.lemma)\" is no verb for a toggle", write: spelling.better)
        case .turn:
            return VerbRemedy(
                rule, "\"\(spelling.lemma)\" doesn't say which way", help: "write \"turn on\" or \"turn off\"",
                write: nil)
        default: return nil
        }
    }
}
