import Diagnostics
import Testing

@testable import Procedures

/// Steps as writers of different trades put them: runbooks, mails, wikis, manuals, and those whose English is not their first.
@Suite("Checking writers")
struct CheckingWritersTests {
    /// What is wrong with a procedure of the real domain.
    private func errors(_ workflow: String, as role: String, _ steps: String...) -> [String] {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let text =
            "---\nworkflows:\n  steps: \(workflow)\n---\n## Before you begin\n\nYou must be \(role).\n\n## Steps\n\n\(list)\n"
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        let found = checking.findings.filter { finding in
            finding.severity == .error || ["step/left-out", "step/redundant"].contains(finding.rule)
        }
        return found.map { "\($0.message) @ \(checking.words(of: $0))" }
    }

    private func errors(removing last: String...) -> [String] {
        errors(
            "remove-a-relationship", as: "a Sales agent", "Sign in to Partner Center, and go to **Customers**.",
            last.joined(separator: "\n1. "))
    }

    private func errors(requesting first: String, _ roles: String, _ last: String) -> [String] {
        errors(
            "request-gdap", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.", first,
            "Enter a name in **Admin relationship name**, and a number in **Duration in days**.", roles,
            "Select **Finalize request**.", last)
    }

    private static let request =
        "Select the customer, **Admin relationships**, and then **Request for new relationship**."
    private static let roles =
        "Select **Select Microsoft Entra roles**, **Service Support Administrator**, and then **Save**."
    private static let send = "Select **Done**, and send the link to the customer in an e-mail."

    // MARK: Places

    @Test(arguments: [
        "Select the customer. On the **Customer** page, choose **Admin relationships**, then click **Request for new relationship**.",
        "Select the customer. On the customer's page choose **Admin relationships**, then click **Request for new relationship**.",
        "Select the customer. On the **Customer** page, select **Admin relationships** and **Request for new relationship**.",
    ])
    func aPlaceIsWhereTheFirstActionIsDone(_ step: String) {
        #expect(errors(requesting: step, Self.roles, Self.send) == [])
    }

    @Test func aPlaceThatIsWrongIsFoundOnce() {
        let found = errors(
            requesting:
                "Select the customer. On the **Devices** page, choose **Admin relationships**, then click **Request for new relationship**.",
            Self.roles, Self.send)
        #expect(found == ["one is on the page \"Customer\", and not on \"Devices\" @ **Devices**"])
    }

    @Test func aPlaceIsStillCheckedWhereWhatComesFirstIsDoneByPeople() {
        let found = errors(
            removing: "Select the customer. On the **Devices** page, read what is there, and then select **Account**.",
            "Select **Remove reseller relationship**.")
        #expect(found == ["one is on the page \"Customer\", and not on \"Devices\" @ **Devices**"])
    }

