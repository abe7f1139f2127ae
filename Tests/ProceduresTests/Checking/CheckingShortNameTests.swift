import Testing

@testable import Procedures

/// Names that people write for short.
@Suite("Checking short names")
struct CheckingShortNameTests {
    @Test(arguments: [
        "In the M365 admin center, go to **Settings** > **Partner relationships**.",
        "Sign in to the M365 admin center, and then go to **Settings** > **Partner relationships**.",
        "In the **M365 admin center**, go to **Settings** > **Partner relationships**.",
        "In the [M365 admin center](https://admin.microsoft.com), go to **Settings** > **Partner relationships**.",
    ])
    func aPortalGoesByItsWholeName(_ step: String) {
        let steps = [
            step, "Select the row of the partner.", "Select **Remove roles**.",
            "In the **Remove roles?** dialog box, select **Yes**.",
        ]
        let checking = Checking(
            Canon.document("remove-admin-roles", steps), RealDrafts.checker,
            ProcedureReader(RealDrafts.domain))
        let found = checking.findings.filter { $0.rule.description != "role/over-privileged" }
        #expect(found.map(\.rule.description) == ["drift/place-renamed"])
        #expect(found.first?.message == "\"M365 admin center\" is short for \"Microsoft 365 admin center\"")
        #expect(checking.fixed.contains("Microsoft 365 admin center"))
    }
}
