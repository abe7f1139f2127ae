internal import Diagnostics
internal import Workflow

/// Finds what is enabled and disabled.
enum VerbEnableDisable {
    static let rule = Diagnostics.Rule(
        "verb/enable-disable", .suggestion, "One turns something on or off, and doesn't enable or disable it.",
        explanation: """
            *Turn on* says what is done, and *enable* what comes of it; *disable* is a word that people are called by as well. \
            Where the model has a toggle, the right verb is certain.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Enable the **Notifications** toggle.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Turn on the **Notifications** toggle.
            """))

    static func remedy(
        _ action: ActionClaim, _ spelling: VerbSpellings.Spelling, of step: StyleStep, on page: StylePage
    ) -> VerbRemedy? {
        let isToggle =
            step.control(of: action, on: page)?.kind == .toggle || action.objects.first?.kind?.word == .toggle
        return VerbRemedy(
            rule, "\"\(spelling.lemma)\" names what comes of it, and not what is done", write: spelling.better,
            isToggle ? .certain : .likely)
    }
}
