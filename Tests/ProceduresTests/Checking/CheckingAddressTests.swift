import Diagnostics
import Testing

@testable import Procedures

/// Addresses that the model does not know may be right at the host of a portal, and are wrong elsewhere.
@Suite struct CheckingAddressTests {
    private static let rest = [
        "Select the row of the partner.", "Select **Remove roles**.",
        "In the **Remove roles?** dialog box, select **Yes**.",
    ]

    private func checking(_ steps: String...) -> Checking {
        let list = (steps + Self.rest).enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        return Checking(
            """
            ---
            workflows:
              steps: remove-admin-roles
            ---
            You need to be a Global Administrator.

            ## Steps

            \(list)
            """)
    }

    private let way = "Go to **Settings** > **Partner relationships**."

    @Test(arguments: [
        "Sign in at <https://admin.example/#/homepage>.", "Go to https://admin.example/some/where?x=y.",
        "Open <https://admin.example/zebra>.", "Go to [https://admin.example/zebra](https://admin.example/zebra).",
    ])
    func anAddressWithinAPortalIsAWarning(_ step: String) throws {
        for steps in [[step, way], [step]] {
            let checking = steps.count == 1 ? checking(steps[0]) : checking(steps[0], steps[1])
            #expect(checking.rules == ["path/url-unknown"], "\(checking.findings.map(\.message))")
            let finding = try #require(checking.findings.first)
            #expect(finding.severity == .warning)
            #expect(
                finding.message == "the model knows no page with this address in the Microsoft 365 admin center")
            #expect(checking.checked.verdicts[0].starts.succeeding == checking.checked.verdicts[0].starts.count)
        }
    }

    @Test func theNearestAddressesAreNamed() {
        let finding = checking("Go to <https://admin.example/partnerz>.").findings.first
        #expect(finding?.severity == .warning)
        #expect(finding?.help?.contains("https://admin.example/partners") == true)
        #expect(finding?.fixes.first?.title == "write https://admin.example/partners")
    }

    @Test func anAddressElsewhereIsAnError() {
        for step in ["Go to <https://zebra.example/partners>.", "Sign in at https://zebra.example."] {
            #expect(checking(step, way).errors == ["path/url-unknown"])
        }
    }

    @Test func anAddressInSomebodyElsesPortalIsAnError() {
        #expect(checking("Go to <https://partner.example/zebra>.", way).errors == ["flow/wrong-actor"])
        #expect(
            checking("Sign in to the [Microsoft 365 admin center](https://partner.example/zebra).", way).errors
                == ["path/url-page-mismatch"])
        #expect(checking("Sign in to the [Microsoft 365 admin center](https://admin.example/zebra).", way).rules == [])
        #expect(checking("Sign in to the [Microsoft 365 admin center](https://short.example/zebra).", way).rules == [])
    }

    @Test func whatIsNotPossibleAfterAnAddressIsTold() {
        let checking = checking("Go to <https://admin.example/zebra>.", "Select **Zebra**.", way)
        #expect(checking.errors == ["step/control-not-found"])
    }
}
