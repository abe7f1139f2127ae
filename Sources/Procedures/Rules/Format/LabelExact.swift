internal import Diagnostics
internal import Workflow

/// Finds labels that are not written as the portal shows them.
enum LabelExact {
    static let rule = Diagnostics.Rule(
        "format/label-exact", .warning, "A label is written as the portal shows it.",
        explanation: """
            Readers look for what they have read, letter by letter. A label keeps its capitals and its *&*; only a colon or \
            an ellipsis at its end is left out, because it belongs to the portal's own punctuation.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner Relationships**.
            2. Select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func check(
        _ used: UsedMention, in sentence: Sentence, of step: StyleStep, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        for segment in used.mention.segments where segment.markup.contains(.bold) {
            let label = withoutSentenceMark(segment.text)
            let text = withoutEnd(label)
            let right = shown(text, used, in: sentence, of: step, on: page) ?? text
            guard right != label, isAsWritten(segment, on: page) else { continue }
            let isCase = right != text
            // What Markdown would take for marks can't be put in as it stands.
            let isSure = !right.contains { "*_`[]<>\\".contains($0) }
            let range = segment.range.lowerBound..<segment.range.lowerBound + label.utf8.count
            findings.report(
                rule, at: range,
                isCase
                    ? "the portal shows \"\(right)\", and not \"\(label)\""
                    : "the label is written with the mark after it",
                help: "write **\(right)**",
                fixes: isSure ? [findings.fix("write **\(right)**", .certain, [Change(range, right)])] : [])
        }
    }

    /// The text without a mark at its end that belongs to the sentence.
    private static func withoutSentenceMark(_ text: String) -> String {
        switch text.utf8.last {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."):
            return text.utf8.count > 1 && !text.hasSuffix("...") ? String(text.dropLast()) : text
        default: return text
        }
    }

    /// The text without a colon or an ellipsis at its end.
    static func withoutEnd(_ text: String) -> String {
        switch text.utf8.last {
        case UInt8(ascii: ":"), UInt8(ascii: "."), 0xA6: break
        default: return text
        }
        var end = text[...]
        while end.hasSuffix(":") || end.hasSuffix("…") || end.hasSuffix("...") {
            end = end.hasSuffix("...") ? end.dropLast(3) : end.dropLast()
        }
        return end.isEmpty ? text : String(end)
    }

    /// The label as the portal shows it, if the text spells just one in another way.
    private static func shown(
        _ text: String, _ used: UsedMention, in sentence: Sentence, of step: StyleStep, on page: StylePage
    ) -> String? {
        // Nearly all labels are written as they should be.
        if page.book.labels.texts.contains(text) { return nil }
        let labels = page.book.labels.named(text)
        if labels.isEmpty { return nil }
        let candidates = labels.filter(\.isShown).map { withoutEnd($0.text) }
        if let index = used.action, used.isObject, !step.deeds.isEmpty,
            let control = step.control(of: sentence.actions[index], on: page)
        {
            let label = withoutEnd(control.label)
            // What the model describes in small letters, "customer", is no title that is written alike, "Customer".
            if label == text { return nil }
            if candidates.contains(label) { return label }
        }
        guard let first = candidates.first, candidates.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    /// Whether the bytes of the document are the text, without escapes.
    private static func isAsWritten(_ segment: Mention.Segment, on page: StylePage) -> Bool {
        page.text(segment.range) == segment.text
    }
}
