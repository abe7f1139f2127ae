internal import Diagnostics
internal import Markdown

/// Finds sub-steps with letters, which are no list.
enum ListLetteredSubSteps: PageRule {
    static let rule = Rule(
        "list/lettered-sub-steps", .warning, "Sub-steps are a numbered list within their step.",
        explanation: """
            Markdown has no lists with letters: lines that begin with `a.` and `b.` run together in one paragraph. Write the \
            sub-steps as a numbered list, indented as far as the text of their step. The site shows a numbered list within \
            another one with letters.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            1. Narrow the search:
               a. Select a country.
               b. Select a product.
            2. Select **Contact me**.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            1. Narrow the search:
               1. Select a country.
               2. Select a product.
            2. Select **Contact me**.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for run in LetteredLines.find(in: page) {
            guard let first = run.lines.first, let last = run.lines.last else { continue }
            let isOneParagraph = run.lines.allSatisfy { $0.paragraph == first.paragraph }
            findings.report(
                rule, at: page.original(first.mark),
                "the lines \(page.text(first.mark)) to \(page.text(last.mark)) are no list",
                notes: [
                    Note(
                        isOneParagraph
                            ? "Markdown has no lists with letters, so the lines run together in one paragraph"
                            : "Markdown has no lists with letters, so each of the lines is a paragraph")
                ],
                help: "number them 1., 2. and so on, indented as far as the text of their step",
                fixes: numbering(run, page, findings).map { [$0] } ?? [])
        }
    }

    /// Makes the lines a numbered list within their item, where nothing else can get into it.
    private static func numbering(
        _ run: LetteredLines, _ page: borrowing Page, _ findings: Findings
    ) -> Fix? {
        guard !run.item.isInQuote, let mark = ItemMark(of: run.item, in: page), standAlone(run, page) else {
            return nil
        }
        var edits: [Edit] = []
        for (index, line) in run.lines.enumerated() {
            let indentation = page.indentation(ofLine: line.number)
            // The letter is the first thing on its line, unless the item begins with it.
            guard indentation.end == line.mark.lowerBound else { return nil }
            let start = page.line(line.number).lowerBound
            let range = page.original(start..<line.mark.lowerBound + 1)
            edits.append(
                findings.edit(range, String(repeating: " ", count: mark.contentColumn) + String(index + 1)))
        }
        return Fix("make it a numbered list", .certain, edits)
    }

    /// Whether every line of the paragraphs, from the first letter on, begins with a letter, and nothing stands between
    /// them.
    private static func standAlone(_ run: LetteredLines, _ page: borrowing Page) -> Bool {
        guard let first = run.lines.first, let last = run.lines.last else { return false }
        let end = page.document.textRange(of: last.paragraph).upperBound
        guard page.lineNumber(at: max(end - 1, 0)) == last.number else { return false }
        if first.paragraph == last.paragraph { return last.number - first.number == run.lines.count - 1 }
        for (line, next) in zip(run.lines, run.lines.dropFirst()) {
            let end = page.document.textRange(of: line.paragraph).upperBound
            guard line.paragraph.next == next.paragraph, page.lineNumber(at: max(end - 1, 0)) == line.number else {
                return false
            }
        }
        return first.node.previous == nil
    }
}
