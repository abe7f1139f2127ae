internal import Diagnostics
internal import Workflow

/// Finds menus, commands and websites that are opened.
enum VerbOpenMenu {
    static let rule = Diagnostics.Rule(
        "verb/open-menu", .suggestion, "A menu is selected, and a website is gone to; neither is opened.",
        explanation: """
            One opens apps, files and shortcut menus. Menus and commands are selected, and one goes to a website. What is a \
            menu is known from the model, or else from the words around it.
            """,
        wrong: .steps(
            """
            1. Open the **Settings** menu.
            2. Select **Partner relationships**.
            """),
        right: .steps(
            """
            1. Select **Settings**.
            2. Select **Partner relationships**.
            """))

    static func remedy(
        _ action: ActionClaim, _ spelling: VerbSpellings.Spelling, of step: StyleStep, on page: StylePage
    ) -> VerbRemedy? {
        if isMenu(action, of: step, on: page) {
            return VerbRemedy(rule, "a menu is not opened", write: "select", .likely)
        }
        guard let object = action.objects.first else { return nil }
        let isAddress = object.segments.first?.text.contains("://") == true
        guard object.kind?.word == .site || isAddress else { return nil }
        return VerbRemedy(rule, "a website is not opened", write: "go to", .likely)
    }

    private static func isMenu(_ action: ActionClaim, of step: StyleStep, on page: StylePage) -> Bool {
        if case .menu? = step.deed(of: action)?.option { return true }
        guard let kind = action.objects.first?.kind, kind.word == .menu else { return false }
        return !page.spells(kind.range, "shortcut menu") && !page.spells(kind.range, "context menu")
    }
}
