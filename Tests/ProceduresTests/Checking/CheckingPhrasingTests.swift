import Diagnostics
import Testing

@testable import Procedures

/// Steps that say the same in words that writers use in passing.
@Suite("Checking phrasings")
struct CheckingPhrasingTests {
    /// What is said of a step among those that remove a partner's roles.
    func findings(removing number: Int, _ step: String) -> [String] {
        var steps = [
            "In the admin center, go to **Settings** > **Partner relationships**.", "Select the row of the partner.",
            "Select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.",
        ]
        steps[number - 1] = step
        return Checking(Canon.document("remove-admin-roles", steps)).findings.map(\.message)
    }

    /// What is said of steps that fill in the form.
    func findings(contacting steps: String...) -> [String] {
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

    // MARK: Lines

    @Test(arguments: ["\n   ", "\n", "  \n   ", "\\\n   ", "<br>"])
    func aStepMeansTheSameWhereverItsLinesEnd(_ end: String) {
        let steps = [
            "In the admin center, go to **Settings** > **Partner relationships**.", "Select the row of the partner.",
            "On the **Partner details** page, select **Remove roles**.",
            "In the **Remove roles?** dialog box, select **Yes**.",
        ]
        for number in steps.indices {
            for blank in steps[number].indices where steps[number][blank] == " " {
                var step = steps[number]
                step.replaceSubrange(blank...blank, with: end)
                // A line that begins so is a quotation.
                if step.contains(end + "> "), end.hasSuffix("\n") || end.hasSuffix(" ") { continue }
                #expect(findings(removing: number + 1, step) == [], "\(step)")
            }
        }
    }

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

    // MARK: Messages

    /// What is said of the way from an invitation to the page that its link leads to.
    func findings(following steps: String...) -> [String] {
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
        #expect(finding.fixes.isEmpty)
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
