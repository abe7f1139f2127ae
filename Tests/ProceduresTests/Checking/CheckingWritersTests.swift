import Diagnostics
import Testing

@testable import Procedures

/// Steps as writers of different trades put them: runbooks, mails, wikis, manuals, and those whose English is not their first.
@Suite("Checking writers")
struct CheckingWritersTests {
    /// What is wrong with a procedure of the real domain.
    func errors(_ workflow: String, as role: String, _ steps: String...) -> [String] {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let text =
            "---\nworkflows:\n  steps: \(workflow)\n---\n## Before you begin\n\nYou must be \(role).\n\n## Steps\n\n\(list)\n"
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        let found = checking.findings.filter { finding in
            finding.severity == .error || ["step/left-out", "step/redundant"].contains(finding.rule)
        }
        return found.map { "\($0.message) @ \(checking.words(of: $0))" }
    }

    func errors(removing last: String...) -> [String] {
        errors(
            "remove-a-relationship", as: "a Sales agent", "Sign in to Partner Center, and go to **Customers**.",
            last.joined(separator: "\n1. "))
    }

    func errors(requesting first: String, _ roles: String, _ last: String) -> [String] {
        errors(
            "request-gdap", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.", first,
            "Enter a name in **Admin relationship name**, and a number in **Duration in days**.", roles,
            "Select **Finalize request**.", last)
    }

    static let request =
        "Select the customer, **Admin relationships**, and then **Request for new relationship**."
    static let roles =
        "Select **Select Microsoft Entra roles**, **Service Support Administrator**, and then **Save**."
    static let send = "Select **Done**, and send the link to the customer in an e-mail."

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
}
