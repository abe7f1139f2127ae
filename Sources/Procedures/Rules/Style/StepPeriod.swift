internal import Diagnostics

/// Finds steps that nothing ends.
enum StepPeriod {
    static let rule = Diagnostics.Rule(
        "style/step-period", .warning, "A step ends with a period.",
        explanation: """
            A step is a sentence, and ends as one. Where it leads up to a list, it ends with a colon. Text that the reader \
            enters, addresses and code may stand at the end without a period, so that nobody enters the period as well.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**
            2. Select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func check(
        _ step: StyleStep, firstPart: Item?, on page: StylePage, _ findings: inout StyleFindings
    ) {
        let sentences = step.sentences
        for index in sentences.indices {
            let hasNext = index + 1 < sentences.count
            if hasNext, sentences[index + 1].paragraph == sentences[index].paragraph { continue }
            let end = sentences[index].range.upperBound
            guard !isEnded(at: end, on: page), sentences[index].isUnderstood, isLineEnd(end, on: page) else { continue }
            let range = sentences[index].range
            // A point in a step that only names a thing is no sentence.
            if let item = step.item, item.parent != nil, item.number == nil, !sentences[index].actions.isEmpty,
                sentences[index].actions.allSatisfy(\.isElided)
            {
                continue
            }
            guard !endsWithInput(sentences[index], on: page),
                sentences[index].actions.isEmpty || NoTrailingConjunction.tail(of: range, on: page) == nil
            else { continue }
            let start = firstPart?.range.lowerBound ?? Int.max
            let leadsUp =
                firstPart != nil && end <= start && (!hasNext || sentences[index + 1].range.lowerBound > start)
            let mark = leadsUp ? ":" : "."
            findings.report(
                rule, at: end..<end, "the step ends without a \(leadsUp ? "colon" : "period")",
                fixes: [
                    findings.fix("insert the \(leadsUp ? "colon" : "period")", .certain, [Change(end..<end, mark)])
                ])
        }
    }

    /// Whether a mark ends the text before a byte, perhaps within marks that set off its last words.
    private static func isEnded(at end: Int, on page: StylePage) -> Bool {
        var index = min(end, page.source.count)
        while index > 0 {
            switch page.source[index - 1] {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"),
                UInt8(ascii: ","):
                return true
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"):
                index -= 1
            case UInt8(ascii: ">"):
                // The end tag of what sets off the last words.
                var start = index - 1
                while start > 0, page.source[start] != UInt8(ascii: "<"), index - start < 12 { start -= 1 }
                guard page.source[start] == UInt8(ascii: "<"), page.byte(start + 1) == UInt8(ascii: "/") else {
                    return false
                }
                index = start
            case 0x9D, 0xA6:
                // A closing quotation mark, and an ellipsis.
                guard index > 2, page.source[index - 3] == 0xE2, page.source[index - 2] == 0x80 else { return false }
                if page.source[index - 1] == 0xA6 { return true }
                index -= 3
            default: return false
            }
        }
        return false
    }

    /// Whether nothing but blanks and a comment stands between a byte and the end of its line.
    private static func isLineEnd(_ index: Int, on page: StylePage) -> Bool {
        var index = index
        while page.byte(index) == 0x20 || page.byte(index) == 0x09 { index += 1 }
        return page.byte(index) == 0x0A || page.byte(index) == 0x0D
            || page.byte(index) == UInt8(ascii: "<") && page.byte(index + 1) == UInt8(ascii: "!")
    }

    /// Whether the last words are something to be entered, or an address.
    private static func endsWithInput(_ sentence: Sentence, on page: StylePage) -> Bool {
        let end = min(sentence.range.upperBound, page.source.count)
        guard end > 1 else { return false }
        switch page.source[end - 1] {
        case UInt8(ascii: "`"): return true
        case UInt8(ascii: ">"):
            var start = end - 1
            while start > sentence.range.lowerBound, page.source[start] != UInt8(ascii: "<") { start -= 1 }
            return page.byte(start + 1) != UInt8(ascii: "/")
        case UInt8(ascii: "*"):
            guard let last = sentence.actions.last, last.verb == .enter || last.verb == .set || last.verb == .search
            else { return false }
            return (last.value ?? last.objects.last)?.segments.last?.outer.upperBound == end
        default:
            var start = end
            while start > sentence.range.lowerBound, !page.source[start - 1].isBlank { start -= 1 }
            let word = page.text(start..<end)
            return word.contains("://") && !word.contains("](")
        }
    }
}
