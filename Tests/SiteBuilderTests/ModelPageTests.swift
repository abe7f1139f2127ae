import Configuration
import Diagnostics
import Documents
import Testing
import Workflow

@testable import SiteBuilder

@Suite struct ModelPageTests {
    @Test func aWorkflowSaysWhoMayAndWhereItFailsForOthers() throws {
        let page = try LibrarySite()["workflows/waive-a-fine.html"]
        #expect(page.contains("You need <a href=\"../roles/head-of-the-library.html\">Head of the library</a>."))
        let refused = try #require(page.between("Who can’t", "</details>"))
        #expect(refused.contains("Clerk"))
        #expect(refused.contains("“Waive” is for Head of the library"))
    }

    @Test func aWorkflowSaysWhatUndoesIt() throws {
        let site = try LibrarySite()
        #expect(site["workflows/become-a-member.html"].contains("This can’t be undone."))
        let undo = try #require(site["workflows/hand-out.html"].between("To undo it", "</div>"))
        #expect(undo.contains("these in turn do"))
        #expect(undo.contains("Give the book back"))
    }

    @Test func aWorkflowSaysWhatCanBeDoneNext() throws {
        let page = try LibrarySite()["workflows/ask-for-a-book.html"]
        let next = try #require(page.between("What you can do next", "</div>"))
        #expect(next.contains("<a href=\"../workflows/hand-out.html\">Hand out a book</a>"))
    }

    @Test func labelsAreEscaped() throws {
        let page = try LibrarySite()["workflows/become-a-member.html"]
        #expect(page.contains("<strong>Become a &lt;member&gt;</strong>"))
        #expect(!page.contains("<member>"))
        #expect(page.contains("Become a \\u003cmember\\u003e"), "data for programs can't end its element")
    }

    @Test func aJourneyHasALaneForEachActorAndATextForTheOther() throws {
        let page = try LibrarySite()["workflows/borrow.html"]
        #expect(page.contains("<p class=\"lane-head lane-1\">Reader</p>"))
        #expect(page.contains("<p class=\"lane-head lane-2\">Library</p>"))
        #expect(page.contains("<li class=\"stage lane-2 part\">"))
        let text = try #require(page.between("<pre class=\"copy-text\">", "</pre>"))
        #expect(text.contains("You need the role Clerk:"))
        #expect(text.contains("1. Sign in to Desk\n2. Select \u{201C}Hand out\u{201D}"))
    }

    @Test func aRoleSaysWhatItCanDoAndWhoCanDoTheRest() throws {
        let page = try LibrarySite()["roles/clerk.html"]
        let can = try #require(page.between("id=\"can\"", "id=\"cannot\""))
        #expect(can.contains("Hand out a book"))
        let cannot = try #require(page.between("id=\"cannot\"", "id=\"commands\""))
        #expect(cannot.contains("Waive a fine"))
        #expect(cannot.contains("Head of the library"))
    }

    @Test(arguments: [
        (0, 0, "The model has no task for you."), (0, 1, "You can’t do the only task of the library."),
        (0, 3, "You can do none of the 3 tasks of the library."), (2, 1, "You can do 2 of the 3 tasks of the library."),
        (1, 0, "You can do the only task of the library."), (3, 0, "You can do all 3 tasks of the library."),
    ])
    func aRoleSaysHowMuchItCanDo(able: Int, refused: Int, sentence: String) {
        let summary = Site.summary(of: Library.clerk, able: able, refused: refused)
        #expect(capitalized(summary.split(separator: ", ", maxSplits: 1).last.map(String.init) ?? "") == sentence)
    }

    @Test func whoHasNoRoleIsLedFromTheHomePageToTheTasksAtOnce() throws {
        let passerBy = Actor("the passer-by")
        let domain = Domain("Library") {
            Library.domain.parts
            passerBy
            Workflow("look-in", "Look in at the window", by: passerBy, from: .always, to: .always) { Do("Look in") }
        }
        let home = try LibrarySite(domain: domain)["index.html"]
        let group = try #require(home.between("<h3>Passer-by</h3>", "</div>"))
        #expect(group.contains(">Look in at the window</a>"))
    }

