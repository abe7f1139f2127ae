import Testing

@testable import Markdown

/// Constructs of which several stand in one paragraph.
@Suite struct SeveralMarkersTests {
    private func html(_ text: String) -> String {
        let document = Document(text)
        return String(decoding: HTMLWriter.html(of: document), as: UTF8.self)
    }

    @Test func everyIncludeOfAParagraphIsOne() {
        #expect(
            html("Open [!INCLUDE [one](1.md)], [!INCLUDE [two](2.md)] and [!INCLUDE [three](3.md)].")
                == """
                <p>Open <span class="missing">one</span>, <span class="missing">two</span> and \
                <span class="missing">three</span>.</p>

                """)
    }

    @Test func everyImageOfALineIsOne() {
        #expect(
            html("a :::image source=\"1.png\"::: &amp; *b* :::image source=\"2.png\":::c")
                == "<p>a <img src=\"1.png\" alt=\"\" /> &amp; <em>b</em> <img src=\"2.png\" alt=\"\" />c</p>\n")
    }

    @Test func textsBetweenSeveralDirectivesKeepTheirPlaces() {
        let text = "x &amp; :::no-loc text=\"A\"::: y :::no-loc text=\"B\"::: z"
        let document = Document(text)
        let bytes = Array(text.utf8)
        var found: [String] = []
        var walk = Walk(document.root)
        while let step = walk.next() {
            guard step.isEntering, step.kind == .text else { continue }
            found.append(String(decoding: bytes[document.range(of: step.node)], as: UTF8.self))
        }
        #expect(found == ["x &amp; ", ":::no-loc text=\"A\":::", " y ", ":::no-loc text=\"B\":::", " z"])
    }

    @Test(arguments: [
        #"\[!INCLUDE [title](path.md)]"#, #"Write \[!INCLUDE [title](path.md)]."#, "&#91;!INCLUDE [title](path.md)]",
        #"\[!VIDEO https://example.com]"#, #"Or \[!NOTHING] at all."#, #"> \[!NOTE]"# + "\n> Text.",
    ])
    func aBracketThatIsWrittenToMeanNothingBeginsNoMarker(text: String) {
        #expect(Document(text).problems.isEmpty)
        #expect(html(text).contains("[!"))
    }

    @Test func problemsOfMarkersComeInTheOrderOfTheText() {
        let problems = Document("[!one] *a* [!two] `b` [!three]").problems
        #expect(
            problems.map(\.kind) == [
                .unknownMarker(name: "one"), .unknownMarker(name: "two"), .unknownMarker(name: "three"),
            ])
    }

    @Test func snippetsAndIncludesOnLinesOfTheirOwnStandBesideTheText() {
        let text = "Before:\n[!code-csharp[](a.cs)]\n[!code-vb[](a.vb)]\n*after* ~~x~~\n[!INCLUDE [b](b.md)]\n"
        let html = article(text)
        #expect(html.hasPrefix("<p>Before:</p>\n"))
        #expect(html.contains("<p><em>after</em> <del>x</del></p>\n"))
        #expect(!html.contains("<p>\n") && !html.contains("</pre>\n</p>"))
        let blocks = elements(in: text).compactMap {
            if case .include(let include) = $0.element { include.isBlock } else { nil }
        }
        #expect(blocks == [true])
    }

    @Test func anIncludeAmongTheWordsOfItsLineStaysThere() {
        let blocks = elements(in: "Use\n[!INCLUDE [b](b.md)] now.\n").compactMap {
            if case .include(let include) = $0.element { include.isBlock } else { nil }
        }
        #expect(blocks == [false])
    }
}
