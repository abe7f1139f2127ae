internal import Diagnostics
internal import Markdown

/// Finds numbered lines that were meant as a list, and have become part of the paragraph before them.
enum ListWithinParagraph: PageRule {
    static let rule = Rule(
        "list/within-paragraph", .warning, "A list that doesn't begin with 1 has a blank line before it.",
        explanation: """
            So that a number which happens to begin a line makes no list, Markdown takes only `1.` for the beginning of a \
            list right below a line of text. Lines with other numbers become part of that text, and are shown without \
            line breaks.

            Write a blank line before them. If they are the next items of a list, let them begin where its items begin.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Having opened the directory, go on with this:
            2. Select a country.
            3. Select **Contact me**.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Having opened the directory, go on with this:

            2. Select a country.
            3. Select **Contact me**.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        var last: Node?
        for run in NumberedLines.find(in: page) {
            guard let first = run.marks.first else { continue }
            let before = run.itemBefore(in: page)
            // What outdents the first lines of a paragraph takes the rest of it along.
            let isFirst = run.paragraph != last
            last = run.paragraph
            let fix =
                if let before { isFirst ? outdenting(run, before, page, findings) : nil } else {
                    separating(run, page, findings)
                }
            findings.report(
                rule, at: page.original(first.digits.lowerBound..<first.blanks.lowerBound),
                run.marks.count == 1
                    ? "this line is no item of a list" : "these \(run.marks.count) lines are no items of a list",
                notes: [Note("only a list that begins with 1 can follow a line of text directly")],
                help: before == nil
                    ? "write a blank line before the number" : "let it begin in the column of the item before it",
                fixes: fix.map { [$0] } ?? [])
        }
    }

    private static func separating(
        _ run: NumberedLines, _ page: borrowing Page, _ findings: Findings
    ) -> Fix? {
        guard !run.paragraph.isInQuote, let first = run.marks.first else { return nil }
        let start = page.line(page.lineNumber(at: first.digits.lowerBound)).lowerBound
        return findings.fix(
            "insert a blank line", .likely, replace: page.original(start..<start), with: page.lineBreak)
    }

    /// Takes the indentation of the item away from the lines, down to the paragraph's end.
    private static func outdenting(
        _ run: NumberedLines, _ item: ItemMark, _ page: borrowing Page, _ findings: Findings
    ) -> Fix? {
        guard !run.paragraph.isInQuote, let first = run.marks.first else { return nil }
        let itemLine = page.lineNumber(at: item.digits.lowerBound)
        let column = page.indentation(ofLine: itemLine)
        // An item in which its list begins has something else before it on its line.
        guard column.end == item.digits.lowerBound else { return nil }
        let firstLine = page.lineNumber(at: first.digits.lowerBound)
        let end = page.document.textRange(of: run.paragraph).upperBound
        var edits: [Edit] = []
        for number in firstLine...max(firstLine, page.lineNumber(at: max(end - 1, 0))) {
            let indentation = page.indentation(ofLine: number)
            let width = max(0, indentation.columns - (item.contentColumn - column.columns))
            let range = page.original(page.line(number).lowerBound..<indentation.end)
            edits.append(findings.edit(range, String(repeating: " ", count: width)))
        }
        return Fix("outdent it", .likely, edits)
    }
}
