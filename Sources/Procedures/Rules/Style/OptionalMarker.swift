internal import Diagnostics

/// Finds steps that may be left out, and don't say so in the way that all steps do.
enum OptionalMarker {
    static let rule = Diagnostics.Rule(
        "style/optional-marker", .suggestion, "A step that may be left out begins with \"Optional:\".",
        explanation: """
            The word stands before everything else, so that whoever skips the step skips it at once, and in one form, so \
            that it can be looked for: `Optional: Select any partner.` Forms such as *(Optional)* and *Optionally,* say the \
            same and are changed to it.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. (Optional) Select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Optional: Select the row of the partner.
            """))

    static func check(_ step: StyleStep, on page: StylePage, _ findings: inout StyleFindings) {
        let sentences = step.sentences
        for index in sentences.indices {
            if let sign = sentences[index].optional {
                check(sign, of: sentences[index], step, on: page, &findings)
            } else if isUnmarked(sentences[index], isFirst: index == 0), let action = sentences[index].actions.first {
                report(action, in: sentences[index], step, on: page, &findings)
            }
        }
    }

    private static func check(
        _ sign: Sentence.Sign, of sentence: Sentence, _ step: StyleStep, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        var next = sign.range.upperBound
        while page.byte(next) == 0x20 { next += 1 }
        let isPlain = page.text(sign.range) == "Optional:"
        if isPlain, !page.byte(next).isASCIILowercase { return }
        var fixes: [Fix] = []
        if sign.range.lowerBound == sentence.range.lowerBound {
            let change: Change
            if let action = sentence.actions.first, action.verbRange.lowerBound == next,
                let opening = page.mendedOpening(of: action, in: step)
            {
                change = Change(sign.range.lowerBound..<opening.range.upperBound, "Optional: " + opening.text)
            } else {
                let letter = page.byte(next) < 0x80 && !page.byte(next).isBlank ? next..<next + 1 : next..<next
                change = Change(
                    sign.range.lowerBound..<letter.upperBound, "Optional: " + page.text(letter).uppercased())
            }
            fixes = [findings.fix("begin with \"Optional:\"", .certain, [change])]
        }
        let words = page.text(sign.range)
        findings.report(
            rule, at: sign.range,
            isPlain ? "a small letter stands after \"Optional:\"" : "the step is marked as optional with \"\(words)\"",
            help: "begin it with \"Optional:\" and a capital", fixes: fixes)
    }

    /// Whether the first action of a sentence may be left out, and the sentence has no sign of it.
    @inline(__always)
    private static func isUnmarked(_ sentence: Sentence, isFirst: Bool) -> Bool {
        let actions = sentence.actions
        guard !actions.isEmpty, actions[0].actor == nil, sentence.branches == 1 else { return false }
        // "You can select X" permits; it is the only thing that the step says.
        if isFirst, actions[0].mood == .permission, actions[0].verb.nature == .interface, sentence.conditions.isEmpty {
            return true
        }
        // "Select any partner to see details": nothing depends on which one, nor on whether at all.
        guard actions[0].mood == .order, actions[0].verb == .select, actions[0].purpose != nil else { return false }
        return actions[0].objects.first?.quantifier != nil
    }

    private static func report(
        _ action: ActionClaim, in sentence: Sentence, _ step: StyleStep, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        if action.mood == .order {
            guard let quantifier = action.objects.first?.quantifier, page.spells(quantifier, "any") else { return }
        }
        guard step.item != nil else { return }
        var fixes: [Fix] = []
        if let opening = page.mendedOpening(of: action, in: step) {
            let start = sentence.range.lowerBound
            let leads = start..<max(start, opening.range.lowerBound)
            if leads.isEmpty || page.spells(page.trimmed(leads), "you can") {
                let change = Change(start..<opening.range.upperBound, "Optional: " + opening.text)
                fixes = [findings.fix("begin with \"Optional:\"", .likely, [change])]
            }
        }
        findings.report(
            rule, at: action.range, "the step may be left out, and doesn't begin by saying so",
            help: "begin it with \"Optional:\"", fixes: fixes)
    }
}
