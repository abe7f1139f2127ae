import Diagnostics
import Testing

@testable import Procedures

/// Steps that are wrong in ways which read as if they were right.
@Suite struct CheckingSilentTests {
    private func checking(_ third: String, _ fourth: String = "In the **Remove roles?** dialog box, select **Yes**.")
        -> Checking
    {
        Checking(
            "remove-admin-roles", "In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.",
            "Select the row of the partner.", third, fourth, before: "You need to be a Global Administrator.")
    }

    private let remove = "On the **Partner details** page, select **Remove roles**."

    @Test(arguments: [
        "Select not **Yes**.", "Select neither **Yes** nor **No**.", "Select nothing but **No**.",
        "In the **Remove roles?** dialog box, select not **Yes**, but wait.",
        "In the **Remove roles?** dialog box, select anything except **Yes**.",
        "In the **Remove roles?** dialog box, select everything but **Yes**.",
    ])
    func whatIsNotToBeSelectedIsNotSelected(_ step: String) { #expect(checking(remove, step).errors != []) }

    @Test(arguments: [
        "Select all check boxes except **I agree**, and then select **Send**.",
        "Select all check boxes, except **I agree**, and then select **Send**.",
        "Select all check boxes (apart from **I agree**), and then select **Send**.",
        "Except for **I agree**, select all check boxes, and then select **Send**.",
        "Select all check boxes other than I agree, and then select **Send**.",
    ])
    func whatIsLeftOutOfAllIsNotSelected(_ step: String) {
        func contacting(_ step: String) -> Checking {
            Checking(
                "contact-a-partner", "In the Microsoft 365 admin center, go to **Contact**.",
                "Enter your name in the **Name** box.", step)
        }
        #expect(contacting(step).errors != [])
        #expect(contacting(step.replacing("I agree", with: "Newsletter")).errors == [])
    }

    @Test func whatIsSelectedAFewTimesIsSelectedEachTime() {
        #expect(checking("On the **Partner details** page, select **Remove roles** twice.").errors != [])
        #expect(checking("On the **Partner details** page, select **Remove roles** 2 times.").errors != [])
        #expect(checking("On the **Partner details** page, select **Remove roles** once.").errors == [])
        #expect(checking("On the **Partner details** page, click **Remove roles** twice.").errors == [])
    }

    @Test func aFieldIsOfTheKindThatIsNamedBehindWhatIsEntered() {
        func kinds(_ kind: String) -> Checking {
            Checking(
                "contact-a-partner", "In the Microsoft 365 admin center, go to **Contact**.",
                "Enter your name in the **Name** \(kind).",
                "Select the **I agree** check box, and then select **Send**.")
        }
        let checking = kinds("check box")
        #expect(checking.rules == ["step/wrong-kind"])
        #expect(checking.findings.first?.message == "\"Name\" is a field, and not a check box")
        for kind in ["box", "field", "text box", "column", "list"] { #expect(kinds(kind).errors == []) }
    }

    @Test func whoDoesAStepIsReadBeforeItToo() {
        func rules(_ lead: String) -> [String] {
            Checking(
                "remove-admin-roles",
                "\(lead), go to **Settings** > **Partner relationships** in the Microsoft 365 admin center.",
                "Select the row of the partner.", remove, "In the **Remove roles?** dialog box, select **Yes**."
            ).rules.filter { $0.hasPrefix("role/") }
        }
        #expect(rules("As a Billing Administrator") == ["role/insufficient"])
        #expect(rules("As a Global Administrator") == [])
        #expect(rules("As a first step") == [])
        #expect(rules("As an administrator of your organization") == [])
        #expect(rules("As always") == [])
    }

    private func leftOut(_ step: String) -> [String] {
        Checking(
            "ask-by-mail", "Sign in to Partner Center, and go to **Customers**.", "Select **Ask for roles**.", step,
            "Write down when it was sent.", before: "You must be an Admin agent."
        ).rules.filter { $0 == "step/left-out" }
    }

    @Test(arguments: [
        "Send the link to the partner in an e-mail.", "Send the link to yourself in an e-mail.",
        "Delete the link to the customer in the e-mail.", "Receive the link from the customer in an e-mail.",
        "Send no link to the customer in an e-mail.",
    ])
    func whatIsSentIsSentToWhomTheWorkflowSays(_ step: String) { #expect(leftOut(step) == ["step/left-out"]) }

    @Test(arguments: [
        "Send the link to the customer in an e-mail.", "Send the customer the link in an e-mail.",
        "Mail the link to your customer.", "Mail the link to the customer, so that they receive it.",
        "Send an e-mail with the link to the customer no later than tomorrow.",
        "Send the link that belongs to the partner to the customer in an e-mail.",
        "Delete the old link, and send the new link to the customer in an e-mail.",
    ])
    func whatIsSentToTheRightOnesIsTold(_ step: String) { #expect(leftOut(step) == []) }

    @Test func aPlaceIsOfTheKindThatIsNamed() {
        let dialog = checking("In the **Partner details** dialog box, select **Remove roles**.")
        #expect(dialog.rules == ["step/wrong-kind"])
        #expect(dialog.findings.first?.message == "\"Partner details\" is a page, and not a dialog box")
        #expect(dialog.fixed.contains("In the **Partner details** page, select"))
        let page = checking(remove, "On the **Remove roles?** page, select **Yes**.")
        #expect(page.findings.first?.message == "\"Remove roles?\" is a dialog box, and not a page")
        for kind in ["panel", "window", "screen", "pane"] {
            #expect(checking("On the **Partner details** \(kind), select **Remove roles**.").errors == [])
        }
    }
}
