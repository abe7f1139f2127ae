import Testing

@testable import Markdown

@Suite struct HTMLControlsTests {
    private func replaced(_ text: String, from first: Int = 0) -> String {
        var html = Array(text.utf8)
        HTMLControls.replace(in: &html, from: first)
        return String(decoding: html, as: UTF8.self)
    }

    @Test func whatHTMLForbidsBecomesTheSignForTheUnreadable() {
        let sign = "\u{FFFD}"
        #expect(
            replaced("\u{1}a\u{B}\u{1F}b\u{7F}c\u{80}\u{9F}") == "\(sign)a\(sign)\(sign)b\(sign)c\(sign)\(sign)")
    }

    @Test func whatHTMLAllowsStays() {
        let text = "a\tb\r\nc\u{C}d\u{A0}é\u{200B}\u{202E}\u{2028}\u{FEFF}🙂€"
        #expect(replaced(text) == text)
        #expect(replaced("") == "")
    }

    @Test func whatStandsBeforeIsNotLookedAt() {
        #expect(replaced("\u{1}ab\u{1}c", from: 2) == "\u{1}ab\u{FFFD}c")
    }

    @Test func everyPlaceInALongTextIsFound() {
        for count in 0..<130 {
            let blanks = String(repeating: " ", count: count)
            #expect(replaced("\(blanks)\u{200B}\u{2}\(blanks)") == "\(blanks)\u{200B}\u{FFFD}\(blanks)")
        }
        #expect(replaced(String(repeating: "a\u{1}", count: 20_000)) == String(repeating: "a\u{FFFD}", count: 20_000))
    }

    @Test func aReferenceInRawHTMLIsNoWayAround() {
        let block = Document(SourceText(Array("<p title=\"&#1;b\">&#1;&#x7f;&#233;&amp;</p>\n".utf8)))
        let html = String(decoding: HTMLWriter.html(of: block), as: UTF8.self)
        #expect(html.contains("\u{FFFD}\u{FFFD}&#233;&amp;</p>") && !html.contains("&#1;"))
    }
}