    @Test func aRoleThatIsMoreThanNeededIsToldSo() throws {
        let page = try LibrarySite()["roles/head-of-the-library.html"]
        let lesser = try #require(page.between("What a lesser role can do, too</h2>", "</ul>"))
        #expect(lesser.contains("Hand out a book</a>"))
        #expect(page.contains("Privileged"))
    }

    @Test func aLifecycleShowsWhatLeadsInAndOutOfEachValue() throws {
        let page = try LibrarySite()["lifecycles/loan.html"]
        let lent = try #require(page.between("<h2 id=\"value-lent\">", "</section>"))
        #expect(lent.contains("<strong>Lend the book</strong>"))
        #expect(lent.contains("from <a href=\"#value-requested\">requested</a>"))
        #expect(lent.contains("<strong>Go past the last day</strong> <span class=\"who\">Happens by itself</span>"))
        #expect(page.contains("<svg"))
    }

    @Test func aPortalShowsItsPlacesAndWhenTheirControlsAreThere() throws {
        let page = try LibrarySite()["portals/catalogue.html"]
        let book = try #require(page.between("<h2 id=\"book\">", "</section>"))
        #expect(book.contains("Shown only while the loan is lent or overdue."))
        #expect(book.contains("Opens <a href=\"../portals/catalogue.html#ask\">Ask?</a>"))
        #expect(book.contains("Formerly “Reserve”."))
    }

    @Test func aRuleSaysOverHowManyWorldsItIsProven() throws {
        let page = try LibrarySite()["rules/loan-needs-card.html"]
        #expect(page.contains("Proven: it holds in all of the 5 worlds that can come about."))
        #expect(page.contains("<a href=\"https://library.example/b\">The library"))
    }

    @Test func anOpenQuestionMarksTheReadingThatIsTaken() throws {
        let page = try LibrarySite()["questions/sundays.html"]
        #expect(page.contains("<li class=\"taken\"><p class=\"claim\">It counts</p>"))
        #expect(page.components(of: "class=\"taken\"") == 1)
    }

    @Test func aTableHasTheCellsOfTheModel() throws {
        #expect(try LibrarySite()["tables/fees.html"].contains("<tr><td>A lost book</td><td>20</td></tr>"))
    }

    @Test func theVocabularyKnowsFormerNames() throws {
        let page = try LibrarySite()["vocabulary.html"]
        #expect(page.contains("<td><del>Reserve</del></td>"))
        #expect(page.contains("<td><del>Penalty</del></td>"))
        #expect(page.contains("<td>January 1, 2024</td>"))
        #expect(page.contains("“Penalty”, until January 1, 2024"))
    }

    @Test func coverageNamesWhatIsDocumentedAndWhatIsNot() throws {
        let page = try LibrarySite(["ask.md": LibrarySite.askForBook])["coverage.html"]
        #expect(page.contains("1 <span>of 6</span>"))
        #expect(page.contains("<a href=\"ask.html#ask-for-it\">Ask for a book</a>"))
        let missing = try #require(page.between("id=\"commands\"", "</details>"))
        #expect(missing.contains("Lend the book"))
        #expect(!missing.contains("Ask for a book"))
    }

