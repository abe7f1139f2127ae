internal import Diagnostics
internal import Workflow

/// Finds things that are chosen although there is no choice.
enum VerbChooseSelect {
    static let rule = Diagnostics.Rule(
        "verb/choose-select", .suggestion, "One chooses among values, and selects what the step names.",
        explanation: """
            *Choose* leaves the decision to the reader: the language, the size of the organization. Where the step names the \
            one button, link or row that leads on, the reader selects it.

            Whether there is a choice is known from the kind of the control that the model has.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Choose the **Remove roles** button.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select **Remove roles**.
            """))

    static func remedy(
        _ action: ActionClaim, _ spelling: VerbSpellings.Spelling, of step: StyleStep, on page: StylePage
    ) -> VerbRemedy? {
        guard action.verb == .choose, let object = action.objects.first, object.quantifier == nil,
            let what = fixed(action, object, of: step, on: page)
        else { return nil }
        return VerbRemedy(rule, "there is nothing to choose: \(what) is named", write: spelling.better)
    }

    /// What kind of thing is named, if it is one that leaves no choice.
    private static func fixed(
        _ action: ActionClaim, _ object: Mention, of step: StyleStep, on page: StylePage
    ) -> String? {
        if let option = step.deed(of: action)?.option {
            switch option {
            case .menu: return "an entry of a menu"
            case .use(let handle), .fill(let handle), .clear(let handle):
                let kind = page.domain[handle].control.kind
                return kind == .list || kind == .field ? nil : "a \(kind.words)"
            case .signIn, .go, .read, .close: return nil
            }
        }
        guard object.label?.isPlain == false, let kind = object.kind else { return nil }
        switch kind.word {
        case .button, .link, .row, .tab, .menu, .checkBox, .tile, .icon: return "a \(kind.word.rawValue)"
        default: return nil
        }
    }
}
