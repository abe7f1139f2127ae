internal import Diagnostics
internal import Workflow

/// Finds steps that hold actions on several places.
enum OneActionPerStep {
    static let rule = Diagnostics.Rule(
        "style/one-action-per-step", .warning, "Actions on different places are different steps.",
        explanation: """
            Short actions may share a step as long as they are done on the same place. Where one of them opens another place, \
            the reader looks up from the text, and the next action begins a step of its own.

            Whether the place has changed is known from the model. Going to a place, or signing in, and acting there may \
            stand in one step.
            """,
        wrong: .steps(
            """
            1. On the **Partner details** page, select **Remove roles**, and then select **Yes**.
            2. Close the page.
            """),
        right: .steps(
            """
            1. On the **Partner details** page, select **Remove roles**.
            2. In the **Remove roles?** dialog box, select **Yes**.
            3. Close the page.
            """))

    static func check(_ step: StyleStep, on page: StylePage, _ findings: inout StyleFindings) {
        guard step.deeds.count > 1, step.item != nil else { return }
        var last: ItemVerdict.Deed?
        for sentence in step.sentences {
            for action in sentence.actions where action.actor == nil && action.meansOf == nil && action.branch == 0 {
                guard let deed = step.deed(of: action) else { continue }
                defer { last = deed }
                guard let before = last, !isArrival(before.option), let from = before.before, let to = deed.before,
                    from != to
                else { continue }
                let titles = (page.domain[from].place.title, page.domain[to].place.title)
                return findings.report(
                    rule, at: action.range, "this is done on another place than what the step begins with",
                    notes: [Note("the step begins on \"\(titles.0)\", and this is done on \"\(titles.1)\"")],
                    help: "begin a step of its own with it")
            }
        }
    }

    private static func isArrival(_ option: Option) -> Bool {
        switch option {
        case .signIn, .go, .read, .menu: true
        case .use, .fill, .clear, .close: false
        }
    }
}
