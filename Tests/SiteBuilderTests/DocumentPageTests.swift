import Configuration
import Documents
import SiteBuilder
import Testing
import YAML

@Suite struct DocumentPageTests {
    @Test func theWordsOfAStepStayTheWriters() throws {
        let page = try LibrarySite(["ask.md": LibrarySite.askForBook])["ask.html"]
        #expect(page.contains("Go to <strong>Search</strong> &gt; <strong>Books</strong>."))
        #expect(page.contains("<h1 id=\"ask-for-a-book\">Ask for a <em>book</em></h1>"))
    }

    @Test func noPageHasACharacterThatHTMLForbids() throws {
        let text =
            "---\ntitle: \"A\u{8}\"\n---\n# A\u{1}\n\n## B\u{2}\n\n"
            + "c\u{3} `d\u{4}` &#5; <b title=\"\u{6}\">\u{1B}</b>\n"
        let site = try LibrarySite(["a.md": text, "b.md": "# B\u{85}\n"])
        for path in site.paths where path.hasSuffix(".html") {
            let page = site[path]
            let isClean = page.unicodeScalars.allSatisfy {
                $0.value >= 0xA0 || (0x20..<0x7F).contains($0.value) || $0 == "\n" || $0 == "\t"
            }
            #expect(isClean, "\(path)")
        }
        #expect(site["a.html"].contains("c\u{FFFD} <code>d\u{FFFD}</code> \u{FFFD}"))
    }

    @Test func onlyTheBoundListBecomesACard() throws {
        let page = try LibrarySite(["ask.md": LibrarySite.askForBook])["ask.html"]
        #expect(page.components(of: "<section class=\"procedure\"") == 1)
        #expect(page.contains("id=\"ask-for-it-Card\" data-procedure=\"ask-for-it\" data-page=\"ask.md\""))
        #expect(page.contains("data-workflow=\"ask-for-a-book\""))
        #expect(page.components(of: "<li class=\"step") == 6)
        #expect(page.contains("<ol>\n<li>Wait.</li>\n</ol>"))
    }

    @Test func aStepSaysWhereItHappensAndWhatItChanges() throws {
        let site = try LibrarySite(["guide/ask.md": LibrarySite.askForBook])
        let step = try #require(site["guide/ask.html"].between("id=\"ask-for-it-Step-6\"", "</li>\n</ol>"))
        #expect(step.contains("<a href=\"../portals/catalogue.html#ask\">Catalogue › Ask?</a>"))
        #expect(step.contains("<li>The loan is requested</li>"))
    }

    @Test func aStepThatTheModelMayHideSaysWhyAndWhatToDo() throws {
        let page = try LibrarySite(["ask.md": LibrarySite.askForBook])["ask.html"]
        let step = try #require(page.between("id=\"ask-for-it-Step-4\"", "id=\"ask-for-it-Step-5\""))
        #expect(step.contains("I don’t see this"))
        #expect(step.contains("“Ask for it” is shown only while the library card is valid."))
        #expect(step.contains("<a href=\"workflows/become-a-member.html\">Become a member</a>"))
    }

    @Test func whoIsAskedToGoOnIsToldTheRoleAndSeesLabelsSetOff() throws {
        let borrow = """
            ---
            title: Borrow a book
            workflows:
              borrow-it: borrow
            ---
            # Borrow a book

            ## Borrow it

            1. Sign in to the Catalogue, and go to **Search** > **Books**.
            2. Select the row of the book, and then select **Ask for it**.
            3. In the **Ask?** dialog box, enter **Until when**, and then select **Yes**.
            4. The library signs in to the Desk, and selects **Hand out**.
            """
        let page = try LibrarySite(["borrow.md": borrow])["borrow.html"]
        let text = try #require(page.between("<pre class=\"copy-text\">", "</pre>"))
        #expect(text.contains("You need the role Clerk:"), "\(text)")
        #expect(text.contains("1. Sign in to Desk\n2. Select \u{201C}Hand out\u{201D}"), "\(text)")
    }

    @Test func prerequisitesCanBeCheckedOffAndSayHowToGetThere() throws {
        let page = try LibrarySite(["ask.md": LibrarySite.askForBook])["ask.html"]
        let part = try #require(page.between("<ul class=\"prerequisites\"", "<ol class=\"steps\">"))
        #expect(part.components(of: "data-prerequisite=") == 2)
        #expect(part.contains("The library card is valid"))
        #expect(part.contains("workflows/become-a-member.html"))
    }

