import Diagnostics
import Markdown
import Testing

@testable import Documents

@Suite("Rules about tables, directives, markers and HTML")
struct MarkupRuleTests {
    @Test func aRowSaysHowManyCellsItHas() {
        let found = expect(
            TableRowLength.rule, finds: "| a | b |\n|---|---|\n«| c |»\n«| d | e | f |»\n| g | h |\n",
            saying: "the row has 1 cell, and the table has 2 columns",
            "the row has 3 cells, and the table has 2 columns")
        #expect(found.map(\.notes.count) == [0, 1])
    }

    @Test func anUnknownDirectiveIsOneFindingWithTheNearestName() {
        let text = "# A\n\n«:::zonne pivot=\"a\":::»\n\nText\n\n:::zone-end:::\n"
        let found = expect(DirectiveUnknown.rule, finds: text, saying: "there is no directive \":::zonne\"")
        #expect(found.first?.notes.map(\.message) == ["there is a directive with a similar name: :::zone"])
        expect(DirectiveNothingToClose.rule, finds: text.replacing("«", with: "").replacing("»", with: ""))
    }

    @Test func anAlertThatIsWrittenAsADirectiveIsToldHowItIsWritten() {
        let found = expect(
            DirectiveUnknown.rule, finds: "# A\n\n«:::note»\n\nText\n\n:::\n",
            saying: "there is no directive \":::note\"")
        #expect(found.first?.help == "an alert is a quote: begin it with > [!NOTE], and each of its lines with >")
    }

    @Test func aMisspeltIncludeIsFoundBesideTheWordsOfItsLink() {
        let found = expect(
            MarkerUnknown.rule, finds: "# A\n\nYou need «[!INCLDE [a role](b.md)]».\n",
            saying: "there is no marker [!INCLDE]")
        #expect(found.first?.fixes.map(\.title) == ["write INCLUDE"])
    }

    @Test func aMisspeltEndDoesNotLeaveItsBeginningOpen() {
        let text = "# A\n\n:::moniker range=\"a\":::\n\nText\n\n:::moniker-edn:::\n"
        let rules = findings(in: text).map(\.rule).filter { $0.group == "directive" }
        #expect(rules == [DirectiveUnknown.rule.id])
    }

    @Test func aDirectiveIsClosedAndClosesInTheSameItem() {
        let text = "# A\n\n«:::zone pivot=\"a\":::»\n\n- b\n\n  :::zone-end:::\n"
        expect(DirectiveNotClosed.rule, finds: text, saying: "nothing ends the block that this directive begins")
        #expect(findings(of: DirectiveNothingToClose.rule, in: text.filter { $0 != "«" && $0 != "»" }).count == 1)
    }

    @Test(arguments: [
        (":::code language=\"swift\":::", "code"), (":::image alt-text=\"x\":::", "image"),
        (":::video title=\"x\":::", "video"),
    ]) func aDirectiveNeedsItsSource(directive: String, name: String) {
        expect(
            DirectiveAttributeMissing.rule, finds: "# A\n\n«\(directive)»\n",
            saying: "the directive \":::\(name)\" has no source")
    }

    @Test func aMisspeltAlertIsMended() {
        expect(MarkerUnknown.rule, finds: "# A\n\n> «[!NOET]»\n> Text\n", saying: "there is no marker [!NOET]")
        expect(MarkerUnknown.rule, mends: "# A\n\n> [!NOET]\n> Text\n", to: "# A\n\n> [!NOTE]\n> Text\n")
    }

    @Test func aKnownMarkerInTheWrongPlaceSaysWhereItBelongs() {
        let found = expect(
            MarkerUnknown.rule, finds: "# A\n\n«[!NOTE]»\nText\n", saying: "[!NOTE] means nothing in this place")
        #expect(found.first?.help == "write it alone on the first line of a quote: > [!NOTE]")
    }

    @Test(arguments: ["> [!note]\n> Text\n", "[!x](y.md)\n", "`[!NOET]`\n", "\\[!NOET]\n"])
    func whatIsNoMarkerIsLeftAlone(text: String) { expect(MarkerUnknown.rule, finds: "# A\n\n" + text) }

    @Test(arguments: [
        "A«[^1]» b[^1].\n\n[^1]: Note.\n", "A **b**«[^a-b]».\n\n- c\n\n  [^a-b]: Note.\n",
        "A«[^x]».\n\n[^x]: https://a.example\n", "| a |\n|---|\n| b«[^1]» |\n\n[^1]: c\n[^2]: d\n",
    ])
    func theFirstMarkOfAFootnoteIsReported(text: String) {
        let found = expect(
            MarkerFootnote.rule, finds: "# A\n\n" + text,
            saying: "no footnote is made of this, so readers see it as it stands")
        #expect(found.first?.notes.map(\.message) == ["the note is"])
    }

