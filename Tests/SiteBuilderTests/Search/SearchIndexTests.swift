import Diagnostics
import PartnerRelationships
import Testing
import Workflow

@testable import SiteBuilder

/// What a search finds, and what it has to load for it.
struct SearchIndexTests {
    private func page(
        _ path: String, _ title: String, _ body: String, kind: SitePage.Kind = .document
    ) -> (SitePage, [UInt8]) {
        let html =
            "<html><head><meta name=\"description\" content=\"About &amp; around\"></head><body><nav>everywhere</nav>"
            + "<main><h1>\(title)</h1>\(body)</main><footer>colophon</footer></body></html>"
        return (SitePage(path: path, kind: kind, title: title) { $0 += Array(html.utf8) }, Array(html.utf8))
    }

    private func index(
        _ pages: [(SitePage, [UInt8])], synonyms: [(other: String, current: String)] = [], reversed: Bool = false
    ) -> SearchIndex {
        let collection = SearchCollection(pages.map(\.0))
        for number in reversed ? Array(pages.indices.reversed()) : Array(pages.indices) {
            collection.add(number, pages[number].1)
        }
        return collection.index(synonyms: synonyms, jobs: 2)
    }

    private func paths(_ query: String, in index: SearchIndex) throws -> [String] {
        var engine = try SearchEngine(index)
        return engine.search(query).map(\.path)
    }

    @Test func aTitleCountsMoreThanAHeadingAndAHeadingMoreThanText() throws {
        let index = index([
            page("text.html", "Tea", "<p>The kettle is hot.</p>"),
            page("heading.html", "Cups", "<h2 id=\"k\">The kettle</h2><p>Hot.</p>"),
            page("title.html", "The kettle", "<p>Hot.</p>"),
        ])
        #expect(try paths("kettle", in: index) == ["title.html", "heading.html", "text.html"])
    }

    @Test func aResultLeadsToTheHeadingThatItStandsUnder() throws {
        let index = index([
            page(
                "a.html", "Tea",
                "<p>Leaves.</p><h2 id=\"one\">First</h2><p>Cup.</p><h2 id=\"two\">Last</h2><p>Sugar.</p>")
        ])
        var engine = try SearchEngine(index)
        #expect(engine.search("sugar ").first == .init(path: "a.html", title: "Tea", anchor: "two"))
        #expect(engine.search("leaves ").first?.anchor == nil)
    }

    @Test func aPageIsFoundByTheOtherWordsOfItsEntryInTheTableOfContents() throws {
        let documents = [
            "TOC.yml": """
            - name: B
              href: b.md
              displayName: leave, quit
            - name: More
              items:
                - name: A
                  href: a.md
            """,
            "a.md": "# A\n\nText.\n", "b.md": "# B\n\nText.\n",
        ]
        let pages = try LibrarySite(documents).planned.map { page in
            var html: [UInt8] = []
            page.render(&html)
            return (page, html)
        }
        #expect(try paths("quit ", in: index(pages)).first == "b.html")
        #expect(try !paths("quit ", in: index(pages)).contains("a.html"))
    }

    @Test func theArticleOfTheHomePageIsFoundAndNotWhatThePageListsBeside() throws {
        let documents = [
            "index.md": "---\ntitle: Welcome\n---\n# Welcome\n\nBring a lantern.\n\n## Before dusk\n\nBring matches.\n",
            "a.md": "# A\n\nText.\n",
        ]
        func index(_ documents: [String: String]) throws -> SearchIndex {
            self.index(
                try LibrarySite(documents).planned.map { page in
                    var html: [UInt8] = []
                    page.render(&html)
                    return (page, html)
                })
        }
        let found = try index(documents)
        #expect(try paths("lantern ", in: found) == ["index.html"])
        #expect(try paths("welcome ", in: found).first == "index.html")
        var engine = try SearchEngine(found)
        #expect(engine.search("matches ").first?.anchor == "before-dusk")
        // "What was checked" and "Search" stand on every home page.
        #expect(try !paths("checked ", in: found).contains("index.html"))
        #expect(try !paths("search ", in: found).contains("index.html"))
        let without = try index(["a.md": "# A\n\nText.\n"])
        #expect(try !paths("checked ", in: without).contains("index.html"))
    }

