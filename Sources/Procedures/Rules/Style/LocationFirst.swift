internal import Diagnostics

/// Finds steps that say where only after they have said what.
enum LocationFirst {
    static let rule = Diagnostics.Rule(
        "style/location-first", .warning, "The place stands before the action.",
        explanation: """
            A reader looks for the place first, and then for what is to be done there: *On the **Design** tab, select \
            **Header row***. In the other order, the eye is sent to a button that isn't there yet.
            """,
        wrong: .steps(
            """
            1. Select **Remove roles** on the **Partner details** page.
            2. In the **Remove roles?** dialog box, select **Yes**.
            """),
        right: .steps(
            """
            1. On the **Partner details** page, select **Remove roles**.
            2. In the **Remove roles?** dialog box, select **Yes**.
            """))

    static func check(
        _ action: ActionClaim, in sentence: Sentence, on page: StylePage, _ findings: inout StyleFindings
    ) {
        guard isDoneThere(action.verb), action.actor == nil, action.mood == .order, action.meansOf == nil,
            let location = action.locations.first(where: { !$0.isLeading && isPlace($0) })
        else { return }
        let words = page.text(location.range)
        findings.report(
            rule, at: location.range, "the place stands after the action",
            help: "begin with \"\(words.beginning(withCapital: true)),\"",
            fixes: fix(action, location, in: sentence, on: page, findings))
    }

    private static func isDoneThere(_ verb: Verb) -> Bool {
        switch verb {
        case .select, .choose, .check, .clear, .turnOn, .turnOff, .expand, .collapse: true
        default: false
        }
    }

    private static func isPlace(_ location: LocationClaim) -> Bool {
        guard ["in", "on", "under", "at"].contains(location.preposition), let kind = location.mention.kind,
            location.mention.description == nil
        else { return false }
        switch kind.word {
        case .page, .panel, .dialogBox, .window, .tab, .section: return !location.mention.segments.isEmpty
        case .message: return true
        default: return false
        }
    }

    private static func fix(
        _ action: ActionClaim, _ location: LocationClaim, in sentence: Sentence, on page: StylePage,
        _ findings: StyleFindings
    ) -> [Fix] {
        let start = sentence.range.lowerBound
        guard sentence.actions.count == 1, action.verbRange.lowerBound == start,
            location.range.upperBound == action.range.upperBound, location.range.lowerBound > start
        else { return [] }
        let what = page.text(page.trimmed(start..<location.range.lowerBound)).beginning(withCapital: false)
        let place = page.text(location.range).beginning(withCapital: true)
        let change = Change(start..<location.range.upperBound, place + ", " + what)
        return [findings.fix("begin with the place", .likely, [change])]
    }
}
