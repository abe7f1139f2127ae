internal import Diagnostics

/// Finds steps that begin with a small letter.
enum StepCapital {
    static let rule = Diagnostics.Rule(
        "style/step-capital", .warning, "A step begins with a capital letter.",
        explanation: """
            A step is a sentence, and is written as one. Names that begin with a small letter everywhere are left alone if \
            something in them tells that they are names.
            """,
        wrong: .steps(
            """
            1. go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func check(_ step: StyleStep, on page: StylePage, _ findings: inout StyleFindings) {
        guard let sentence = step.sentences.first, !sentence.actions.isEmpty || !sentence.results.isEmpty else {
            return
        }
        let start = sentence.range.lowerBound
        guard page.byte(start).isASCIILowercase, sentence.optional?.range.lowerBound != start else { return }
        var end = start
        while page.byte(end).isASCIILowercase { end += 1 }
        // "iPhone", "contoso.com" and "npm1" are names.
        let next = page.byte(end)
        let endsHere = next.isBlank || next == UInt8(ascii: ",") || next == UInt8(ascii: "-")
        guard endsHere else { return }
        var change = Change(start..<start + 1, page.text(start..<start + 1).uppercased())
        if page.spells(start..<end, "please") {
            change = Please.change(start..<end, in: sentence, of: step, on: page)
        } else if let action = sentence.actions.first, action.verbRange.lowerBound == start,
            let opening = page.mendedOpening(of: action, in: step)
        {
            change = opening
        }
        findings.report(
            rule, at: start..<end, "the step begins with a small letter",
            fixes: [findings.fix("begin with a capital", .certain, [change])])
    }
}
