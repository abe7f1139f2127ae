internal import Diagnostics

/// Finds *please*.
enum Please {
    static let rule = Diagnostics.Rule(
        "style/please", .suggestion, "A step does not say \"please\".",
        explanation: """
            A step is no favor: it is what leads to the reader's own goal. *Please* makes it longer, and sounds as if one \
            could decline.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Please select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func check(
        _ word: Range<Int>, in sentence: Sentence, of step: StyleStep, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        guard page.spells(word, "please") else { return }
        findings.report(
            rule, at: word, "the step says \"please\"",
            fixes: [findings.fix("remove it", .certain, [change(word, in: sentence, of: step, on: page)])])
    }

    /// What becomes of the sentence without the word.
    static func change(
        _ word: Range<Int>, in sentence: Sentence, of step: StyleStep, on page: StylePage
    ) -> Change {
        var next = word.upperBound
        if page.byte(next) == UInt8(ascii: ",") { next += 1 }
        while page.byte(next).isBlank, next < sentence.range.upperBound { next += 1 }
        if word.lowerBound == sentence.range.lowerBound {
            if let action = sentence.actions.first, action.verbRange.lowerBound == next,
                let opening = page.mendedOpening(of: action, in: step)
            {
                return Change(word.lowerBound..<opening.range.upperBound, opening.text)
            }
            let letter = next..<(page.byte(next) < 0x80 && next < sentence.range.upperBound ? next + 1 : next)
            return Change(word.lowerBound..<letter.upperBound, page.text(letter).uppercased())
        }
        let after = page.byte(next)
        guard next == word.upperBound, !after.isASCIILowercase, !after.isASCIIUppercase else {
            return Change(word.lowerBound..<next, "")
        }
        // At the end of a sentence the comma before it goes, too.
        var start = word.lowerBound
        while start > sentence.range.lowerBound,
            page.byte(start - 1).isBlank || page.byte(start - 1) == UInt8(ascii: ",")
        { start -= 1 }
        return Change(start..<word.upperBound, "")
    }
}
