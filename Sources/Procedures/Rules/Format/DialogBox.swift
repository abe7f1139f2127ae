internal import Diagnostics
internal import Workflow

/// Finds other words for dialog boxes, and places that one is *on* instead of *in*.
enum DialogBox {
    static let rule = Diagnostics.Rule(
        "format/dialog-box", .warning, "One is in a dialog box, and on a page, a tab or a blade.",
        explanation: """
            A *dialog box* is called by both words: neither *dialog* nor *pop-up*, and not *window* either, which is something \
            else. One is *in* it, as in a room, and *on* a page, a tab and a blade, as on paper.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. On the **Remove roles?** dialog, select **Yes**.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. In the **Remove roles?** dialog box, select **Yes**.
            """))

    static func check(
        _ used: UsedMention, of step: StyleStep, on page: StylePage, _ findings: inout StyleFindings
    ) {
        guard let kind = used.mention.kind, kind.range.upperBound <= page.source.count else { return }
        switch kind.word {
        case .dialogBox, .window: checkWord(kind, used.mention, on: page, &findings)
        case .page, .tab: break
        default: return
        }
        if case .location(let preposition, let start) = used.use {
            checkPreposition(preposition, at: start, kind, of: step, on: page, &findings)
        }
    }

    private static func checkWord(
        _ kind: Mention.Kind, _ mention: Mention, on page: StylePage, _ findings: inout StyleFindings
    ) {
        let written = page.text(kind.range).lowercased()
        let better: String
        if written == "confirmation dialog" {
            better = "confirmation dialog box"
        } else if StyleWords.dialogBoxNames.contains(written) || StyleWords.popUpNames.contains(written)
            || kind.word == .window && isDialog(mention, on: page)
        {
            better = "dialog box"
        } else {
            return
        }
        let isSure = !StyleWords.popUpNames.contains(written) || isDialog(mention, on: page)
        findings.report(
            rule, at: kind.range, "the word is \"\(better)\", and not \"\(written)\"",
            fixes: [findings.fix("write \(better)", isSure ? .certain : .likely, [Change(kind.range, better)])])
    }

    /// Whether the model has a dialog box with the title that is mentioned.
    private static func isDialog(_ mention: Mention, on page: StylePage) -> Bool {
        guard let label = mention.label else { return false }
        return page.book.labels.named(label.text).contains { $0.text == label.text && $0.owner == .place(.dialog) }
    }

    private static func checkPreposition(
        _ preposition: String, at start: Int, _ kind: Mention.Kind, of step: StyleStep, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        let better: String
        switch (kind.word, preposition) {
        case (.dialogBox, "on"): better = "in"
        case (.page, "in"), (.tab, "in"):
            let noun = page.text(kind.range).lowercased()
            guard ["page", "pages", "tab", "tabs", "blade"].contains(noun) else { return }
            better = "on"
        default: return
        }
        let range = start..<start + preposition.utf8.count
        guard page.spells(range, preposition) else { return }
        let isCapital = page.byte(start).isASCIIUppercase || start == step.start
        let word = better.beginning(withCapital: isCapital)
        findings.report(
            rule, at: range, "one is \"\(better)\" a \(kind.word.rawValue), and not \"\(preposition)\" it",
            fixes: [findings.fix("write \(word)", .certain, [Change(range, word)])])
    }
}
