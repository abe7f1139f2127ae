import Testing

@testable import Markdown

@Suite("GitHub's extensions")
struct GitHubExtensionTests {
    @Test func boxesAtTheBeginningOfItemsAreTasks() {
        #expect(
            article("- [ ] open\n- [x] done\n- [X] done too\n- [y] text\n") == """
                <ul>
                <li><input type="checkbox" disabled="" /> open</li>
                <li><input type="checkbox" checked="" disabled="" /> done</li>
                <li><input type="checkbox" checked="" disabled="" /> done too</li>
                <li>[y] text</li>
                </ul>

                """)
    }

    @Test func anEscapedBoxIsText() {
        #expect(article("- \\[ ] open\n") == "<ul>\n<li>[ ] open</li>\n</ul>\n")
    }

    @Test(arguments: [
        ("~~gone~~", "<p><del>gone</del></p>\n"),
        ("~gone~ here", "<p><del>gone</del> here</p>\n"),
        ("a ~~b *c* d~~ e", "<p>a <del>b <em>c</em> d</del> e</p>\n"),
        ("~~a~~ ~~b~~", "<p><del>a</del> <del>b</del></p>\n"),
        ("a ~~b", "<p>a ~~b</p>\n"),
        ("~~ a ~~", "<p>~~ a ~~</p>\n"),
        ("\\~~a~~", "<p>~~a~~</p>\n"),
        ("~~a~ b", "<p>~~a~ b</p>\n"),
    ])
    func tildesStrikeThrough(_ text: String, _ html: String) {
        #expect(article(text) == html)
    }

    @Test(arguments: [
        ("See https://example.org/a?b=c.", "https://example.org/a?b=c"),
        ("See (https://example.org/a_(b)) there", "https://example.org/a_(b)"),
        ("www.example.org, too", "www.example.org"),
        ("Write to admin@example.org.", "admin@example.org"),
        ("http://example.org/&copy;x&lt;", "http://example.org/©x"),
        ("www.1and1.example", "www.1and1.example"), ("www.öl.example", "www.öl.example"),
        ("a.b-c+d_e@example.co.uk.", "a.b-c+d_e@example.co.uk"), ("me@a.1b.example", "me@a.1b.example"),
        ("*https://example.org/a*", "https://example.org/a"), ("'https://example.org/'", "https://example.org/"),
        ("https://a_b.example.org", "https://a_b.example.org"),
    ])
    func addressesAreLinks(_ text: String, _ address: String) {
        let document = Document(text)
        var walk = Walk(document.root)
        var links: [String] = []
        while let step = walk.next() {
            if step.isEntering, step.kind == .link { links.append(step.node.plainText) }
        }
        #expect(links == [address])
    }

    @Test func anAddressThatNoPageMayLinkToIsText() {
        #expect(article("See ftp://example.org/a.") == "<p>See ftp://example.org/a.</p>\n")
    }

    @Test(arguments: [
        "see xhttps://example.org", "https://", "http://a_b.c_d", "www.", "a@b", "[https://a.b](c.md)", "`https://a.b`",
    ])
    func whatIsNoAddressOrInALinkIsLeft(_ text: String) {
        #expect(!article(text).contains("href=\"http"), "\(text)")
        #expect(!article(text).contains("mailto:"), "\(text)")
    }

    @Test func nodesThatExtensionsMakeKnowTheirPlaces() {
        let text = "é &amp; ~~x https://a.example/b y~~ \\* www.c.example z\n\n- [x] ~d~ e\n"
        #expect(
            SourceRangeTests.places(in: text) == [
                "text: é &amp; ", "inlineElement: ~~x https://a.example/b y~~", "text: x ", "link: https://a.example/b",
                "text: https://a.example/b", "text:  y", "text:  \\* ", "link: www.c.example", "text: www.c.example",
                "text:  z", "inlineElement: [x]", "inlineElement: ~d~", "text: d", "text:  e",
            ])
    }

    @Test func aTabPartsABoxFromItsTextAsABlankDoes() {
        #expect(article("- [x]\tdone\n") == article("- [x] done\n"))
        #expect(article("- [\t] open\n") == article("- [ ] open\n"))
        #expect(article("- [ ]open\n") == "<ul>\n<li>[ ]open</li>\n</ul>\n")
        #expect(article("- [x\\] a\n") == "<ul>\n<li>[x] a</li>\n</ul>\n")
    }

    @Test(arguments: [
        "www.-a.example", "me@example.org-", "me@example.org_", "me@example", "@example.org", "https://a.b_c",
    ])
    func whatOnlyLooksLikeAnAddressIsText(_ text: String) {
        #expect(article(text) == "<p>\(text)</p>\n")
    }
}
