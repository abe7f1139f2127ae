import Diagnostics
import Testing
import Workflow

@testable import Procedures

/// The forms in which one step can be written all mean the same to the model.
@Suite("Checking forms of steps")
struct CheckingFormTests {
    private static let row = "Select the row of the partner."
    private static let remove = "Select **Remove roles**."
    private static let yes = "In the **Remove roles?** dialog box, select **Yes**."

    @Test(arguments: [
        "In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.",
        "In the admin center, go to the **Settings** > [Partner relationships](https://admin.example/partners) page.",
        "Go to Settings > Partner relationships.",
        "Go to <https://admin.example/partners>.",
        "Go to [Partner relationships](https://admin.example/partners).",
        "Sign in to the Microsoft 365 admin center, and then go to **Settings** > **Partner relationships**.",
        "Sign in to the admin center. Select **Settings**, then **Partner relationships**.",
        "In the admin center, select **Settings** > **Partner relationships**.",
        "Sign in to the admin center. From the **Settings** menu, select **Partner relationships**.",
        "Sign in to the admin center and navigate to the **Partner relationships** page.",
        "Sign in to <https://admin.example>, and then go to the partner relationships page.",
    ])
    func oneGoesToAPageInManyWays(_ step: String) {
        let checking = Checking("remove-admin-roles", step, Self.row, Self.remove, Self.yes)
        #expect(checking.findings.map(\.message) == [])
        #expect(checking.verdict.agreement == .agrees)
    }

    @Test(arguments: [
        "Select the row of the partner.", "Select any partner.", "Select the partner.",
        "👉 Select the row of the partner.", "➡️ Select the row of the partner ✅.", "• Select the row of the partner.",
        "Select the row that contains the name of the partner.", "Choose the partner that you work with.",
        "On the **Partner relationships** page, select the row of the partner.", "Open the row of the partner.",
        "Select the **partner** row. The **Partner details** page opens.",
    ])
    func aRowIsDescribedInManyWays(_ step: String) {
        let go = "In the admin center, go to **Settings** > **Partner relationships**."
        let checking = Checking("remove-admin-roles", go, step, Self.remove, Self.yes)
        #expect(checking.findings.map(\.message) == [])
    }

    @Test(arguments: [
        "Select **Remove roles**.", "Select Remove roles.", "Click the **Remove roles** button.",
        "On the partner page, select **remove roles**.", "On the **Partner details** page, choose **Remove Roles**.",
        "On the next page, select **Remove roles**.", "Select \"Remove roles\".",
        "To take the roles away, select **Remove roles**.", "Select **Remove roles** to take the roles away.",
    ])
    func aButtonIsNamedInManyWays(_ step: String) {
        let go = "In the admin center, go to **Settings** > **Partner relationships**."
        let checking = Checking("remove-admin-roles", go, Self.row, step, Self.yes)
        #expect(checking.findings.map(\.message) == [])
    }

    @Test(arguments: [
        "In the **Remove roles?** dialog box, select **Yes**.", "When prompted to confirm, select Yes.",
        "Select **Yes** in the dialog box.", "Confirm by selecting **Yes**.",
    ])
    func aDialogBoxIsAnsweredInManyWays(_ step: String) {
        let go = "In the admin center, go to **Settings** > **Partner relationships**."
        let checking = Checking("remove-admin-roles", go, Self.row, Self.remove, step)
        #expect(checking.findings.map(\.message) == [])
    }

    @Test(arguments: [
        ["Enter **Name**.", "Select the **I agree** check box."],
        ["In the **Name** field, enter your name.", "Select **I agree**."],
        ["Enter your name, and then select **I agree**."],
        ["For **Name**, enter a name.", "Check **I agree**."],
        ["Enter **Name**. In the **Country** list, select **Kenya**.", "Select the **I agree** check box."],
        ["Enter **Name**, choose **Country**, and select **I agree**."],
        ["Fill in the fields.", "Select **I agree**."],
    ])
    func aFormIsFilledInInManyWays(_ steps: [String]) {
        let all = ["In the admin center, go to **Contact**."] + steps + ["Select **Send**."]
        let checking = Checking(Canon.document("contact-a-partner", all))
        #expect(checking.findings.map(\.message) == [])
    }

    @Test func aStepCanBeOptional() {
        let checking = Checking(
            "contact-a-partner", "In the admin center, go to **Contact**.", "Enter **Name**.",
            "(Optional) In the **Country** list, select **Chile**.", "Select **I agree**.", "Select **Send**.")
        #expect(checking.findings.map(\.message) == [])
        #expect(checking.verdict.items[2].deeds.count == 1)
    }

    @Test func aNeededStepIsNotOptional() throws {
        let checking = Checking(
            "contact-a-partner", "In the admin center, go to **Contact**.", "Enter **Name**.",
            "(Optional) Select **I agree**.", "Select **Send**.")
        let finding = try #require(checking.findings.first)
        #expect(checking.rules == ["flow/outcome-not-reached"])
        #expect(finding.message.contains("may be skipped"))
    }

    @Test func eachAlternativeMustBePossible() {
        let right = Checking(
            "remove-admin-roles",
            "Do one of the following:\n   - In the admin center, go to **Settings** > **Partner relationships**.\n   - Go to <https://admin.example/partners>.",
            Self.row, Self.remove, Self.yes)
        #expect(right.findings.map(\.message) == [])
        let wrong = Checking(
            "remove-admin-roles",
            "Do one of the following:\n   - In the admin center, go to **Settings** > **Partner relationships**.\n   - Sign in to the admin center, and then select **Partners of mine**.",
            Self.row, Self.remove, Self.yes)
        #expect(wrong.errors == ["step/control-not-found"])
        #expect(wrong.verdict.starts.succeeding == wrong.verdict.starts.count)
    }

    @Test func anItemMarkedAsHumanOrIgnoredIsLeftAlone() {
        let checking = Checking(
            "remove-admin-roles", "In the admin center, go to **Settings** > **Partner relationships**.",
            "Blow the horn. <!-- step: human -->", "Select **Foo**. <!-- step: ignore because it is new -->", Self.row,
            Self.remove, Self.yes)
        #expect(checking.findings.map(\.message) == [])
        #expect(
            checking.verdict.items.map(\.bucket) == [.performed, .human, .setAside, .performed, .performed, .performed])
    }

    @Test func theOthersActInBetween() {
        let checking = Checking(
            "get-roles", "In Partner Center, go to **Customers**.", "Select **Ask for roles**.",
            "Your customer approves the request.")
        #expect(checking.errors == [])
        #expect(checking.verdict.items[2].bucket == .otherActor)
        #expect(checking.verdict.items[2].commands.map { Partners.domain[$0].command.id } == ["approve-roles"])
    }

    @Test func withoutTheOthersTheOutcomeIsMissed() throws {
        let checking = Checking("get-roles", "In Partner Center, go to **Customers**.", "Select **Ask for roles**.")
        #expect(checking.errors == ["step/missing-after"])
        #expect(try #require(checking.findings.first).message.contains("somebody else"))
    }
}
