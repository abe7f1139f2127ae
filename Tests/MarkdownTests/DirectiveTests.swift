import Testing

@testable import Markdown

@Suite("Directives beside other constructs")
struct DirectiveTests {
    @Test func aTableEndsWhereADirectiveStands() {
        let text = ":::row:::\n:::column:::\n| a | b |\n|---|---|\n| c | d |\n:::column-end:::\n:::row-end:::\nText\n"
        let html = article(text)
        #expect(html.contains("<div class=\"column\">\n<table>"))
        #expect(html.hasSuffix("</table>\n</div>\n</div>\n<p>Text</p>\n"))
        #expect(!html.contains(":::"))
        #expect(problems(in: text) == [])
    }

    @Test func theHeadOfATableIsNoDirective() {
        let html = article(":::zone pivot=\"a\"\n|---|\n| a |\n:::zone-end\n")
        #expect(!html.contains("<table>"))
        #expect(html.hasPrefix("<div class=\"zone\" data-pivot=\"a\">"))
    }

    @Test func dashesBelowADirectiveAreARule() {
        let text = ":::row:::\n:::column:::\n**a**\n:::column-end:::\n:::row-end:::\n---\n:::row:::\n:::row-end:::\n"
        let html = article(text)
        #expect(!html.contains("<h2") && !html.contains(":::"))
        #expect(html.contains("<p><strong>a</strong></p>\n</div>\n</div>\n<hr />\n<div class=\"row\">"))
    }

    @Test func theTextBelowADirectiveIsTheHeadingThatItsDashesMake() {
        #expect(
            article(":::moniker range=\"a\"\nHead *one*\n---\n:::moniker-end\n")
                == "<div class=\"moniker\" data-range=\"a\">\n<h2 id=\"head-one\">Head <em>one</em></h2>\n</div>\n")
        #expect(article("a\n:::zone-end\n===\n").hasSuffix("<p>:::zone-end</p>\n<p>===</p>\n"))
    }

    @Test(arguments: ["**⟦⟧**", "*⟦⟧*", "[⟦⟧](a.md)", "~~⟦⟧~~", "[a **⟦⟧** b](a.md)"])
    func wordsThatNobodyTranslatesMayStandInOtherMarkup(markup: String) {
        let html = article(markup.replacing("⟦⟧", with: ":::no-loc text=\"Show it\":::"))
        #expect(html.contains("Show it") && !html.contains("no-loc"), "\(html)")
    }

    @Test func wordsThatNobodyTranslatesMayBeAlone() {
        #expect(article(":::no-loc text=\"Nine digits\":::\n") == "<p>Nine digits</p>\n")
        #expect(problems(in: ":::no-loc text=\"Nine digits\":::\n") == [])
    }

    @Test func iconsMayStandInLinksAndTitlesOfTabs() {
        let icon = ":::image type=\"icon\" source=\"a.svg\":::"
        #expect(article("[\(icon) **Go**](b.md)\n").contains("<a href=\"b.md\"><img src=\"a.svg\""))
        let tabs = article("# [\(icon) **One**](#tab/one)\nText\n# [Two](#tab/two)\n---\n")
        #expect(tabs.contains("<h2 class=\"tab-title\">One</h2>"))
    }

    @Test func everyDirectiveOfALineIsReplacedWhereverItStands() {
        let word = ":::no-loc text=\"w\":::"
        #expect(
            article("\(word) **\(word)** *a **\(word)** \(word)* \(word)\n")
                == "<p>w <strong>w</strong> <em>a <strong>w</strong> w</em> w</p>\n")
        #expect(
            article("`\(word)` *\(word)*\n")
                == "<p><code>\(word.replacing("\"", with: "&quot;"))</code> <em>w</em></p>\n")
    }

    @Test func quotesInAValueAreEscaped() {
        #expect(article(":::no-loc text=\"\\\"pub\\\"\"::: a\n") == "<p>&quot;pub&quot; a</p>\n")
        #expect(article(":::no-loc text=\"C:\\\"::: a\n") == "<p>C:\\ a</p>\n")
    }

    @Test func aTabOfATranslatedDocumentHasAnAnchorBeforeItsLink() {
        let html = article("# <a name=\"a\"></a>[A](#tab/a)\nOne\n# <a name=\"b\"></a>[B](#tab/b)\nTwo\n- - -\n")
        #expect(html.contains("<section class=\"tab\" data-tab=\"a\">\n<h2 class=\"tab-title\">A</h2>\n<p>One</p>"))
        #expect(!html.contains("<h1"))
        #expect(article("# <b>[A](#tab/a)\n").contains("<h1"))
    }
}
