import Diagnostics
import Testing

@testable import Procedures

/// Ways that steps tell by paths, by where they say that something is, and by what was spoken of before.
@Suite("Checking ways")
struct CheckingWayTests {
    /// The errors of a procedure of the real domain.
    private func errors(_ workflow: String, as role: String, _ steps: String...) -> [String] {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let text = """
            ---
            workflows:
              steps: \(workflow)
            ---
            ## Before you begin

            You must be \(role).

            ## Steps

            \(list)
            """
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        return checking.findings.filter { $0.severity == .error || $0.rule == "step/left-out" }.map(\.message)
    }

    private func errors(creating steps: String...) -> [String] {
        let list = ["Sign in to Partner Center."] + steps
        return errors(
            "create-partner-user", as: "an Account admin", list.joined(separator: "\n1. "),
            "Enter a name in the **Name** box, and enter an address in the **Email** box.",
            "Select a role in the **Roles** list, and then select **Add**.",
            "Copy the sign-in information and send it to the user.")
    }

    @Test(arguments: [
        "Select **Add user** > **Create new users**.", "Go to **Add user** > **Create new users**.",
        "Select **Add user** \\> **Create new users**.",
    ])
    func aPathGoesOnWithWhatAButtonOpens(_ step: String) {
        #expect(errors(creating: "Go to **Settings** > **Account settings** > **User management**.", step) == [])
    }

    @Test func aPathOfPagesGoesOnWithButtons() {
        let step =
            "Go to **Settings** > **Account settings** > **User management** > **Add user** > **Create new users**."
        #expect(errors(creating: step) == [])
    }

    @Test func aPathWithAButtonThatIsNotThereIsNone() {
        let found = errors(
            creating: "Go to **Settings** > **Account settings** > **User management**.",
            "Select **Add user** > **Make users**.")
        #expect(found.first == "no page or menu is called \"Add user\"")
    }

    @Test func onlyTheBeginningOfAPathIsWhereTheStepSays() {
        let found = errors(
            "request-gdap", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
            "Select the row of the customer.",
            "On the **Customer** page, select **Admin relationships** > **Request for new relationship**.",
            "Enter **Admin relationship name** and **Duration in days**.", "Select **Select Microsoft Entra roles**.",
            "Select the **Service Support Administrator** check box, and then select **Save**.",
            "Select **Finalize request**, and then select **Done**.", "Send the link to the customer in an e-mail.")
        #expect(found == [])
    }

    @Test(arguments: [
        "On the [Customers](https://partner.microsoft.com/dashboard/v2/customers/list) page, select **Add customer**.",
        "Sign in to Partner Center. Under **Customers**, select **Add customer**.",
    ])
    func aPlaceMayBeNamedInPassing(_ step: String) {
        let found = errors(
            "add-a-customer", as: "a Sales agent", step,
            "On the **Account info** page, enter a value in the **Company name** box.",
            "Select **Customer agreement**.",
            "Select the check box next to **Customer agreement**.",
            "Enter a value in the **Agreement acceptance date** box, and then select **Next: Review**.",
            "On the **Review** page, select **Submit**.")
        #expect(found == [])
    }

    @Test func whereOneIsNotIsNoWayToGetThere() {
        let found = errors(
            "add-a-customer", as: "a Sales agent", "Sign in to Partner Center.",
            "On the **Customers** page, select **Add customer**.")
        #expect(found.first == "the page \"Home\" has no \"Add customer\"")
    }

    @Test func theCheckBoxNextToALabelIsTheOneOfThatName() {
        let steps = [
            "In the admin center, go to **Contact**.", "Enter **Name**.", "Select the check box next to **I agree**.",
            "Select **Send**.",
        ]
        #expect(Checking(Canon.document("contact-a-partner", steps)).findings.map(\.rule) == [])
        let wrong = steps.map { $0.replacing("**I agree**", with: "**I accept**") }
        #expect(Checking(Canon.document("contact-a-partner", wrong)).rules.contains("step/control-not-found"))
    }

    @Test(arguments: [
        "Locate the customer in the list, and then open it.", "Under **Customers**, find the customer, and select it.",
        "Open the customer that you work for.",
    ])
    func whatWasSpokenOfIsOpened(_ step: String) {
        let found = errors(
            "enable-auto-extend", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.", step,
            "Select **Admin relationships**, and then select the relationship.", "Turn on the **Auto extend** toggle.")
        #expect(found == [])
    }

    @Test func aRowGoesByTheLastWordOfItsName() {
        let found = errors(
            "enable-auto-extend", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
            "Select the customer.", "Open **Admin relationships**, and then the relationship that you want to extend.",
            "Turn on the **Auto extend** toggle.")
        #expect(found == [])
    }

    @Test func aListMayBeTheMeans() {
        let found = errors(
            "create-partner-user", as: "an Account admin", "Sign in to Partner Center.",
            "Go to **Settings** > **Account settings** > **User management**.",
            "Select **Add user**, and then select **Create new users**.",
            "Enter a name in the **Name** box, and enter an address in the **Email** box.",
            "Assign one or more roles by using the **Roles** drop-down list.", "Select **Add**.",
            "Copy the sign-in information and send it to the user.")
        #expect(found == [])
    }