    @Test func onePageMayBeGoneOnByThoseWhoLearnEnglish() {
        #expect(
            errors(
                "accept-the-agreement", as: "a Billing Administrator",
                "Go on the page <a href=\"https://go.microsoft.com/fwlink/?linkid=2116573\">Accept agreement</a>.",
                "Click to the link **Microsoft Customer Agreement**.",
                "Put a check in the box **Acknowledge that you read the agreement**, and click **Accept**.",
                "On the **Partner relationships** page, select the row of the partner.") == [])
    }

    @Test(arguments: [
        "Having signed in to Partner Center, select **Customers**.", "Back in Partner Center, go to **Customers**.",
    ])
    func howOneHasComeSomewhereIsRead(_ step: String) {
        #expect(
            errors(
                "remove-a-relationship", as: "a Sales agent", step, "Select the customer, and then **Account**.",
                "Select **Remove reseller relationship**.") == [])
    }

    @Test func theSameMenuIsTheOneOfThePageBefore() {
        func found(_ step: String) -> [String] {
            errors(
                "see-what-you-bought", as: "a Billing Administrator",
                "In the Microsoft 365 admin center, go to **Billing** > **Your products**.", step,
                "Go to **Billing** > **Bills & payments**, and then to **Billing** > **Billing notifications**.")
        }
        #expect(found("Choose **Licenses** in the same menu.") == [])
        #expect(found("In the same menu, select **Licenses**.") == [])
        #expect(found("Choose **Users** in the same menu.").first?.hasSuffix("@ **Users**") == true)
        #expect(found("Choose **Licenses**.").first?.hasSuffix("@ **Licenses**") == true)
    }

    // MARK: Statements

    @Test(arguments: [
        "Selecting **Account** opens the **Account** page.", "Selecting **Account** opens the account.",
        "Clicking on **Account** takes you to the **Account** page.",
        "On the **Customer** page, selecting **Account** opens the **Account** page.",
        "Selecting **Account** opens the account. Selecting **Devices** opens the devices.",
        "Select **Account**. Selecting **Account** opens the **Account** page.",
        "Select **Account**.\n1. Selecting **Account** opens the **Account** page.",
        "Select **Account**. Selecting **Zebra** opens something else.",
    ])
    func aStepMaySayWhatComesOfIt(_ step: String) {
        #expect(errors(removing: "Select the customer.", step, "Select **Remove reseller relationship**.") == [])
    }

    @Test func aStepThatSaysWhatComesOfItIsStillOne() {
        #expect(
            errors(
                removing: "Select the customer.", "Selecting **Acount** opens the **Account** page.",
                "Select **Remove reseller relationship**.") == ["the page \"Customer\" has no \"Acount\" @ **Acount**"])
        #expect(
            errors(
                removing: "Select the customer.", "Selecting **Account** takes you to the **Devices** page.",
                "Select **Remove reseller relationship**."
            ).first?.hasSuffix("@ **Devices**") == true)
    }

    // MARK: Things

    @Test(arguments: [
        "Click the name of the customer, and select **Account**.", "Click on its name. Select **Account**.",
        "Find the one that didn't pay, and click on its name. Select **Account**.",
        "Find the one that didn't pay, and select it. Select **Account**.",
    ])
    func theNameOfAThingIsItsRow(_ step: String) {
        #expect(errors(removing: step, "Select **Remove reseller relationship**.") == [])
    }

    @Test func aNameIsStillNoButtonThatIsNotThere() {
        #expect(errors(removing: "Select the customer. Select **Name**.", "Select **Account**.") != [])
    }

    // MARK: Wrong names

    @Test func aWrongNameInASearchBoxIsTold() {
        func found(_ name: String) -> [String] {
            errors(
                "remove-a-relationship", as: "a Sales agent", "Sign in to Partner Center.",
                "In the search box, enter **\(name)**, then select it.", "Select the customer, and then **Account**.",
                "Select **Remove reseller relationship**.")
        }
        #expect(found("Customers") == [])
        #expect(found("Foo") == ["the page \"Home\" has no \"Foo\" @ **Foo**"])
        #expect(found("Custommers") == ["the page \"Home\" has no \"Custommers\" @ **Custommers**"])
    }

    @Test func whatIsSearchedForMayBeARow() {
        let step = "In the search box, enter **Contoso**, and then select it. Select **Account**."
        #expect(errors(removing: step, "Select **Remove reseller relationship**.") == [])
    }

    @Test func aWrongNameThatIsUsedForSomethingIsTold() {
        func found(_ name: String) -> [String] {
            errors(
                removing: "Use **Customers** to see them all. Select the customer.",
                "Use **\(name)** to open the account.", "Select **Remove reseller relationship**.")
        }
        #expect(found("Account") == [])
        #expect(found("Acount") == ["the page \"Customer\" has no \"Acount\" @ **Acount**"])
        #expect(found("Zebra") == ["the page \"Customer\" has no \"Zebra\" @ **Zebra**"])
    }

    @Test func whatIsUsedBesidesIsNoThingOfThePortal() {
        #expect(
            errors(
                removing: "Use **PowerShell** to list them. Select the customer, and then **Account**.",
                "Select **Remove reseller relationship**.") == [])
        let missing = errors(
            removing: "Use **PowerShell** to list the invoices. Select **Account**.",
            "Select **Remove reseller relationship**.")
        #expect(missing.count == 1)
        #expect(missing.first?.hasSuffix("@ **Account**") == true)
    }

    @Test func aCheckMarkIsSetAtWhatThereIs() {
        func found(_ name: String) -> [String] {
            errors(
                "let-a-manufacturer-register-devices", as: "a Global Administrator",
                "Open the message, and follow the link.",
                "Set the check mark at **\(name)**.", "Select **Accept**.")
        }
        #expect(found("Yes") == [])
        #expect(found("No").first?.hasSuffix("@ **No**") == true)
    }

    @Test func aTabAloneIsSelected() {
        func found(_ step: String) -> [String] {
            errors(
                "create-a-profile", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
                "Select the customer.", step, "Select **Add new profile**, and name it.",
                "Tick **Skip privacy settings in setup**, and select **Submit**.")
        }
        #expect(found("Devices tab.") == [])
        #expect(found("Account tab.") != [])
    }

    @Test func whatOneConfirmsWithIsSelected() {
        func roles(_ label: String) -> String {
            "Click **Select Microsoft Entra roles**. Mark **Service Support Administrator** and confirm with **\(label)**."
        }
        #expect(errors(requesting: Self.request, roles("Save"), Self.send) == [])
        #expect(errors(requesting: Self.request, roles("Zebra"), Self.send).first?.hasSuffix("**Zebra**") == true)
    }

    @Test func aGearBeginsAPath() {
        #expect(
            errors(
                "create-partner-user", as: "an Account admin", "Sign in to Partner Center.",
                "Gear > **Account settings** > **User management**", "**Add user** > **Create new users**",
                "Enter a name in **Name**, and an address in **Email**.",
                "Choose a role in the **Roles** list, and then select **Add**.",
                "Copy the sign-in information and send it to the user.") == [])
    }

    // MARK: Fields

    private func errors(asking parts: String...) -> [String] {
        errors(
            "find-a-partner", as: "a Billing Administrator",
            "Visit the [Partner directory](https://marketplace.microsoft.com/marketplace/partner-dir).",
            "Narrow the results with the **Filters**.", "Click **Contact me**.",
            "Complete the form:\n   - " + parts.joined(separator: "\n   - "), "Click **Contact me**.")
    }

    @Test func whatIsListedUnderAFormIsFilledInWhateverIsSaidOfIt() {
        #expect(
            errors(
                asking: "**Location** is the place where you need help; a town is enough.",
                "In **Contact information**, give an e-mail address that somebody reads.",
                "**Organization size**: choose what comes closest.", "**Organization name** \u{2013} ask your manager.",
                "**Industry focus** is optional in other forms, but not in this one: choose one.",
                "Under **Business needs**, say in two or three sentences what you're after.") == [])
    }

    @Test func aFieldThatTheFormLacksIsFound() {
        let found = errors(
            asking: "**Location** is the place where you need help.", "**Contact information**: an address.",
            "**Organization size**", "**Organization name**", "**Industry focus**", "**Zebra** is what you want.")
        #expect(found.contains { $0.hasSuffix("@ **Zebra**") })
    }

    @Test func anExampleOfAValueIsNoLabel() {
        #expect(
            errors(
                "request-gdap", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
                Self.request,
                "Fill in the form as follows:\n   - **Admin relationship name**: a unique name, e.g. *Contoso_GDAP*\n   - **Duration in days**: a number, such as `180`",
                Self.roles, "Select **Finalize request**.", Self.send) == [])
    }

    @Test func whatIsPastedIntoAFieldFillsItIn() {
        func found(_ label: String) -> [String] {
            errors(
                "give-a-partner-an-azure-role", as: "a User Access Administrator", "Sign in to the Azure portal.",
                "Press <kbd>G</kbd> and <kbd>/</kbd> to jump to the search box, type *Subscriptions*, and press <kbd>Enter</kbd>.",
                "Select the subscription, **Access Control**, and then **Add**.", "Choose a role in the **Role** list.",
                "Under **\(label)**, paste the ID of the group.", "Select **Save**.")
        }
        #expect(found("Members") == [])
        #expect(found("Zebra") != [])
    }

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
