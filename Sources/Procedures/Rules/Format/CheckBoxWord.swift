internal import Diagnostics
internal import Workflow

/// Finds other words for check boxes, boxes and lists.
enum CheckBoxWord {
    static let rule = Diagnostics.Rule(
        "format/check-box-word", .warning, "A check box, a box and a list are called by these words.",
        explanation: """
            A *check box* is two words, and is not a *box*. What takes text is a *box* and not a *field*, and what opens to \
            show values is a *list* and not a *drop-down*. One word for one thing lets readers know that it is the same thing.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the **Administer** checkbox.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the **Administer** check box.
            """))

    static func check(
        _ used: UsedMention, in sentence: Sentence, of step: StyleStep, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        guard let kind = used.mention.kind, isPart(kind.word), kind.range.upperBound <= page.source.count else {
            return
        }
        let written = page.text(kind.range).lowercased()
        var better = StyleWords.partNames[written]
        if let index = used.action, used.isObject {
            let action = sentence.actions[index]
            if kind.word == .box || kind.word == .field, step.isCheckBox(action, on: page) { better = "check box" }
            if kind.word == .field, better != "check box", step.control(of: action, on: page)?.kind == .list {
                better = "list"
            }
        }
        guard let better, better != written else { return }
        findings.report(
            rule, at: kind.range, "the word is \"\(better)\", and not \"\(written)\"",
            fixes: [findings.fix("write \(better)", .certain, [Change(kind.range, better)])])
    }

    private static func isPart(_ word: KindWord) -> Bool {
        switch word {
        case .checkBox, .box, .field, .list: true
        default: false
        }
    }
}