    @Test func whatIsMisspeltInAnExampleIsNoWord() throws {
        let example: Example = "See [the other page][kettel].\n"
        let rule = Diagnostics.Rule(
            "link/definition-missing", .error, "A label has a definition.",
            explanation: "Somebody who follows the link of a lantern gets nowhere.", wrong: example, right: example)
        let site = try LibrarySite { $0.rules = [rule] }
        let check = try #require(site.planned.first { $0.kind == .diagnostic })
        var html: [UInt8] = []
        check.render(&html)
        let index = index([(check, html)])
        #expect(try paths("kettel ", in: index).isEmpty)
        #expect(try paths("lantern ", in: index) == [check.path])
        #expect(try paths("definition missing ", in: index) == [check.path])
    }

    @Test func pagesWithAllWordsComeBeforePagesWithSome() throws {
        let index = index([
            page("one.html", "Remove a partner", "<p>Gone.</p>"),
            page("both.html", "Partners", "<p>You can remove the <b>billing</b> of a partner.</p>"),
        ])
        #expect(try paths("remove billing", in: index).first == "both.html")
    }

    @Test func whatIsTypedSoFarIsTheBeginningOfAWord() throws {
        let index = index([page("a.html", "Subscriptions", "<p>Text.</p>"), page("b.html", "Invoices", "<p>Text.</p>")])
        #expect(try paths("subscr", in: index) == ["a.html"])
        #expect(try paths("subscr ", in: index).isEmpty)
    }

    @Test func pluralsAccentsAndCaseMakeNoDifference() throws {
        let index = index([page("a.html", "Crème brûlée policies", "<p>Text.</p>")])
        for query in ["creme", "CRÈME ", "policy ", "policies ", "polici", "policie", "cre\u{300}me "] {
            #expect(try paths(query, in: index) == ["a.html"], "\(query)")
        }
    }

    @Test func aFormerNameFindsWhatItIsCalledNow() throws {
        let index = index(
            [page("a.html", "Microsoft Entra ID", "<p>Text.</p>"), page("b.html", "Azure", "<p>Clouds.</p>")],
            synonyms: [("Azure AD", "Microsoft Entra ID")])
        #expect(try paths("azure ad", in: index).first == "a.html")
    }

    @Test func aWholeFormerNameIsNotTheBeginningOfAnotherWord() throws {
        let index = index(
            [
                page("admin.html", "Administer Azure", "<p>Azure.</p>"),
                page("a.html", "Groups", "<p>They are in Microsoft Entra ID.</p>"),
            ],
            synonyms: [("Azure AD", "Microsoft Entra ID")])
        #expect(try paths("azure ad", in: index).first == "a.html")
        #expect(try paths("azure adm", in: index) == ["admin.html"])
    }

    @Test(arguments: ["expires ", "expiring ", "expiration ", "expired "])
    func otherFormsOfAWordFindAPage(_ query: String) throws {
        let index = index([page("a.html", "Expired relationships", "<p>Text.</p>"), page("b.html", "Tea", "<p>x</p>")])
        #expect(try paths(query, in: index) == ["a.html"])
    }

    @Test func aShortNameFindsItselfBeforeTheWordsThatItStandsFor() throws {
        let others = (0..<9).map { page("p\($0).html", "Page \($0)", "<p>Text.</p>") }
        let index = index(
            [
                page("long.html", "Granular delegated admin privileges", "<p>Text.</p>"),
                page("short.html", "Moving to GDAP", "<p>GDAP.</p>"),
            ] + others, synonyms: [("GDAP", "granular delegated admin privileges")])
        #expect(try paths("gdap ", in: index) == ["short.html", "long.html"])
    }

    @Test func whatStandsForACommonWordIsNotTakenToBeRare() throws {
        var pages = (0..<30).map { page("p\($0).html", "Remove partner \($0)", "<p>Text.</p>") }
        pages.append(page("other.html", "Ending", "<p>Partnership.</p>"))
        let index = index(pages, synonyms: [("remove partner", "ending partnership")])
        #expect(try paths("remove partner ", in: index).first == "p0.html")
    }

    @Test func wordsOfAQuestionNeedNotBeOnAPage() throws {
        let index = index([
            page("talk.html", "How do I know my partner?", "<p>How and what.</p>"),
            page("task.html", "Remove a partner", "<p>Text.</p>"),
        ])
        #expect(try paths("how do I remove my partner ", in: index) == ["task.html", "talk.html"])
    }

