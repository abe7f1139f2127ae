import Diagnostics
import Testing

@testable import Procedures

/// Steps in the words of writers who have never seen how Tally wants them.
@Suite("Checking the words of unguided writers")
struct CheckingUnguidedTests {
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

    /// What is said of steps about the real portals.
    private func findings(of workflow: String, _ steps: String...) -> [String] {
        let text = Canon.document(workflow, steps)
        return Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain)).findings
            .filter { $0.rule.description != "step/result-as-step" }.map(\.message)
    }

    // MARK: Two ways

    @Test(arguments: [
        "To remove them, select **Yes**. To keep them, select **No**.",
        "To keep them, select **No**. To remove them, select **Yes**.",
        "Select **Yes** to remove them, or **No** to keep them.",
    ])
    func twoButtonsOfADialogBoxForTwoPurposesAreTwoWays(_ step: String) {
        #expect(findings(removing: 4, step) == [])
    }

    @Test func twoWaysOneOfWhichIsWrongAreStillFound() {
        let messages = findings(removing: 4, "To remove them, select **No**. To keep them, select **No**.")
        #expect(messages.count == 1)
        #expect(findings(removing: 4, "To remove them, select **Yes**. To keep them, select **Never**.").count == 1)
    }

    // MARK: Quotes

    @Test(arguments: [
        "Go to 'Settings' > 'Partner relationships' in the admin center.",
        "Go to \u{2018}Settings\u{2019} > \u{2018}Partner relationships\u{2019} in the admin center.",
        "In the admin center, select 'Settings', and then 'Partner relationships'.",
    ])
    func labelsStandInSingleQuotes(_ step: String) { #expect(findings(removing: 1, step) == []) }

    @Test func aWrongLabelInSingleQuotesIsFound() {
        #expect(
            findings(removing: 3, "Click 'Remove role'.") == ["the page \"Partner details\" has no \"Remove role\""])
    }

    @Test(arguments: ["Select the partner's row.", "Select one of the partners' rows: the partner's."])
    func anApostropheIsNoQuote(_ step: String) { #expect(findings(removing: 2, step) == []) }

    // MARK: Ways

    @Test(arguments: [
        "In the admin center, select **Settings**, and from there **Partner relationships**.",
        "In the admin center, click on **Settings** and then on **Partner relationships**.",
        "In the admin center, go to **Settings** and then to **Partner relationships**.",
        "In the admin center, choose **Settings**, followed by **Partner relationships**.",
        "Start in the admin center: go to **Settings** > **Partner relationships**.",
        "Start in the admin center and go to **Settings** > **Partner relationships**.",
        "Once you're signed in to the admin center, go to **Settings** > **Partner relationships**.",
        "In the top right-hand corner of the Microsoft 365 admin center, select **Settings** > **Partner relationships**.",
        "Navigate to the Microsoft 365 admin centre and sign in. Go to **Settings** \u{25B8} **Partner relationships**.",
        "Microsoft 365 admin center: open **Settings** > **Partner relationships**.",
        "Head over to the admin center. There you select **Settings** | **Partner relationships**.",
        "Sign in to the admin center. Use the menu on the left to go to **Settings** > **Partner relationships**.",
        "**Microsoft 365 admin center** > **Settings** > **Partner relationships**",
        "On the **Partner relationships** page of the Microsoft 365 admin center, look at the list.",
    ])
    func aWayIsToldInManyWords(_ step: String) {
        let isOnlyLooking = step.contains("look at the list")
        #expect(findings(removing: 1, step).isEmpty != isOnlyLooking)
    }

    @Test func aPageThatIsInAnotherMenuIsNotGoneToFromThisOne() {
        let text = Canon.document(
            "find-partners-with-admin-roles",
            ["Sign in to the Microsoft 365 admin center.", "From **Billing**, go to **Partner relationships**."])
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        #expect(
            checking.findings.map(\.message) == [
                "no page or menu is called \"Partner relationships\" under \"Billing\""
            ])
        #expect(
            findings(
                of: "find-partners-with-admin-roles", "Sign in to the Microsoft 365 admin center.",
                "From **Settings**, go to **Partner relationships**.") == [])
    }

    @Test func aMenuMayHaveTheNameOfAPageOfAnotherPortal() {
        #expect(
            findings(
                of: "see-what-you-bought", "Sign in to the Microsoft 365 admin center.",
                "Select **Billing**, and then **Your products**.", "Select **Licenses** under **Billing**.",
                "Select **Bills & payments** under **Billing**.", "Select **Billing notifications** under **Billing**.")
                == [])
    }

    @Test func aMenuMayHaveTheNameOfThePageThatOneIsOn() {
        #expect(
            findings(
                of: "disable-delegated-administration", "Sign in to Partner Center and open **Account settings**.",
                "Expand **Defender for Cloud** and click **Administrative Relationships**.",
                "Tick the customer, and click **Disable DAP**.", "Click **Confirm**.") == [])
    }

    @Test func aPlaceInAPathMayStandInBrackets() {
        #expect(
            findings(
                of: "answer-a-service-request",
                "In Partner Center, click **Customers** > [customer name] > **Service management**.",
                "Select the service request.", "Enter a **Reply**, and click **Submit**.") == [])
    }

    // MARK: Rows

    @Test(arguments: [
        "Select the row for **Contoso**.", "Select the row named **Contoso**.",
        "Select the name of the partner you would like to remove.", "Pick the partner you'd like to part with.",
        "Hover over the partner's row, and then click on it.",
        "Use the arrow keys to move to the partner, and press Enter.", "Scroll down to the partner, and select it.",
        "Click the partner (you may have to scroll down).",
    ])
    func aRowIsMeantInManyWords(_ step: String) {
        #expect(findings(removing: 2, step).filter { !$0.hasPrefix("the step says that") } == [])
    }

    @Test(arguments: ["Scroll down to the partner.", "Hover over the row of the partner."])
    func whatIsOnlyLookedAtIsNotSelected(_ step: String) {
        #expect(findings(removing: 2, step) == ["the page \"Partner relationships\" has no \"Remove roles\""])
    }

    // MARK: Kinds

    @Test func aWordForAnotherKindMisleads() throws {
        #expect(findings(removing: 2, "Select the partner button.") == ["\"partner\" is a row, and not a button"])
        let checking = Checking(
            Canon.document(
                "remove-admin-roles",
                [
                    "In the admin center, go to **Settings** > **Partner relationships**.",
                    "Select the row of the partner.", "Select the **Remove roles** check box.", "Select **Yes**.",
                ]))
        let finding = try #require(checking.findings.first)
        #expect(finding.severity == .warning && checking.words(of: finding) == "check box")
        #expect(checking.fixed.contains("Select the **Remove roles** button."))
    }

    @Test(arguments: ["link", "icon", "option", "action", "tile", "command"])
    func aWordForAnotherButtonIsGoodEnough(_ kind: String) {
        #expect(findings(removing: 3, "Select the **Remove roles** \(kind).") == [])
    }

    // MARK: Fields and switches

    @Test(arguments: [
        "Select a value under **Name**.", "Give your name under **Name**.", "Enter your name for **Name**.",
        "Enter the following:\n   - Name\n   - Country",
        "Complete these fields:\n   - Name\n   - **Country** (optional)",
    ])
    func aFieldIsFilledInWithoutMarks(_ step: String) {
        #expect(findings(contacting: step, "Select **I agree**.", "Select **Send**.") == [])
    }

    @Test func thingsAndTheirFieldsGoInPairs() {
        #expect(
            findings(
                of: "export-activity-log",
                "In Partner Center, go to **Settings** > **Account settings** > **Activity log**.",
                "Select a start date under **From** and an end date under **To**.",
                "Click the arrow, and then click **Export log**.") == [])
        #expect(
            findings(
                of: "export-activity-log",
                "In Partner Center, go to **Settings** > **Account settings** > **Activity log**.",
                "Select a start date under **From** and an end date under **From**.",
                "Click the arrow, and then click **Export log**.") != [])
    }

    @Test(arguments: [
        "Tick I agree.", "Set **I agree** to **On**.", "Put a check mark next to **I agree**.",
        "The **I agree** check box is cleared by default. Select it.",
    ])
    func aSwitchIsTurnedOnInManyWords(_ step: String) {
        let messages = findings(contacting: "Enter **Name**.", step, "Select **Send**.")
        #expect(messages.filter { $0 != "a result stands where a step should be" } == [])
    }

    @Test(arguments: ["Set **I agree** to **Off**.", "Turn **I agree** to **No**.", "Scroll down to **I agree**."])
    func aSwitchThatIsTurnedOffOrOnlySeenIsNotOn(_ step: String) {
        let messages = findings(contacting: "Enter **Name**.", step, "Select **Send**.")
        #expect(messages.contains { $0.contains("works only after \"I agree\"") })
    }

    @Test(arguments: ["Pick the **Agreement acceptance date**.", "Select the date in **Agreement acceptance date**."])
    func aDateIsPicked(_ step: String) {
        #expect(
            findings(
                of: "confirm-an-agreement", "In Partner Center, select **Customers**, and select the customer.",
                "Select **Account**.", "Scroll to the **Microsoft Customer Agreement** section, and select **Edit**.",
                "Enter **First name**, **Last name** and **Email address**.", step, "Click **Save and continue**.")
                == []
        )
    }

    // MARK: Means and keys

    @Test(arguments: [
        "Confirm by clicking **Yes**.", "Finish by selecting **Yes**.",
        "Press <kbd>Tab</kbd> until you hear \"Yes\", and then press <kbd>Enter</kbd>.",
    ])
    func whatIsDoneByIsDone(_ step: String) { #expect(findings(removing: 4, step) == []) }

    @Test func severalThingsAreDoneByDoingThemInTurn() {
        let step = "Remove the roles by selecting **Remove roles**, and selecting **Yes**."
        let steps = [
            "In the admin center, go to **Settings** > **Partner relationships**.", "Select the partner.", step,
        ]
        #expect(Checking(Canon.document("remove-admin-roles", steps)).findings.map(\.message) == [])
    }

    @Test func aKeyThatIsPressedOnTheWrongThingIsFound() {
        let step = "Press <kbd>Tab</kbd> until you hear \"No\", and then press <kbd>Enter</kbd>."
        #expect(findings(removing: 4, step) != [])
    }

    // MARK: Steps that may be skipped

    @Test func aStepForSomeCasesThatStandsTwiceIsFound() {
        let step = "If everything is in order, select **Approve all**."
        let steps = ["Open the invitation, and select the link."]
        #expect(findings(of: "approve-partner-roles", steps[0], step) == [])
        #expect(
            findings(of: "approve-partner-roles", steps[0], step, step) == [
                "the step before has done this already, and then it is not possible any more"
            ])
    }

    @Test(arguments: [
        "Select **Terms** (optional).", "Select the **Terms** link to read them (optional).",
        "(optional) Select **Terms**.",
    ])
    func aStepIsCalledOptionalAtItsEnd(_ step: String) {
        let all = ["Enter **Name**.", "Select **I agree**.", step, "Select **Send**."]
        let text = Canon.document("contact-a-partner", ["In the admin center, go to **Contact**."] + all)
        let item = Checking(text).verdict.procedure.items[3]
        #expect(item.sentences.first?.optional?.text.lowercased() == "optional")
    }

    // MARK: Heads

    @Test func aHeadMaySayWhereItsStepsLead() {
        let head = "Sign in to the admin center:\n   1. Go to <https://admin.example>.\n   2. Enter your user name."
        let steps = [head, "Go to **Settings** > **Partner relationships**.", "Select the partner."]
        let rest = ["Select **Remove roles**.", "Select **Yes**."]
        #expect(!Checking(Canon.document("remove-admin-roles", steps + rest)).rules.contains("step/redundant"))
    }
}
