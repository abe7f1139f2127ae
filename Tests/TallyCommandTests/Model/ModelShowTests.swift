import Diagnostics
import TallyCommand
import Testing
import Workflow

struct ModelShowTests {
    private func show(_ id: String...) throws -> String {
        let outcome = try Workplace([:]).run(["model", "show"] + id, on: Lending.domain)
        #expect(outcome.code == 0)
        return outcome.output
    }

    @Test func aWorkflowSaysHowItBeginsWhoDoesItAndWhatUndoesIt() throws {
        #expect(
            try show("lend-a-book") == """
                lend-a-book (workflow)
                    Lend a book

                    begins where   the book is requested
                    starts         2
                    achieves       the book is lent
                    asks for       Clerk
                    least roles    Clerk
                    undone by      no workflow, but these commands in turn: Take book back
                                   (take-book-back) and Request book (request-book)
                    then possible  Take a book back (take-a-book-back)
                    part of        Keep a book too long (keep-a-book-too-long)
                    source         The manual of the library, 2024-05-01
                    defined at     \(Lending.handOut.site.text)

                STEPS
                    1. Sign in to Desk
                    2. Select book, on “Requests” in Desk
                    3. Select Lend, on “Loan” in Desk
                    4. Enter Card number on “Lend the book?” in Desk
                    5. Select Yes, on “Lend the book?” in Desk

                """)
    }

    @Test func aRoleSaysWhatItMayDo() throws {
        let sheet = """
            member (role)
                Member

                of             the reader
                includes       Child
                also called    “Cardholder”
                defined at     \(Lending.member.site.text)

            CAN CARRY OUT
                Request a book (request-a-book)
                Keep a book too long (keep-a-book-too-long)

            MAY PERFORM
                Join (join)
                Request book (request-book)

            """
        #expect(try show("member") == sheet)
        #expect(try show("cardholder") == sheet)
        #expect(
            try show("child").contains(
                """
                CAN'T CARRY OUT
                    Request a book (request-a-book): “Request” is for Member

                """))
    }

    @Test func aCommandSaysWhoWhenWhatAndWithWhichControl() throws {
        #expect(
            try show("take-book-back") == """
                take-book-back (command)
                    Take book back

                    by             Clerk
                    when           the book is lent or overdue
                    defined at     \(Lending.takeBack.site.text)

                EFFECTS
                    the book becomes on shelf
                    the extras become none

                PERFORMED WITH
                    the button “Take back” on “Loan” in Desk

                RULES ABOUT IT
                    back-keeps-card: “Take book back” leaves the library card as it is

                """)
        #expect(try show("expire").contains("    by             nobody: it happens by itself\n"))
    }

    @Test func aPlaceSaysHowOneGetsThereAndWhatIsOnIt() throws {
        let loan = try #require(Lending.domain.place("loan", in: "desk"))
        let sheet = """
            desk/loan (place)
                Loan

                is             a page of Desk
                opened by      the row “book” on “Requests” in Desk
                defined at     \(Lending.domain[loan].place.site.text)

            CONTROLS
                check box “Add the disc”
                    shown when the book is requested; on when the extras include disc; when turned
                    on, performs Add disc (add-disc)

                button “Lend”
                    shown when the book is requested; opens “Lend the book?”

                button “Take back”
                    shown when the book is lent or overdue; performs Take book back (take-book-back)

            """
        #expect(try show("loan") == sheet)
        #expect(try show("desk/loan") == sheet)
        #expect(
            try show("lend-the-book").hasSuffix(
                """
                CONTROLS
                    field “Card number”
                        is filled in

                    button “Yes”
                        needs “Card number”; performs Lend book (lend-book)

                    button “No”
                        closes

                """))
    }

    @Test func everythingOfOneIDIsShown() throws {
        let place = try #require(Lending.domain.place("book", in: "catalogue"))
        #expect(
            try show("book") == """
                catalogue/book (place)
                    Book

                    is             a page of Catalogue
                    path           Search > Book
                    defined at     \(Lending.domain[place].place.site.text)

                CONTROLS
                    button “Request”
                        formerly “Reserve”, until 2023-10; shown when the book is on shelf and the
                        library card is valid; shown to Member; performs Request book (request-book)

                book (variable)
                    the book

                    holds          one of these
                    begins as      on shelf
                    defined at     \(Lending.book.definition.site.text)

                VALUES
                    onShelf: on shelf
                    requested
                    lent
                    overdue

                WHAT BECOMES OF IT
                    on shelf → requested: Request book (request-book)
                    requested → lent: Lend book (lend-book)
                    lent → on shelf: Take book back (take-book-back)
                    lent → overdue: Expire (expire)
                    overdue → on shelf: Take book back (take-book-back)

                """)
    }

    @Test func aRuleSaysWhetherItHoldsAndHowFarThatWasLookedAt() throws {
        #expect(
            try show("lent-with-card") == """
                lent-with-card (rule)
                    where the book is not on shelf, always the library card is valid

                    verdict        proven: it holds in every reachable world
                    explored       2 variables: 5 worlds, 6 transitions, exhaustively
                    source         The manual of the library, 2024-05-01
                    defined at     \(Lending.lentWithCard.site.text)

                """)
        let broken = try Workplace([:]).model("show", "never-overdue", on: Lending.broken).output
        #expect(
            broken.hasSuffix(
                """
                TRACE
                    0: the book is on shelf; nobody has a library card
                    1: Join: the library card is valid
                    2: Request book: the book is requested
                    3: Lend book: the book is lent
                    4: Expire: the book is overdue

                """))
    }

    @Test func factsAreShownWithWhereTheyComeFrom() throws {
        #expect(
            try show("periods").hasSuffix(
                """
                Thing | Days
                    Book | 28
                    Disc | 7

                """))
        #expect(
            try show("manual").hasSuffix(
                """
                SAYS
                    workflow lend-a-book
                    command lend-book
                    rule lent-with-card
                    table periods

                """))
        #expect(
            try show("who-lends-discs").hasSuffix(
                """
                READINGS
                    A clerk does
                        The manual of the library, 2024-05-01

                """))
        #expect(try show("Study").contains("    formerly       “Study”\n"))
        #expect(try show("Head", "of", "Lending").contains("    privileged     yes: it should be given to few\n"))
    }

    @Test func everythingThatIsListedCanBeShown() throws {
        let place = try Workplace([:])
        for line in place.model().output.split(separator: "\n") where line.hasPrefix("    ") {
            let id = String(line.split(separator: " ")[0])
            #expect(place.model("show", id).output.contains("\(id) ("), "\(id)")
        }
    }
}
