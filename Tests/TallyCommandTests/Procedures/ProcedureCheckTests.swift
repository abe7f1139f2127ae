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
