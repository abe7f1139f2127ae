import Diagnostics
import Testing

@testable import Procedures

/// Steps that say the same in words that writers use in passing.
@Suite("Checking phrasings")
struct CheckingPhrasingTests {
    /// What is said of a step among those that remove a partner's roles.
    private func findings(removing number: Int, _ step: String) -> [String] {
        var steps = [
            "In the admin center, go to **Settings** > **Partner relationships**.", "Select the row of the partner.",
            "Select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.",
        ]
        steps[number - 1] = step
        return Checking(Canon.document("remove-admin-roles", steps)).findings.map(\.message)
    }

    /// What is said of steps that fill in the form.
    private func findings(contacting steps: String...) -> [String] {
        let all = ["In the admin center, go to **Contact**."] + steps
        return Checking(Canon.document("contact-a-partner", all)).findings.map(\.message)
    }

    // MARK: Examples

    @Test(arguments: [
        "In the **Name** box, enter your name, such as Ada Lovelace.",
        "In the **Name** box, enter a name such as *Ada*.",
        "In the **Name** box, enter your name, for example **Ada**.",
        "In the **Name** box, enter your name, e.g. Ada.", "In the **Name** box, enter your name, including the title.",
    ])
    func anExampleIsNothingToDo(_ step: String) {
        #expect(findings(contacting: step, "Select **I agree**.", "Select **Send**.") == [])
    }

    @Test(arguments: ["Select the partner, such as *Contoso Ltd.*", "Select the row of the partner, e.g. Contoso."])
    func anExampleIsNoOtherThing(_ step: String) { #expect(findings(removing: 2, step) == []) }

    // MARK: Roles

    @Test func whatIsEnteredAsSomethingIsNoRole() {
        #expect(findings(contacting: "Enter \"Ada\" as the **Name**.", "Select **I agree**.", "Select **Send**.") == [])
    }

    @Test(arguments: ["a Global admin or a Billing Administrator", "a Billing Administrator or Global admin"])
    func oneSignsInAsOneOfTwoRoles(_ roles: String) {
        let checking = Checking(
            "remove-admin-roles",
            "Sign in to the admin center as \(roles), and then go to **Settings** > **Partner relationships**.",
            "Select the row of the partner.", "Select **Remove roles**.", "Select **Yes**.")
        #expect(!checking.rules.contains("role/unknown"))
    }

    @Test func rolesHaveTheirArticle() {
        let checking = Checking(
            "ask-again", "Sign in to Partner Center as a Sales agent.", "Go to **Customers**.",
            "Select **Ask for roles**.", before: "You must be an Admin agent.")
        let message = "the step is for a Sales agent, and the document asks for an Admin agent"
        #expect(checking.findings.map(\.message).contains(message))
    }

    // MARK: Lists of fields

    @Test(arguments: ["**Name**: Enter your name.", "**Name:** Enter your name.", "**Name** – enter your name."])
    func aStepCanBeginWithItsField(_ step: String) {
        #expect(findings(contacting: step, "Select **I agree**.", "Select **Send**.") == [])
    }

    @Test(arguments: [
        "Fill in:\n   - **Name**\n   - **Country**",
        "Fill in these fields:\n   - **Name**: your name as it is in your passport\n   - **Country**: where you live",
        "Enter the following information:\n   - **Name:** The name is shown to the partner.\n   - **Country:** The country.",
        "Provide the following details:\n   * **Name**. How they call you.\n   * **Country** - Select where you live.",
        "Complete the fields:\n   1. **Name**\n   2. **Country**",
    ])
    func aListOfFieldsIsFilledIn(_ step: String) {
        #expect(findings(contacting: step, "Select **I agree**.", "Select **Send**.") == [])
    }

    @Test func aFieldThatAListLacksIsMissed() {
        let messages = findings(contacting: "Fill in:\n   - **Country**", "Select **I agree**.", "Select **Send**.")
        #expect(messages == ["\"Send\" works only after \"Name\" has been filled in"])
    }

    @Test func aFieldInAListThatIsNoneIsNotFound() {
        let messages = findings(
            contacting: "Fill in:\n   - **Name**\n   - **Street**", "Select **I agree**.", "Select **Send**.")
        #expect(messages == ["the page \"Contact\" has no \"Street\""])
    }

    // MARK: Things that are described

    @Test(arguments: [
        "Select the name of the partner.", "Select the partner's name.", "Select the partner’s name.",
        "Select the relevant partner.", "Choose the appropriate partner.", "Select the name of the right partner.",
        "Find the partner, and then select it.", "Find the partner in the list, and then select it.",
        "Review the list of partners. Select the one that you don't need any more.",
        "From the list of partners, select the one you want.", "You see all partners. Select one to see its roles.",
    ])
    func aRowIsPointedAt(_ step: String) {
        #expect(findings(removing: 2, step).filter { $0 != "a result stands where a step should be" } == [])
    }

    @Test func whatIsPointedAtHasToBeThere() {
        #expect(
            findings(removing: 2, "Select the name of the invoice.") == [
                "the page \"Partner relationships\" has no \"name of the invoice\""
            ])
    }

