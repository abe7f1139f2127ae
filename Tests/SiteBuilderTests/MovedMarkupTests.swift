import Testing

@testable import SiteBuilder

/// What becomes of an article's HTML on a page with others.
struct MovedMarkupTests {
    private func moved(_ html: String) -> String {
        String(decoding: MovedMarkup(prefix: "p-", folder: "../x/").moved(Array(html.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("<h1 id=\"a\">A</h1><h5>B</h5><h6>C</h6><hr /><h2x>", "<h2 id=\"p-a\">A</h2><h6>B</h6><h6>C</h6><hr /><h2x>"),
        ("<p aria-describedby=\"a b\" id=\"c\">", "<p aria-describedby=\"p-a p-b\" id=\"p-c\">"),
        ("<a href=\"#a\">", "<a href=\"#p-a\">"), ("<a href=\"b.html#a\">", "<a href=\"../x/b.html#a\">"),
        ("<a href=\"?q\">", "<a href=\"../x/?q\">"), ("<a href=\"/b\">", "<a href=\"/b\">"),
        ("<a href=\"mailto:me\">", "<a href=\"mailto:me\">"), ("<a href=\"b/c:d\">", "<a href=\"../x/b/c:d\">"),
        ("<a href=\"\">", "<a href=\"\">"), ("<img src=\"a.png\" alt=\"#a\">", "<img src=\"../x/a.png\" alt=\"#a\">"),
        ("<p aria-details=\"a\" aria-owns=\"b c\">", "<p aria-details=\"p-a\" aria-owns=\"p-b p-c\">"),
        ("<blockquote cite=\"a.html\"><q cite=\"#b\">", "<blockquote cite=\"../x/a.html\"><q cite=\"#p-b\">"),
        ("<del cite=\"https://a.example\"><cite id=\"c\">", "<del cite=\"https://a.example\"><cite id=\"p-c\">"),
        ("<!-- <h2 id=\"a\"> --><h2>", "<!-- <h2 id=\"a\"> --><h3>"), ("<!-- <h2>", "<!-- <h2>"),
        ("a < b <", "a < b <"), ("<p id=\"a", "<p id=\"p-a"), ("<p hidden id=\"a\">", "<p hidden id=\"p-a\">"),
    ])
    func onlyWhatRefersToAPlaceIsChanged(_ html: String, _ expected: String) { #expect(moved(html) == expected) }
}
