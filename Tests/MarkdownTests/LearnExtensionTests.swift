import Testing

@testable import Markdown

@Suite("Learn's extensions")
struct LearnExtensionTests {
    @Test(arguments: ["NOTE", "TIP", "IMPORTANT", "CAUTION", "WARNING", "note"])
    func aQuoteThatBeginsWithAMarkerIsAnAlert(_ name: String) {
        let html = article("> [!\(name)]\n> Take care.\n")
        #expect(html.contains("<div class=\"alert \(name.lowercased())\" role=\"note\">"))
        #expect(html.contains("<p>Take care.</p>"))
        #expect(!html.contains("[!"))
    }

    @Test func textOnTheLineOfTheMarkerBelongsToTheAlert() {
        #expect(article("> [!TIP] Be brief.\n").contains("<p>Be brief.</p>"))
    }

    @Test(arguments: [
        "> [!NOTE]\n> | a | b |\n> | - | - |\n> | c | d |\n",
        "> [!NOTE]\n> Text.\n>\n> | a | b |\n> | - | - |\n> | c | d |\n",
        "> [!NOTE] Text.\n> | a | b |\n> | - | - |\n> | c | d |\n>\n> after\n",
        "> [!NOTE]\n> :::image source=\"a.png\" alt-text=\"A\":::\n> Text.\n",
        ":::zone pivot=\"a\"\n> [!NOTE]\n> Text.\n:::zone-end\n",
        ":::row:::\n  :::column:::\n  > [!NOTE]\n  > *Text* \\* &amp;\n  :::column-end:::\n:::row-end:::\n",
        ":::zone pivot=\"a\"\n- one\n\n  > [!NOTE]\n  > Text.\n:::zone-end\n",
    ])
    func anAlertIsOneWhateverStandsRightAfterItsMarkerOrItsText(_ text: String) {
        let html = article(text)
        #expect(html.contains("<p class=\"alert-title\">Note</p>"), "\(html)")
        #expect(!html.contains("[!") && !html.contains(":::"), "\(html)")
        #expect(problems(in: text).isEmpty)
    }

    @Test func theTextOfAnAlertBeforeADirectiveKeepsItsPlace() {
        let text = ":::zone pivot=\"a\"\n> [!NOTE] one &amp; **two**\n:::zone-end\n"
        let document = Document(text)
        var found: [String] = []
        var walk = Walk(document.root)
        while let step = walk.next() {
            guard step.isEntering, step.kind == .text || step.kind == .strong else { continue }
            found.append(String(decoding: Array(text.utf8)[document.range(of: step.node)], as: UTF8.self))
        }
        #expect(found == ["one &amp; ", "**two**", "two"])
    }

    @Test func aMarkerThatMeansNothingIsKeptAndReported() {
        #expect(article("> [!NOET]\n> Text.\n").contains("[!NOET]\nText."))
        #expect(problems(in: "> [!NOET]\n> Text.\n") == ["unknownMarker(name: \"NOET\"): [!NOET]"])
        #expect(problems(in: "[!NOTE]\nnot in a quote\n") == ["unknownMarker(name: \"NOTE\"): [!NOTE]"])
        for marker in ["INCLDE [t](a.md)", "cod-json[t](a.json)"] {
            let name = marker.prefix { $0 != " " && $0 != "[" }
            #expect(problems(in: "Then [!\(marker)].\n") == ["unknownMarker(name: \"\(name)\"): [!\(marker)]"])
        }
    }

    @Test func theClassOfAQuoteIsOneOfItsSettings() {
        let html = article("> [!div class=\"op_single_selector\" title1=\"Choose one:\"]\n> [a](a.md)\n")
        #expect(html.hasPrefix("<div class=\"op_single_selector\">"))
        #expect(article("> [!div id=\"x\" class=next]\n> a\n").hasPrefix("<div class=\"next\">"))
        #expect(article("> [!div\t\tclass='x'] \n> a\n").hasPrefix("<div class=\"x\">"))
    }