    @Test(arguments: [
        "Select the name of the customer.", "Select the row of the customer.", "Select the relevant customer.",
    ])
    func aRowOfAnotherPageIsNotHere(_ step: String) {
        let text = """
            ---
            workflows:
              remove: remove-admin-roles
            ---
            ## Remove

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. \(step)
            3. Select **Remove roles**.
            4. Select **Yes**.
            """
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        #expect(checking.errors.count == 1)
    }

    @Test(arguments: [
        "Find **Remove roles** and select it.", "Look for **Remove roles**, and then select it.",
        "Use the **Remove roles** button.", "Use **Remove roles** to take the roles away.",
    ])
    func aButtonIsPointedAt(_ step: String) { #expect(findings(removing: 3, step) == []) }

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
    private func findings(on way: String) -> [String] {
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

    // MARK: Forms

    @Test(arguments: [
        "Enter `Ada` for **Name**.", "Add your name in the **Name** box.",
        "Tell the partner your name in the **Name** box.",
        "Explain who you are in the **Name** box.", "Complete **Name**.",
        "Select the **Name** box, and then enter your name.",
        "Complete **Name** and **Country**.", "Fill in the form.", "Enter the required information.",
        "Fill in all required fields.", "Provide your details.",
        "Fill in these fields:\n   - **Name** - how people call you\n   - **Country** - where you live",
    ])
    func aFieldIsFilledInInManyWays(_ step: String) {
        #expect(findings(contacting: step, "Select **I agree**.", "Select **Send**.") == [])
    }

    @Test func aFieldIsNotSelectedForNothing() {
        let messages = findings(contacting: "Select the **Name** box.", "Select **I agree**.", "Select **Send**.")
        #expect(messages.contains("\"Name\" is a field: one can't select it"))
    }

    @Test(arguments: [
        "In the **Country** list, choose the role.", "Select at least one role under **Country**.",
        "Select one of the **Country** values.", "Assign a role in the **Country** list.",
    ])
    func somethingIsChosenFromAListInManyWays(_ step: String) {
        #expect(
            findings(contacting: "Enter **Name**.", step, "Select **I agree**.", "Select **Send**.") == [])
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
    private func findings(choosing step: String) -> [String] {
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

    // MARK: Switches

    @Test(arguments: [
        "Make sure that the **I agree** check box is selected.", "Ensure that **I agree** is selected.",
        "Check that the **I agree** check box is checked.",
    ])
    func aSwitchIsMadeSureOf(_ step: String) {
        #expect(findings(contacting: "Enter **Name**.", step, "Select **Send**.") == [])
    }

    @Test(arguments: [
        "Make sure that the **I agree** check box is cleared.", "Make sure that **I agree** isn't selected.",
        "Make sure that the **I agree** check box is there.",
    ])
    func aSwitchThatIsOffIsNotOn(_ step: String) {
        let messages = findings(contacting: "Enter **Name**.", step, "Select **Send**.")
        #expect(messages.contains { $0.contains("works only after \"I agree\"") })
    }

    // MARK: Messages

    /// What is said of the way from an invitation to the page that its link leads to.
    private func findings(following steps: String...) -> [String] {
        let rest = [
            "On the **Accept agreement & authorize partner** page, select **Microsoft Customer Agreement**.",
            "Select the **Acknowledge that you read the agreement** check box.", "Select **Accept & Authorize**.",
            "On the **Partner relationships** page, select the row of the partner.",
        ]
        let text = Canon.document("accept-a-partner-with-roles", steps + rest)
        return Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain)).findings.map(\.message)
    }

    @Test(arguments: [
        "When you get the email from the partner, select the link in it.",
        "Check your email for the invitation, and then select the link in it.",
        "Follow the link in the email.", "In the message, use the link.",
    ])
    func theLinkInAMessageIsFoundInManyWays(_ step: String) { #expect(findings(following: step) == []) }

    @Test func arrowsOfHyphensPartAPath() {
        let step = "In the admin center, go to **Settings** -> **Partner relationships**."
        #expect(findings(removing: 1, step) == [])
        #expect(findings(removing: 1, step.replacing(" -> ", with: "->")) == [])
    }

    @Test func anAnswerIsSelected() {
        #expect(findings(removing: 4, "Answer **Yes**.") == [])
        #expect(findings(removing: 4, "Answer with **Yes**.") == [])
    }

    // MARK: Fixes

    @Test func aStepThatIsMissingInTheMiddleOfAnItemIsNotInsertedBeforeIt() throws {
        let checking = Checking(
            "contact-a-partner", "In the admin center, go to **Contact**.", "Enter **Name**.",
            "Select the **Terms** link, and then select the **I agree** check box.", "Select **Send**.")
        let finding = try #require(checking.findings.first { $0.severity == .error })
        #expect(finding.rule.description == "step/control-elsewhere")
        #expect(finding.fixes.map(\.confidence) == [.likely])
    }

    @Test func aStepThatIsMissingBeforeAnItemIsInserted() throws {
        let checking = Checking(
            "contact-a-partner", "Sign in to the admin center.", "Enter **Name**, and then select **I agree**.",
            "Select **Send**.")
        let finding = try #require(checking.findings.first { $0.severity == .error })
        #expect(finding.fixes.map(\.confidence) == [.certain])
    }

    @Test func aFieldThatIsMissingInTheMiddleOfAnItemIsFilledInBefore() throws {
        let checking = Checking(
            "contact-a-partner", "In the admin center, go to **Contact**.",
            "Select **I agree**, and then select **Send**.")
        let finding = try #require(checking.findings.first { $0.severity == .error })
        #expect(finding.fixes.map(\.confidence) == [.certain])
    }

    @Test func plainWordsAreNotReplacedByALongerName() {
        let text = Canon.document(
            "contact-a-partner",
            ["In the admin center, go to **Contact**.", "Enter **Name**.", "Select the agree.", "Select **Send**."])
        let fixes = Checking(text).findings.flatMap(\.fixes)
        #expect(!fixes.contains { $0.title == "write **I agree**" && $0.confidence == .certain })
    }

    @Test(arguments: ["select **Enter**", "select Enter", "select <kbd>F5</kbd>", "select **Ctrl+S**"])
    func aKeyIsSelectedAsTheStyleAsks(_ words: String) {
        let step = "In the **Name** box, enter your name, and \(words)."
        #expect(findings(contacting: step, "Select **I agree**.", "Select **Send**.") == [])
    }
}
