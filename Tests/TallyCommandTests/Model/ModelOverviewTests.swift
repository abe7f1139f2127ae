import TallyCommand
import Testing
import Workflow

struct ModelOverviewTests {
    @Test func everythingIsListedByItsID() throws {
        let outcome = try Workplace([:]).model()
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                Lending

                3 variables, 3 actors, 4 roles, 6 commands, 2 portals, 5 places, 9 controls, 4
                workflows, 3 rules, 3 tables, 1 open question, 1 term, 1 source

                WORKFLOWS
                    request-a-book        Request a book
                    lend-a-book           Lend a book
                    take-a-book-back      Take a book back
                    keep-a-book-too-long  Keep a book too long (a journey)

                ROLES
                    child            Child, of the reader
                    member           Member, of the reader
                    clerk            Clerk, of the staff
                    head-of-lending  Head of Lending, of the staff; privileged

                PORTALS
                    catalogue        Catalogue, for the reader
                      home           page “Home”
                      book           page “Book”, at Search > Book
                    desk             Desk, for the staff
                      requests       page “Requests”
                      loan           page “Loan”
                      lend-the-book  dialog “Lend the book?”

                COMMANDS
                    join            Join; by the reader
                    request-book    Request book; by Member
                    add-disc        Add disc; by Clerk
                    lend-book       Lend book; by Clerk
                    take-book-back  Take book back; by Clerk
                    expire          Expire; by the system

                RULES
                    lent-with-card    where the book is not on shelf, always the library card is valid
                    only-clerk-lends  only Clerk can bring it about that the book is lent
                    back-keeps-card   “Take book back” leaves the library card as it is

                VARIABLES
                    book          the book: on shelf, requested, lent, overdue
                    library-card  the library card: none, valid
                    extras        the extras: any of map, disc

                TABLES
                    periods        How long a thing is lent
                    former-names   Former names and wordings
                    former-labels  Former labels

                OPEN QUESTIONS
                    who-lends-discs  Who lends discs?

                TERMS
                    reading-room  Reading room

                SOURCES
                    manual  The manual of the library, 2024-05-01

                """)
    }

    @Test func onlyTheKindsThatWereAskedForAreListed() throws {
        #expect(
            try Workplace([:]).model("tables", "roles").output == """
                TABLES
                    periods        How long a thing is lent
                    former-names   Former names and wordings
                    former-labels  Former labels

                ROLES
                    child            Child, of the reader
                    member           Member, of the reader
                    clerk            Clerk, of the staff
                    head-of-lending  Head of Lending, of the staff; privileged

                """)
    }

    @Test func whatDocumentsSayInOtherWordsIsListedAndExplained() throws {
        let domain = Domain("Door") {
            Lending.book
            Saying("somebody has the book", "the book is out", means: Lending.book.is(.lent))
        }
        let place = try Workplace([:])
        let listed = place.run(["model", "sayings"], on: domain)
        #expect(
            listed.output == """
                SAYINGS
                    somebody-has-the-book  “somebody has the book” or “the book is out”: the book is
                                           lent

                """)
        for name in ["somebody-has-the-book", "the book is out"] {
            let shown = place.run(["model", "show", name], on: domain)
            #expect(shown.output.contains("means          the book is lent\n"), "\(shown.output)")
            #expect(shown.output.contains("also said      “the book is out”\n"), "\(shown.output)")
        }
    }

    @Test func aProgramWithoutADomainHasNoSuchCommand() throws {
        let outcome = try Workplace([:]).run("model")
        #expect(outcome.code == 2)
        #expect(outcome.errors.hasPrefix("tally: there is no command \"model\""))
    }

    @Test(arguments: [
        "model", "model check", "model explore", "model export", "model show", "model trace", "model who",
    ])
    func everyCommandHasAManual(_ name: String) throws {
        let place = try Workplace([:])
        let words = name.split(separator: " ").map(String.init)
        let manual = place.run(["help"] + words, on: Lending.domain, width: 80)
        #expect(manual.code == 0)
        #expect(manual.output.contains("    tally \(name) - "))
        #expect(manual.output == place.run(words + ["--help"], on: Lending.domain, width: 80).output)
        #expect(manual.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(place.run(["--help"], on: Lending.domain).output.contains("    \(name) "))
    }

    @Test(arguments: [
        (["chekc"], "model has no \"chekc\"; there is one with a similar name: check"),
        (["workflow"], "model has no \"workflow\"; there is one with a similar name: workflows"),
        (["show"], "an id is missing; tally model lists them"),
        (["show", "memebr"], "the model has nothing called \"memebr\"; there is one with a similar name: member"),
        (["show", "zzzzzz"], "the model has nothing called \"zzzzzz\"; tally model lists what there is"),
        (["who"], "a workflow is missing; tally model workflows lists them"),
        (
            ["who", "lend-a-bok"],
            "there is no workflow \"lend-a-bok\"; there is one with a similar name: lend-a-book"
        ),
        (["check", "book"], "\"book\" is too much; the whole model is checked"),
        (
            ["check", "--formt", "json"],
            "there is no option --formt; there is one with a similar name: --format"
        ),
    ])
    func whatIsNotThereIsSaid(_ arguments: [String], _ message: String) throws {
        let outcome = try Workplace([:]).run(["model"] + arguments, on: Lending.domain)
        #expect(outcome.code == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors == "tally: \(message)\n")
    }
}
