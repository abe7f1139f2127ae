import Diagnostics
import Testing

@testable import Procedures

/// What is entered in a field.
@Suite("Checking entries")
struct CheckingEntryTests {
    private func checking(_ step: String) -> Checking {
        Checking(
            "contact-a-partner", "In the Microsoft 365 admin center, go to **Contact**.", step,
            "Select the **I agree** check box.", "Select **Send**.")
    }

    @Test(arguments: [
        "Enter the country in **Name**.", "In the **Name** box, enter your country.",
        "Enter the partner's country in the **Name** box.", "Enter the country of your company in **Name**.",
    ])
    func whatHasAFieldOfItsOwnIsEnteredThere(_ step: String) {
        let checking = checking(step)
        #expect(checking.rules.filter { $0.hasPrefix("step/") } == ["step/wrong-entry"])
        #expect(checking.fixed(atLeast: .likely).contains("**Country**"))
    }

    @Test(arguments: [
        "Enter the name in **Name**.", "Enter the number of the zebra in **Name**.", "Enter **Country** in **Name**.",
        "Enter the name of the country in **Name**.", "Enter the home country, and your town, in **Name**.",
        "Enter the home country in **Name**.", "Enter the name.",
    ])
    func whatHasNoneMayBeEnteredAnywhere(_ step: String) {
        #expect(checking(step).rules.contains("step/wrong-entry") == false)
    }
}
