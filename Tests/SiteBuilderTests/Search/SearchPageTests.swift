import Testing

@testable import SiteBuilder

/// What the search index takes from a page besides its words.
struct SearchPageTests {
    private func page(_ main: String, description: String = "") -> SearchPage {
        var page = SearchPage()
        var words = PageWords()
        let html =
            "<html><head><meta name=\"description\" content=\"\(description)\"></head><body><main>\(main)</main></body></html>"
        page.read(Array(html.utf8), &words)
        return page
    }

    private func heading(_ html: String) -> String? {
        page("<h2 id=\"a\">\(html)</h2><p>Text</p>").headings.first.map { String(decoding: $0.text, as: UTF8.self) }
    }

    @Test func aHeadingIsItsTextWithoutTagsAndSigns() {
        #expect(heading("Fill <em>the</em> kettle &amp; wait") == "Fill the kettle & wait")
        #expect(heading(" <a href=\"#a\">#</a> Fill it ") == "Fill it")
        #expect(heading("Fill <svg><title>icon</title><path/></svg>it") == "Fill it")
        #expect(heading("<!-- x -->") == "")
    }

    @Test func aLongHeadingIsCutBetweenWords() {
        #expect(heading(String(repeating: "x", count: 100)) == String(repeating: "x", count: 100))
        let words = String(repeating: "word ", count: 30)
        #expect(heading(words) == String(repeating: "word ", count: 19) + "word\u{2026}")
    }

    @Test func whereNoWordEndsNoLetterIsCutInTwo() {
        #expect(heading(String(repeating: "x", count: 101)) == String(repeating: "x", count: 100) + "\u{2026}")
        #expect(
            heading("x" + String(repeating: "é", count: 60)) == "x" + String(repeating: "é", count: 49) + "\u{2026}")
        #expect(heading(String(repeating: "漢", count: 60)) == String(repeating: "漢", count: 33) + "\u{2026}")
    }

    @Test func aSummaryHas160BytesAtMost() {
        #expect(page("", description: "Tea &amp; more").summary == Array("Tea & more".utf8))
        let long = page("", description: String(repeating: "tea ", count: 50)).summary
        #expect(long == Array((String(repeating: "tea ", count: 39) + "tea\u{2026}").utf8))
    }

    @Test func aPageHasThirtyHeadingsAtMostAndNoneWithoutAnAnchor() {
        let html = (1...40).map { "<h2 id=\"h\($0)\">H</h2><h3 id=\"\">I</h3><h3>J</h3>" }.joined()
        let anchors = page(html).headings.map { String(decoding: $0.anchor, as: UTF8.self) }
        #expect(anchors == (1...30).map { "h\($0)" })
    }
}
