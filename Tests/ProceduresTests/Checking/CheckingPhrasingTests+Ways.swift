import Diagnostics
import Testing

@testable import Procedures

/// Addresses, keys, menus and places.
extension CheckingPhrasingTests {
    // MARK: Addresses

    @Test(arguments: [
        "Select [this link](https://admin.example/partners).", "Click [here](https://admin.example/partners).",
        "Use [this link](https://admin.example/partners) to see your partners.",
        "Follow [this link](https://admin.example/partners).",
        "Enter `https://admin.example/partners` in the address bar of your browser.",
        "Type https://admin.example/partners into the address bar, and press Enter.",
    ])
    func anAddressIsFollowedInManyWays(_ step: String) { #expect(findings(removing: 1, step) == []) }

    @Test func anAddressThatIsFollowedHasToLeadThere() {
        #expect(findings(removing: 1, "Select [this link](https://admin.example/domains).") != [])
        #expect(findings(removing: 1, "Select [this link](https://nowhere.example/).") != [])
    }

    // MARK: Keys

    @Test(arguments: [
        "press <kbd>Tab</kbd>", "press **Enter**", "press Enter", "hit the **Esc** key", "press **Ctrl+S**",
    ])
    func aKeyIsNoControl(_ words: String) {
        #expect(
            findings(
                contacting: "In the **Name** box, enter your name, and \(words).", "Select **I agree**.",
                "Select **Send**.") == [])
    }

    @Test func aControlThatIsCalledLikeAKeyHasToBeThere() {
        #expect(findings(removing: 3, "Select **Delete**.").contains("the page \"Partner details\" has no \"Delete\""))
    }

    @Test func itIsWhatTheSameStepSpeaksOf() {
        #expect(findings(removing: 2, "You see your partners. The partner is in the list. Select it.").count == 1)
    }

    // MARK: Menus

    @Test(arguments: [
        "In the admin center, under **Settings**, select **Partner relationships**.",
        "In the Microsoft 365 admin center, on the **Settings** menu, select **Partner relationships**.",
        "Sign in to the admin center. Select **Settings**, and then select **Partner relationships**.",
    ])
    func aMenuIsALocation(_ step: String) { #expect(findings(removing: 1, step) == []) }

    /// What is said of a way to the users of Partner Center, where a menu has two levels, and one of its names stands twice.
    func findings(on way: String) -> [String] {
        let text = """
            ---
            workflows:
              users: create-partner-user
            ---
            ## Users

            1. Sign in to Partner Center.
            2. \(way)
            3. Select **Add user**.
            """
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        return checking.findings.filter { $0.range.lowerBound < text.utf8.count - 25 }.map(\.message)
    }

    @Test(arguments: [
        "From the **Settings** menu, select **Account settings** and then **User management**.",
        "Under **Settings**, select **Account settings** > **User management**.",
        "From **Settings**, go to **Account settings** > **User management**.",
        "Select the **Settings** (gear) icon, and then select **Account settings** > **User management**.",
        "In **Settings**, select **Account settings**, and then select **User management**.",
    ])
    func aPathBeginsInAMenu(_ way: String) { #expect(findings(on: way) == []) }

    @Test func aPathThatBeginsInAnotherMenuIsNone() {
        #expect(findings(on: "From **Billing**, go to **Account settings** > **User management**.") != [])
    }

    // MARK: Places

    @Test(arguments: [
        "In the confirmation dialog box, select **Yes**.", "In the confirmation message, select **Yes**.",
        "On the toolbar of the page, select **Yes**.",
    ])
    func whatHasNoNameIsWhereOneIs(_ step: String) { #expect(findings(removing: 4, step) == []) }

    @Test(arguments: [
        "Sign in to the admin center by using your credentials.", "Sign in at <https://admin.example>.",
        "Sign in to the admin center using your work account.",
    ])
    func oneSignsInInManyWays(_ step: String) {
        let checking = Checking("check-roles", step, "Select **Check roles**.", "Select **Finish**.")
        #expect(!checking.rules.contains("step/left-out"))
    }

    @Test(arguments: [
        "Find the partner, and select the name.", "Search for the partner, and then select its name.",
        "Select the partner's company name.",
    ])
    func aNameIsThatOfTheRow(_ step: String) { #expect(findings(removing: 2, step) == []) }

    @Test(arguments: ["In the left pane, select **Remove roles**.", "In the upper pane, select **Remove roles**."])
    func aSideOfThePageIsNoPlace(_ step: String) { #expect(findings(removing: 3, step) == []) }

    @Test func twoFieldsAreFilledInByOneVerb() {
        let step = "Specify your name in the **Name** box, and your country in the **Country** list."
        #expect(findings(contacting: step, "Select **I agree**.", "Select **Send**.") == [])
        let deeds = Checking(Canon.document("contact-a-partner", ["In the admin center, go to **Contact**.", step]))
            .verdict.items[1].deeds
        #expect(deeds.count == 2)
    }

    @Test(arguments: [
        "Return to the admin center, and select **Send**.",
        "Go back to the **Contact** page, and then select **Send**.",
        "Switch back to the admin center and select **Send**.",
    ])
    func oneReturnsToWhereOneIs(_ step: String) {
        #expect(findings(contacting: "Enter **Name**.", "Select **I agree**.", step) == [])
    }

    @Test func wordsThatHappenToBeAFieldElsewhereAreNone() {
        let steps = [
            "Select the row of the partner.", "Enter the name.", "Select **Remove roles**.", "Select **Yes**.",
        ]
        let go = "In the admin center, go to **Settings** > **Partner relationships**."
        let checking = Checking(Canon.document("remove-admin-roles", [go] + steps))
        #expect(!checking.rules.contains("step/not-possible") && !checking.rules.contains("step/control-elsewhere"))
    }

    /// What is said of steps in which the roles are chosen that a request asks for.
    func findings(choosing step: String) -> [String] {
        let text = """
            ---
            workflows:
              request: request-gdap
            ---
            ## Request

            1. Sign in to Partner Center.
            2. Go to **Customers**.
            3. Select the row of the customer.
            4. On the **Customer** page, select **Admin relationships**.
            5. On the **Admin relationships** page, select **Request for new relationship**.
            6. Enter **Admin relationship name** and **Duration in days**.
            7. Select **Select Microsoft Entra roles**.
            8. \(step)
            9. Select **Save**.
            10. On the **Create an admin relationship request** page, select **Finalize request**.
            11. In the **Request** dialog box, select **Done**.
            12. Send the link to the customer in an e-mail.
            """
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        return checking.findings.filter { $0.severity == .error }.map(\.message)
    }

    @Test(arguments: [
        "Select one or more roles.", "In the **Select Microsoft Entra roles** panel, select the roles that you need.",
        "Choose the roles to request, such as **Service Support Administrator**.",
        "Select the check box of each role that you need.",
    ])
    func whichRolesAreChosenIsUpToTheReader(_ step: String) { #expect(findings(choosing: step) == []) }
}
