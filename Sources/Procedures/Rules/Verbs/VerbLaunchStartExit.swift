internal import Diagnostics

/// Finds programs that are launched, started and exited.
enum VerbLaunchStartExit {
    static let rule = Diagnostics.Rule(
        "verb/launch-start-exit", .warning, "A program is opened and closed.",
        explanation: """
            *Open* and *close* are said of programs, files and pages alike, and have but one meaning. What goes on by itself, \
            such as a service, is started.
            """,
        wrong: .steps(
            """
            1. Launch the admin center.
            2. Go to **Settings** > **Partner relationships**.
            """),
        right: .steps(
            """
            1. Open the admin center.
            2. Go to **Settings** > **Partner relationships**.
            """))

    static func remedy(_ action: ActionClaim, _ spelling: VerbSpellings.Spelling) -> VerbRemedy? {
        if spelling.fault == .start {
            // One starts trials, reviews and services as well.
            guard let kind = action.objects.first?.kind?.word, kind == .portal || kind == .window else { return nil }
            return VerbRemedy(rule, "\"\(spelling.lemma)\" is said of a program", write: spelling.better, .likely)
        }
        return VerbRemedy(rule, "\"\(spelling.lemma)\" is said of a program", write: spelling.better)
    }
}
