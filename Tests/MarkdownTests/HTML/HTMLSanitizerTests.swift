import Testing

@testable import Markdown

@Suite struct HTMLSanitizerTests {
    @Test func goodHTMLPassesInNormalForm() {
        let result = writeHTML(
            blocks: "<DIV Class='note' id=x>A &amp; B<BR>c<img src=a.png alt=\"A 'b'\" width=20></DIV>\n")
        #expect(
            result.html
                == "<div class=\"note\" id=\"x\">A &amp; B<br />c<img src=\"a.png\" alt=\"A 'b'\" width=\"20\" /></div>\n"
        )
        #expect(result.problems.isEmpty)
    }

    @Test func everyAllowedElementSurvivesWhereItMayStand() {
        let parents: [HTMLPlacement: (String, String)] = [
            .item: ("<ul>", "</ul>"), .description: ("<dl>", "</dl>"), .summary: ("<details>", "</details>"),
            .figureCaption: ("<figure>", "</figure>"), .tableCaption: ("<table>", "</table>"),
            .columnGroup: ("<table>", "</table>"), .rowGroup: ("<table>", "</table>"), .row: ("<table>", "</table>"),
            .column: ("<table><colgroup>", "</colgroup></table>"), .cell: ("<table><tr>", "</tr></table>"),
            .annotation: ("<ruby>", "</ruby>"),
        ]
        for rule in HTMLAllowList.elements {
            let (before, after) = parents[rule.placement] ?? ("", "")
            let tag = rule.content == .nothing ? "<\(rule.element) />" : "<\(rule.element)></\(rule.element)>"
            let result = writeHTML(blocks: before + tag + after)
            #expect(result.html == before + tag + after)
            #expect(result.problems.isEmpty)
        }
    }

    @Test func whatIsNotAllowedIsShownAndReportedOnce() {
        let result = writeHTML(blocks: "<script>if (a<b) x(\"</p>\")</script>c")
        #expect(result.html == "&lt;script&gt;if (a&lt;b) x(&quot;&lt;/p&gt;&quot;)&lt;/script&gt;c")
        #expect(result.problems == [HTMLProblem(kind: .elementNotAllowed, place: .init(chunk: 0, range: 0..<8))])
    }

    @Test func refusedElementsAreShownWithTheirAttributesAndTheirContentStays() {
        let result = writeHTML(blocks: "<form action=/x><b>y</b></form>")
        #expect(result.html == "&lt;form action=/x&gt;<b>y</b>&lt;/form&gt;")
        #expect(result.kinds == [.elementNotAllowed])
    }

    @Test func placeholdersAreTextWithoutAProblem() {
        for placeholder in ["<server>", "<your name>", "<tenant-id>", "<GUID>", "</server>", "<domain.com>"] {
            let result = writeHTML(paragraph: placeholder)
            #expect(result.html == "<p>&lt;\(placeholder.dropFirst().dropLast())&gt;</p>")
            #expect(result.problems.isEmpty)
        }
        #expect(writeHTML(paragraph: "<server name=\"x\">").kinds == [.elementNotAllowed])
    }

    @Test func commentsVanishAndAreHandedOut() {
        let result = writeHTML(blocks: "a<!-- allow: x -->b<!---->")
        #expect(result.html == "ab")
        #expect(
            result.comments == [
                HTMLComment(place: .init(chunk: 0, range: 1..<18), body: 5..<15),
                HTMLComment(place: .init(chunk: 0, range: 19..<26), body: 23..<23),
            ])
        #expect(result.problems.isEmpty)
    }

    @Test func declarationsAreShown() {
        let result = writeHTML(blocks: "<!DOCTYPE html><?php x ?>")
        #expect(result.html == "&lt;!DOCTYPE html&gt;&lt;?php x ?&gt;")
        #expect(result.kinds == [.declarationNotAllowed, .declarationNotAllowed])
    }

    @Test func anUnfinishedTagIsShown() {
        let result = writeHTML(blocks: "<b>x</b><a href=\"y>z")
        #expect(result.html == "<b>x</b>&lt;a href=&quot;y&gt;z")
        #expect(result.kinds == [.unfinished])
    }

    @Test func referencesInTextStay() {
        #expect(
            writeHTML(blocks: "caf&eacute; &#169; A & B &lt;b&gt;").html == "caf&eacute; &#169; A &amp; B &lt;b&gt;")
    }

    @Test func attributesBeyondThoseThatAreReadAreReportedTogether() {
        let some = (0..<HTMLAttribute.limit).map { " data-a\($0)=\"\"" }.joined()
        #expect(writeHTML(blocks: "<p\(some)>x</p>").problems.isEmpty)
        let result = writeHTML(blocks: "<p\(some) id=\"a\" class=\"b\">x</p>")
        #expect(result.html == "<p>x</p>")
        #expect(result.problems.map(\.kind) == [.attributeNotAllowed])
    }

    @Test(arguments: ["1", "a", "A", "i", "I"]) func aListIsNumberedInOneOfFiveWays(type: String) {
        #expect(writeHTML(blocks: "<ol type=\"\(type)\"><li>x</li></ol>").html.contains(" type=\"\(type)\""))
        for other in ["2", "b", "1a", "", "!"] {
            let result = writeHTML(blocks: "<ol type=\"\(other)\"><li>x</li></ol>")
            #expect(result.html == "<ol><li>x</li></ol>", "\(other)")
            #expect(result.kinds == [.valueNotAllowed], "\(other)")
        }
    }

    @Test(arguments: ["</script>", "</SCRIPT >", "</script/>", "</script\n>"])
    func whatIsInAScriptGoesOnToItsOwnEndTag(end: String) {
        let result = writeHTML(blocks: "<script></b></scripts></scrip></ script>\(end)<b>c</b>")
        #expect(result.html.hasSuffix("<b>c</b>"))
        #expect(result.html.components(of: "<b>") == 1)
    }

    @Test func theEndOfTextDoesNotReachOutOfABlock() {
        let result = writeHTML(blocks: "<a href=\"x\"><div>one</a>two</div></a>")
        #expect(result.html == "<a href=\"x\"><div>onetwo</div></a>")
        #expect(result.kinds == [.endTagWithoutStart])
    }

    @Test func whatMayHoldBlocksHoldsThemOnlyWhereBlocksMayStand() {
        let blocks = writeHTML(blocks: "<ins><div>x</div></ins>")
        #expect(blocks.html == "<ins><div>x</div></ins>")
        #expect(blocks.problems.isEmpty)
        let text = writeHTML(blocks: "<p><ins><div>x</div></ins></p>")
        #expect(!text.html.contains("<p><ins><div>"), "\(text.html)")
        #expect(!text.problems.isEmpty)
    }

    @Test func aRowAroundACellMayBeLeftOut() {
        let result = writeHTML(blocks: "<table><td>a<td>b</table>")
        #expect(result.html.contains("<tr><td>a</td><td>b</td></tr>"), "\(result.html)")
        #expect(result.problems.isEmpty, "\(result.kinds)")
        #expect(writeHTML(blocks: "<table>text</table>").kinds.contains(.itemMissing))
    }

    @Test func whatHoldsNothingIsNeverTooDeep() {
        let deep = String(repeating: "<span>", count: HTMLSanitizer.depthLimit)
        let result = writeHTML(blocks: deep + "<br><img src=a.png alt=a><span>x")
        #expect(result.html.contains("<br /><img src=\"a.png\" alt=\"a\" />&lt;span&gt;x"), "\(result.html)")
        #expect(result.kinds.filter { $0 == .elementTooDeep }.count == 1)
    }

    @Test func anElementThatEndsAfterWhatMarkdownHasOpenDoesNotEndTwice() {
        let result = writeHTML([
            .opens(.p), .inline("<b>"), .opens(.em), .text("x"), .inline("</b>"), .text("y"), .inline("</b>"), .closes,
            .text("z"), .closes,
        ])
        #expect(result.html == "<p><b><em>xy</em></b>z</p>")
        #expect(result.kinds == [.elementsOverlap, .endTagWithoutStart])
    }

    @Test func textOfMarkdownInAListOfHTMLGetsAnItem() {
        let result = writeHTML([
            .opens(.li), .opensLine, .inline("<ul>"), .text("b"), .inline("</ul>"), .closes, .closes,
        ])
        #expect(result.html == "<li><ul><li>b</li></ul></li>")
        #expect(result.kinds == [.itemMissing])
    }

    @Test func nothingOfATableIsEndedFromWithinACell() {
        let result = writeHTML(blocks: "<div><table><tr><td>x</div>y</td></tr></table>z</div>")
        #expect(result.html == "<div><table><tr><td>xy</td></tr></table>z</div>")
        #expect(result.kinds == [.endTagWithoutStart])
        let between = writeHTML(blocks: "<div><table></div><tr><td>y</td></tr></table>z</div>")
        #expect(between.html == "<div><table><tr><td>y</td></tr></table>z</div>")
        #expect(between.kinds == [.endTagWithoutStart])
    }

    @Test func noRowEndsABlockInACell() {
        let result = writeHTML(blocks: "<table><tr><td><div><tr>x</div></td></tr></table>")
        #expect(result.html == "<table><tr><td><div>&lt;tr&gt;x</div></td></tr></table>")
        #expect(result.kinds == [.elementMisplaced])
    }
}