    @Test func aQuoteMayHaveAClass() {
        #expect(
            article("> [!div class=\"next\"]\n> [Go on](a.md)\n")
                == "<div class=\"next\">\n<p><a href=\"a.md\">Go on</a></p>\n</div>\n")
    }

    // MARK: Includes

    private final class Files: ArticleContext {
        func html(of include: Element.Include, at place: Int?) -> [UInt8]? {
            Array((include.isBlock ? "<p>block \(include.path)</p>" : "inline \(include.path)").utf8)
        }
        func code(of snippet: Element.Snippet) -> [UInt8]? {
            Array("\(snippet.path)|\(snippet.selection)".utf8)
        }
    }

    @Test func anIncludeThatIsAloneIsABlock() {
        #expect(article("[!INCLUDE [title](inc/a.md)]\n", context: Files()) == "<p>block inc/a.md</p>\n")
    }

    @Test func anIncludeWithinALineIsInline() {
        #expect(
            article("Before [!INCLUDE[t](a.md)] after.\n", context: Files()) == "<p>Before inline a.md after.</p>\n")
    }

    @Test func anIncludeMayBeginAListItem() {
        #expect(
            article("1. [!INCLUDE [t](a.md)] and go.\n2. [!include[u](b.md)]\n", context: Files())
                == "<ol>\n<li>inline a.md and go.</li>\n<li>\n<p>block b.md</p>\n</li>\n</ol>\n")
    }

    @Test func codeIsIncludedFromFiles() {
        let html = article(
            "[!code-csharp[name](a.cs#L1-L9)]\n\n:::code language=\"sql\" source=\"b.sql\" range=\"2-3\":::\n",
            context: Files())
        #expect(html.contains("<code class=\"language-csharp\">a.cs|L1-L9</code>"))
        #expect(html.contains("<code class=\"language-sql\">b.sql|2-3</code>"))
    }

    @Test func aVideoIsALink() {
        #expect(
            article("> [!VIDEO https://example.org/v_1_2]\n")
                == "<p class=\"video\"><a href=\"https://example.org/v_1_2\">Video</a></p>\n")
    }

    // MARK: Directives

    @Test func anImageDirectiveIsAFigure() {
        #expect(
            article(":::image type=\"content\" source=\"a_b.png\" alt-text=\"A list.\":::\n")
                == "<figure><img src=\"a_b.png\" alt=\"A list.\" /></figure>\n")
    }

    @Test func anIconStandsInALine() {
        #expect(
            article("Select :::image type=\"icon\" source=\"a.png\" alt-text=\"Bell\"::: **New**.\n")
                == "<p>Select <img src=\"a.png\" alt=\"Bell\" class=\"icon\" /> <strong>New</strong>.</p>\n")
    }

    @Test func rowsAndColumnsHoldBlocks() {
        let html = article(
            ":::row:::\n:::column span=\"2\":::\n**a**\n:::column-end:::\n:::column:::\n- b\n:::column-end:::\n:::row-end:::\n\nafter\n"
        )
        #expect(
            html == """
                <div class="row">
                <div class="column" data-span="2">
                <p><strong>a</strong></p>
                </div>
                <div class="column">
                <ul>
                <li>b</li>
                </ul>
                </div>
                </div>
                <p>after</p>

                """)
    }

    @Test func zonesAndMonikersMayBeWrittenWithABlank() {
        let html = article(
            "::: zone pivot=\"admin\"\n\n## One\n\n::: zone-end\n\n::: moniker range=\">= x\"\ntext\n::: moniker-end\n")
        #expect(html.contains("<div class=\"zone\" data-pivot=\"admin\">\n<h2 id=\"one\">One</h2>\n</div>"))
        #expect(html.contains("<div class=\"moniker\" data-range=\"&gt;= x\">\n<p>text</p>\n</div>"))
    }

    @Test func aDirectiveThatIsNotClosedIsReportedWhereItBegins() {
        #expect(
            problems(in: ":::zone pivot=\"a\"\n\ntext\n") == ["unclosedDirective(name: \"zone\"): :::zone pivot=\"a\""])
        #expect(problems(in: "text\n\n:::row-end:::\n") == ["strayDirectiveEnd(name: \"row\"): :::row-end:::"])
    }

    @Test func anUnknownDirectiveIsKeptAsText() {
        #expect(article("a\n\n:::colum:::\n\nb\n") == "<p>a</p>\n<p>:::colum:::</p>\n<p>b</p>\n")
        #expect(problems(in: ":::colum:::\n") == ["unknownDirective(name: \"colum\"): :::colum:::"])
    }

    @Test func headingsThatLinkToTabsMakeTabs() {
        let html = article(
            "# [Portal](#tab/portal)\n\nClick.\n\n# [Shell](#tab/shell/linux)\n\nType.\n\n---\n\nAfter.\n")
        #expect(
            html == """
                <div class="tabs">
                <section class="tab" data-tab="portal">
                <h2 class="tab-title">Portal</h2>
                <p>Click.</p>
                </section>
                <section class="tab" data-tab="shell" data-condition="linux">
                <h2 class="tab-title">Shell</h2>
                <p>Type.</p>
                </section>
                </div>
                <p>After.</p>

                """)
    }

    @Test func theTitleOfATabStandsBelowTheHeadingThatItsGroupBelongsTo() {
        let html = article(
            "### Steps\n\n# [Portal](#tab/portal)\n\n## Inside\n\n# [Shell](#tab/shell)\n\nType.\n\n***\n")
        #expect(html.contains("<h4 class=\"tab-title\">Portal</h4>"))
        #expect(html.contains("<h4 class=\"tab-title\">Shell</h4>"))
    }

    @Test func tabsThatNothingEndsAreReportedWhereTheLastOneBegins() {
        let text = "# [Portal](#tab/portal)\n\nClick.\n\n# [Shell](#tab/shell)\n\nType.\n"
        #expect(problems(in: text) == ["unclosedTabs: # [Shell](#tab/shell)"])
        #expect(problems(in: text + "\n***\n") == [])
    }

    @Test(arguments: [
        (":::zone pivot=\"x\"\n\n", "", "\n:::zone-end\n"), (":::moniker range=\"x\"\n", "", ":::moniker-end\n"),
        ("1. One\n\n", "   ", ""), ("> Two\n>\n", "> ", ""), ("> [!NOTE]\n> Three\n>\n> - four\n>\n", ">   ", ""),
        ("# [Outer](#tab/outer)\n\n- One\n\n", "  ", "\n---\n"),
    ])
    func tabsStandWithinOtherBlocks(_ around: (before: String, indent: String, after: String)) {
        let lines = ["# [Portal](#tab/portal)", "", "Click.", "", "# [Shell](#tab/shell)", "", "Type.", "", "---"]
        let text = around.before + lines.map { around.indent + $0 + "\n" }.joined() + around.after
        let html = article(text)
        #expect(html.contains("data-tab=\"portal\"") && html.contains("data-tab=\"shell\""), "\(html)")
        #expect(!html.contains("<h1") && !html.contains("<hr"), "\(html)")
        #expect(problems(in: text).isEmpty)
    }

    @Test func tabsThatCannotBeToldApartAreReported() {
        let text = "# [A](#tab/a)\n\n# [B](#tab/a)\n\n# [C](#tab/a/x)\n\n# [D](#tab/)\n\n---\n\n# [A](#tab/a)\n\n---\n"
        #expect(
            problems(in: text) == ["tabNotTold(id: \"a\"): # [B](#tab/a)", "tabNotTold(id: \"\"): # [D](#tab/)"])
    }

    @Test func nothingOfTheDialectIsMeantInCommonMark() {
        let text = "> [!NOTE]\n> a\n\n| a |\n|---|\n\n~~x~~ :::image::: https://a.example\n"
        let document = Document(text, dialect: .commonMark)
        let html = String(decoding: HTMLWriter.html(of: document, style: .plain), as: UTF8.self)
        #expect(
            html
                == "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n<p>| a |\n|---|</p>\n<p>~~x~~ :::image::: https://a.example</p>\n"
        )
    }

    // MARK: Links

    @Test func aCrossReferenceIsShownByItsName() {
        #expect(
            article("See <xref:A.B.C?displayProperty=nameWithType> and [this](xref:D).\n")
                == "<p>See <span class=\"xref\">A.B.C</span> and <span class=\"xref\">this</span>.</p>\n")
    }

    private final class Pages: ArticleContext {
        func writeAddress(for url: UnsafeBufferPointer<UInt8>, isImage: Bool, into address: inout [UInt8]) -> Bool {
            guard url.last == UInt8(ascii: "d") else { return false }
            address.append(contentsOf: url.dropLast(2))
            address.append(contentsOf: "html".utf8)
            return true
        }
    }

    @Test func linksLeadToPagesHoweverTheyAreWritten() {
        #expect(
            article(
                "[a](b.md) <a href=\"c.md\">d</a> <a href=\"e&period;md\">f</a> <a href=\"g.png\">h</a>\n",
                context: Pages())
                == "<p><a href=\"b.html\">a</a> <a href=\"c.html\">d</a> <a href=\"e.html\">f</a> <a href=\"g.png\">h</a></p>\n"
        )
    }

    @Test func aComplexImageHasItsLongDescriptionUpToItsEnd() {
        let image = ":::image type=\"complex\" source=\"a.png\" alt-text=\"A plan\":::"
        let text = "\(image)\nThe *long*\ndescription.\n:::image-end:::\n\nAfter.\n"
        let html = article(text)
        #expect(html.contains("<img src=\"a.png\" alt=\"A plan\""))
        #expect(html.contains("The <em>long</em>"))
        #expect(html.hasSuffix("<p>After.</p>\n"))
        #expect(!html.contains(":::"), "\(html)")
        #expect(problems(in: text) == [])
        #expect(problems(in: image + "\n\nText\n") == ["unclosedDirective(name: \"image\"): " + image])
        #expect(
            problems(in: image.replacing("complex", with: "content") + "\n\n:::image-end:::\n") == [
                "strayDirectiveEnd(name: \"image\"): :::image-end:::"
            ])
    }

    @Test(arguments: ["pivot=\"a b\"", "pivot='a b'", "pivot = 'a b'", "pivot\t=\t\"a b\"", "PIVOT=\"a b\""])
    func aValueMayHaveEitherKindOfQuotes(attribute: String) {
        #expect(
            article(":::zone \(attribute):::\nx\n:::zone-end:::\n")
                == "<div class=\"zone\" data-pivot=\"a b\">\n<p>x</p>\n</div>\n")
    }

    @Test func aValueWithoutQuotesEndsAtABlankOrAColon() {
        let zone = { (text: String) in article(text + "\nx\n:::zone-end:::\n") }
        #expect(zone(":::zone pivot=ab-1:::").contains("data-pivot=\"ab-1\""))
        #expect(zone(":::zone pivot=ab other='c'").contains("data-pivot=\"ab\""))
        #expect(zone(":::zone pivot=\"it's\":::").contains("data-pivot=\"it's\""))
        #expect(zone(":::zone pivot='C:\\':::").contains("data-pivot=\"C:\\\""))
    }
}
