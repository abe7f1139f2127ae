import Diagnostics
import Testing

@testable import Procedures

/// Who acts, what only leads up to something, and short forms.
extension CheckingWritersTests {
    // MARK: Who acts

    @Test(arguments: ["operator", "implementer", "administrator", "technician"])
    func somebodyWithAPostIsTheReader(_ post: String) {
        #expect(
            errors(
                "remove-a-relationship", as: "a Sales agent", "The \(post) signs in to Partner Center.",
                "The \(post) shall navigate to **Customers** and select the customer named in the change.",
                "On the **Customer** page, the \(post) selects **Account**.",
                "The \(post) selects **Remove reseller relationship**, and records the time.") == [])
    }

    @Test func whatSomebodyWithAPostDoesIsChecked() {
        let found = errors(
            removing: "The operator selects the customer and **Zebra**.", "The operator selects **Account**.")
        #expect(found.contains { $0.hasSuffix("@ **Zebra**") })
    }

    @Test func weWhoShowSomethingAreTheReader() {
        #expect(
            errors(
                removing: "There's a list of customers, so we click the customer.",
                "Back on the **Customer** page, we click **Account**.",
                "And then, on the **Account** page, we click **Remove reseller relationship**.") == [])
    }

    @Test(arguments: [
        ("Your partner:", "signs in", "chooses", "opens"),
        ("For that, your partner must:", "sign in", "choose", "open"),
        ("In detail, they", "sign in", "choose", "open"),
    ])
    func aListMaySayWhoDoesWhatIsInIt(_ head: String, _ sign: String, _ choose: String, _ open: String) {
        func found(_ label: String) -> [String] {
            errors(
                "part-with-a-partner", as: "a Billing Administrator", "Contact your partner to end the relationship.",
                "Your partner suspends your subscriptions. \(head)\n   1. \(sign) to Partner Center and \(open) **Customers**,\n   1. \(choose) the customer and \(open) **\(label)**,\n   1. \(open) the subscription and \(choose) **Suspended**,\n   1. \(open) **Customers** and the customer again,\n   1. \(open) **Account** and \(choose) **Remove reseller relationship**."
            )
        }
        #expect(found("Subscriptions") == [])
        #expect(found("Zebra").contains { $0.hasSuffix("@ **Zebra**") })
    }

    @Test(arguments: ["Let the customer know:", "Help your partner:", "What they see:"])
    func aListThatSpeaksOfSomebodyIsNotTheirs(_ head: String) {
        let items = Passage("1. \(head)\n   1. Select **Done**.\n").items
        #expect(items.allSatisfy { $0.actions.allSatisfy { $0.actor == nil } })
    }

    // MARK: What only leads up to something

    @Test func whatAColonExplainsIsDoneOnce() {
        #expect(
            errors(
                "remove-a-relationship", as: "a Sales agent",
                "Open Partner Center.\n   1. Go to <https://partner.microsoft.com/dashboard/home>.\n   1. Sign in with your account.",
                "Open the customer list: select **Customers** on the left side.",
                "Select the customer, and then **Account**.", "Select **Remove reseller relationship**.") == [])
    }

    @Test func whatASubmissionIsForIsNoPlace() {
        #expect(
            errors(
                "open-a-service-request", as: "a Helpdesk agent", "Sign in to Partner Center, and go to **Customers**.",
                "Select the customer, **Service management**, and then **More**.",
                "Enter a **Title**, a **Description**, and a **Severity**.", "Click **Submit** to open the request.")
                == [])
    }

    @Test func onesTimeIsTakenForNothingElse() {
        #expect(
            errors(
                "accept-the-agreement", as: "a Billing Administrator",
                "Go to the [Accept agreement](https://go.microsoft.com/fwlink/?linkid=2116573) page. Please take a moment to read the **Microsoft Customer Agreement** \u{2013} just click on its name to open it.",
                "Tick **Acknowledge that you read the agreement**, and click **Accept**.",
                "On the **Partner relationships** page, select the partner.") == [])
    }

    // MARK: Short forms

    @Test func aButtonMayBeASentenceByItself() {
        func found(_ last: String) -> [String] {
            errors(
                "remove-admin-roles", as: "a Global Administrator", "admin.microsoft.com > sign in.",
                "Go to **Settings** > **Partner relationships**.", "Select the row of the partner.", last)
        }
        #expect(found("**Remove roles**. Confirm: **Yes**.") == [])
        #expect(found("**Remove roles**. Select **Remove roles**, and then **Yes**.") == [])
        #expect(found("**Zebra**. Confirm: **Yes**.") != [])
    }

    @Test func whoIsInAPortalNeedNotSignInAgain() {
        #expect(
            errors(
                "remove-a-relationship", as: "a Sales agent", "You're in Partner Center. If you aren't, sign in.",
                "Go to **Customers**, and select the customer.", "Select **Account**.",
                "Select **Remove reseller relationship**.") == [])
    }

    @Test(arguments: [
        "Go to partner.microsoft.com/dashboard/home, sign in.", "partner.microsoft.com/dashboard/home > sign in",
    ])
    func anAddressMayDoWithoutItsScheme(_ step: String) {
        #expect(
            errors(
                "remove-a-relationship", as: "a Sales agent", step, "Go to **Customers**, and select the customer.",
                "Select **Account**.", "Select **Remove reseller relationship**.") == [])
    }

    @Test(arguments: [
        "The link must now be sent to the customer.", "Then the link has to be sent to the customer in an e-mail.",
    ])
    func whatMustBeDoneIsDone(_ step: String) {
        #expect(errors(requesting: Self.request, Self.roles, "Select **Done**. \(step)") == [])
    }

    @Test func whatSomebodyElseMustDoIsNotDoneByTheReader() {
        #expect(Passage("1. The form must now be submitted.\n").items[0].actions.count == 1)
        #expect(Passage("1. The form must now be submitted by your manager.\n").items[0].actions.isEmpty)
    }

    @Test func aValueThatAThingIsSetToIsHeldToTheModel() {
        func found(_ value: String) -> [String] {
            errors(
                "suspend-a-customers-subscriptions", as: "a Sales agent",
                "Sign in to Partner Center, and go to **Customers**.",
                "Select the customer, and then **Subscriptions**.",
                "Open the subscription. Set its status to **\(value)**.")
        }
        #expect(found("Suspended") == [])
        #expect(found("Cancelled") == ["the page \"Subscription\" has no \"Cancelled\" @ **Cancelled**"])
    }

    @Test func otherwiseIsTheOtherCase() {
        func rules(_ last: String) -> [String] {
            let text =
                "---\nworkflows:\n  steps: approve-partner-roles\n---\n## Before you begin\n\nYou must be a Global Administrator.\n\n## Steps\n\n1. Open the **GDAP invitation** email, and select the link in it.\n1. \(last)\n"
            return Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain)).rules.filter {
                $0.hasPrefix("flow/")
            }
        }
        #expect(
            rules("If you agree, select **Approve all**. Otherwise, close the page and talk to your partner.") == [])
        #expect(rules("Select **Approve all**, or close the page.") != [])
    }

    @Test func whatIsSpokenOfIsNamedWhereItIsWrong() {
        func found(_ label: String) -> [String] {
            errors(
                removing: "Select the customer. On that page, **\(label)** is what you need. Click it.",
                "Select **Remove reseller relationship**.")
        }
        #expect(found("Account") == [])
        #expect(found("Zebra").first?.hasSuffix("@ **Zebra**") == true)
    }

    @Test func aWrongAlternativeIsNamedWhereTheOtherOneGivesUp() {
        let found = errors(
            "approve-partner-roles", as: "a Global Administrator",
            "Open the **GDAP invitation** email, and select the link in it.",
            "If you agree, select **Approve everything**. Otherwise, close the page and talk to your partner.")
        #expect(found.first?.hasSuffix("@ **Approve everything**") == true)
    }

    @Test func whatIsCopiedWithAButtonThatIsNotThereIsNamed() {
        let found = errors(
            "invite-a-customer", as: "a Sales agent", "Sign in to Partner Center, and go to **Customers**.",
            "Select **Request a reseller relationship**.", "Copy the text with **Copy text**, and select **Done**.",
            "Send the email to your customer, with the link in it.")
        #expect(found.contains { $0.hasSuffix("@ **Copy text**") })
    }

    @Test func whatIsSeenUnderAMenuIsSelectedThere() {
        #expect(
            errors(
                "find-partners-with-admin-roles", as: "a Billing Administrator",
                "Sign in to the Microsoft 365 admin center.",
                "Under **Settings**, you'll find **Partner relationships**. Select it.") == [])
    }

    @Test func aFieldOfWhichSomethingIsToldIsFilledIn() {
        #expect(
            errors(
                "request-gdap", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
                Self.request,
                "Enter a name in **Admin relationship name**.",
                "The **Duration in days** is empty at first, so enter a number there.", Self.roles,
                "Select **Finalize request**.", Self.send) == [])
    }
}