@Suite struct HTMLBalanceTests {
    @Test func strayEndTagsAreDropped() {
        let result = writeHTML(blocks: "a</b>c</div></img>")
        #expect(result.html == "ac")
        #expect(result.kinds == [.endTagWithoutStart, .endTagWithoutStart, .endTagWithoutStart])
        #expect(result.problems.first?.place.range == 1..<5)
    }

    @Test func whatStaysOpenIsClosedAtTheEnd() {
        let result = writeHTML(blocks: "<div><p>a<b>c")
        #expect(result.html == "<div><p>a<b>c</b></p></div>")
        #expect(result.kinds == [.elementNotClosed, .elementNotClosed])
    }

    @Test func overlappingElementsAreNested() {
        let result = writeHTML(blocks: "<b>x<i>y</b>z</i>")
        #expect(result.html == "<b>x<i>y</i></b>z")
        #expect(result.kinds == [.elementsOverlap, .endTagWithoutStart])
    }

    @Test func endTagsThatHTMLMakesOptionalMayBeMissing() {
        let cases = [
            "<table><tr><td>a<td>b<tr><th>c</table>":
                "<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>",
            "<table><thead><tr><th>a<tbody><tr><td>b</table>":
                "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            "<table><col><tr><td>a</table>": "<table><colgroup><col /></colgroup><tr><td>a</td></tr></table>",
            "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>":
                "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>",
            "<dl><dt>a<dd>b<dt>c</dl>": "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>",
            "<dl><div><dt>a<dd>b</div></dl>": "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
            "<p>a<p>b<ul><li>c</ul>": "<p>a</p><p>b</p><ul><li>c</li></ul>",
            "<ruby>a<rp>(<rt>b<rp>)</ruby>": "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>",
            "<div><p>a</div>b": "<div><p>a</p></div>b",
        ]
        for (html, expected) in cases {
            let result = writeHTML(blocks: html)
            #expect(result.html == expected)
            #expect(result.problems.isEmpty, "\(html): \(result.kinds)")
        }
    }

