import Diagnostics
import Testing

@testable import Procedures

/// What a step says that it leads to is compared with where it leads.
@Suite struct CheckingToldResultTests {
    private func errors(_ step: String) -> [String] {
        Checking(
            "remove-admin-roles", "In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.",
            step, "Select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.",
            before: "You need to be a Global Administrator."
        ).findings.filter { $0.severity == .error }.map(\.message)
    }

    @Test(arguments: [
        "Selecting the row of the partner opens the **NAME** page.",
        "Clicking the partner's row opens the **NAME** page.",
        "Select the row of the partner. Selecting the row opens the **NAME** page.",
        "Select the row of the partner. You're taken to the **NAME** page.",
        "Select the row of the partner. You\u{2019}re now taken to the **NAME** page.",
        "Select the row of the partner. You are taken to the **NAME** page.",
        "Select the row of the partner. You're now on the **NAME** page.",
        "Select the row of the partner. You are on the **NAME** page now.",
        "Select the row of the partner. The **NAME** page opens.",
        "Select the row of the partner, which opens the **NAME** page.",
    ])
    func aPageOfAnotherNameIsTold(_ step: String) {
        #expect(errors(step.replacing("NAME", with: "Partner details")) == [])
        for name in ["Zebra", "Domains"] {
            #expect(
                errors(step.replacing("NAME", with: name))
                    == ["this leads to the page \"Partner details\", and not to \"\(name)\""])
        }
    }

    @Test func aPageThatIsSeenInTheEndIsTheOneThatOpens() {
        for verb in ["see", "view", "open", "go to"] {
            let step =
                "Select the row of the partner. Select **Remove roles** to \(verb) the **NAME** dialog box, and select **No**."
            #expect(errors(step.replacing("NAME", with: "Remove roles?")) == [])
            #expect(
                errors(step.replacing("NAME", with: "Zebra"))
                    == ["this leads to the dialog box \"Remove roles?\", and not to \"Zebra\""])
        }
    }

    @Test(arguments: [
        "Select the row of the partner. You're done with the **Zebra** list.",
        "Select the row of the partner. You're in the **Zebra** group.",
        "Select the row of the partner. Their roles are shown on the **Domains** page.",
        "Select the row of the partner to review the **Zebra** roles.",
    ])
    func whatIsNoPlaceThatOneIsLedToIsNotTold(_ step: String) { #expect(errors(step) == []) }
}
