import Diagnostics
import Testing

@testable import Procedures

/// Steps as people tell them to each other: without commas and verbs, with questions, and with *it* and *they*.
@Suite("Checking talk")
struct CheckingTalkTests {
    /// The errors of a procedure of the real domain.
    private func errors(_ workflow: String, as role: String, _ steps: String...) -> [String] {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let text =
            "---\nworkflows:\n  steps: \(workflow)\n---\n## Before you begin\n\nYou must be \(role).\n\n## Steps\n\n\(list)\n"
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        return checking.findings.filter { $0.severity == .error || $0.rule == "step/left-out" }.map(\.message)
    }

    private func errors(ending last: String...) -> [String] {
        errors(
            "remove-a-relationship", as: "a Sales agent", "Sign in to Partner Center, and go to **Customers**.",
            last.joined(separator: "\n1. "))
    }

    // MARK: Without commas

    @Test(arguments: [
        "Select the customer and on the page that opens select **Account**.",
        "Select the customer, and on the page that opens choose the point **Account**.",
        "Select the customer. In the menu on the left side select **Account**.",
        "Select the customer, and on it **Account**.", "Select the customer. After this select **Account**.",
        "Select the customer, after this select **Account**.",
    ])
    func aPlaceMayEndWithoutAComma(_ step: String) {
        #expect(errors(ending: step, "Select **Remove reseller relationship**.") == [])
    }

