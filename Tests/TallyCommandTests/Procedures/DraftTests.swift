import TallyCommand
import Testing

/// What `tally draft` writes, and what it says where it can't.
struct DraftTests {
    private func draft(_ arguments: String..., files: [String: String] = [:]) throws -> Workplace.Outcome {
        try Workplace(files).run(["draft"] + arguments, on: Lending.domain)
    }

    @Test func aProcedureHasAllThatItsReadersNeed() throws {
        let outcome = try draft("request-a-book")
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                ---
                title: Request a book
                description: "How to request a book: what must be so before, the steps in Catalogue, and what is so afterwards."
                workflows:
                  steps: request-a-book
                ---

                # Request a book

                This procedure is for the reader, and takes place in Catalogue.

                ## Before you begin

                You must be a Member.

                All of this is so before you begin:

                - The book is on shelf.
                - The library card is valid.

                ## Steps

                1. Sign in to [Catalogue](https://library.example).
                2. Go to **Search** > **Book**.
                3. Select **Request**.

                ## Result

                When you're done, the book is requested.

                ## Next steps

                These tasks are possible now, and weren't before:

                - Lend a book.

                """)
    }

    @Test func aWorkflowMayBeNamedByItsTitle() throws {
        #expect(try draft("Request a book").output == draft("request-a-book").output)
    }

    @Test func theNearestWorkflowIsNamed() throws {
        let outcome = try draft("request-book")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("there is no workflow \"request-book\""))
        #expect(outcome.errors.contains("request-a-book"))
    }

    @Test func somebodyWhoMayNotIsTold() throws {
        let outcome = try draft("request-a-book", "--role", "Child")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("Child is not enough"))
    }

    @Test func aRoleOfAnotherActorIsRefused() throws {
        let outcome = try draft("request-a-book", "--role", "Clerk")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("Clerk is a role of the staff"))
    }

    @Test func theRoleAskedForStandsInTheText() throws {
        let outcome = try draft("lend-a-book", "--role", "head-of-lending")
        #expect(outcome.output.contains("You must be a Head of Lending."))
        #expect(try draft("lend-a-book").output.contains("You must be at least a Clerk."))
    }

    @Test func theDraftGoesIntoAFile() throws {
        let workplace = try Workplace([:])
        let outcome = workplace.run(["draft", "request-a-book", "-o", "draft.md"], on: Lending.domain)
        #expect(outcome.code == 0 && outcome.output.isEmpty)
        #expect(workplace.read("draft.md")?.hasPrefix("---\ntitle: Request a book\n") == true)
    }

    @Test func whatHasBeenMadeOfADraftIsNotLostToTheNextOne() throws {
        let workplace = try Workplace(["draft.md": "Mine.\n"])
        let outcome = workplace.run(["draft", "request-a-book", "-o", "draft.md"], on: Lending.domain)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("“draft.md” is there already, and is left as it is"))
        #expect(workplace.read("draft.md") == "Mine.\n")
        #expect(workplace.run(["draft", "request-a-book", "-o", "/dev/null"], on: Lending.domain).code == 0)
    }

    @Test func aDraftPassesTheCheck() throws {
        let text = try draft("lend-a-book").output
        let outcome = try Workplace(["Content/lend.md": text]).run(
            ["check", "--format", "concise", "--off", "content"], on: Lending.domain)
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
    }
}
