import Testing
import Workflow

@testable import Procedures

/// Names that several things have: what is meant is what the sentence makes of them.
@Suite("Checking names that several things have")
struct CheckingNameTests {
    enum State: String, Choice { case open, done }

    static let state = Variable<State>("the order")
    static let seller = Actor("the seller")
    static let buyer = Actor("the buyer")
    static let clerk = Role("Sales agent", of: seller)
    static let manager = Role("Sales manager", of: seller)
    static let guest = Role("Guest", of: buyer)
    static let send = Command("send-order", by: clerk, then: state.becomes(.done))

    static let domain = Domain("Shop") {
        state
        seller
        buyer
        clerk
        manager
        guest
        send
        Portal("Email", for: buyer) { Page("Inbox") }
        Portal("Shop", for: seller, url: "https://shop.example") {
            Page("Start")
            Page("Settings", at: "Orders", "Settings")
            Page("Old settings", at: "Settings")
            Page("List", at: "Lists") { Choices("Kind", of: "A", "B") }
            Page("Order", at: "Orders", "Order") { Button("Fill in").opens("Order form") }
            Panel("Order form") {
                CheckBox("Order form")
                Field("Email")
                Choices("Kind", of: "A", "B")
                Button("Send").needs("Email", "Kind").performs(send)
            }
        }
        Workflow("order", "Order", by: clerk, from: state.is(.open), to: state.is(.done)) {
            Go(to: "Orders", "Order", in: "Shop")
            Select("Fill in")
            Enter("Email")
            Enter("Kind")
            Select("Send")
        }
    }

    private static let checker = ProcedureChecker(domain)
    private static let reader = ProcedureReader(domain)

    private func checking(_ steps: String..., role: String = "Sales agent") -> Checking {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        return Checking(
            "---\nworkflows:\n  steps: order\n---\nYou must be a \(role).\n\n## Steps\n\n\(list)\n", Self.checker,
            Self.reader)
    }

    @Test(arguments: [
        "In the **Email** box, enter a value.", "In the **Order form** panel, enter an address in the **Email** box.",
        "On the **Order form** flyout provide a value in the **Email** box.",
    ])
    func aBoxMayBeCalledLikeAPlace(_ step: String) {
        let found = checking(
            "In the Shop, go to **Orders** > **Order**.", "Select **Fill in**.", step,
            "Choose a value in the **Kind** list.", "Select **Send**.")
        #expect(found.findings.map(\.message) == [])
    }

    @Test func whatAnActionSaysItselfComesBeforeWhatLeadsItsSentence() {
        let found = checking(
            "In the Shop, go to **Orders** > **Order**.", "Select **Fill in**.",
            "In the **Kind** list, choose a value, and then enter a value in the **Email** box.", "Select **Send**.")
        #expect(found.findings.map(\.message) == [])
        let other = checking(
            "In the Shop, go to **Orders** > **Order**.", "Select **Fill in**.",
            "In the **Email** box, enter a value, and then choose a value in the **Kind** list.", "Select **Send**.")
        #expect(other.findings.map(\.message) == [])
    }

    @Test(arguments: ["Choose a value in the **Kind** list.", "Choose the kind in the **Kind** list."])
    func listsOfSeveralPlacesMayHaveOneName(_ step: String) {
        let found = checking(
            "In the Shop, go to **Orders** > **Order**.", "Select **Fill in**.", "Enter a value in the **Email** box.",
            step, "Select **Send**.")
        #expect(found.findings.map(\.message) == [])
    }

    @Test func anEntryOfTheOpenMenuComesBeforeOneOfTheSameName() {
        let found = checking(
            "Sign in to the Shop.", "Select **Orders**, and then **Settings**.",
            "On the **Settings** page, select **Orders**.")
        #expect(!found.rules.contains("step/wrong-place"))
    }

    @Test func aColleagueInAnotherRoleDoesWhatTheReaderMayNot() {
        let steps = [
            "In the Shop, go to **Orders** > **Order**.", "Select **Fill in**.", "Enter a value in the **Email** box.",
            "Choose a value in the **Kind** list.",
        ]
        let alone = checking(steps[0], steps[1], steps[2], steps[3], "Select **Send**.", role: "Sales manager")
        #expect(alone.rules == ["role/insufficient"])
        let helped = checking(
            steps[0], steps[1], steps[2], steps[3], "A Sales agent selects **Send**.", role: "Sales manager")
        #expect(helped.errors == [])
        #expect(helped.verdict.agreement == .agrees)
    }
}
