internal import Diagnostics

/// Finds check boxes that are checked and unchecked.
enum VerbCheckUncheck {
    static let rule = Diagnostics.Rule(
        "verb/check-uncheck", .warning, "A check box is selected or cleared.",
        explanation: """
            *Check* also means to look whether something is so, and *uncheck* means nothing else in English. One selects a \
            check box, and clears it; nor is it ticked, marked, turned on or enabled.

            Whether something is a check box is known from the model, or else from the words around it.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Uncheck the **Administer** check box.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Clear the **Administer** check box.
            """))

    static func remedy(
        _ action: ActionClaim, _ spelling: VerbSpellings.Spelling, of step: StyleStep, on page: StylePage
    ) -> VerbRemedy? {
        let isKnown = step.isCheckBox(action, on: page)
        switch spelling.fault {
        case .tick where action.verb == .check, .untick:
            // "Check **Status**" may ask the reader to look; "uncheck" can't.
            return remedy(spelling, spelling.better, isKnown || spelling.fault == .untick ? .certain : .likely)
        case .deselect where isKnown:
            return remedy(spelling, spelling.better, .certain)
        case .turn where isKnown, .toggle where isKnown, .enable where isKnown:
            switch action.verb {
            case .turnOn: return remedy(spelling, "select", particle(spelling))
            case .turnOff: return remedy(spelling, "clear", particle(spelling))
            default: return nil
            }
        default: return nil
        }
    }

    /// In *turn the check box on*, the verb has a part that stands elsewhere.
    private static func particle(_ spelling: VerbSpellings.Spelling) -> Fix.Confidence {
        spelling.lemma.contains(" ") || spelling.fault == .enable ? .certain : .incomplete
    }

    private static func remedy(
        _ spelling: VerbSpellings.Spelling, _ better: String, _ confidence: Fix.Confidence
    ) -> VerbRemedy {
        VerbRemedy(
            rule, "\"\(spelling.lemma)\" is said of a check box", help: "write \"\(better)\"",
            write: confidence == .incomplete ? nil : better, confidence)
    }
}
