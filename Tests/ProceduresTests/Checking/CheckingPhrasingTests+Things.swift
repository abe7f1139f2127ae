import Diagnostics
import Testing

@testable import Procedures

/// Fields, forms, switches, and things that are described rather than named.
extension CheckingPhrasingTests {
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
}
