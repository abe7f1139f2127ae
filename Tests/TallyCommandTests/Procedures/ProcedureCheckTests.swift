import TallyCommand
import Testing

/// What `tally check` says about the bindings of documents, where the program has a domain.
struct ProcedureCheckTests {
    private func document(_ frontMatter: String = "") -> String {
        """
        ---
        title: Request a book
        description: How a member of the library asks for a book that stands on the shelf, in three steps.
        \(frontMatter)---
        # Request a book

        ## Ask for it

        1. Sign in to the Catalogue.
        2. Go to **Search** > **Book**.
        3. Select **Request**.
        """
    }

    private func check(_ files: [String: String], _ options: String...) throws -> Workplace.Outcome {
        try Workplace(files).run(["check", "--format", "concise"] + options, on: Lending.domain)
    }

    @Test func aListThatNothingIsSaidAboutIsListed() throws {
        let outcome = try check(["Content/index.md": document()])
        #expect(outcome.output.contains("index.md:9:1: warning[doc/unbound-procedure]"))
    }

    @Test func aBoundListIsNotListed() throws {
        let outcome = try check(
            ["Content/index.md": document("workflows:\n  ask-for-it: request-a-book\n")], "--error", "binding,doc")
        #expect(!outcome.output.contains("doc/unbound-procedure"))
        #expect(!outcome.output.contains("binding/"))
    }

    @Test func aListThatIsNoProcedureIsNotListed() throws {
        let outcome = try check([
            "Content/index.md": document("workflows:\n  ask-for-it:\n    ignore: it is an example\n")
        ])
        #expect(!outcome.output.contains("doc/unbound-procedure"))
    }

    @Test func aDocumentThatBindsNothingIsHeldToNamesAndFactsAllTheSame() throws {
        let page = """
            ---
            title: About the library
            description: What readers find in the library, and which of it they may take home with them for a while.
            ---
            # About the library

            You may read in the Study.

            | Room |
            | - |
            | Study |

            Who takes a book back keeps the card. <!-- fact: back-keep-card -->
            """
        let outcome = try check(["Content/index.md": page])
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("index.md:7:21: warning[term/renamed]"))
        #expect(outcome.output.contains("index.md:11:3: warning[term/renamed]"))
        #expect(outcome.output.contains("index.md:13:50: error[fact/unknown-rule]"))
        let mended = page.replacing("Study", with: "Reading room").replacing("back-keep-card", with: "back-keeps-card")
        #expect(try check(["Content/index.md": mended]).code == 0)
    }

    /// A NUL takes one byte in the file and three in the text that is read.
    @Test func whatIsFoundInAFileThatIsNoTextStandsInItsPlace() throws {
        let steps = document("note: \0\0\0\0\0\0\0\0\nworkflows:\n  ask-for-it: request-a-bok\n")
            .replacing("3. Select **Request**.", with: "3. Optional: Read about the Study.\n4. Select **Request**.")
        let bound = try check(["Content/index.md": steps])
        #expect(bound.output.contains("index.md:6:15: error[binding/unknown-workflow]"), "\(bound.output)")
        #expect(bound.output.contains("index.md:14:29: warning[term/renamed]"), "\(bound.output)")
        #expect(!bound.output.contains("style/"), "\(bound.output)")

        let place = try Workplace(["Content/index.md": steps])
        _ = place.run(["check", "--fix"], on: Lending.domain)
        let mended = steps.replacing("Study", with: "Reading room")
        // A report of this test is a text, too.
        #expect(place.read("Content/index.md")?.replacing("\0", with: "_") == mended.replacing("\0", with: "_"))

        let page = document().replacing("title:", with: "\0\0\0\0title:").replacing("three steps", with: "the Study")
        let unbound = try check(["Content/index.md": page])
        #expect(unbound.output.contains("index.md:3:91: warning[term/renamed]"), "\(unbound.output)")
    }

    @Test func anUnknownWorkflowIsNamedWithTheNearestOne() throws {
        let outcome = try check(["Content/index.md": document("workflows:\n  ask-for-it: request-book\n")])
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("index.md:5:15: error[binding/unknown-workflow]"))
    }

    @Test func bindingsInAFileHoldInPlaceOfTheFrontMatter() throws {
        let files = [
            "Content/index.md": document("workflows:\n  ask-for-it: nothing-of-the-sort\n"),
            "bindings.yml": "index.md:\n  workflows:\n    ask-for-it: request-a-book\n",
        ]
        let outcome = try check(files, "--bindings", "bindings.yml")
        #expect(!outcome.output.contains("binding/"))
        #expect(outcome.code == 0)
    }

    @Test func theFileOfBindingsCanStandInTheConfiguration() throws {
        let files = [
            "Content/index.md": document(), "tally.yml": "bindings: bindings.yml\n",
            "bindings.yml": "index.md:\n  workflows:\n    ask-for-it: request-a-bok\nother.md:\n  roles: Member\n",
        ]
        let outcome = try check(files)
        #expect(outcome.output.contains("bindings.yml:3:17: error[binding/unknown-workflow]"))
        #expect(outcome.output.contains("bindings.yml:4:1: error[binding/unknown-document]"))
    }

    @Test func bindingsThatAreNotThereStopTheCheck() throws {
        let outcome = try check(["Content/index.md": document()], "--bindings", "none.yml")
        #expect(outcome.code == 2)
        #expect(outcome.errors == "tally: there are no bindings \"none.yml\"\n")
    }

    @Test func withoutADomainNothingIsSaidAboutLists() throws {
        let outcome = try Workplace(["Content/index.md": document()]).run("check", "--format", "concise")
        #expect(!outcome.output.contains("unbound"))
    }
}

