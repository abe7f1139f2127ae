internal import Diagnostics

/// Finds steps that tell of an action and don't ask for it.
enum ImperativeVerb {
    static let rule = Diagnostics.Rule(
        "style/imperative-verb", .warning, "A step tells its reader what to do: its verb is an imperative.",
        explanation: """
            *Selects* tells of somebody else, and *you must select* of a duty. *Select* is what a step says. A place or a \
            purpose may stand before the verb.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Selects the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    /// Whether an action of the reader is told in the third person.
    static func isNeeded(by action: ActionClaim) -> Bool {
        action.form == .thirdPerson && action.actor == nil && action.mood == .order && action.meansOf == nil
    }

    static func check(
        _ action: ActionClaim, in sentence: Sentence, of step: StyleStep, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        if action.isElided || step.item == nil { return }
        if isNeeded(by: action) {
            guard let lemma = page.mendedLemma(of: action, in: step) else { return }
            // Verbs of other things than portals may be nouns: "Contacts".
            let isSure = action.verb.nature == .interface && sentence.unread.isEmpty && sentence.results.isEmpty
            let change = page.change(action, to: lemma, in: step)
            findings.report(
                rule, at: action.verbRange, "\"\(page.text(action.verbRange))\" tells of somebody else who acts",
                help: "write \"\(change.text)\"",
                fixes: [findings.fix("write \(change.text)", isSure ? .certain : .likely, [change])])
        } else if action.isTold {
            findings.report(
                rule, at: action.verbRange,
                "\"\(page.text(action.verbRange))\" tells what comes of an action, and doesn't ask for it",
                help: "write what to do, and what comes of it in a sentence of its own")
        } else if action.mood == .duty, action.actor == nil, action.branch == 0,
            sentence.actions.first?.verbRange == action.verbRange
        {
            let start = sentence.range.lowerBound
            guard page.spells(start..<start + 4, "you "), let opening = page.mendedOpening(of: action, in: step) else {
                return
            }
            let change = Change(start..<opening.range.upperBound, opening.text)
            findings.report(
                rule, at: start..<action.verbRange.upperBound,
                "the step speaks of a duty, and doesn't ask for the action",
                help: "begin with \"\(opening.text)\"",
                fixes: [findings.fix("begin with \(opening.text)", .likely, [change])])
        }
    }
}
