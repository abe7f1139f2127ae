import Diagnostics
import Testing
import Workflow

@testable import Procedures

/// One mistake is one finding.
@Suite struct CheckingOneMistakeTests {
    enum Item: String, Choice { case there, gone }

    private static let item = Variable<Item>("the item", id: "item")
    private static let clerk = Actor("the clerk")
    private static let remove = Command("remove", by: clerk, then: item.becomes(.gone))

    private static let domain = Domain("Twice") {
        item
        clerk
        remove
        Portal("Office portal", for: clerk, url: "https://office.example") {
            Page("Start") { Button("Remove").opens("Remove it?") }
            Dialog("Remove it?") {
                Button("Remove").performs(remove)
                Button("Cancel").closes()
            }
        }
        Portal("Archive", for: clerk, url: "https://archive.example") { Page("Shelves") }
        Workflow("remove", "Remove the item", by: clerk, from: item.is(.there), to: item.is(.gone)) {
            SignIn(to: "Office portal")
            Select("Remove")
            Select("Remove", in: "Remove it?")
        }
    }

    private func checking(_ steps: String...) -> Checking {
        Checking(Canon.document("remove", steps), ProcedureChecker(Self.domain), ProcedureReader(Self.domain))
    }

    private let dialog = "In the **Remove it?** dialog box, select **Remove**."

    @Test func theFirstOfTwoButtonsOfOneNameIsMissing() {
        let checking = checking("Sign in to Office portal.", dialog)
        #expect(checking.rules == ["step/missing-before"])
        #expect(checking.findings.first?.message == "before this, a step is missing: \"Select **Remove**\"")
        #expect(checking.findings.first?.fixes.first?.confidence == .certain)
        #expect(self.checking("Sign in to Office portal.", "Select **Remove**.", dialog).rules == [])
    }

    @Test func theSecondOfTwoButtonsOfOneNameIsMissing() {
        #expect(checking("Sign in to Office portal.", "Select **Remove**.").rules == ["step/missing-after"])
    }

    @Test(arguments: [
        "Sign in to [Office portal](https://archive.example).", "Sign in to [Archive](https://office.example).",
        "Go to [Office portal](https://archive.example).", "Sign in to [Archive](https://archive.example).",
        "Sign in to the [Archive](https://office.example/) and look around.",
    ])
    func theNameAndTheAddressOfTwoPortalsAreOneMistake(_ step: String) {
        let checking = checking(step, "Select **Remove**.", dialog)
        #expect(checking.findings.count == 1, "\(checking.findings.map(\.message))")
    }
}
