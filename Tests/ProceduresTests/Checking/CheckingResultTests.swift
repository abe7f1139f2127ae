import Diagnostics
import Testing

@testable import Procedures

/// What steps say that opens is held against what the model opens.
@Suite("Checking results")
struct CheckingResultTests {
    private let go = "In the admin center, go to **Settings** > **Partner relationships**."
    private let row = "Select the row of the partner."
    private let remove = "On the **Partner details** page, select **Remove roles**."
    private let yes = "In the **Remove roles?** dialog box, select **Yes**."

    private func found(_ result: String) -> [Diagnostic] {
        Checking(Canon.document("remove-admin-roles", [go, "\(row) \(result)", remove, yes])).findings
            .filter { $0.severity == .error }
    }

    @Test(arguments: [
        "The **Zebra** page opens.", "The Zebra page opens.", "This opens the **Zebra** page.",
        "This opens the Zebra page.", "It opens the **Zebra** page.", "This takes you to the **Zebra** page.",
        "You are taken to the **Zebra** page.", "The **Zebra** page appears.", "The **Zebra** page will open.",
        "You see the **Zebra** page.", "The **Zebra** dialog box opens.", "That brings you to the Zebra page.",
        "The row opens the **Zebra** page.",
    ])
    func aPageThatTheModelDoesNotHaveIsNotWhatOpens(_ result: String) {
        let found = found(result)
        #expect(found.map(\.rule.description) == ["step/wrong-result"])
        #expect(
            found.map(\.message) == ["this leads to the page \"Partner details\", and not to \"Zebra\""])
        #expect(found.first?.fixes.flatMap(\.edits).map(\.replacement) == ["Partner details"])
    }

    @Test(arguments: [
        "The **Partner relationships** page opens.", "The Partner relationships page opens.",
        "This opens the **Partner relationships** page.", "The **Remove roles?** dialog box opens.",
    ])
    func norIsAPageThatIsElsewhere(_ result: String) {
        #expect(found(result).map(\.rule.description) == ["step/wrong-result"])
    }

    @Test(arguments: [
        "The **Partner details** page opens.", "The Partner details page opens.",
        "This opens the **Partner details** page.",
        "The Partner page opens.", "The page of the partner opens.", "A new page opens.", "The next page opens.",
        "This opens the page of the partner.", "You see the **Zebra** page in the list.", "This opens your email.",
        "The list of roles opens.", "Details open on the right.", "The Details page opens.",
        "The list opens on the **Partner details** page.", "This takes a minute.",
    ])
    func otherWordsForWhatOpensAreRight(_ result: String) { #expect(found(result).map(\.message) == []) }

    @Test(arguments: [
        "To open the **Zebra** page, select the row of the partner.",
        "Open the **Zebra** page by selecting the row of the partner.",
    ])
    func whereAStepIsMeantToLeadIsHeldAgainstWhereItLeads(_ step: String) {
        let found = Checking(Canon.document("remove-admin-roles", [go, step, remove, yes])).findings
            .filter { $0.severity == .error }
        #expect(found.map(\.rule.description) == ["step/wrong-result"])
    }

    @Test func whatIsSeenOnAPageIsSeenOnOneThatThereIs() {
        #expect(found("On the **Zebra** page, you see the roles.").map(\.rule.description) == ["step/wrong-place"])
        #expect(found("On the **Partner details** page, you see the roles.") == [])
        #expect(found("On the **Customers** page, your partner sees you.") == [])
    }

    @Test func aSlipInWhatOpensIsMended() {
        #expect(found("The **Partner detail** page opens.").flatMap(\.fixes).map(\.confidence) == [.certain])
    }
}
