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

    @Test func aPortalThatTheModelCallsAfterItsReadersGoesByItsName() {
        let text = """
            ---
            workflows:
              steps: invite-a-customer-together
            ---
            ## Steps

            1. Sign in to [Partner Center](https://partner.microsoft.com/dashboard/home), and go to **Customers**.
            2. Select **New relationship**.
            3. On the **Invite new customers** page, select **Done**.
            4. Send the email to your customer, with the link in it.
            """
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        #expect(checking.errors == [])
    }

    // MARK: Style

    @Test(arguments: [
        "In the menu bar, select **Settings** (gear icon) > **Partner relationships**.",
        "From the Ask for everything list, select **Yes**.",
    ])
    func whatSaysMoreThanALabelIsNoMistake(_ step: String) {
        let rules = Styled(Styled.document("1. \(step)\n2. Select **Yes**.\n"), in: Partners.domain).rules
        #expect(!rules.contains("format/path") && !rules.contains("format/label-bold"))
    }

    @Test func anHTMLLinkWithBoldTextBecomesABoldLink() {
        let text = "Go to **Settings** > <a href=\"https://a.example\">**Partner relationships**</a>."
        let fixed = Styled(Styled.document("1. \(text)\n2. Select **Yes**.\n")).mended
        #expect(fixed.contains("**Settings** > **[Partner relationships](https://a.example)**."))
    }

    @Test func anOptionInAListNeedsNoPeriod() {
        let rules = Styled(
            Styled.document("1. Choose from:\n   - Large print\n   - Braille (raised)\n2. Select **Yes**.\n")
        ).rules
        #expect(!rules.contains("style/step-period"))
    }

    @Test func aListOfRolesElsewhereIsNoRole() {
        let text = "**Appropriate roles**: See [role guidance](roles.md)\n\n"
        let checking = Checking("remove-admin-roles", go, row, "Select **Remove roles**.", yes, before: text)
        #expect(checking.errors == [])
    }
}