/// What `tally check` says about steps that are carried out.
struct CarriedOutProcedureTests {
    private func document(_ last: String) -> [String: String] {
        [
            "Content/index.md": Lending.page(
                """
                ## Ask for it

                You need to be at least a Member.

                1. Sign in to the Catalogue.
                2. Go to **Search** > **Book**.
                3. Select **\(last)**.
                """)
        ]
    }

    @Test func aStepThatThePortalDoesNotHaveIsAnErrorWithItsRemedy() throws {
        let outcome = try Workplace(document("Reqest")).run(["check", "--format", "concise"], on: Lending.domain)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("index.md:15:11: error[step/control-not-found]"))
    }

    @Test func fixingTwiceChangesNothingTheSecondTime() throws {
        let place = try Workplace(document("Reqest"))
        _ = place.run(["check", "--fix", "--quiet"], on: Lending.domain)
        let mended = try #require(place.read("Content/index.md"))
        #expect(mended.contains("3. Select **Request**."))
        _ = place.run(["check", "--fix", "--quiet"], on: Lending.domain)
        #expect(place.read("Content/index.md") == mended)
    }

    @Test func theEndSaysWhatBecameOfTheSteps() throws {
        let outcome = try Workplace(document("Request")).run(["check"], on: Lending.domain)
        #expect(outcome.output.contains("read: 1 document, 1 procedure\ncarried out: 3 items: 3 performed\n"))
    }

    @Test func verboseShowsEveryStep() throws {
        let outcome = try Workplace(document("Request")).run(["check", "--verbose"], on: Lending.domain)
        #expect(outcome.output.contains("Content/index.md:13 \"Ask for it\" \u{2192} request-a-book: agrees\n"))
        #expect(outcome.output.contains("3.  performed  Select Request [request-book]"))
    }

    @Test func programsAreToldEverythingAboutEveryStep() throws {
        let outcome = try Workplace(document("Request")).run(["check", "--format", "json"], on: Lending.domain)
        #expect(outcome.output.contains("\"verdict\": \"agrees\""))
        #expect(outcome.output.contains("\"command\": \"request-book\""))
        #expect(outcome.output.contains("\"heading\": \"ask-for-it\""))
    }
}
