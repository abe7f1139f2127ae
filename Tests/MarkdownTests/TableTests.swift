import Testing

@testable import Markdown

@Suite("Tables")
struct TableTests {
    @Test func aDividingLineMakesATable() {
        #expect(
            article("| Role | May |\n|------|:---:|\n| Helpdesk | read |\n") == """
                <table>
                <thead>
                <tr>
                <th>Role</th>
                <th class="center">May</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>Helpdesk</td>
                <td class="center">read</td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test func cellsHoldInlineContent() {
        let html = article("a | b\n--|--\n**x** | [y](z.md) and `c`\n")
        #expect(html.contains("<td><strong>x</strong></td>"))
        #expect(html.contains("<td><a href=\"z.md\">y</a> and <code>c</code></td>"))
    }

    @Test func anEscapedBarIsPartOfItsCellEvenInCode() {
        let html = article("| a |\n|---|\n| b \\| c `d \\| e` |\n")
        #expect(html.contains("<td>b | c <code>d | e</code></td>"))
    }

    @Test func onlyAnEvenNumberOfBackslashesLeavesABarToDivide() {
        let html = article("| a | b |\n|---|---|\n| 1 \\| 2 | 3 \\\\| 4 |\n| *5* \\| 6 | [7](x.md) \\| **8** |\n")
        #expect(html.contains("<td>1 | 2</td>\n<td>3 \\</td>"))
        #expect(html.contains("<td><em>5</em> | 6</td>\n<td><a href=\"x.md\">7</a> | <strong>8</strong></td>"))
    }

    @Test func anEscapedBarBesideADividingOneStaysInItsCell() {
        let html = article("| a | b |\n|---|---|\n|\\||x\\||\n| \\|y\\| | *z*\\| |\n")
        #expect(html.contains("<td>|</td>\n<td>x|</td>"))
        #expect(html.contains("<td>|y|</td>\n<td><em>z</em>|</td>"))
    }

    @Test func rowsAndCellsKnowTheirColumnAndWhetherTheyAreTheHead() {
        let document = Document("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|3|4|\n")
        var elements: [Element] = []
        var walk = Walk(document.root)
        while let (node, _) = walk.nextEntered() {
            switch document.element(of: node) {
            case .tableRow(let isHeader): elements.append(.tableRow(isHeader: isHeader))
            case .tableCell(let alignment, let isHeader): elements.append(.tableCell(alignment, isHeader: isHeader))
            default: break
            }
        }
        let alignments: [Element.Alignment] = [.none, .left, .center, .right]
        let head = alignments.map { Element.tableCell($0, isHeader: true) }
        let body = alignments.map { Element.tableCell($0, isHeader: false) }
        #expect(elements == [.tableRow(isHeader: true)] + head + [.tableRow(isHeader: false)] + body)
    }

    @Test func whatLooksLikeABlockInACellIsText() {
        #expect(article("a|b\n--|--\nx|# y\n").contains("<td># y</td>"))
        #expect(article("| a | b |\n|---|---|\n| - x | 1. y |\n").contains("<td>- x</td>\n<td>1. y</td>"))
    }

    @Test func aTableStandsInAListAndInAQuote() {
        let html = article("1. Look:\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n\n> | c |\n> |---|\n> | 3 |\n")
        #expect(html.contains("<li>\n<p>Look:</p>\n<table>"))
        #expect(html.contains("<blockquote>\n<table>"))
    }

    @Test func aParagraphBeforeTheHeadStaysAParagraph() {
        let html = article("Read this.\n| a | b |\n|---|---|\n| 1 | 2 |\n")
        #expect(html.hasPrefix("<p>Read this.</p>\n<table>"))
    }

    @Test func dashesUnderATableAreARule() {
        let html = article("| a |\n|---|\n| 1 |\n---\n")
        #expect(html.contains("<td>1</td>"))
        #expect(html.hasSuffix("</table>\n<hr />\n"))
    }

    @Test func aLineThatContinuesAQuoteLazilyIsNoRow() {
        let html = article("> | a |\n> |---|\n> | 1 |\nafter\n")
        #expect(html.contains("<td>1</td>"))
        #expect(html.contains("<p>after</p>"))
        #expect(!html.contains("<td>after</td>"))
    }

    @Test func headAndDividingLineMustHaveAsManyCells() {
        #expect(!article("| a | b |\n|---|\n| 1 |\n").contains("<table>"))
    }

    @Test func rowsOfAnotherLengthAreFilledOrCutAndReported() {
        let text = "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n"
        #expect(article(text).contains("<td>1</td>\n<td></td>\n</tr>"))
        #expect(!article(text).contains("<td>3</td>"))
        #expect(
            problems(in: text) == [
                "tableRowLength(found: 1, expected: 2): | 1 |", "tableRowLength(found: 3, expected: 2): | 1 | 2 | 3 |",
            ])
    }

    @Test func aCellMayReferToALinkThatIsDefinedElsewhere() {
        #expect(article("| a |\n|---|\n| [x] |\n\n[x]: y.md\n").contains("<td><a href=\"y.md\">x</a></td>"))
    }

    @Test func everyPartOfATableKnowsItsPlace() {
        let text = "Text.\n\n| é | **b** |\n|---|---|\n| 1 \\| 2 | *c* d |\n"
        let found = elements(in: text)
        #expect(
            found.map(\.text) == [
                "| é | **b** |\n|---|---|\n| 1 \\| 2 | *c* d |", "| é | **b** |", "é", "**b**", "| 1 \\| 2 | *c* d |",
                "1 \\| 2", "*c* d",
            ])
        #expect(SourceRangeTests.complaints(about: Document(text)).isEmpty)
    }

    @Test func aShortRowInAWideTableDoesNotMultiply() {
        // A small file must not become millions of cells.
        let columns = 2_000
        let head = String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
        let html = article(head + String(repeating: "|x|\n", count: 2_000))
        #expect(html.utf8.count < 3_000_000)
    }

    @Test func cellsReferToAllDefinitionsOfTheDocument() {
        let definitions = """
            [a::b]: one.md
            [c]:
              two.md
            > [d]: three.md
            > 'Three'

            [e]: four.md
            ```
            """
        let html = article("| x |\n|---|\n| [a::b] & |\n| [c] & |\n| [d] & |\n| [e] & |\n\n\(definitions)\n")
        for address in ["one", "two", "three", "four"] {
            #expect(html.contains("<a href=\"\(address).md\""), "\(address) in \(html)")
        }
        #expect(html.contains("title=\"Three\""))
    }
}
