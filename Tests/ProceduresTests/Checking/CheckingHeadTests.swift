import Diagnostics
import Testing

@testable import Procedures

/// Heads that say who does what is listed under them.
@Suite("Checking heads")
struct CheckingHeadTests {
    private func checking(_ head: String, _ first: String, _ second: String) -> Checking {
        Checking(
            """
            ---
            workflows:
              steps: get-roles
            ---

            ## Steps

            1. In Partner Center, go to **Customers**.
            2. Select **Ask for roles**.
            3. \(head)
               1. \(first)
               2. \(second)

            """)
    }

    @Test(arguments: ["As the customer:", "Approve it, as your customer:", "The customer:"])
    func whatIsListedIsDoneByWhomTheHeadNames(_ head: String) {
        let orders = checking(head, "Go to **Requests**.", "Select **Approve**.")
        #expect(orders.errors.isEmpty)
        #expect(orders.verdict.items[4].bucket == .otherActor)
        let told = checking(head, "Your customer goes to **Requests**.", "Your customer selects **Approve**.")
        #expect(told.errors.isEmpty)
    }

    @Test(arguments: ["As the partner:", "Approve it, as the partner:"])
    func aHeadThatNamesSomebodyElseThanItsStepsIsWrong(_ head: String) {
        let told = checking(head, "Your customer goes to **Requests**.", "Your customer selects **Approve**.")
        #expect(told.errors == ["flow/wrong-actor"])
        #expect(told.findings.first.map { told.words(of: $0) } == "partner")
        #expect(told.fixed(atLeast: .likely).contains("s the customer:"))
    }

    @Test(arguments: ["As a Sales agent:", "Sign in as the Sales agent:", "Approve it as follows:", "As before:"])
    func aRoleMakesNobodySomebodyElse(_ head: String) {
        let told = checking(head, "Your customer goes to **Requests**.", "Your customer selects **Approve**.")
        #expect(told.errors.contains("flow/wrong-actor") == false)
    }

    @Test func aStepThatIsInsertedSaysWhoDoesIt() {
        let text = Canon.document(
            "get-roles",
            [
                "In Partner Center, go to **Customers**.", "Select **Ask for roles**.",
                "Your customer selects **Approve**.",
            ])
        let checking = Checking(text)
        #expect(checking.errors == ["step/control-elsewhere"])
        let fixed = checking.fixed(atLeast: .likely)
        #expect(fixed.contains("your customer goes to **Requests**."))
        #expect(Checking(fixed).errors.isEmpty)
    }
}
