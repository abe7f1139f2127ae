import TallyCommand
import Testing
import Workflow

struct ModelTraceTests {
    @Test func aRunIsPrintedStateByStateWithWhatChanges() throws {
        let outcome = try Workplace([:]).model("trace", "lend-a-book")
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                Lend a book (lend-a-book), as Clerk

                Before
                    Join: the library card is valid
                    Request book: the book is requested

                State 0: the first of 2 starts
                    the book is requested
                    the library card is valid
                    the extras are empty

                State 1: Sign in to Desk
                    on “Requests” in Desk

                State 2: Select book
                    on “Loan” in Desk

                State 3: Select Lend
                    on “Lend the book?” in Desk

                State 4: Enter Card number on “Lend the book?”
                    “Card number” is filled in

                State 5: Select Yes
                    on “Loan” in Desk
                    the book is lent

                Done: the book is lent.

                """)
    }

    @Test func aJourneyChangesHandsAndWaits() throws {
        #expect(
            try Workplace([:]).model("trace", "Keep a book too long", "--role", "Cardholder").output == """
                Keep a book too long (keep-a-book-too-long), as Member

                Before
                    Join: the library card is valid

                State 0: the only start
                    the book is on shelf
                    the library card is valid
                    the extras are empty

                State 1: Sign in to Catalogue
                    on “Home” in Catalogue

                State 2: Go to Search > Book
                    on “Book” in Catalogue

                State 3: Select Request
                    the book is requested

                State 4: Walk to the library
                    Clerk goes on
                    not in any portal

                State 5: Sign in to Desk
                    on “Requests” in Desk

                State 6: Select book
                    on “Loan” in Desk

                State 7: Select Lend
                    on “Lend the book?” in Desk

                State 8: Enter Card number on “Lend the book?”
                    “Card number” is filled in

                State 9: Select Yes
                    on “Loan” in Desk
                    the book is lent

                State 10: Wait until the book is overdue
                    the book is overdue

                Done: the book is overdue.

                """)
    }

    @Test func aRoleThatIsNotEnoughFailsWhereItIsRefused() throws {
        let outcome = try Workplace([:]).model("trace", "request-a-book", "--role", "child")
        #expect(outcome.code == 1)
        #expect(
            outcome.output.hasSuffix(
                """
                State 2: Go to Search > Book
                    on “Book” in Catalogue

                Failed: Select Request: “Request” is for Member.

                """))
    }

    @Test(arguments: ["the book is overdue and the extras include disc", "book=overdue extras=map+disc"])
    func aRunCanBeginElsewhere(_ condition: String) throws {
        let outcome = try Workplace([:]).model("trace", "take-a-book-back", "--from", condition)
        #expect(outcome.code == 0)
        #expect(
            outcome.output.contains(
                """
                State 0: the only start
                    the book is overdue
                    the library card is valid
                    the extras are map and disc

                """))
        #expect(
            outcome.output.hasSuffix(
                """
                State 3: Select Take back
                    “Add the disc” is off
                    the book is on shelf
                    the extras are empty

                Done: the book is on shelf.

                """))
    }

    @Test(arguments: [
        (
            ["lend-a-book", "--from", "book=lent"],
            "“lend-a-book” can't begin where the book is lent, because the book is not requested; it begins where the "
                + "book is requested"
        ),
        (
            ["lend-a-book", "--from", "book=lent and nobody has a library card"],
            "it never comes about that the book is lent and nobody has a library card; “lend-a-book” can't begin"
        ),
        (
            ["lend-a-book", "--role", "member"],
            "Member is a role of the reader, and “lend-a-book” is begun by the staff; tally model who lend-a-book says "
                + "which roles can"
        ),
        (["lend-a-book", "--role", "clark"], "there is no role \"clark\"; there is one with a similar name: clerk"),
    ])
    func aRunThatCannotBeginSaysWhy(_ arguments: [String], _ message: String) throws {
        let outcome = try Workplace([:]).run(["model", "trace"] + arguments, on: Lending.domain)
        #expect(outcome.code == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors == "tally: \(message)\n")
    }

    @Test func aWorkflowWithoutStepsCannotBeCarriedOut() throws {
        let domain = Domain("Lending unwritten") {
            Lending.parts
            Workflow("burn-a-book", "Burn a book", by: Lending.head, from: .always, to: Lending.book.is(.onShelf)) {}
        }
        for command in ["trace", "who"] {
            let outcome = try Workplace([:]).model(command, "burn-a-book", on: domain)
            #expect(outcome.code == 2)
            #expect(
                outcome.errors == """
                    tally: “burn-a-book” has no steps in the model; tally model show burn-a-book says what is known

                    """)
        }
        #expect(try Workplace([:]).model("show", "burn-a-book", on: domain).output.contains("begins where   always\n"))
    }

    @Test func theRunAsITFHasEveryCommandThatHappens() throws {
        let text = try Workplace([:]).model("trace", "keep-a-book-too-long", "--format", "itf").output
        let domain = Lending.domain
        let commands = ["join", "request-book", "lend-book", "expire"].compactMap { domain.command($0) }
        #expect(commands.count == 4)
        #expect(
            text
                == domain.itf(
                    domain.trace(commands, from: domain.initialWorld), description: "keep-a-book-too-long, as Member"))
    }
}
