internal import Diagnostics

/// Finds verbs that name a movement of the hand.
enum VerbClick {
    static let rule = Diagnostics.Rule(
        "verb/click", .warning, "A control is selected, and not clicked, tapped or pressed.",
        explanation: """
            *Click* speaks to those with a mouse, and *tap* to those with a screen to touch. *Select* is right for them, and \
            for those with a keyboard or a voice as well. In the place of *right-click*, write *select and hold (or \
            right-click)*.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Click the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func remedy(
        _ action: ActionClaim, _ spelling: VerbSpellings.Spelling, of step: StyleStep
    ) -> VerbRemedy? {
        // What people do outside of all portals may well be a movement of the hand.
        if step.item?.mark?.kind == .human { return nil }
        if spelling.fault == .rightClick {
            guard action.form == .plain else { return nil }
            return VerbRemedy(
                rule, "\"\(spelling.lemma)\" needs a mouse", write: spelling.better, .likely)
        }
        // Changes are pushed, too, and so are carts: only what is set off as a label is surely a control.
        let isLabel = action.objects.contains { $0.segments.contains { !$0.isPlain } }
        return VerbRemedy(
            rule, "\"\(spelling.lemma)\" names a movement of the hand", write: spelling.better,
            spelling.lemma == "push" && !isLabel ? .likely : .certain)
    }
}