    // MARK: In passing

    private func errors(adding step: String) -> [String] {
        errors(
            "add-a-customer", as: "a Sales agent", "Sign in to Partner Center, and go to **Customers**.",
            "Select **Add customer**.", "Enter a value in the **Company name** box.", step,
            "Enter a value in the **Agreement acceptance date** box, and then select **Next: Review**.",
            "On the **Review** page, select **Submit**.")
    }

    @Test(arguments: [
        "Select **Customer agreement**, and confirm that it was accepted by selecting the **Customer agreement** check box.",
        "Select **Customer agreement**. Under **Acceptance**, select the **Customer agreement** check box.",
    ])
    func howSomethingIsDoneFollowsWhatIsDone(_ step: String) { #expect(errors(adding: step) == []) }

    @Test func aHeadOfFieldsIsSaidInFullByThem() {
        let steps = [
            "In the admin center, go to **Contact**.",
            "On the **Contact** page, enter the following information:\n   - **Name** - The one that your partner knows.",
            "Select **I agree**.", "Select **Send**.",
        ]
        #expect(Checking(Canon.document("contact-a-partner", steps)).findings.map(\.rule) == [])
    }

    @Test func whatIsNamedGetsItsName() {
        let found = errors(
            "create-a-profile", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
            "Select the check mark next to the customer.", "Under **Devices**, select **Add new profile**.",
            "Name the profile in the **Name** box.",
            "Check the box for **Skip privacy settings in setup**, and then select **Submit**.")
        #expect(found == [])
    }

    @Test func theGroupIsWhatIsCalledSo() {
        let found = errors(
            "assign-gdap-roles", as: "an Admin agent",
            "Create a security group in the Azure portal, and add users to it.",
            "Sign in to Partner Center, and go to **Customers**.", "Select the customer.",
            "Select **Admin relationships**, and then select the relationship.",
            "Under **Security groups**, select **Add security groups**.",
            "From the list of groups, select the group you created earlier. Then select **Next**.",
            "Select the check boxes of the roles that the group gets, and then select **Save**.")
        #expect(found == [])
    }

    @Test func whoLooksForSomethingMayHaveItInAnyPortal() {
        let found = errors(
            "give-a-partner-an-azure-role", as: "at least a User Access Administrator",
            "In the Azure portal, search for **Subscriptions** and open it.", "Choose the subscription.",
            "Select **Access Control**.", "Select **Add** to open the **Add role assignment** panel.",
            "From the **Role** list, choose a role.", "Type the partner's address in the **Members** field.",
            "Select **Save**.")
        #expect(found == [])
    }

    @Test func aMessageIsAtHandBeforeAnyPortal() {
        let found = errors(
            "approve-partner-roles", as: "a Global Administrator",
            "Check your inbox for an email with the subject \"GDAP invitation\", and open it.",
            "In the message, select the link.", "Select **Approve all**.")
        #expect(found == [])
    }

    @Test func whatIsSentMayBeNamedBefore() {
        let found = errors(
            "invite-a-customer", as: "at least a Sales agent", "Sign in to Partner Center, and go to **Customers**.",
            "Select **Request a reseller relationship**.", "Select **Open in email**, and then select **Done**.",
            "Enter the address of your customer in the email with the link, and send it.")
        #expect(found == [])
    }

    @Test(arguments: [
        "On the **Subscriptions** tab, choose the subscription.",
        "Select **Subscriptions**, and select the subscription.",
    ])
    func aTabIsEntered(_ step: String) {
        for last in ["Change the status to **Suspended**.", "Set its status to **Suspended**."] {
            let found = errors(
                "suspend-a-customers-subscriptions", as: "a Sales agent",
                "In Partner Center > **Customers**, select the customer.", step, last)
            #expect(found == [])
        }
    }

    @Test func boxesStandForThings() {
        let found = errors(
            "apply-a-profile", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
            "Select the customer, and then select **Devices**.", "Select the devices that the profile is for.",
            "Select **Apply profile**.")
        #expect(found == [])
    }

    @Test func whatSomebodyIsToldIsEntered() {
        let found = errors(
            "find-a-partner", as: "at least a Billing Administrator",
            "Go to the [partner directory](https://marketplace.microsoft.com/marketplace/partner-dir).",
            "Narrow down the list by choosing one or more **Filters**.", "Select **Contact me**.",
            """
            Tell the partner about you and your needs:
               - **Location** - where your organization is
               - **Contact information** - how the partner reaches you
               - **Organization size**
               - **Organization name**
               - **Industry focus**
               - **Business needs** - what you need help with
            """,
            "Select **Contact me** to send the form.")
        #expect(found == [])
    }

    @Test func rowsHaveTheRightArticle() {
        let found = errors(
            "enable-auto-extend", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
            "Select the customer.", "Select the row of the admin relationship.", "Turn on the **Auto extend** toggle.")
        #expect(found.first == "the page \"Customer\" has no row of an admin relationship")
    }
}
