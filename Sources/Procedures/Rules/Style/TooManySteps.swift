internal import Diagnostics
internal import Workflow

/// Finds procedures that are too long to be followed.
enum TooManySteps {
    static let rule = Diagnostics.Rule(
        "style/too-many-steps", .suggestion, "A procedure has at most seven steps.",
        explanation: """
            Whoever follows a procedure has to find the place again after every look at the screen. Seven steps can be kept \
            in view; with more than twelve, the finding is a warning. Split the procedure where another page begins, and give \
            each part a heading that says what it does.

            Steps within a step are not counted.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Review the name.
            4. Review the type.
            5. Review the date.
            6. Review the roles.
            7. Select **Remove roles**.
            8. In the **Remove roles?** dialog box, select **Yes**.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Review the name, the type, the date, and the roles.
            4. Select **Remove roles**.
            5. In the **Remove roles?** dialog box, select **Yes**.
            """))

    /// The number of steps that a procedure should have at most.
    private static let limit = 7
    /// The number of steps that a procedure may have at most.
    private static let hardLimit = 12

    static func check(
        _ procedure: Procedure, _ verdicts: [ItemVerdict]?, on page: StylePage, _ findings: inout StyleFindings
    ) {
        // What is told in several lists has been split.
        let ends = procedure.partStarts + [procedure.items.count]
        for (start, end) in zip([0] + procedure.partStarts, ends) {
            check(start..<end, of: procedure, verdicts, on: page, &findings)
        }
    }

    private static func check(
        _ items: Range<Int>, of procedure: Procedure, _ verdicts: [ItemVerdict]?, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        let steps = items.filter { procedure.items[$0].parent == nil }
        guard steps.count > limit else { return }
        let eighth = procedure.items[steps[limit]]
        let split = verdicts.flatMap { place(toSplit: steps, $0) }
        findings.report(
            rule, steps.count > hardLimit ? .warning : .suggestion, at: eighth.textRange,
            "the procedure has \(steps.count) steps, and this is the eighth",
            help: split.map { split in
                let title = page.domain[split.place].place.title
                return "begin a procedure of its own with step \(split.step), where \"\(title)\" is reached"
            } ?? "split it into procedures with headings of their own, or join steps on the same place")
    }

    /// The step nearest to the middle with which the reader begins to act on another page.
    private static func place(
        toSplit steps: [Int], _ verdicts: [ItemVerdict]
    ) -> (step: Int, place: Handle<Place>)? {
        var best: (step: Int, place: Handle<Place>)?
        var last: Handle<Place>?
        for (number, index) in steps.enumerated() {
            guard let deed = verdicts[index].deeds.first, let place = deed.before else { continue }
            defer { last = place }
            guard let before = last, before != place, number > 1, number < steps.count - 1 else { continue }
            let distance = abs(2 * number - steps.count)
            if let found = best, abs(2 * (found.step - 1) - steps.count) <= distance { continue }
            best = (number + 1, place)
        }
        return best
    }
}
