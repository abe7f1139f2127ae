internal import Diagnostics

/// Finds text that is typed, input or filled in.
enum VerbEnterType {
    static let rule = Diagnostics.Rule(
        "verb/enter-type", .warning, "Text is entered, and not typed, input or filled in.",
        explanation: """
            Text can be typed, pasted, spoken or chosen from a list. *Enter* holds for all of it, and is always said of the \
            text. *Fill in* is said of a form, so it has to be written anew with what is to be entered.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Type the name of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Enter the name of the partner.
            """))

    static func remedy(_ action: ActionClaim, _ spelling: VerbSpellings.Spelling) -> VerbRemedy? {
        if spelling.fault == .fillIn {
            // A box is not entered: "In the **Name** box, enter the name".
            let isText = action.objects.first?.kind == nil && action.objects.first?.segments.isEmpty == false
            return VerbRemedy(
                rule, "\"\(spelling.lemma)\" is said of a form", help: "write what to enter, and where",
                write: isText ? spelling.better : nil, .likely)
        }
        return VerbRemedy(rule, "\"\(spelling.lemma)\" names a movement of the hand", write: spelling.better)
    }
}
