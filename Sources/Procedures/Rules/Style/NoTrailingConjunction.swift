internal import Diagnostics

/// Finds steps that end with a comma, a semicolon, *and* or *or*.
enum NoTrailingConjunction {
    static let rule = Diagnostics.Rule(
        "style/no-trailing-conjunction", .warning, "A step ends with a period, and not with a comma or a conjunction.",
        explanation: """
            The numbers of a list already say that one step comes after the other. A comma, a semicolon, *and* or *or* at the \
            end makes one long sentence of the list, which nobody reads as one.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**;
            2. Select the row of the partner, and
            3. Select **Remove roles**.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            """))

    static func check(_ step: StyleStep, on page: StylePage, _ findings: inout StyleFindings) {
        let sentences = step.sentences
        for index in sentences.indices where !sentences[index].actions.isEmpty {
            let isLast = index + 1 == sentences.count || sentences[index + 1].paragraph != sentences[index].paragraph
            guard isLast, let tail = tail(of: sentences[index].range, on: page) else { continue }
            let words = page.text(page.trimmed(tail))
            findings.report(
                rule, at: page.trimmed(tail), "the step ends with \"\(words)\"",
                help: "end it with a period",
                fixes: [findings.fix("write a period", .certain, [Change(tail, ".")])])
        }
    }

    /// The commas and conjunctions at the end of a sentence, with the blanks before them.
    static func tail(of sentence: Range<Int>, on page: StylePage) -> Range<Int>? {
        let range = page.trimmed(sentence)
        var end = withoutMarks(range, on: page)
        let word = end - 3 >= range.lowerBound && page.spells(end - 3..<end, "and") ? 3 : 2
        if end - word > range.lowerBound, word == 3 || page.spells(end - 2..<end, "or"),
            page.byte(end - word - 1).isBlank
        {
            end = withoutMarks(range.lowerBound..<end - word, on: page)
        }
        return end < range.upperBound && end > range.lowerBound ? end..<range.upperBound : nil
    }

    private static func withoutMarks(_ range: Range<Int>, on page: StylePage) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            let byte = page.byte(end - 1)
            guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte.isBlank else { break }
            end -= 1
        }
        return end
    }
}
