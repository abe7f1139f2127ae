import Diagnostics
import Testing
import Workflow

@testable import Procedures

/// Small rules of reading and telling, each by itself.
@Suite struct CheckingSmallRuleTests {
    private enum State: String, Choice { case off, on }

    private static let state = Variable<State>("the state", id: "state")
    private static let asked = Variable<State>("the request", id: "request")
    private static let clerk = Actor("the clerk")
    private static let helper = Actor("the helper")
    private static let junior = Role("Junior", of: clerk)
    private static let senior = Role("Senior", of: clerk, includes: [junior])
    private static let turnOn = Command("turn-on", by: senior, then: state.becomes(.on))
    private static let ask = Command("ask", by: clerk, then: asked.becomes(.on))
    private static let help = Command("help", by: helper, then: state.becomes(.on))

    private static let domain = Domain("Small") {
        state
        asked
        clerk
        helper
        junior
        senior
        turnOn
        ask
        help
        Portal("Office portal", for: clerk, url: "https://office.example") {
            Page("Start") {
                CheckBox("I agree")
                Toggle("Night mode")
                Field("Name")
                Button("Renew").formerly("Update", "Update it all")
                    .needs("Name", "I agree").performs(turnOn)
                Button("Switch on").performs(turnOn)
                Button("Done").performs(ask)
                Button("Remove").opens("Remove it?")
            }
            Page("List", at: "List") { Row("order").opens("Order") }
            Page("Order") { Button("Finish").performs(turnOn) }
            Dialog("Remove it?") {
                Button("Yes").performs(turnOn)
                Button("No").closes()
            }
        }
        Portal("Helper portal", for: helper, url: "https://helper.example") {
            Page("Desk") {
                Button("Done").performs(help)
                Button("Yes").performs(help)
            }
        }
        Workflow("renew", "Renew it", by: senior, from: state.is(.off), to: state.is(.on)) {
            SignIn(to: "Office portal")
            Enter("Name")
            Select(checkBox: "I agree")
            Select("Renew")
        }
        Workflow("switch-on", "Switch it on", by: senior, from: state.is(.off), to: state.is(.on)) {
            SignIn(to: "Office portal")
            Select("Switch on")
        }
        Workflow("remove", "Remove it", by: senior, from: state.is(.off), to: state.is(.on)) {
            SignIn(to: "Office portal")
            Select("Remove")
            Select("Yes", in: "Remove it?")
        }
        Workflow("ask", "Ask the helper", by: clerk, from: state.is(.off) && asked.is(.off), to: state.is(.on)) {
            SignIn(to: "Office portal")
            Select("Done")
            HandOver(to: helper)
            SignIn(to: "Helper portal")
            Select("Done")
        }
    }

    private func checking(_ workflow: String, _ steps: String..., before: String = "", after: String = "") -> Checking {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let text = "---\nworkflows:\n  steps: \(workflow)\n---\n\(before)\n\n## Steps\n\n\(list)\n\n\(after)\n"
        return Checking(text, ProcedureChecker(Self.domain), ProcedureReader(Self.domain))
    }

    private let signIn = "Sign in to Office portal."

    // MARK: Controls without their labels

    @Test(arguments: [
        ("Select the check box.", "check box", "Select the **I agree** check box."),
        ("Check the box.", "check box", "Check the **I agree** check box."),
    ])
    func aControlThatIsNotNamedIsNamedAfterItsKind(_ step: String, _ kind: String, _ mended: String) {
        let checking = checking("renew", signIn, "Enter a name in the **Name** box.", step, "Select **Renew**.")
        #expect(checking.rules == ["step/unlabelled-control"])
        #expect(checking.findings.first?.message == "the \(kind) is not named by its label")
        #expect(checking.fixed(atLeast: .likely).contains(mended))
    }

    @Test func aRowNeedsNoLabel() {
        #expect(
            checking(
                "renew", signIn, "Enter a name in the **Name** box.", "Select the **I agree** check box.",
                "Select **Renew**."
            ).rules == [])
        let rows = checking("switch-on", "In Office portal, go to **List**.", "Select the row.", "Select **Finish**.")
        #expect(!rows.rules.contains("step/unlabelled-control"))
    }

    // MARK: Former labels

    @Test func aFormerLabelOfOneWordIsToldInStepsAlone() {
        let prose = checking(
            "switch-on", signIn, "Select **Switch on**.", before: "**Update** shows what is new.")
        #expect(prose.rules == [])
        let step = checking(
            "renew", signIn, "Enter a name in the **Name** box.", "Select the **I agree** check box.",
            "Select **Update**.")
        #expect(step.rules == ["drift/control-renamed"])
        #expect(step.fixed.contains("Select **Renew**."))
    }

    @Test func aFormerLabelOfSeveralWordsIsToldInProse() {
        let prose = checking(
            "switch-on", signIn, "Select **Switch on**.", before: "**Update it all** does what it says.")
        #expect(prose.rules == ["drift/control-renamed"])
        #expect(prose.fixed(atLeast: .likely).contains("**Renew** does what it says."))
    }

    // MARK: Roles

    @Test func aRoleThatIsNotEnoughIsToldOnce() {
        let twice = checking(
            "switch-on", signIn, "Select **Switch on**.", before: "You must be a Junior. You need to be a Junior.",
            after: "You must be a Junior.")
        #expect(twice.rules.count { $0 == "role/insufficient" } == 1)
        let steps = checking(
            "remove", signIn, "Select **Switch on**.", "Select **Remove**.",
            "In the **Remove it?** dialog box, select **Yes**.", before: "You must be a Junior.")
        #expect(steps.rules.count { $0 == "role/insufficient" } == 1)
    }

    // MARK: Buttons that everybody has

    @Test func whatBothHaveIsTheReadersOwn() {
        // Both have a Done somewhere; a step for the clerk is never the helper's because of that.
        let clerk = checking("switch-on", signIn, "Select **Yes**.", "Select **Switch on**.")
        #expect(!clerk.rules.contains("flow/wrong-actor"))
        #expect(!clerk.rules.isEmpty)
        let asks = checking(
            "ask", signIn, "Select **Done**.", "The helper signs in to Helper portal.", "The helper selects **Done**.")
        #expect(asks.errors == [])
        let wrong = checking(
            "ask", signIn, "Select **Done**.", "The helper signs in to Helper portal.", "The helper selects **Remove**."
        )
        #expect(wrong.errors.contains("flow/wrong-actor"))
    }
}
