import Diagnostics
import Testing
import Workflow

@testable import Procedures

/// A step that is missing is written as a writer would.
@Suite struct CheckingMissingStepTests {
    private enum State: String, Choice { case off, on }

    private static let state = Variable<State>("the state", id: "state")
    private static let clerk = Actor("the clerk")
    private static let turnOn = Command("turn-on", by: clerk, then: state.becomes(.on))

    private static let domain = Domain("Form") {
        state
        clerk
        turnOn
        Portal("Office portal", for: clerk, url: "https://office.example") {
            Page("Start") { Row("order").opens("Order") }
            Page("Order") {
                Field("Name")
                Choices("Size")
                CheckBox("I agree")
                Toggle("Night mode")
                Button("Renew").needs("Name", "Size", "I agree", "Night mode").opens("Renew it?")
            }
            Dialog("Renew it?") {
                Button("Yes").performs(turnOn)
                Button("No").closes()
            }
        }
        Workflow("renew", "Renew it", by: clerk, from: state.is(.off), to: state.is(.on)) {
            SignIn(to: "Office portal")
            Select(row: "order")
            Enter("Name")
            Select("Size")
            Select(checkBox: "I agree")
            Select("Night mode")
            Select("Renew")
            Select("Yes", in: "Renew it?")
        }
    }

    private static let steps = [
        "Sign in to Office portal.", "Select the row of the order.", "Enter **Name**.", "Select **Size**.",
        "Select the **I agree** check box.", "Turn on the **Night mode** toggle.", "Select **Renew**.",
        "In the **Renew it?** dialog box, select **Yes**.",
    ]

    private func checking(_ steps: [String]) -> Checking {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)\n" }.joined()
        return Checking(
            "---\nworkflows:\n  steps: renew\n---\n## Steps\n\n\(list)", ProcedureChecker(Self.domain),
            ProcedureReader(Self.domain))
    }

    @Test func theWholeProcedureIsRight() { #expect(checking(Self.steps).errors == []) }

    /// What is filled in is missed where it is needed.
    @Test(arguments: zip(1...6, [2, 6, 6, 6, 6, 7])) func aMissingStepIsWrittenInItsPlace(number: Int, place: Int) {
        var steps = Self.steps
        let missing = steps.remove(at: number)
        let checking = checking(steps)
        #expect(checking.errors.count == 1, "\(checking.rules)")
        let plan = FixPlan(for: checking.findings, confidences: [.certain, .likely]) { _ in checking.bytes }
        let mended = String(decoding: plan.files.first?.after ?? [], as: UTF8.self)
        steps.insert(missing, at: place - 1)
        #expect(mended.hasSuffix(steps.enumerated().map { "\($0.offset + 1). \($0.element)\n" }.joined()), "\(mended)")
        #expect(self.checking(steps).errors == [])
    }

    @Test func whatStandsUnderAStepStaysInItWhenItsNumberGrowsWider() {
        let calls = (2...7).map { "\($0). Call them.\n" }.joined()
        func document(_ steps: String) -> String {
            "---\nworkflows:\n  steps: remove-admin-roles\n---\nYou need to be a Global Administrator.\n\n## Steps\n\n"
                + "1. In the admin center, go to **Settings** > **Partner relationships**.\n" + calls + steps
        }
        let checking = Checking(
            document(
                """
                8. On the **Partner details** page, select **Remove roles**.
                9. Confirm it:
                   1. In the **Remove roles?** dialog box, select **Yes**.

                      More about it.

                After it.
                """))
        #expect(
            checking.fixed
                == document(
                    """
                    8. Select the row of the partner.
                    9. On the **Partner details** page, select **Remove roles**.
                    10. Confirm it:
                        1. In the **Remove roles?** dialog box, select **Yes**.

                           More about it.

                    After it.
                    """))
        let tabs = Checking(
            document(
                "8. Select **Remove roles**.\n9. Confirm it:\n\t1. In the **Remove roles?** dialog box, select **Yes**."
            ))
        #expect(tabs.fixed == String(decoding: tabs.bytes, as: UTF8.self))
    }
}
