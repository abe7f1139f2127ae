import Diagnostics
import Testing

@testable import Procedures

/// Steps in the words of runbooks, tickets, transcripts and wikis.
@Suite("Checking styles of writing")
struct CheckingStyleTests {
    /// What is said of steps that remove a partner's roles.
    private func findings(removing steps: String..., before: String = "") -> [String] {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let text = "---\nworkflows:\n  steps: remove-admin-roles\n---\n\n\(before)\n\n## Steps\n\n\(list)\n"
        return Checking(text).findings.map(\.message)
    }

    /// What is said of steps that fill in the form.
    private func findings(contacting steps: String...) -> [String] {
        let all = ["In the admin center, go to **Contact**."] + steps
        return Checking(Canon.document("contact-a-partner", all)).findings.map(\.message)
    }

    // MARK: Verbs

    @Test func verbsCanBeInBold() {
        #expect(
            outline("**Open** the **Loans** page and **select** the book.") == [
                "open Loans (page)", "and select ~book",
            ])
        #expect(outline("**Log on** to the portal.") == outline("Log on to the portal."))
        #expect(outline("Select **Add** and **Save**.") == ["select Add + Save"])
        #expect(outline("**Remove roles**") == outline("**Remove roles**"))
        #expect(
            findings(
                removing: "**Go to** the admin center, and then **go to** **Settings** > **Partner relationships**.",
                "**Select** the row of the partner.", "**Select** **Remove roles**.", "**Select** **Yes**.") == [])
    }

    @Test func whatStandsBehindAColonIsReadToo() {
        #expect(
            outline("Describe the problem: enter a **Title** and a **Note**.") == [
                "enter ~problem", "and enter Title + Note",
            ])
        #expect(
            findings(contacting: "Fill in the form: enter a **Name** and select **I agree**.", "Select **Send**.") == []
        )
    }

    @Test func somebodyElseDoesOneMoreThing() {
        #expect(
            outline("Your customer opens the email and selects the link.") == [
                "customer: open (message)", "and customer: select (link)",
            ])
    }

    @Test(arguments: [
        "So let's go ahead and select **Save**.", "OK so first we select **Save**.", "I select **Save**.",
        "Now go ahead and select **Save**.", "First things first: select **Save**.", "Select **Save** once more.",
    ])
    func fillersOfSpeechSayNothing(_ step: String) { #expect(outline(step) == ["select Save"]) }

    @Test func politenessDoesNotHideTheVerb() {
        #expect(outline("In the email please select the link.") == ["in (message):", "select (link)"])
        #expect(outline("Follow the link contained in the mail.") == ["select (link)…"])
    }

    @Test func anExampleCanBeAWayToDoIt() {
        #expect(
            outline("Make your changes, for example by ticking **Large print**.") == [
                "make ~changes", "by check Large print",
            ])
        #expect(outline("Enter a branch, for example North.") == ["enter ~branch"])
    }

    // MARK: Things

    @Test func aPictureOfAGearIsTheMenuOfSettings() {
        let rest = ["Select the row of the partner.", "Select **Remove roles**.", "Select **Yes**."]
        for gear in ["Click the gear icon", "Click the little gear icon in the corner"] {
            let found = findings(
                removing: "Sign in to the admin center.", "\(gear), and then select **Partner relationships**.",
                rest[0],
                rest[1], rest[2])
            #expect(found == [], "\(gear)")
        }
    }

    @Test func oneCanSignInAlongAPath() {
        #expect(
            findings(
                removing: "Sign in to Microsoft 365 admin center > Settings > Partner relationships.",
                "Select the row of the partner.", "Select **Remove roles**.", "Select **Yes**.") == [])
    }

    @Test func aKeyIsAnotherWayToDoTheSame() {
        #expect(
            findings(
                contacting: "Enter your name in the **Name** box.", "Select **I agree**.",
                "Select **Send** or press <kbd>Enter</kbd>.") == [])
    }

    @Test func aThingIsNamedInTheBoxForItsName() {
        for step in ["Give the contact a name.", "Name the contact."] {
            #expect(findings(contacting: step, "Select **I agree**.", "Select **Send**.") == [], "\(step)")
        }
    }

    // MARK: Roles

    @Test(arguments: [
        "- You hold the Billing Administrator role.\n- You know the partner.",
        "It is necessary to be at least Billing Administrator in order to do this.",
        "Only a Billing Administrator of the customer can do this.", "* You need to be a Billing Administrator.",
    ])
    func whoMayDoItIsSaidInManyWays(_ before: String) {
        let found = findings(
            removing: "In the admin center, go to **Settings** > **Partner relationships**.",
            "Select the row of the partner.", "Select **Remove roles**.", "Select **Yes**.", before: before)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.contains("is not enough here") == true)
    }

    @Test func aBulletAsksForARoleOnlyWhereItBeginsWithThat() {
        let steps = [
            "In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.",
            "Select the row of the partner.", "Select **Remove roles**.", "Select **Yes**.",
        ]
        func findings(before: String) -> [String] {
            self.findings(removing: steps[0], steps[1], steps[2], steps[3], before: before)
        }
        #expect(findings(before: "- **History.** Only a Billing Administrator can see the list.") == [])
        #expect(findings(before: "- **History.** You must be a Billing Administrator to see it.") == [])
        #expect(findings(before: "- Only a Billing Administrator can do this. See the list.").count == 1)
    }

    @Test func aLesserRoleKeepsNumberAndArticle() {
        let steps = [
            "Go to **Contact** in the admin center.", "Enter **Name**.", "Select **I agree**.", "Select **Send**.",
        ]
        for (before, after) in [
            ("Only Global Administrators can do this.", "Only Billing Administrators can do this."),
            ("You must be a Global Administrator.", "You must be a Billing Administrator."),
        ] {
            let text = Canon.document("contact-a-partner", steps).replacing("## Steps", with: "\(before)\n\n## Steps")
            #expect(Checking(text).fixed(atLeast: .likely).contains(after))
        }
    }

    @Test func aProcedureWithMistakesDoesNotNeedLess() {
        let checking = Checking(
            "remove-admin-roles", "In the admin center, go to **Settings** > **Partner relationships**.",
            "Select the row of the partner.", "Select **Remove roles**.", "Select **No**.",
            before: "You must be a Global Administrator.")
        #expect(checking.errors == ["flow/outcome-not-reached"])
        #expect(!checking.rules.contains("role/over-privileged"))
    }

    // MARK: Messages

    @Test func oneGoesOnFromWhereOneIs() {
        let checking = Checking(
            "remove-admin-roles", "Sign in to the admin center.", "Select **Settings**, and then select **Partnrs**.",
            "Select the row of the partner.", "Select **Remove roles**.", "Select **Yes**.")
        #expect(!checking.findings.contains { $0.help?.contains("goes on here with the Microsoft 365") == true })
    }
}