    @Test func manyTasksOfARoleStandUnderTheTopicsOfTheNavigation() throws {
        let domain = Domain("The library") {
            Library.domain.parts
            for number in 1...14 {
                Workflow(
                    "task-\(number)", "Task \(number)", by: Library.clerk, from: Library.loan.is(.requested),
                    to: Library.loan.is(.lent)
                ) {
                    SignIn(to: "Desk")
                    Select("Hand out")
                }
            }
        }
        var documents: [String: String] = [:]
        for number in 1...13 {
            let steps = "1. Sign in to the Desk.\n2. Select **Hand out**.\n"
            documents["\(number > 6 ? "returns" : "loans")/task-\(number).md"] =
                "---\ntitle: Task \(number)\nworkflows:\n  steps: task-\(number)\n---\n# Task\n\n## Steps\n\n\(steps)"
        }
        let page = try LibrarySite(documents, domain: domain)["roles/clerk.html"]
        let can = try #require(page.between("id=\"can\"", "<h2"))
        let topics = can.split(separator: "<h3>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(topics == ["loans", "returns", "Other tasks"], "\(can)")
        #expect(String(try #require(page.between("<h3>returns</h3>", "</ul>"))).components(of: "<li>") == 7)
        let few = try LibrarySite(domain: Library.domain)["roles/clerk.html"]
        #expect(try #require(few.between("id=\"can\"", "<h2")).contains("<h3>") == false)
    }

    @Test func theRolesThatSeeAStepStandInOneSentenceAndARowIsCalledARow() throws {
        let clerks = Library.clerk.or(Library.head)
        let domain = Domain("The library") {
            Library.domain.parts
            Portal("Counter", for: Library.library) {
                Page("Requests") {
                    Row("request").shown(when: Library.loan.is(.requested)).shown(to: clerks).performs(Library.lend)
                }
            }
            Workflow(
                "lend-at-once", "Lend at once", by: Library.clerk, from: Library.loan.is(.requested),
                to: Library.loan.is(.lent)
            ) {
                SignIn(to: "Counter")
                Select(row: "request")
            }
        }
        let page = try LibrarySite(domain: domain)["workflows/lend-at-once.html"]
        #expect(page.contains("The row of the request is shown only while the loan is requested."))
        #expect(
            page.contains(
                "<p>See what you can do as <a href=\"../roles/clerk.html\">Clerk</a> or "
                    + "<a href=\"../roles/head-of-the-library.html\">Head of the library</a>.</p>"))
    }

    @Test func whatTheModelHadToDoAloneIsNotCovered() throws {
        // Without the last step nothing is asked for, whatever the check supposes.
        let text = LibrarySite.askForBook.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("**Yes**") }.joined(separator: "\n")
        let page = try LibrarySite(["ask.md": text])["coverage.html"]
        let missing = try #require(page.between("id=\"commands\"", "</details>"))
        #expect(missing.contains("Ask for a book"))
    }

    @Test func aDocumentedWorkflowIsLinkedWhereItIsDescribed() throws {
        let site = try LibrarySite(["ask.md": LibrarySite.askForBook])
        #expect(site["workflows/borrow.html"].contains("<a href=\"../ask.html#ask-for-it\">Ask for a book</a>"))
        #expect(site["workflows/ask-for-a-book.html"].contains("Described in <a href=\"../ask.html#ask-for-it\">"))
    }

    @Test func aCheckShowsAWrongAndARightExample() throws {
        let site = try LibrarySite { $0.rules = Rule.suppressionRules }
        let page = site["checks/suppression/unused.html"]
        #expect(page.contains("A suppression suppresses something."))
        let wrong = try #require(page.between("id=\"wrong\"", "id=\"right\""))
        #expect(wrong.contains("&lt;!-- allow: image/alt-text-missing"))
        #expect(site["checks/index.html"].contains("href=\"../checks/suppression/unused.html\""))
    }

    @Test func thePageOfAWrongAddressLinksFromAnywhere() throws {
        let page = try LibrarySite { $0.configuration.url = Setting("https://guide.example") }["404.html"]
        #expect(page.contains("href=\"https://guide.example/index.html\""))
        // The navigation, too: a server shows this page in whatever folder the address names.
        let addresses = page.split(separator: "href=\"").dropFirst()
        #expect(addresses.count > 5)
        for address in addresses where !address.hasPrefix("#") && !address.hasPrefix("data:") {
            #expect(address.hasPrefix("https://guide.example/"), "\(address.prefix(40))")
        }
    }

    @Test func aTemplateOfTheWritersOwnTakesThePlaceOfOurs() throws {
        let own = try LibrarySite(templates: [
            .init("table", "{{title}}: {{#rows}}{{#cells}}{{.}};{{/cells}}{{/rows}}\n")
        ])
        #expect(own["tables/fees.html"] == "What it costs: A day late;1;A lost book;20;\n")
    }
}