    @Test func aCellIsASmallWorldOfItsOwn() {
        let result = writeHTML(blocks: "<div><table><tr><td></div></b>x</td></tr></table></div>")
        #expect(result.html == "<div><table><tr><td>x</td></tr></table></div>")
        #expect(result.kinds == [.endTagWithoutStart, .endTagWithoutStart])
    }

    @Test func textInATableComesIntoACell() {
        let result = writeHTML(blocks: "<table>\n a <b>b</b><tr><td>c</table>")
        #expect(result.html == "<table><tr><td>\n a <b>b</b></td></tr><tr><td>c</td></tr></table>")
        #expect(result.kinds == [.itemMissing])
        #expect(result.problems.map(\.place.range) == [9..<10])
    }

    @Test func textInAListComesIntoAnItem() {
        let result = writeHTML(blocks: "<ul>a<li>b</ul><ol><p>c</ol>")
        #expect(result.html == "<ul><li>a</li><li>b</li></ul><ol><li><p>c</p></li></ol>")
        #expect(result.kinds == [.itemMissing, .itemMissing])
    }

    @Test func whatStandsOutsideItsParentIsShown() {
        for tag in ["li", "dt", "td", "tr", "summary", "figcaption", "caption", "tbody", "rt"] {
            let result = writeHTML(blocks: "<div><\(tag)>x</\(tag)></div>")
            #expect(result.html == "<div>&lt;\(tag)&gt;x&lt;/\(tag)&gt;</div>")
            #expect(result.kinds == [.elementMisplaced])
        }
    }

    @Test func aLinkEndsWhereAnotherBegins() {
        let result = writeHTML(blocks: "<a href=x>1<b>2<a href=y>3</a>4")
        #expect(result.html == "<a href=\"x\">1<b>2</b></a><a href=\"y\">3</a>4")
        #expect(result.kinds == [.linkInLink, .elementsOverlap])
    }

    @Test func aSlashClosesWhatMayHaveContent() {
        #expect(writeHTML(blocks: "<a name=\"x\"/>text<p/>").html == "<a name=\"x\"></a>text<p></p>")
    }

    @Test func anEndTagOfALineBreakIsALineBreak() {
        let result = writeHTML(blocks: "a</br>b")
        #expect(result.html == "a<br />b")
        #expect(result.kinds == [.breakAsEndTag])
    }

    @Test func depthIsBounded() {
        let many = 150
        let result = writeHTML(
            blocks: String(repeating: "<div>", count: many) + "x" + String(repeating: "</div>", count: many))
        let nested = HTMLSanitizer.depthLimit
        #expect(result.kinds == Array(repeating: .elementTooDeep, count: many - nested))
        #expect(result.html.contains(String(repeating: "&lt;div&gt;", count: many - nested) + "x</div>"))
        #expect(htmlDefect(in: Array(result.html.utf8)) == nil)
    }
}

