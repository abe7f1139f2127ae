internal import Diagnostics

/// Finds *button*, *tab* and *menu* after labels that need no such word.
enum ElementWordNeedless {
    static let rule = Diagnostics.Rule(
        "format/element-word-needless", .warning, "A label stands without the word for its kind.",
        explanation: """
            *Select **Save*** says all that *Select the **Save** button* says. The word for the kind stays where it helps: \
            with check boxes, lists, boxes, rows and icons, with places, and where two labels on one place are alike.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the **Remove roles** button.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select **Remove roles**.
            """))

    static func check(
        _ used: UsedMention, in sentence: Sentence, on page: StylePage, _ findings: inout StyleFindings
    ) {
        guard used.isObject, let kind = used.mention.kind, !kind.isBefore, isNeedless(kind.word),
            let verb = used.action.map({ sentence.actions[$0].verb }), verb == .select || verb == .choose,
            let label = used.mention.label,
            label.markup == .bold, used.mention.description == nil, used.mention.quantifier == nil,
            !page.book.labels.ambiguous.contains(label.text)
        else { return }
        let before = used.mention.range.lowerBound..<max(used.mention.range.lowerBound, label.outer.lowerBound)
        let after = label.outer.upperBound..<max(label.outer.upperBound, kind.range.lowerBound)
        guard page.trimmed(after).isEmpty, page.trimmed(before).isEmpty || page.spells(page.trimmed(before), "the")
        else { return }
        var changes = [Change(label.outer.upperBound..<kind.range.upperBound, "")]
        if !before.isEmpty { changes.insert(Change(before, ""), at: 0) }
        findings.report(
            rule, at: kind.range, "the label alone says what is meant",
            help: "write the label without \"\(page.text(kind.range))\"",
            fixes: [findings.fix("leave out the word", .certain, changes)])
    }

    private static func isNeedless(_ kind: KindWord) -> Bool {
        switch kind {
        case .button, .tab, .menu, .action: true
        default: false
        }
    }
}
