import Testing

@testable import Procedures

/// Documents about the partner domain that are written by hand, in many manners: true as they are, and each with a mistake.
@Suite("Documents by hand")
struct CheckingHandTests {
    /// A document, and a mistake that can be made in it.
    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let workflow: String
        let text: String
        let mistake: (right: String, wrong: String, rule: String)

        var testDescription: String { name }
    }

    private static let reader = ProcedureReader(RealDrafts.domain)

    private func errors(in text: String, of workflow: String) -> [String] {
        Checking("---\nworkflows:\n  steps: \(workflow)\n---\n\(text)", RealDrafts.checker, Self.reader).errors
    }

    @Test(arguments: samples) func whatIsTrueInAnyWordsIsNoMistake(_ sample: Sample) {
        #expect(errors(in: sample.text, of: sample.workflow) == [])
    }

    @Test(arguments: samples) func oneMistakeIsFound(_ sample: Sample) {
        let text = sample.text.replacing(sample.mistake.right, with: sample.mistake.wrong)
        #expect(text != sample.text)
        #expect(errors(in: text, of: sample.workflow).contains(sample.mistake.rule))
    }

    /// From some starts there is no row of a partner without GDAP, and from others it leads to a page without the next step.
    @Test func whatIsImpossibleOrLeadsAstrayIsOneMistake() {
        let text = """
            You need to be a Global Administrator, and the GDAP relationship has to be active.

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the partner.
            3. On the **Partner details** page, select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """
        #expect(errors(in: text, of: "remove-gdap-roles") == ["flow/outcome-not-reached"])
        let right = text.replacing("the partner.", with: "the row of the partner with GDAP access.")
        #expect(errors(in: right, of: "remove-gdap-roles") == [])
    }

    /// Steps are inserted before an outer item, and whoever leaves the form in one of its parts loses what they have entered.
    @Test func whatIsLostOnTheWayIsNotEnteredBeforeIt() throws {
        let text = """
            ---
            workflows:
              steps: request-gdap
            ---
            You need to be an Admin agent.

            ## Steps

            1. Create the request:
               1. Sign in to Partner Center.
               2. Go to **Customers**.
               3. Select the row of the customer.
               4. On the **Customer** page, select **Admin relationships**.
               5. On the **Admin relationships** page, select **Request for new relationship**.
            2. Say which roles you need:
               1. On the **Create an admin relationship request** page, enter a name in the **Admin relationship name** box.
               2. Go to **Customers**.
               3. In the **Select Microsoft Entra roles** panel, select **Service Support Administrator**, and then select **Save**.
               4. On the **Create an admin relationship request** page, select **Finalize request**.
            """
        let checking = Checking(text, RealDrafts.checker, Self.reader)
        let missing = try #require(checking.findings.first { $0.rule == "step/missing-before" })
        #expect(missing.fixes.isEmpty)
    }

    static let samples = [
        Sample(
            name: "translated", workflow: "approve-partner-roles",
            text: """
                # How to approve the roles of the partner

                For this operation you must have the role of Global Administrator.

                ## Steps

                1. You will receive from your partner an e-mail with an invitation for GDAP. Please open this e-mail.
                2. In the e-mail please click on the link. The page **Approve partner roles** will be opened in the browser.
                3. Please check attentively the roles which the partner is requesting and the duration.
                4. If you are agree with all of them, press the button **Approve all**.
                """,
            mistake: ("Approve all**.", "Accept all**.", "step/control-not-found")),
        Sample(
            name: "alerts", workflow: "remove-gdap-roles",
            text: """
                # Take GDAP roles back from a partner

                You need to be a Global Administrator, and the GDAP relationship has to be active.

                ## Steps

                1. Open the [Microsoft 365 admin center](https://admin.microsoft.com), and go to **Settings** > **Partner relationships**.

                   > [!NOTE]
                   > If you can't see **Partner relationships**, select **Show all** first.

                2. Select the partner that has GDAP access.

                   > [!IMPORTANT]
                   > Partners with both DAP and GDAP are listed twice.

                3. Select **Remove roles**.

                   > [!WARNING]
                   > The partner loses access at once.

                4. Select **Yes** to confirm.
                """,
            mistake: ("Select **Remove roles**", "Select **Close**", "step/control-not-found")),
        Sample(
            name: "keyboard", workflow: "add-devices",
            text: """
                # Upload Autopilot devices without a mouse

                Sales agents can do this.

                ## Steps

                1. Open your browser, press <kbd>Ctrl</kbd>+<kbd>L</kbd>, type `partner.microsoft.com/dashboard/home`, and press <kbd>Enter</kbd>.
                2. Press <kbd>Tab</kbd> until **Customers** is highlighted, and then press <kbd>Enter</kbd>.
                3. Select the customer's row and press <kbd>Enter</kbd>.
                4. In the customer's menu, select **Devices**.
                5. Select **Add devices**.
                6. Enter a name for the group of devices in the **Name** box.
                7. Select **Browse**, choose the CSV file, and then select **Save** or press <kbd>Alt</kbd>+<kbd>S</kbd>.
                """,
            mistake: ("Select **Add devices**", "Select **Add device**", "step/control-not-found")),
        Sample(
            name: "runbook", workflow: "suspend-a-customers-subscriptions",
            text: """
                # RB-220 Suspend for non-payment

                Role: Sales agent.

                ## Steps

                1. **Log on** to Partner Center.
                2. **Open** the Customers list and **select** the customer in question.
                3. **Go to** Subscriptions.
                4. **Select** the subscription that hasn't been paid.
                5. **Set** the status to Suspended.
                """,
            mistake: ("3. **Go to** Subscriptions.\n", "", "step/control-elsewhere")),
        Sample(
            name: "instruction", workflow: "decline-a-partner",
            text: """
                # Refuse an invitation of a partner

                It is necessary to be at least Billing Administrator in order to execute this instruction.

                ## Steps

                1. Open the mail of the partner with the subject **Partner invitation**.
                2. Follow the link contained in the mail.
                3. In the opened page **Accept agreement & authorize partner**, push **Cancel**.
                """,
            mistake: ("at least Billing", "at least Helpdesk", "role/insufficient")),
        Sample(
            name: "lighthouse", workflow: "set-up-gdap-in-lighthouse",
            text: """
                # GDAP from a template with Lighthouse

                Role needed: Admin agent

                ## Steps

                1. Go to https://lighthouse.microsoft.com and sign in.
                2. On the home page, in the GDAP card, select **Set up GDAP**.
                3. Select the **GDAP templates** tab, then **Create a template**.
                4. Give the template a name, and select **Save**.
                5. Back on the list of templates, select **Assign template** next to the new one.
                6. Tick the customer and click **Next**.
                7. Check everything, then click **Assign**.
                8. Go to the **Relationships** tab and click the row that says **Pending**.
                9. Click **Copy email to clipboard**, paste it into a new email, and send it to the customer.
                """,
            mistake: ("Tick the customer and click", "Click", "step/missing-before")),
        Sample(
            name: "ticket", workflow: "open-a-service-request",
            text: """
                # Raise a ticket with Microsoft for a customer

                You need the Helpdesk agent role, and delegated admin rights (DAP or GDAP) for the customer. Make sure nobody has opened a request already.

                ## Steps

                1. In Partner Center, go to **Customers** and select the customer's name.
                2. In the left-hand navigation, select **Service management**.
                3. At the bottom of the page, select **More**.
                4. Describe the problem: enter a **Title** and a **Description**, and choose the **Severity**.
                5. Select **Submit**. You should hear back within the hour.
                """,
            mistake: ("3. At the bottom of the page, select **More**.\n", "", "step/control-elsewhere")),
        Sample(
            name: "british", workflow: "remove-a-partners-azure-access",
            text: """
                # Revoke a supplier's Azure access

                User Access Administrator or Owner.

                ## Steps

                1. Sign in to portal.azure.com, open **Subscriptions**, and click on your subscription.
                2. Open **Access Control**, and switch to the **Role assignments** tab.
                3. Find the supplier's group in the list and tick it.
                4. Press **Remove access**.
                """,
            mistake: ("Role assignments", "Roles", "path/segment-not-found")),
        Sample(
            name: "terse", workflow: "request-a-partnership",
            text: """
                # Onboard an indirect reseller

                Admin agent.

                ## Steps

                1. Sign in to Partner Center > Indirect resellers.
                2. Click **Request a partnership**.
                3. Click **Copy to clipboard**, then **Done**.
                4. Paste the text into an email, and send it to your contact at the reseller. Keep the link as it is.
                """,
            mistake: ("Click **Request a partnership**", "Click **Ask for a partnership**", "step/control-not-found")),
        Sample(
            name: "journey", workflow: "get-permissions-to-manage-a-customer",
            text: """
                # Get delegated admin for a new customer

                You must be an Admin agent. The customer's Global Administrator does steps 4 to 6.

                ## Steps

                1. Sign in to Partner Center, go to **Customers**, and select **Request a reseller relationship**.
                2. Select **Open in email**, and then select **Done**.
                3. Send the email, with the link in it, to the customer.
                4. The customer opens the email and selects the link.
                5. The customer selects **Microsoft Customer Agreement**, and selects the check box to say that they've read it.
                6. The customer selects **Accept & Authorize**, and then selects your row on the **Partner relationships** page.
                7. Back in Partner Center, go to **Customers** and select the down arrow next to the customer.
                8. Select **Microsoft 365 admin center**.
                """,
            mistake: ("6. The customer selects **Accept", "6. Select **Accept", "flow/wrong-actor")),
        Sample(
            name: "resent", workflow: "send-a-gdap-request-again",
            text: """
                # Customer lost the GDAP email

                Admin agent needed; the request must still be pending approval.

                ## Steps

                1. Sign in to Lighthouse and select **Set up GDAP**.
                2. Select **Relationships**.
                3. Click on **Pending** in the row of the customer.
                4. Click **Open in email** in the flyout and send the link to the customer.
                """,
            mistake: ("2. Select **Relationships**.\n", "", "step/control-elsewhere")),
        Sample(
            name: "blog", workflow: "create-partner-user",
            text: """
                # Adding a colleague to Partner Center, step by step

                Hi all! Today I'll show you how I add a new colleague. You'll want to be an Account admin for this (User management admin works too).

                ## Steps

                1. First things first: head over to Partner Center and sign in.

                2. Click the little gear icon in the top right corner, then **Account settings**, then **User management**.

                3. Click the big blue **Add user** button. A panel slides in from the right.
                4. Choose **Create new users**.
                5. Type in the name and the email address of your colleague.
                6. Now pick the roles. I usually go with Sales agent to begin with. When you're happy, click **Add** and that's it!
                7. Don't forget to copy the sign-in information and send it to your colleague.
                """,
            mistake: ("**Add user** button", "**New user** button", "step/control-not-found")),
    ]
}