    @Test func aTaskComesBeforeARuleOfTheSameName() throws {
        let index = index([
            page("z.html", "Invite a customer", "<p>Text.</p>", kind: .document),
            page("a.html", "Invite a customer", "<p>Invite a customer.</p>", kind: .rule),
        ])
        #expect(try paths("invite customer ", in: index) == ["z.html", "a.html"])
    }

    @Test(arguments: ["kick out partner ", "get rid of a partner ", "delete the partner ", "revoke partner "])
    func everydayWordsFindATaskByItsProperName(_ query: String) throws {
        let index = index(
            [page("a.html", "Remove a partner", "<p>x</p>"), page("b.html", "Partner types", "<p>x</p>")],
            synonyms: EverydayWords.synonyms)
        #expect(try paths(query, in: index).first == "a.html")
    }

    @Test func everyEverydayWordIsOneThatCanBeSearchedFor() {
        for (typed, meant) in EverydayWords.synonyms {
            #expect(!SearchWords.words(in: typed).isEmpty, "\(typed)")
            #expect(!SearchWords.words(in: meant).isEmpty, "\(meant)")
        }
    }

    @Test func theFormerNamesOfTheModelAreKnown() {
        let pairs = Domain.partnerRelationships.searchSynonyms
        #expect(pairs.contains { $0.current.contains("Entra") && $0.other.contains("Azure") })
        #expect(pairs.allSatisfy { !$0.other.contains("://") })
    }

    @Test func menusAndFootersAreNotSearched() throws {
        let index = index([page("a.html", "Tea", "<nav>hidden</nav><script>hidden</script><p>Shown &amp; told.</p>")])
        for query in ["everywhere ", "colophon ", "hidden ", "amp "] { #expect(try paths(query, in: index).isEmpty) }
        #expect(try paths("told ", in: index) == ["a.html"])
    }

    @Test func pagesAreNumberedByKindAndPagesThatOnlyListOthersAreLeftOut() throws {
        let index = index([
            page("w.html", "Remove roles", "<p>x</p>", kind: .workflow), page("d.html", "Roles", "<p>x</p>"),
            page("list.html", "All roles", "<p>x</p>", kind: .index),
        ])
        var engine = try SearchEngine(index)
        #expect(Set(engine.search("roles ").map(\.path)) == ["w.html", "d.html"])
    }

    @Test func theOrderInWhichPagesAreReadMakesNoDifference() throws {
        let pages = (0..<50).map { page("p\($0).html", "Page \($0)", "<p>Word\($0 % 7) and word\($0 % 3).</p>") }
        let one = index(pages)
        let other = index(pages, reversed: true)
        #expect(one.files.map(\.path) == other.files.map(\.path))
        for (file, twin) in zip(one.files, other.files) {
            #expect(file.bytes == twin.bytes, "\(file.path)")
        }
    }

    @Test func aWordOnVeryManyPagesIsNoReasonToLeaveAPageOut() throws {
        var pages = (0..<2_400).map { page("p\($0).html", "Page", "<p>common common common</p>") }
        pages.append(page("rare.html", "Page", "<p>common rare</p>"))
        let index = index(pages)
        #expect(try paths("common rare ", in: index).first == "rare.html")
    }

    @Test func aQueryLoadsLittleOfALargeIndex() throws {
        let pages = (0..<3_000).map { number in
            page(
                "folder/page-\(number).html", "Page number \(number) about subject\(number % 97)",
                "<h2 id=\"h\">Heading\(number % 31)</h2><p>"
                    + (0..<40).map { "word\(($0 * 7 + number * 13) % 4_001)" }.joined(separator: " ")
                    + " partner role</p>")
        }
        let index = index(pages)
        for query in ["partner role", "subject12 heading3", "word17", "wor", "page number 77"] {
            var engine = try SearchEngine(index)
            #expect(!engine.search(query).isEmpty)
            #expect(engine.loadedBytes < 200_000, "\(query) loads \(engine.loadedBytes) bytes")
        }
    }

    @Test func numbersAreReadAsTheyWereWritten() throws {
        let pages = (0..<1_200).map { page("p\($0).html", "T", "<p>" + ($0 % 400 == 3 ? "needle" : "hay") + "</p>") }
        let engine = try SearchEngine(index(pages))
        var copy = engine
        #expect(copy.search("needle ").map(\.path) == ["p3.html", "p403.html", "p803.html"])
    }
}
