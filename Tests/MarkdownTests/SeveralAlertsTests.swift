import Testing

@testable import Markdown

@Suite("Several alerts in a quote")
struct SeveralAlertsTests {
    @Test func eachLineThatIsAMarkerBeginsAnAlert() {
        let text = "> [!NOTE]\n> One **a**.\n> Two.\n> [!WARNING]\n> Three.\n"
        #expect(
            article(text) == """
                <div class="alert note" role="note">
                <p class="alert-title">Note</p>
                <p>One <strong>a</strong>.
                Two.</p>
                </div>
                <div class="alert warning" role="note">
                <p class="alert-title">Warning</p>
                <p>Three.</p>
                </div>

                """)
        #expect(problems(in: text) == [])
    }

    @Test func whatStandsBeforeTheFirstMarkerIsAQuote() {
        let html = article("> Text.\n>\n> More.\n> [!TIP]\n> - a\n>   - b\n>     c\n>\n> [!div class=\"x\"]\n> d\n")
        #expect(html.hasPrefix("<blockquote>\n<p>Text.</p>\n<p>More.</p>\n</blockquote>\n<div class=\"alert tip\""))
        #expect(html.hasSuffix("</ul>\n</div>\n<div class=\"x\">\n<p>d</p>\n</div>\n"))
    }

    @Test func aMarkerWithTextBesideItOrOutsideTheQuoteBeginsNone() {
        #expect(article("> a\n> [!NOTE] b\n").hasPrefix("<blockquote>\n<p>a\n[!NOTE] b</p>"))
        #expect(article("> a\n[!NOTE]\nb\n").hasPrefix("<blockquote>\n<p>a\n[!NOTE]\nb</p>"))
        #expect(article("> a\n> `[!NOTE]`\n").contains("<code>[!NOTE]</code>"))
    }

    @Test func partsKeepTheirPlacesAndTheirTables() {
        let text = "1. Step\n   > a\n   > [!NOTE]\n   > | b | c |\n   > |---|---|\n   > | [d](d.md) | *e* |\n"
        let found = elements(in: text).map(\.text)
        #expect(found.first == "> [!NOTE]\n   > | b | c |\n   > |---|---|\n   > | [d](d.md) | *e* |")
        #expect(found.contains("[d](d.md)"))
    }

    @Test func severalVideosAreNoQuote() {
        #expect(
            article("> [!VIDEO https://a.example/1]\n> [!VIDEO https://a.example/2]\n")
                == article("> [!VIDEO https://a.example/1]\n\n> [!VIDEO https://a.example/2]\n"))
    }
}
