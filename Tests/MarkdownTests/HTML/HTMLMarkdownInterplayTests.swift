import Testing

@testable import Markdown

@Suite struct HTMLMarkdownInterplayTests {
    @Test func detailsStayOpenAcrossParagraphs() {
        let result = writeHTML([
            .block("<details>\n<summary>More</summary>\n"),
            .opens(.p), .text("a"), .closes,
            .opens(.ol), .opens(.li), .text("b"), .closes, .closes,
            .block("</details>\n"),
        ])
        #expect(
            result.html == "<details>\n<summary>More</summary>\n<p>a</p><ol><li>b</li></ol></details>\n")
        #expect(result.problems.isEmpty)
    }

    @Test func aBlockIsClosedAtTheEndOfTheItemItBeganIn() {
        let result = writeHTML([
            .opens(.ul), .opens(.li), .block("<details>\n<summary>a"), .opens(.p), .text("b"), .closes, .closes,
            .opens(.li), .block("</details>"), .closes, .closes,
        ])
        #expect(
            result.html
                == "<ul><li><details>\n<summary>a</summary><p>b</p></details></li><li></li></ul>")
        #expect(result.kinds == [.elementNotClosed, .elementNotClosed, .endTagWithoutStart])
        #expect(
            result.problems.map(\.place) == [
                .init(chunk: 2, range: 10..<19), .init(chunk: 2, range: 0..<9), .init(chunk: 8, range: 0..<10),
            ])
    }

    @Test func aParagraphOfHTMLEndsBeforeOneOfMarkdown() {
        let result = writeHTML([.block("<div><p class=x>\n"), .opens(.p), .text("a"), .closes, .block("</div>")])
        #expect(result.html == "<div><p class=\"x\">\n</p><p>a</p></div>")
        #expect(result.problems.isEmpty)
    }

    @Test func formattingEndsWithItsParagraph() {
        let result = writeHTML([
            .opens(.p), .inline("<b>"), .text("a"), .closes, .opens(.p), .text("b"), .inline("</b>"), .closes,
        ])
        #expect(result.html == "<p><b>a</b></p><p>b</p>")
        #expect(result.kinds == [.elementNotClosed, .endTagWithoutStart])
    }

    @Test func anEndTagInsideEmphasisTakesEffectAfterIt() {
        let result = writeHTML([
            .opens(.p), .inline("<b>"), .opens(.em), .text("x"), .inline("</b>"), .closes, .text("y"), .closes,
        ])
        #expect(result.html == "<p><b><em>x</em></b>y</p>")
        #expect(result.kinds == [.elementsOverlap])
    }

    @Test func emphasisClosesWhatBeganInside() {
        let result = writeHTML([
            .opens(.p), .opens(.em), .inline("<b>"), .text("x"), .closes, .text("y"), .inline("</b>"), .closes,
        ])
        #expect(result.html == "<p><em><b>x</b></em>y</p>")
        #expect(result.kinds == [.elementNotClosed, .endTagWithoutStart])
    }

    @Test func anEndTagAtTheEndOfAParagraphClosesTheBlockAroundIt() {
        let result = writeHTML([
            .block("<div>"), .opens(.p), .text("a"), .inline("</div>"), .closes, .opens(.p), .text("b"), .closes,
        ])
        #expect(result.html == "<div><p>a</p></div><p>b</p>")
        #expect(result.kinds == [.elementsOverlap])
    }

    @Test func aBlockInRunningTextIsShown() {
        let result = writeHTML(paragraph: "a", "<div>", "b", "</div>", "<hr>")
        #expect(result.html == "<p>a&lt;div&gt;b&lt;/div&gt;&lt;hr&gt;</p>")
        #expect(result.kinds == [.elementMisplaced, .elementMisplaced])
    }

    @Test func aCellMayHoldAList() {
        let result = writeHTML([
            .opens(.td), .text("a"), .inline("<ul>"), .inline("<li>"), .opens(.strong), .text("b"), .closes,
            .inline("</li>"), .inline("</ul>"), .inline("<br>"), .inline("<br>"), .closes,
        ])
        #expect(result.html == "<td>a<ul><li><strong>b</strong></li></ul><br /><br /></td>")
        #expect(result.problems.isEmpty)
    }

    @Test func aTightItemMayHoldAListAndEndsIt() {
        let result = writeHTML([
            .opens(.li), .opensLine, .text("a"), .inline("<ul>"), .inline("<li>"), .text("b"), .closes,
            .opens(.ul), .opens(.li), .closes, .closes, .closes,
        ])
        #expect(result.html == "<li>a<ul><li>b</li></ul><ul><li></li></ul></li>")
        #expect(result.kinds == [.elementNotClosed])
    }

    @Test func aRawLinkInAListItemWithinAPathKeepsItsPlace() {
        let result = writeHTML([
            .opens(.li), .opensLine, .opens(.strong), .text("Settings"), .closes, .text(" > "),
            .inline("<a href=\"https://go.microsoft.com/fwlink/p/?linkid=2074649\" target=\"_blank\">"),
            .text("Partner relationships"), .inline("</a>"), .closes, .closes,
        ])
        #expect(
            result.html == "<li><strong>Settings</strong> &gt; "
                + "<a href=\"https://go.microsoft.com/fwlink/p/?linkid=2074649\" target=\"_blank\" rel=\"noopener\">"
                + "Partner relationships</a></li>")
        #expect(result.problems.isEmpty)
    }

    @Test func noLinkStandsInALink() {
        let raw = writeHTML([
            .opens(.p), .opens(.a), .text("x"), .inline("<a href=y>"), .text("z"), .inline("</a>"), .closes, .closes,
        ])
        #expect(raw.html == "<p><a>xz</a></p>")
        #expect(raw.kinds == [.linkInLink])

        let markdown = writeHTML([
            .opens(.p), .inline("<a name=y>"), .opens(.a), .text("z"), .closes, .inline("</a>"), .closes,
        ])
        #expect(markdown.html == "<p><a name=\"y\"></a><a>z</a></p>")
        #expect(markdown.kinds == [.linkInLink, .endTagWithoutStart])

        let inner = writeHTML([
            .opens(.p), .inline("<a href=y>"), .opens(.em), .opens(.a), .text("z"), .closes, .closes, .inline("</a>"),
            .closes,
        ])
        #expect(inner.html == "<p><a href=\"y\"><em>z</em></a></p>")
        #expect(inner.kinds == [.linkInLink])
    }

    @Test func aMarkdownParagraphInATableComesIntoACell() {
        let result = writeHTML([
            .block("<table>\n<tr>\n"), .opens(.p), .text("a"), .closes, .block("<td>b</td></tr></table>"),
        ])
        #expect(result.html == "<table>\n<tr>\n<td><p>a</p></td><td>b</td></tr></table>")
        #expect(result.kinds == [.itemMissing])
    }

    @Test func markdownInACellOfHTMLBelongsToIt() {
        let result = writeHTML([
            .block("<table>\n<tr>\n<td>\n"), .opens(.p), .text("a"), .closes, .block("</td>\n</tr>\n</table>\n"),
        ])
        #expect(result.html == "<table>\n<tr>\n<td>\n<p>a</p></td>\n</tr>\n</table>\n")
        #expect(result.problems.isEmpty)
    }
}
