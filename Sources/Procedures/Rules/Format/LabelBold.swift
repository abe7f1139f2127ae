internal import Diagnostics

/// Finds labels of the model that nothing sets off, or quotation marks do.
enum LabelBold {
    static let rule = Diagnostics.Rule(
        "format/label-bold", .warning, "The labels of a portal are bold.",
        explanation: """
            Bold tells readers which words they will see on the screen, letter by letter. A label in plain words is lost \
            among them, and one in quotation marks looks like something to be entered.

            Which words are labels is known from the model. The names of portals are no labels.
            """,
        wrong: .steps(
            """
            1. Go to Settings > Partner relationships.
            2. Select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func check(
        _ used: UsedMention, in sentence: Sentence, on page: StylePage, _ findings: inout StyleFindings
    ) {
        let segments = used.mention.segments
        let isPath = segments.count > 1
        // In a path of several kinds, the form of the path is what is wrong.
        if isPath, !segments.allSatisfy(\.isPlain) { return }
        if isPath { return check(path: segments, on: page, &findings) }
        guard let segment = segments.first else { return }
        let range: Range<Int>
        var isSure = true
        if segment.isPlain {
            // "Your GDAP invitation email" is no label, whatever the message is called.
            guard used.mention.kind?.word != .message, isLabelHere(used, sentence),
                let found = known(segment, in: used.mention, on: page)
            else { return }
            range = found
            isSure = ends(found, used.mention, on: page)
            // "The Add users list" is no list that is called Add.
            if !isSure, used.mention.kind != nil, found.upperBound < segment.range.upperBound { return }
        } else if segment.markup == .quotes || segment.markup == .emphasis {
            let labels = page.book.labels.named(segment.text)
            guard labels.contains(where: { $0.text == segment.text }) else { return }
            range = segment.outer
        } else {
            return
        }
        let text = segment.isPlain ? page.text(range) : page.text(segment.range)
        findings.report(
            rule, at: range, "the label \"\(text)\" is not bold",
            fixes: [findings.fix("write it in bold", isSure ? .certain : .likely, [Change(range, "**\(text)**")])])
    }

    /// Whether plain words that spell a label mean it: what is done something to, or where.
    private static func isLabelHere(_ used: UsedMention, _ sentence: Sentence) -> Bool {
        switch used.use {
        case .object:
            guard let index = used.action else { return false }
            // The names of portals are no labels.
            if used.mention.kind?.word == .portal { return false }
            switch sentence.actions[index].verb {
            case .select, .choose, .check, .clear, .turnOn, .turnOff, .turn, .expand, .collapse, .open, .go, .close,
                .rightClick, .hover:
                return true
            default: return used.mention.kind?.word.isControl == true
            }
        case .location, .other: return used.mention.kind != nil
        case .value: return false
        }
    }

    /// The bytes of the label that a plain segment begins with.
    private static func known(
        _ segment: Mention.Segment, in mention: Mention, on page: StylePage
    ) -> Range<Int>? {
        let start = segment.range.lowerBound
        let reach = start..<max(start, min(mention.reach.upperBound, start + 200))
        guard let found = page.book.labels.spelled(in: page.source, at: reach) else { return nil }
        return found.range
    }

    /// Whether plain words end where a label in them does: *Yes* in *select Yes to all* may be half of what is meant.
    private static func ends(_ label: Range<Int>, _ mention: Mention, on page: StylePage) -> Bool {
        var next = label.upperBound
        while page.byte(next) == 0x20 { next += 1 }
        if mention.kind?.range.lowerBound == next { return true }
        let byte = page.byte(next)
        if byte >= 0x80 { return false }
        if !byte.isASCIILowercase, !byte.isASCIIUppercase { return !(0x30...0x39).contains(byte) }
        var end = next
        while page.byte(end).isASCIILowercase { end += 1 }
        return ["and", "or", "then", "in", "on", "under", "if", "when"].contains(page.text(next..<end))
    }

    private static func check(path segments: [Mention.Segment], on page: StylePage, _ findings: inout StyleFindings) {
        guard let first = segments.first, let last = segments.last,
            first.range.lowerBound < last.range.upperBound
        else { return }
        var isSure = true
        var changes: [Change] = []
        for segment in segments {
            let found = page.book.labels.spelled(in: page.source, at: segment.range)
            isSure = isSure && found?.range == segment.range
            changes.append(Change(segment.range, "**\(page.text(segment.range))**"))
        }
        findings.report(
            rule, at: first.range.lowerBound..<last.range.upperBound, "the labels of the path are not bold",
            fixes: [findings.fix("write them in bold", isSure ? .certain : .likely, changes)])
    }
}
