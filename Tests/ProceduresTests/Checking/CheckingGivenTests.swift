import Diagnostics
import Testing

@testable import Procedures

/// Steps that are done under a condition on the state of the world.
@Suite("Checking givens")
struct CheckingGivenTests {
    private static let way = "In the admin center, go to **Settings** > **Partner relationships**."
    private static let row = "Select the row of the partner."
    private static let yes = "In the **Remove roles?** dialog box, select **Yes**."

    /// A procedure that begins whether or not the partner has roles.
    private func either(_ steps: String...) -> Checking {
        Checking(Canon.document("have-no-roles", [Self.way, Self.row] + steps))
    }

    @Test func aStepUnderAConditionIsRightWhereItHoldsAlone() {
        let checking = either("If the partner has roles, select **Remove roles**, and then select **Yes**.")
        #expect(checking.errors.isEmpty)
        #expect(checking.rules.contains { $0.hasSuffix("-applies") } == false)
    }

    @Test(arguments: [
        "If the partner has no roles, select **Remove roles**, and then select **Yes**.",
        "If the partner doesn't have roles, select **Remove roles**, and then select **Yes**.",
        "Unless the partner has roles, select **Remove roles**, and then select **Yes**.",
        "Select **Remove roles** if the partner's roles are none, and then select **Yes**.",
    ])
    func aStepIsNotPossibleUnderTheContraryOfItsCondition(_ step: String) {
        #expect(either(step).errors.isEmpty == false)
    }

    @Test func thePartsOfAHeadAreForThoseForWhomItsConditionHolds() {
        func head(_ condition: String) -> String {
            "\(condition), do the following:\n   1. Select **Remove roles**.\n   2. Select **Yes**."
        }
        #expect(either(head("If the partner has roles")).errors.isEmpty)
        #expect(either(head("If the partner has no roles")).errors.isEmpty == false)
        #expect(either(head("If you want to")).errors.isEmpty)
    }

    @Test func casesAreToldApartByTheirConditions() {
        let right = Checking(
            "check-roles", "Sign in to the Microsoft 365 admin center.", "Select **Check roles**.",
            "If the partner has roles, select **Note it**. If the partner has no roles, select **Finish**.")
        #expect(right.errors.isEmpty)
        let wrong = Checking(
            "check-roles", "Sign in to the Microsoft 365 admin center.", "Select **Check roles**.",
            "If the partner has no roles, select **Note it**. Otherwise, select **Finish**.")
        #expect(wrong.errors.isEmpty == false)
        let otherwise = Checking(
            "check-roles", "Sign in to the Microsoft 365 admin center.", "Select **Check roles**.",
            "If the partner has roles, select **Note it**. Otherwise, select **Finish**.")
        #expect(otherwise.errors.isEmpty)
    }

    @Test func aConditionThatIsSoForNobodyIsTold() {
        let checking = Checking(
            "remove-admin-roles", Self.way, Self.row, "If the partner has no roles, go to **Requests**.",
            "Select **Remove roles**.", Self.yes)
        #expect(checking.rules == ["step/never-applies"])
        #expect(checking.findings.first.map { checking.words(of: $0) } == "If the partner has no roles")
    }

    @Test(arguments: [
        "If the partner has no roles, select the row of the partner.",
        "If the partner has no roles, select the partner.", "Unless the partner has roles, select the partner.",
        "If the partner has no roles, select the partner. Otherwise, tell them.",
    ])
    func aStepThatAllNeedAndNobodyMayDoIsToldInPlaceOfWhatComesOfIt(_ step: String) {
        let checking = Checking("remove-admin-roles", Self.way, step, "Select **Remove roles**.", Self.yes)
        #expect(checking.errors == ["step/never-applies"])
        #expect(checking.findings.first?.message.hasSuffix("is not possible without it") == true)
        // Another step would stand beside the one that is there.
        #expect(checking.fixed == String(decoding: checking.bytes, as: UTF8.self))
    }

    @Test func aConditionBehindAWrongStepIsNotToBlame() {
        let checking = Checking(
            "remove-admin-roles", "In the admin center, go to **Zebra** > **Zulu**.",
            "If the partner has roles, select the row of the partner.", "Select **Remove roles**.", Self.yes)
        #expect(checking.rules.contains("step/never-applies") == false)
        #expect(checking.errors.isEmpty == false)
    }

    @Test func aConditionThatAStepBeforeHasMadeUntrueIsTold() {
        let checking = either(
            "If the partner has roles, select **Remove roles**, and then select **Yes**.",
            "If the partner has roles, select **Remove roles**.")
        // The customer alone grants and removes them, so that nothing else can have happened since.
        #expect(checking.rules.contains("step/never-applies"))
    }

    @Test func aConditionThatIsSoForEverybodyIsSuggestedAwayAndNoMore() {
        let checking = Checking(
            "remove-admin-roles", Self.way, Self.row, "If the partner has roles, select **Remove roles**.", Self.yes)
        #expect(checking.rules == ["step/always-applies"])
        #expect(checking.findings.allSatisfy { $0.severity == .suggestion })
    }

    @Test(arguments: [
        "If the partner has no roles, tell them.", "If the partner has no roles, the button isn't there.",
        "If the partner has roles and you want to keep them, go to **Requests**.",
        "If you need the partner's roles, go to **Requests**.", "If the partner has nice roles, go to **Requests**.",
    ])
    func whatNoPortalSeesAndWhatIsNotReadWholeIsLeftAlone(_ step: String) {
        let checking = Checking(
            "remove-admin-roles", Self.way, Self.row, step, Self.way, Self.row, "Select **Remove roles**.", Self.yes)
        #expect(checking.rules.contains { $0.hasSuffix("-applies") } == false)
    }

    @Test func whatOthersMayHaveDoneSinceIsNotHeldAgainstADocument() {
        let checking = Checking(
            "ask-again", "In Partner Center, go to **Customers**.", "Select **Ask for roles**.",
            "If the request for roles is none, go to **Customers**.")
        #expect(checking.rules.contains { $0.hasSuffix("-applies") } == false)
    }

    @Test func manyConditionsMakeNoWayImpossible() {
        let steps = (0..<40).map { _ in "If the partner has roles, go to **Settings** > **Partner relationships**." }
        let all = steps + [Self.row, "If the partner has roles, select **Remove roles**, and then select **Yes**."]
        #expect(Checking(Canon.document("have-no-roles", [Self.way] + all)).errors.isEmpty)
    }
}
