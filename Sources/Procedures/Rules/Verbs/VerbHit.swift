internal import Diagnostics

/// Finds keys and controls that are hit or pressed.
enum VerbHit {
    static let rule = Diagnostics.Rule(
        "verb/hit", .warning, "A key is selected, and neither hit nor pressed.",
        explanation: """
            Not everybody has keys to press, and nobody should hit anything. *Select* is right for keys on a board, on a \
            screen, and for what a voice asks for.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Press **Enter**.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select **Enter**.
            """))

    static func remedy(_ action: ActionClaim, _ spelling: VerbSpellings.Spelling) -> VerbRemedy? {
        guard spelling.fault == .hit || isKey(action) else { return nil }
        return VerbRemedy(rule, "\"\(spelling.lemma)\" is said of a key or a control", write: spelling.better)
    }

    private static func isKey(_ action: ActionClaim) -> Bool {
        guard let label = action.objects.first?.segments.first else { return false }
        if label.markup.contains(.keys) { return true }
        let first = label.text.lowercased().prefix { $0 != "+" && $0 != "-" }
        return StyleWords.keyNames.contains(String(String(first).trimmed))
    }
}