    @Test func changingOneStepChangesItsHashAndTheVersionAndNoOtherHash() throws {
        let before = try LibrarySite(["ask.md": LibrarySite.askForBook])["ask.html"]
        let text = LibrarySite.askForBook.replacing("4. Select **Ask for it**.", with: "4. Now select **Ask for it**.")
        let after = try LibrarySite(["ask.md": text])["ask.html"]
        let hashes = (before.values(of: "data-hash"), after.values(of: "data-hash"))
        #expect(hashes.0.count == hashes.1.count)
        #expect(zip(hashes.0, hashes.1).filter { $0 != $1 }.count == 1)
        #expect(before.values(of: "data-version") != after.values(of: "data-version"))
    }

    @Test func theHomePageMarksWhatIsUndocumentedOnlyWhereSomethingElseIsDocumented() throws {
        let badge = "From the model"
        #expect(try LibrarySite(["ask.md": LibrarySite.askForBook])["index.html"].contains(badge))
        #expect(try !LibrarySite(["a.md": "# A\n\nText.\n"])["index.html"].contains(badge))
    }

    @Test func aCardTellsScriptsWhoMayAndThePageOfARoleWhoThatIs() throws {
        let site = try LibrarySite(["ask.md": LibrarySite.askForBook])
        #expect(site["ask.html"].contains("data-enough=\"*\" data-actor=\"the reader\""))
        #expect(
            site["roles/adult-reader.html"].contains(
                "data-role=\"adult-reader\" data-name=\"Adult reader\" data-actor=\"the reader\"><button"))
    }

    @Test func aProcedureThatDiffersIsNotCalledVerified() throws {
        let text = LibrarySite.askForBook.replacing("**Ask for it**", with: "**Buy it**")
        let page = try LibrarySite(["ask.md": text])["ask.html"]
        #expect(page.contains("Not verified"))
        #expect(!page.contains(">Verified<"))
    }

    @Test func whatIsSaidAboutTheDocumentIsSaidOnlyWhereItIsKnown() throws {
        let documents = ["ask.md": LibrarySite.askForBook]
        let without = try LibrarySite(documents)["ask.html"]
        #expect(!without.contains("Last change"))
        #expect(!without.contains("Edit this page"))
        #expect(!without.contains("See what changed"))
        let with = try LibrarySite(documents) { source in
            source.revisions["ask.md"] = DocumentRevision(
                date: "2026-05-03", contributors: ["Ada", "Grace & Co"], commit: "89abcdef01")
            source.provenance.commit = "0123456789"
            source.configuration.repository = .init(.init("https://code.example/guide"))
            source.configuration.feedback = .init("https://code.example/guide/issues/new")
        }["ask.html"]
        #expect(with.contains("<time datetime=\"2026-05-03\">"))
        #expect(with.contains("Ada, Grace &amp; Co"))
        #expect(with.contains("href=\"https://code.example/guide/edit/main/Content/ask.md\""))
        #expect(with.contains("href=\"https://code.example/guide/commits/main/Content/ask.md\""))
        #expect(
            with.contains("issues/new?title=Ask%20for%20a%20book&amp;body=Page%3A%20ask.html%0ACommit%3A%2089abcdef01"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    ])
    func noEntryOfATableOfContentsLeadsToAScript(_ address: String) throws {
        let escaped = address.replacing("\t", with: "\\t").replacing("\n", with: "\\n")
        let quoted = "\"" + escaped.replacing("\u{1}", with: "\\x01") + "\""
        let entry = "- name: Trap\n  href: \(quoted)\n- name: Away\n  href: https://example.com\n"
        let written = [NavigationItem(.init("Trap", at: 0..<0), href: .init(address, at: 0..<0))]
        let sites = try [
            LibrarySite(["a.md": "# A\n", "TOC.yml": entry]),
            LibrarySite(["a.md": "# A\n"]) { $0.configuration.navigation = .written(written) },
        ]
        for page in sites.map({ $0["a.html"] }) {
            #expect(page.contains("Trap"))
            for trap in ["\u{1}", "script:alert", "=\"data:t", "vbscript:", "file:"] { #expect(!page.contains(trap)) }
        }
        #expect(sites[0]["a.html"].contains("href=\"https://example.com\""))
    }

    @Test func anEntryThatLeadsAwayDoesSoInALargeSiteToo() throws {
        var documents: [String: String] = [:]
        var entries = "- name: Away\n  href: https://example.com/away\n"
        for number in 0..<100 {
            documents["p\(number).md"] = "# P\(number)\n"
            entries += "- name: P\(number)\n  href: p\(number).md\n"
        }
        documents["TOC.yml"] = entries
        #expect(try LibrarySite(documents)["p3.html"].contains("<a href=\"https://example.com/away\">Away</a>"))
    }

    @Test func pagesFollowTheOrderOfTheTableOfContents() throws {
        let documents = [
            "TOC.yml": "- name: B\n  href: b.md\n- name: A\n  href: a.md\n- name: C\n  href: c.md\n",
            "a.md": "# A\n", "b.md": "# B\n", "c.md": "# C\n",
        ]
        let page = try LibrarySite(documents)["a.html"]
        #expect(page.contains("<a class=\"previous\" href=\"b.html\">"))
        #expect(page.contains("<a class=\"next\" href=\"c.html\">"))
    }

    @Test func aPageMarksItselfInTheNavigationAndOpensWhatItIsIn() throws {
        let documents = [
            "TOC.yml":
                "- name: Guide\n  items:\n    - name: A\n      href: x/a.md\n- name: Other\n  items:\n    - name: B\n      href: b.md\n",
            "x/a.md": "# A\n", "b.md": "# B\n",
        ]
        let page = try LibrarySite(documents)["x/a.html"]
        #expect(page.contains("<details open><summary>Guide</summary>"))
        #expect(page.contains("<details><summary>Other</summary>"))
        #expect(page.contains("<a aria-current=\"page\" href=\"../x/a.html\">A</a>"))
        #expect(page.contains("<a href=\"../b.html\">B</a>"))
    }

    @Test func whatTheTableOfContentsOpensIsOpenOnEveryPage() throws {
        let documents = [
            "TOC.yml": """
            - name: Guide
              expanded: true
              items:
                - name: A
                  href: a.md
            - name: Other
              href: b.md
              items:
                - name: C
                  href: c.md
            """,
            "a.md": "# A\n", "b.md": "# B\n", "c.md": "# C\n",
        ]
        let site = try LibrarySite(documents)
        for path in ["a.html", "b.html", "c.html"] {
            #expect(site[path].contains("<details open><summary>Guide</summary>"), "\(path)")
        }
        // An entry that leads somewhere itself is a link with what is below it.
        #expect(
            site["a.html"].contains("<a href=\"b.html\">B</a>\n<ul>\n<li><a href=\"c.html\">C</a>")
                || site["a.html"].contains("<a href=\"b.html\">Other</a>\n<ul>\n<li><a href=\"c.html\">C</a>"))
    }

    @Test(arguments: [
        ("https://forms.example/report", "https://forms.example/report?page=a%20b.html&amp;commit=0123"),
        (
            "https://forms.example/report?form=1",
            "https://forms.example/report?form=1&amp;page=a%20b.html&amp;commit=0123"
        ),
        (
            "https://code.example/issues/new",
            "https://code.example/issues/new?title=A%20%26%20B&amp;body=Page%3A%20a%20b.html"
        ),
        (
            "https://code.example/issues/new?labels=docs",
            "https://code.example/issues/new?labels=docs&amp;title=A%20%26%20B&amp;body=Page%3A%20a%20b.html"
        ),
    ])
    func feedbackIsAboutThePage(_ base: String, _ address: String) throws {
        let page = try LibrarySite(["a b.md": "# A & B\n\nText.\n"]) { source in
            source.provenance.commit = "0123"
            source.configuration.feedback = .init(base)
        }["a b.html"]
        #expect(page.contains("href=\"" + address), "\(page.values(of: "href").filter { $0.contains("example") })")
    }

    @Test func aDocumentIsEditedOnItsBranchInItsFolder() throws {
        let page = try LibrarySite(["x/a #1.md": "# A\n\nText.\n"]) { source in
            source.configuration.repository = .init(.init("https://code.example/guide"))
            source.configuration.repository?.branch = .init("docs/next")
            source.configuration.folders.content = .init("Guide/en")
        }["x/a #1.html"]
        #expect(
            page.contains("href=\"https://code.example/guide/edit/docs/next/Guide/en/x/a%20%231.md\""),
            "\(page.values(of: "href").filter { $0.contains("example") })")
    }

    @Test(arguments: [
        "Select\t**Ask  for it**", "Select\u{2003}**Ask for it**", "Select *Ask for it*", "Select\n   `Ask for it`",
    ])
    func searchEnginesAreToldTheWordsOfAStepWithoutTheirMarks(_ words: String) throws {
        let text = LibrarySite.askForBook.replacing("Select **Ask for it**", with: words)
        let data = try #require(
            try LibrarySite(["ask.md": text])["ask.html"].between("application/ld+json", "</script>"))
        #expect(data.contains("\"Select Ask for it.\""), "\(data)")
    }
}