    @Test func aVerbThatAPlaceIsDescribedWithIsNothingToDo() {
        #expect(
            errors(
                ending: "Select the customer.", "On the page where you select the **Devices**, select **Account**.",
                "Select **Remove reseller relationship**.") == [])
    }

    // MARK: Without verbs

    @Test(arguments: ["Finally: **Remove reseller relationship**.", "**Remove reseller relationship**."])
    func aLabelAloneIsSelected(_ step: String) {
        #expect(errors(ending: "Select the customer, and then select **Account**.", step) == [])
    }

    @Test func aLabelAloneThatIsWrongIsFound() {
        let found = errors(ending: "Select the customer, and then select **Account**.", "**Zebra**.")
        #expect(found == ["the page \"Account\" has no \"Zebra\""])
    }

    @Test func aPortalLeadsUpToWhatIsSelectedInIt() {
        #expect(
            errors(
                "remove-a-relationship", as: "a Sales agent", "Partner Center: **Customers**, pick the customer.",
                "Select **Account**.", "Select **Remove reseller relationship**.") == [])
    }

    @Test func aTitleInBoldBeforeAStepIsNoStep() {
        #expect(
            errors(
                ending: "**Zebra.** Select the customer, and then select **Account**.",
                "**Last.** Select **Remove reseller relationship**.") == [])
    }

    @Test func twoFieldsMayHaveOneVerb() {
        #expect(
            errors(
                "export-activity-log", as: "a Global admin",
                "Sign in to Partner Center, and go to **Settings** > **Account settings** > **Activity log**.",
                "In From, enter the first day, and in To, the last.", "Select the down arrow.",
                "Select **Export log**.") == [])
    }

    // MARK: Questions, and what is there

    @Test(arguments: [
        "Where is **Account**? Select it.", "There's a link **Account**: select it.",
        "Don't forget to select **Account**.", "We now select **Account**.",
        "**Account** is what you need, so select it.",
    ])
    func whatIsSpokenOfIsSelected(_ step: String) {
        #expect(errors(ending: "Select the customer.", step, "Select **Remove reseller relationship**.") == [])
    }

    @Test(arguments: [
        "The entry of the customer has a little arrow: click on it.", "We have a down arrow there, so click on that.",
        "There is a down arrow in the list, so select it.",
    ])
    func anArrowThatIsThereIsSelected(_ step: String) {
        #expect(
            errors(
                "view-a-customers-licenses", as: "a Helpdesk agent",
                "Sign in to Partner Center, and go to **Customers**.", step, "Select **Microsoft 365 admin center**.",
                "Go to **Billing** > **Licenses**.") == [])
    }

    @Test func whatOpensIsNothingToDo() {
        #expect(
            errors(
                "invite-a-customer", as: "a Sales agent", "Sign in to Partner Center, and go to **Customers**.",
                "Select **Request a reseller relationship**.",
                "There opens the page **Request a reseller relationship** with the draft. Here press **Open in email**.",
                "Press **Done**.", "Send the email to your customer, with the link in it.") == [])
    }

    @Test func whereALinkTakesOneIsComparedBehindADash() {
        func found(_ page: String) -> [String] {
            errors(
                "approve-partner-roles", as: "a Global Administrator", "Open the **GDAP invitation** email.",
                "In the email, select the link \u{2013} it takes you to the **\(page)** page.",
                "Select **Approve all**.")
        }
        #expect(found("Approve partner roles") == [])
        #expect(found("Partner relationships").count == 1)
    }

    @Test func whatABoxIsClosedWithIsSelected() {
        func found(_ label: String) -> [String] {
            errors(
                "invite-a-customer", as: "a Sales agent", "Sign in to Partner Center, and go to **Customers**.",
                "Select **Request a reseller relationship**, and then **Open in email**.",
                "Close the page with **\(label)**.", "Send the email to your customer, with the link in it.")
        }
        #expect(found("Done") == [])
        #expect(found("Zebra") != [])
    }

    // MARK: Who acts

    @Test func theyAreTheReaderWhereNobodyElseIsSpokenOf() {
        #expect(
            errors(
                "remove-a-relationship", as: "a Sales agent", "They sign in to Partner Center and open **Customers**.",
                "They select the customer and open **Account**.", "They select **Remove reseller relationship**.")
                == [])
    }

    @Test func theyAreThoseWhoActedBefore() {
        #expect(
            errors(
                "approve-partner-roles", as: "a Global Administrator", "The partner sends the request.",
                "They select **Approve all**.") != [])
    }

    @Test func oneActorGoesOnAfterTheNameOfAPlace() {
        #expect(
            errors(
                "remove-a-relationship", as: "a Sales agent",
                "The Sales agent signs in to Partner Center and opens **Customers**.",
                "The Sales agent selects the customer, and then selects **Account**.",
                "The Sales agent selects **Remove reseller relationship**.") == [])
    }

    // MARK: Names

    @Test func anAbbreviationInParenthesesBelongsToTheLabelBeforeIt() {
        let way = ["Sign in to the Azure portal.", "Go to **Subscriptions**, and select the subscription."]
        let rest = "Select **Role assignments**, select the partner's group, and select **Remove access**."
        func found(_ label: String) -> [String] {
            errors(
                "remove-a-partners-azure-access", as: "a User Access Administrator", way[0], way[1],
                "Select **\(label)**.", rest)
        }
        #expect(found("Access Control (IAM)") == [])
        #expect(found("Access Control (all)") == ["the page \"Subscription\" has no \"Access Control (all)\""])
    }

    // MARK: Values

    private func errors(choosing step: String) -> [String] {
        errors(
            "open-a-service-request", as: "a Helpdesk agent", "Sign in to Partner Center, and go to **Customers**.",
            "Select the customer, and then select **Service management**.", "Select **More**.",
            "Enter a **Title** and a **Description**.", step, "Select **Submit**.")
    }

    @Test(arguments: [
        "In **Severity**, choose **Critical**.", "Choose a value in the **Severity** list.",
        "Set **Severity** to **Minimal**.", "In the **Severity** list, select *your* level, such as **High**.",
        "In **Severity**, choose how bad it is.",
    ])
    func aListIsChosenIn(_ step: String) { #expect(errors(choosing: step) == []) }

    @Test func aListThatThereIsNotIsFound() {
        let found = errors(choosing: "Choose a severity from the **Badness** list.")
        #expect(found == ["the page \"Create a service request\" has no \"Badness\""])
    }

    @Test(arguments: [
        "In **Severity**, choose **High**.", "For the **Severity**, select **High**.", "Set **Severity** to **High**.",
        "In the **Severity** list, select \"High\".", "**Severity**: choose **High**.",
    ])
    func whatAListDoesNotOfferIsFound(_ step: String) {
        #expect(errors(choosing: step) == ["\"Severity\" does not offer \"High\""])
    }
}