@Suite struct HTMLAttributeTests {
    private func attributes(_ tag: String) -> HTMLResult {
        var result = writeHTML(paragraph: tag)
        result.problems.removeAll { $0.kind == .elementNotClosed }
        return result
    }

    @Test func unknownAttributesAreLeftOut() {
        let result = attributes("<b style=\"color:red\" onclick=x() class=c x-data=1>")
        #expect(result.html == "<p><b class=\"c\"></b></p>")
        #expect(result.kinds == [.attributeNotAllowed, .attributeNotAllowed, .attributeNotAllowed])
        #expect(result.problems.map(\.place.range) == [3..<20, 21..<32, 41..<49])
    }

    @Test func notesOfToolsAreLeftOutWithoutAWord() {
        let result = attributes("<span data-ttu-id=\"a-1\" data-x>")
        #expect(result.html == "<p><span></span></p>")
        #expect(result.kinds == [])
    }

    @Test func theFirstOfEqualAttributesCounts() {
        let result = attributes("<a href=x HREF=y>")
        #expect(result.html == "<p><a href=\"x\"></a></p>")
        #expect(result.kinds == [.attributeRepeated])
    }

    @Test func aLinkIntoANewWindowKeepsItsOpenerToItself() {
        #expect(
            attributes("<a href=x target=_blank>").html
                == "<p><a href=\"x\" target=\"_blank\" rel=\"noopener\"></a></p>")
        #expect(
            attributes("<a rel='NoFollow opener' target=' _BLANK '>").html
                == "<p><a target=\"_blank\" rel=\"nofollow noopener\"></a></p>")
        #expect(attributes("<a href=x target=_top>").html == "<p><a href=\"x\"></a></p>")
        #expect(attributes("<a href=x target=_top>").kinds == [.valueNotAllowed])
    }

    @Test func numbersAreNumbers() {
        #expect(
            attributes("<img src=x width=' 20 ' height=30>").html
                == "<p><img src=\"x\" width=\"20\" height=\"30\" /></p>")
        for value in ["20px", "50%", "-1", "", "123456", "1e3"] {
            #expect(attributes("<img width='\(value)'>").html == "<p><img /></p>")
            #expect(attributes("<img width='\(value)'>").kinds == [.valueNotAllowed])
        }
        #expect(
            writeHTML(blocks: "<ol start=-3 type=a reversed></ol>").html == "<ol start=\"-3\" type=\"a\" reversed></ol>"
        )
        #expect(writeHTML(blocks: "<ol type=b></ol>").kinds == [.valueNotAllowed])
    }

    @Test func namesOfPlacesAreOneWord() {
        #expect(attributes("<a id=a.b-c_d name=é>").html == "<p><a id=\"a.b-c_d\" name=\"é\"></a></p>")
        for value in ["", "a b", "a\tb", "a&amp;b", "a<b", "a\u{1}"] {
            #expect(attributes("<a id=\"\(value)\">").kinds == [.valueNotAllowed])
        }
        #expect(attributes("<img name=x>").kinds == [.attributeNotAllowed])
    }

    @Test func valuesCannotLeaveTheirQuotes() {
        #expect(
            attributes("<b title='\"><script>&quot;&foo'>").html
                == "<p><b title=\"&quot;&gt;&lt;script&gt;&quot;&amp;foo\"></b></p>")
        #expect(attributes("<b title>").html == "<p><b title=\"\"></b></p>")
    }

    @Test func addressesAreWrittenAnew() {
        #expect(
            attributes("<a href=' https://x.y/a b?c=1&d=2&amp;e=%20 '>").html
                == "<p><a href=\"https://x.y/a%20b?c=1&amp;d=2&amp;e=%20\"></a></p>")
        for address in [
            "x.md", "../x/y.md#z", "#top", "?a=b:c", "/a:b", "//x.y/", "mailto:a@b.c", "tel:+1", "HTTP://x",
        ] {
            let result = attributes("<a href=\"\(address)\">")
            #expect(result.html == "<p><a href=\"\(address)\"></a></p>")
            #expect(result.problems.isEmpty)
        }
        for address in [
            "javascript:x", "data:text/html,x", "vbscript:x", "file:///x", "C:\\x", "blob:x", ":x", "x y:z",
        ] {
            let result = attributes("<a href=\"\(address)\">")
            #expect(result.html == "<p><a></a></p>")
            #expect(result.kinds == [.schemeNotAllowed])
        }
        #expect(attributes("<img src=mailto:x>").kinds == [.schemeNotAllowed])
        #expect(attributes("<img src='data:image/png;base64,x'>").kinds == [.schemeNotAllowed])
    }

    @Test func elementsAreNamedAsTheirCasesAreSpelled() {
        for element in HTMLElement.allCases { #expect(element.name == HTMLName(String(describing: element))) }
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
