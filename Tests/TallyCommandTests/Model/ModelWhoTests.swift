import TallyCommand
import Testing
import Workflow

struct ModelWhoTests {
    @Test func theLeastRolesAreNamedAndTheOthersAreToldWhereTheyFail() throws {
        let outcome = try Workplace([:]).model("who", "request-a-book")
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                Request a book (request-a-book)

                least roles     Member
                the model asks  Member

                STEPS
                    1. Sign in to Catalogue: any account of the reader
                    2. Go to Search > Book: any account of the reader
                    3. Select Request: Member

                NOT ENOUGH
                    Child
                        at step 3, Select Request: “Request” is for Member

                OTHER ACTORS
                    It is begun by the reader, who can't be Clerk or Head of Lending.

                """)
    }

    @Test func aMightierRoleIsMoreThanNeeded() throws {
        let output = try Workplace([:]).model("who", "lend-a-book").output
        #expect(output.contains("least roles     Clerk\n"))
        #expect(output.contains("    5. Select Yes: Clerk\n"))
        #expect(output.contains("MORE THAN NEEDED\n    Head of Lending\n"))
        #expect(!output.contains("NOT ENOUGH"))
    }

    @Test func aJourneyIsNotCarriedOutByWhoeverNeedsHelpOfTheirOwnKind() throws {
        #expect(
            try Workplace([:]).model("who", "keep-a-book-too-long").output == """
                Keep a book too long (keep-a-book-too-long)

                least roles     Member
                the model asks  Member

                STEPS
                    1.  Sign in to Catalogue: any account of the reader
                    2.  Go to Search > Book: any account of the reader
                    3.  Select Request: Member
                    4.  Walk to the library: any account of the reader
                    5.  Sign in to Desk: Clerk
                    6.  Select book: Clerk
                    7.  Select Lend: Clerk
                    8.  Enter Card number on “Lend the book?”: Clerk
                    9.  Select Yes: Clerk
                    10. Wait until the book is overdue: happens by itself

                NOT ENOUGH
                    Child
                        at step 3, Select Request: “Request” is for Member

                OTHER ACTORS
                    It is begun by the reader, who can't be Clerk or Head of Lending.

                """)
    }
}