    @Test(arguments: [
        "A[^1] b.\n", "A [^a-z] b.\n\n- c [^a-z]: d\n", "A `[^1]`.\n\n[^1]: b\n", "[^1]: b\n",
        "a [^ 1] b\n\n[^ 1]: c\n",
    ])
    func whatHasNoNoteIsNoFootnote(text: String) { expect(MarkerFootnote.rule, finds: "# A\n\n" + text) }

    @Test func aQuoteWithinAValueEndsADirectiveTooSoon() {
        expect(
            DirectiveUnreadable.rule,
            finds: "# A\n\n«:::image source=\"a.png\" alt-text=\"The \"»Add\" button\":::\n",
            saying: "\":::image\" can't be read beyond this, and the rest is shown as text")
        expect(
            DirectiveUnreadable.rule,
            finds:
                "# A\n\n:::image source=\"a.png\" alt-text=\"The \\\"Add\\\" button\":::\n\n:::no-loc text=\"a\"::: b\n"
        )
    }

    @Test func aLineBreakThatIsAnEndTagIsWrittenAsATag() {
        expect(HTMLUnbalanced.rule, mends: "# A\n\na</br>b\n", to: "# A\n\na<br>b\n")
    }

    @Test func whoShowsAFrameIsToldOfVideos() {
        let found = findings(
            of: HTMLElementNotAllowed.rule, in: "# A\n\n<iframe src=\"https://a.example\"></iframe>\n\n<font>b</font>\n"
        )
        #expect(
            found.map(\.help) == [
                "show a video with > [!VIDEO address]",
                "say it in Markdown, or write &lt; if the tag is part of the text",
            ])
    }

    @Test func whatIsLeftOutAnywayCanBeRemoved() {
        expect(
            HTMLAttributeNotAllowed.rule, mends: "# A\n\nSome <b style=\"x\" title=\"y\">text</b>\n",
            to: "# A\n\nSome <b title=\"y\">text</b>\n", [.likely])
        expect(HTMLUnbalanced.rule, mends: "# A\n\nSome text</b>.\n", to: "# A\n\nSome text.\n", [.likely])
    }

    @Test func everyProblemOfHTMLBelongsToOneRule() {
        let rules: [(Rule, String)] = [
            (HTMLElementNotAllowed.rule, "# A\n\nSome «<script>»alert(1)</script> text\n"),
            (HTMLElementNotAllowed.rule, "# A\n\nSome «<!DOCTYPE html>» text\n"),
            (HTMLAttributeNotAllowed.rule, "# A\n\nSome <b «onclick=\"x\"»>text</b>\n"),
            (HTMLAttributeNotAllowed.rule, "# A\n\nSome <b title=\"x\" «title=\"y\"»>text</b>\n"),
            (HTMLAddressNotAllowed.rule, "# A\n\nSome <a «href=\"javascript:x\"»>text</a>\n"),
            (HTMLUnbalanced.rule, "# A\n\nSome «<b>»text\n"),
            (HTMLUnbalanced.rule, "# A\n\nSome text«</b>»\n"),
            (HTMLMisplaced.rule, "# A\n\nSome «<li>»text</li>\n"),
            (HTMLMisplaced.rule, "# A\n\nSome <a href=\"#a\">text «<a href=\"#a\">»more</a></a>\n"),
        ]
        for (rule, text) in rules {
            expect(rule, finds: text)
            let plain = text.filter { $0 != "«" && $0 != "»" }
            #expect(Set(findings(in: plain).map(\.rule).filter { $0.group == "html" }) == [rule.id])
        }
    }

    @Test func everyKindOfHTMLProblemIsReportedByExactlyOneRule() {
        let rules: [any HTMLRule.Type] = [
            HTMLAddressNotAllowed.self, HTMLAttributeNotAllowed.self, HTMLElementNotAllowed.self, HTMLMisplaced.self,
            HTMLUnbalanced.self,
        ]
        for kind in HTMLProblem.Kind.allCases {
            #expect(rules.filter { $0.words(for: kind) != nil }.count == 1, "\(kind)")
        }
    }

    @Test func anIconMayBeDecorationAndOtherImagesNeedWords() {
        let rule = ImageAltTextMissing.rule
        expect(rule, finds: ":::image type=\"icon\" source=\"a.png\":::\n\n![a](a.png)\n")
        expect(
            rule,
            finds: "«:::image source=\"a.png\":::»\n\n«:::image source=\"a.png\" alt-text=\" \":::»\n\n«![ ](a.png)»\n")
        expect(rule, finds: ":::image type=\"content\" source=\"a.png\" alt-text=\"a\":::\n")
    }

    @Test func aTabWithoutAnIDIsToldToHaveOne() {
        let text = "# A\n\n# [One](#tab/one)\n\nText\n\n# [Two](#tab/)\n\nText\n\n***\n"
        let found = findings(of: TabIDRepeated.rule, in: text) + findings(of: TabMalformed.rule, in: text)
        #expect(found.count == 1, "\(found)")
    }
}
