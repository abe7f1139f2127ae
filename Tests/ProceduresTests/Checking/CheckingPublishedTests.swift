import Diagnostics
import Testing

@testable import Procedures

/// What published documents were told that their writers would have called wrong.
@Suite("Checking published documents")
struct CheckingPublishedTests {
    private let go = "In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**."
    private let row = "Select the row of the partner."
    private let yes = "In the **Remove roles?** dialog box, select **Yes**."

    @Test(arguments: ["Review", "Partner list that is sorted by name", "Add new settings pages"])
    func aNameThatIsHardlySimilarIsNotTakenForAnother(_ label: String) throws {
        let checking = Checking("remove-admin-roles", go, row, "Select **\(label)**.", yes)
        let finding = try #require(checking.findings.first { $0.rule == "step/control-not-found" })
        #expect(finding.help?.contains("similar") == false)
    }

    @Test func aNameWithOtherWordsIsNotPutInWithoutAsking() {
        let checking = Checking("remove-admin-roles", go, row, "Select **Remove these roles**.", yes)
        #expect(checking.errors == ["step/control-not-found"])
        #expect(checking.fixed.contains("**Remove these roles**"))
        #expect(
            checking.fixed(atLeast: .likely).contains("select **Remove roles**")
                || checking.fixed(atLeast: .likely).contains("Select **Remove roles**"))
    }

    @Test func aSlipIsMendedWithoutAsking() {
        let checking = Checking("remove-admin-roles", go, row, "Select **Remove rolse**.", yes)
        #expect(Checking(checking.fixed).errors == [])
    }

    @Test func whereNobodyHasGoneToAPortalNothingIsOnAPage() throws {
        let checking = Checking(
            "remove-admin-roles", "Select **Frobnicate**.", go, row, "Select **Remove roles**.", yes)
        let finding = try #require(checking.findings.first { $0.rule == "step/control-not-found" })
        #expect(finding.message == "before one has gone to a portal, there is no \"Frobnicate\"")
    }

    @Test func aStepThatIsInsertedAtTheBeginningNamesThePortal() throws {
        let checking = Checking("remove-admin-roles", row, "Select **Remove roles**.", yes)
        let finding = try #require(checking.findings.first { $0.rule == "step/control-elsewhere" })
        #expect(
            finding.help?.contains("In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.")
                == true)
        #expect(Checking(checking.fixed).errors == [])
    }

    @Test func whatIsSoBeforeAnActionIsNoResult() {
        #expect(
            !Checking(
                "remove-admin-roles", go, row, "The roles are kept by default. Select **Remove roles**.", yes
            ).rules.contains("step/result-as-step"))
        #expect(
            Checking("remove-admin-roles", go, row, "The list of roles appears. Select **Remove roles**.", yes).rules
                .contains("step/result-as-step"))
    }

    @Test func whoseThingIsMeantIsNotWhatIsRemoved() {
        let steps = "Select the partner whose partner roles you want to remove."
        #expect(
            !Checking("remove-admin-roles", go, steps, "Select **Remove roles**.", yes).rules.contains(
                "flow/outcome-wording"))
    }

    @Test func aPlaceThatIsOnlySpokenOfIsNone() {
        let checking = Checking(
            "make-contact", "In the Microsoft 365 admin center, go to **Contact**.",
            "Enter the name that you use in the domains in the **Name** box, and select **I agree**.",
            "Select **Send**.")
        #expect(!checking.rules.contains("step/wrong-place"))
    }
}
