import Diagnostics
import Testing

@testable import Procedures

@Suite("What people do outside of portals")
struct CheckingWordsTests {
    /// The rules that are broken by what comes after "Ask for roles", as the beginning of its own item or in items of their own.
    private func rules(_ steps: String...) -> [String] {
        let all = ["Sign in to Partner Center.", "Go to **Customers**."] + steps
        let list = all.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let text = "---\nworkflows:\n  steps: ask-by-mail\n---\n\n## Steps\n\n\(list)\n"
        return Checking(text).rules
    }

    @Test func theyCanStandInItemsOfTheirOwn() {
        let found = rules(
            "Select **Ask for roles**.", "Send the link to the customer in an e-mail.", "Write down when it was sent.")
        #expect(found == [])
    }

    @Test(arguments: [
        "Email the link to the customer.", "Send the customer an email with the link.", "Send it to the customer.",
        "Send this address to your customer by mail.", "Write an email to the customer, with the link in it.",
    ])
    func otherWordsForTheSameAreAsGood(step: String) {
        #expect(rules("Select **Ask for roles**.", step, "Write down when it was sent.") == [])
    }

    @Test(arguments: [
        "Send the contract to the customer.", "Send the customer an invoice.", "Send the bill in an e-mail.",
    ])
    func aThingThatTheWorkflowDoesNotSpeakOfIsNoStepOfIt(step: String) {
        #expect(rules("Select **Ask for roles**.", step, "Write down when it was sent.") == ["step/left-out"])
    }

    @Test func theyCanBeJoinedToWhatIsDoneInAPortal() {
        let found = rules(
            "Select **Ask for roles**, and then send the link to the customer in an e-mail.",
            "Write down when it was sent.")
        #expect(found == [])
    }

    @Test func twoOfThemCanStandInOneItem() {
        let found = rules(
            "Select **Ask for roles**.", "Send the link to the customer in an e-mail, and write down when it was sent.")
        #expect(found == [])
    }

    @Test func allOfThemCanStandInTheItemOfAPortal() {
        let found = rules(
            "Select **Ask for roles**, send the link to the customer in an e-mail, and write down when it was sent.")
        #expect(found == [])
    }

    @Test func oneThatIsJoinedToAnotherIsMissed() {
        let found = rules("Select **Ask for roles**, and then write down when it was sent.")
        #expect(found == ["step/left-out"])
    }

    @Test func theSameWordsTellOneStepOnly() {
        let found = rules("Select **Ask for roles**.", "Send the link to the customer in an e-mail.")
        #expect(found == ["step/left-out"])
    }

    @Test func theyAreInTheOrderOfTheWorkflow() {
        let found = rules(
            "Select **Ask for roles**.", "Write down when it was sent.", "Send the link to the customer in an e-mail.")
        #expect(found.contains("step/out-of-order"))
    }

    @Test func theyAreInTheOrderOfTheWorkflowWithinAnItemToo() {
        let found = rules(
            "Send the link to the customer in an e-mail, and then select **Ask for roles**.",
            "Write down when it was sent.")
        #expect(found == ["step/out-of-order"])
    }

    @Test func whatSomebodyElseDoesIsNotWhatTheReaderDoes() {
        let found = rules(
            "Select **Ask for roles**.", "Your customer sends the link to the customer in an e-mail.",
            "Write down when it was sent.")
        #expect(found.contains("step/left-out"))
    }

    @Test func theyAreSaidOnce() {
        let found = rules(
            "Select **Ask for roles**.", "Send the link to the customer in an e-mail.",
            "Send the link to the customer in an e-mail.", "Write down when it was sent.")
        #expect(found == ["step/redundant"])
    }

    @Test func theyAreHeldToTheirPlaceHoweverFarTheyWereMoved() {
        let found = rules(
            "Send the link to the customer in an e-mail.", "Select **Ask for roles**.", "Write down when it was sent.")
        #expect(found == ["step/out-of-order"])
    }

    @Test func somebodyElseWhoDoesAPartIsNoticed() {
        let found = rules(
            "Select **Ask for roles**.", "Write an email and your customer can send the link to the customer.",
            "Write down when it was sent.")
        #expect(found.contains("step/left-out"))
    }
}
