internal import Diagnostics

/// Finds paths that are not written as `**A** > **B**`.
enum PathForm {
    static let rule = Diagnostics.Rule(
        "format/path", .warning, "A path has each label in bold, and a plain \">\" with blanks between them.",
        explanation: """
            A path names what is selected one after the other: `**Settings** > **Partner relationships**`. The mark between \
            the labels is no label, so it is not bold; and each label looks like all others, whether it is a link or not.
            """,
        wrong: .steps(
            """
            1. Go to **Settings > Partner relationships**.
            2. Select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func check(_ used: UsedMention, on page: StylePage, _ findings: inout StyleFindings) {
        let segments = used.mention.segments
        guard segments.count > 1, let first = segments.first, let last = segments.last else { return }
        let range = first.outer.lowerBound..<max(first.outer.lowerBound, last.outer.upperBound)
        guard range.upperBound <= page.source.count else { return }
        var changes: [Change] = []
        var isSure = true
        let isPlainPath = segments.allSatisfy(\.isPlain)
        for (index, segment) in segments.enumerated() {
            if !isPlainPath, !isBold(segment) {
                if let change = bold(segment, on: page) { changes.append(change) } else { isSure = false }
            }
            guard index + 1 < segments.count else { continue }
            let next = segments[index + 1]
            guard segment.outer.upperBound <= next.outer.lowerBound else { return }
            let gap = segment.outer.upperBound..<next.outer.lowerBound
            if isInOneLabel(segment), isInOneLabel(next), isArrow(gap, on: page, orAny: true) {
                let isMarked = isBetweenStars(segments, index, on: page)
                if isMarked { changes.append(Change(gap, "** > **")) } else { isSure = false }
            } else if !isArrow(gap, on: page, orAny: false) {
                // "**Settings** (gear icon) > **Users**" says more than the path.
                if page.text(gap).contains("(") { continue }
                changes.append(Change(gap, " > "))
            }
        }
        if changes.isEmpty, isSure { return }
        let form = segments.map { "**\(page.text($0.range))**" }.joined(separator: " > ")
        findings.report(
            rule, at: range, "the path is not written as one: each label in bold, and a plain \">\" between them",
            help: "write \(form)", fixes: isSure ? [findings.fix("write \(form)", .certain, changes)] : [])
    }

    private static func isBold(_ segment: Mention.Segment) -> Bool { segment.markup.contains(.bold) }

    /// Whether it shares its marks with other labels of the path.
    private static func isInOneLabel(_ segment: Mention.Segment) -> Bool {
        isBold(segment) && segment.outer == segment.range
    }

    /// Whether the marks around the labels that share them are two stars.
    private static func isBetweenStars(_ segments: [Mention.Segment], _ index: Int, on page: StylePage) -> Bool {
        var first = index
        while first > 0, isInOneLabel(segments[first - 1]) { first -= 1 }
        var last = index + 1
        while last + 1 < segments.count, isInOneLabel(segments[last + 1]) { last += 1 }
        let start = segments[first].outer.lowerBound
        let end = segments[last].outer.upperBound
        return start > 1 && page.spells(start - 2..<start, "**") && page.spells(end..<end + 2, "**")
            && segments[index].markup == .bold && segments[index + 1].markup == .bold
    }

    /// Whether a gap holds nothing but the mark of a path, between blanks.
    private static func isArrow(_ gap: Range<Int>, on page: StylePage, orAny: Bool) -> Bool {
        let mark = page.trimmed(gap)
        let text = page.text(mark)
        if orAny { return [">", "&gt;", "\\>", "→", "›"].contains(text) }
        return [">", "&gt;", "\\>"].contains(text) && mark.lowerBound > gap.lowerBound
            && mark.upperBound < gap.upperBound
    }

    private static func bold(_ segment: Mention.Segment, on page: StylePage) -> Change? {
        if segment.isPlain { return Change(segment.range, "**\(page.text(segment.range))**") }
        if segment.markup.contains(.link) {
            if segment.markup.contains(.html) { return page.markdownLink(segment, isBold: true) }
            let text = page.text(segment.outer)
            return text.hasPrefix("[") || text.hasPrefix("<") ? Change(segment.outer, "**\(text)**") : nil
        }
        guard segment.markup == .quotes || segment.markup == .emphasis else { return nil }
        return Change(segment.outer, "**\(page.text(segment.range))**")
    }
}
