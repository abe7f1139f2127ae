internal import Diagnostics
internal import Markdown

/// Finds text that was meant to follow a list, and has become part of its last item.
enum ListSwallowedText: PageRule {
    static let rule = Rule(
        "list/swallowed-text", .warning, "Text after a list is separated from it by a blank line.",
        explanation: """
            A line of text right below a list item continues the item's paragraph, even if it is not indented. What was \
            meant to be the next paragraph is then shown on the same line as the step.

            Write a blank line between them. If the text does belong to the item, indent it as far as the item's text. A \
            line that goes on in the middle of a sentence is not meant.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            1. Go to the directory.
            2. Select **Contact me**.
            The partner answers within two days.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            1. Go to the directory.
            2. Select **Contact me**.

            The partner answers within two days.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        var lettered: Set<Int>?
        for paragraph in page.survey.longItemParagraphs {
            guard let line = page.document.firstLazyLine(of: paragraph), !line.isEmpty,
                let item = paragraph.parent, let mark = ItemMark(of: item, in: page)
            else { continue }
            // What is indented beyond the mark of the item is meant to go on with it.
            let first = page.indentation(ofLine: page.lineNumber(at: page.document.textStart(of: item)))
            let indentation = page.indentation(ofLine: page.lineNumber(at: line.lowerBound))
            if indentation.columns > first.columns { continue }
            let number = page.lineNumber(at: line.lowerBound)
            if number > 0, WrappedSentence.goesOn(from: page.bytes[page.line(number - 1)], to: page.bytes[line]) {
                continue
            }
            // A heading that lacks its blank, or lettered lines, are mended on their own account.
            if page.bytes[line.lowerBound] == UInt8(ascii: "#") { continue }
            let taken = lettered ?? Set(LetteredLines.find(in: page).flatMap { $0.lines.map(\.mark.lowerBound) })
            lettered = taken
            if taken.contains(line.lowerBound) { continue }

            let start = page.document.textStart(of: item)
            let fixes = fixes(for: line, of: paragraph, mark, page, findings)
            findings.report(
                rule, at: page.original(line), "this line continues the list item before it",
                notes: [Note("the item begins", at: findings.place(page.original(start..<mark.blanks.lowerBound)))],
                help:
                    "write a blank line before it, or indent it by \(mark.contentColumn) blanks if it belongs to the item",
                fixes: fixes)
        }
    }

    private static func fixes(
        for line: Range<Int>, of paragraph: Node, _ mark: ItemMark, _ page: borrowing Page, _ findings: Findings
    ) -> [Fix] {
        guard !paragraph.isInQuote, let item = paragraph.parent else { return [] }
        let first = page.lineNumber(at: line.lowerBound)
        let point = page.original(page.line(first).lowerBound..<page.line(first).lowerBound)
        let separating = findings.fix("insert a blank line", .likely, replace: point, with: page.lineBreak)

        var edits: [Edit] = []
        let end = page.document.textRange(of: paragraph).upperBound
        for number in first...max(first, page.lineNumber(at: max(end - 1, 0))) {
            let indentation = page.indentation(ofLine: number)
            if indentation.columns >= mark.contentColumn { continue }
            let blanks = String(repeating: " ", count: mark.contentColumn)
            edits.append(findings.edit(page.original(page.line(number).lowerBound..<indentation.end), blanks))
        }
        let indenting = Fix("indent it", .likely, edits)
        // Between two items a paragraph of its own would break the list in two.
        return item.next == nil ? [separating, indenting] : [indenting, separating]
    }
}
