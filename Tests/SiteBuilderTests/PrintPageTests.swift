import SiteBuilder
import Testing

@Suite struct PrintPageTests {
    private let site: LibrarySite
    private let page: String

    init() throws {
        site = try LibrarySite([
            "guide/ask.md": LibrarySite.askForBook,
            "guide/deep/read.md": """
            # Read a book

            First [ask](../ask.md#ask-for-it), then see [below](#sit-down). ![A chair](chair.png)

            ## Sit down

            Or look [elsewhere](https://example.org/a:b).
            """,
            "guide/TOC.yml": "- name: Ask\n  href: ask.md\n- name: Read\n  href: deep/read.md\n",
            "TOC.yml": "- name: The guide\n  href: guide/TOC.yml\n- name: Alone\n  href: alone.md\n",
            "alone.md": "# Alone\n",
        ])
        page = site["print/the-guide.html"]
    }

    @Test func aSectionOfSeveralDocumentsHasAPageWithAllOfThemInTheirOrder() throws {
        let titles = page.components(of: "<article class=\"print-page\"")
        #expect(titles == 2)
        let ask = try #require(page.between("id=\"page-1\"", "</article>"))
        #expect(ask.contains("<h2 id=\"page-1-ask-for-a-book\">Ask for a <em>book</em></h2>"))
        let read = try #require(page.between("id=\"page-2\"", "</article>"))
        #expect(read.contains("Read a book</h2>"))
        #expect(read.contains("<h3 id=\"page-2-sit-down\">"))
        #expect(!site.paths.contains("print/alone.html"))
    }

    @Test(arguments: ["words and ", "道具の使い方"])
    func theFileOfASectionWithALongNameHasAShortOne(part: String) throws {
        let name = String(repeating: part, count: 60)
        let site = try LibrarySite([
            "TOC.yml": """
            - name: "\(name)"
              items: [{name: A, href: a.md}, {name: B, href: b.md}]
            - name: "\(name)!"
              items: [{name: A, href: a.md}, {name: B, href: b.md}]
            """, "a.md": "# A\n", "b.md": "# B\n",
        ])
        let prints = site.paths.filter { $0.hasPrefix("print/") }
        #expect(prints.count == 2)
        #expect(prints.allSatisfy { $0.utf8.count < 240 && $0.hasSuffix(".html") })
    }

    @Test func linksLeadWhereTheyDidFromThePageItself() {
        #expect(page.contains("<a href=\"../guide/deep/../ask.html#ask-for-it\">ask</a>"))
        #expect(page.contains("<a href=\"#page-2-sit-down\">below</a>"))
        #expect(page.contains("src=\"../guide/deep/chair.png\""))
        #expect(page.contains("href=\"https://example.org/a:b\""))
    }

    @Test func procedureCardsHaveTheirStepsAndNothingThatWaitsForAScript() {
        #expect(page.contains("id=\"page-1-ask-for-it-Step-4\" data-step=\"4\""))
        #expect(!page.contains("data-procedure"))
        #expect(!page.contains("data-hash"))
        #expect(!page.contains("aria-label=\"Checklist"))
    }

    @Test func eachDocumentOfTheSectionLeadsToIt() {
        #expect(site["guide/ask.html"].contains("<a href=\"../print/the-guide.html\">Print all of “The guide”</a>"))
        #expect(site["guide/deep/read.html"].contains("<a href=\"../../print/the-guide.html\">"))
        #expect(!site["alone.html"].contains("Print all of"))
    }

    @Test func sectionsOfOneNameHavePagesOfTheirOwn() throws {
        let site = try LibrarySite([
            "a/1.md": "# One\n", "a/2.md": "# Two\n", "b/3.md": "# Three\n", "b/4.md": "# Four\n",
            "a/TOC.yml": "- name: One\n  href: 1.md\n- name: Two\n  href: 2.md\n",
            "b/TOC.yml": "- name: Three\n  href: 3.md\n- name: Four\n  href: 4.md\n",
            "TOC.yml": "- name: More!\n  href: a/TOC.yml\n- name: More\n  href: b/TOC.yml\n",
        ])
        #expect(site["print/more.html"].contains(">One</h2>"))
        #expect(site["print/more-2.html"].contains(">Three</h2>"))
    }

    @Test func sectionsOfOneNameHavePrintViewsOfTheirOwn() throws {
        let section = { (name: String, folder: String) in
            "- name: \(name)\n  items:\n    - name: A\n      href: \(folder)/a.md\n    - name: B\n      href: \(folder)/b.md\n"
        }
        var documents = ["TOC.yml": section("To do", "x") + section("To-do!", "y") + section("…", "z")]
        for folder in ["x", "y", "z"] {
            for name in ["a", "b"] { documents["\(folder)/\(name).md"] = "# \(folder)\(name)\n" }
        }
        let site = try LibrarySite(documents)
        #expect(
            site.paths.filter { $0.hasPrefix("print/") } == [
                "print/to-do.html", "print/to-do-2.html", "print/section.html",
            ])
        #expect(site["print/to-do-2.html"].contains(">ya</h2>"))
    }
}
