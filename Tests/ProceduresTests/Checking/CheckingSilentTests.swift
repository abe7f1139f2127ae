import Diagnostics
import Testing

@testable import Procedures

/// Steps that are wrong in ways which read as if they were right.
@Suite struct CheckingSilentTests {
    private func checking(_ third: String, _ fourth: String = "In the **Remove roles?** dialog box, select **Yes**.")
        -> Checking
    {
        Checking(
            "remove-admin-roles", "In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.",
            "Select the row of the partner.", third, fourth, before: "You need to be a Global Administrator.")
    }

    private let remove = "On the **Partner details** page, select **Remove roles**."

    @Test(arguments: [
        "Select not **Yes**.", "In the **Remove roles?** dialog box, select not **Yes**, but wait.",
        "In the **Remove roles?** dialog box, select anything except **Yes**.",
        "In the **Remove roles?** dialog box, select everything but **Yes**.",
    ])
    func whatIsNotToBeSelectedIsNotSelected(_ step: String) { #expect(checking(remove, step).errors != []) }

    @Test func whatIsSelectedAFewTimesIsSelectedEachTime() {
        #expect(checking("On the **Partner details** page, select **Remove roles** twice.").errors != [])
        #expect(checking("On the **Partner details** page, select **Remove roles** 2 times.").errors != [])
        #expect(checking("On the **Partner details** page, select **Remove roles** once.").errors == [])
        #expect(checking("On the **Partner details** page, click **Remove roles** twice.").errors == [])
    }

    @Test func aPlaceIsOfTheKindThatIsNamed() {
        let dialog = checking("In the **Partner details** dialog box, select **Remove roles**.")
        #expect(dialog.rules == ["step/wrong-kind"])
        #expect(dialog.findings.first?.message == "\"Partner details\" is a page, and not a dialog box")
        #expect(dialog.fixed.contains("In the **Partner details** page, select"))
        let page = checking(remove, "On the **Remove roles?** page, select **Yes**.")
        #expect(page.findings.first?.message == "\"Remove roles?\" is a dialog box, and not a page")
        for kind in ["panel", "window", "screen", "pane"] {
            #expect(checking("On the **Partner details** \(kind), select **Remove roles**.").errors == [])
        }
    }
}
