import Diagnostics
import Testing

@testable import Procedures

/// Each role of a list is enough, or has no place in it.
@Suite struct CheckingListedRoleTests {
    private func checking(_ roles: String) -> Checking {
        Checking(
            "remove-admin-roles", "In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.",
            "Select the row of the partner.", "Select **Remove roles**.",
            "In the **Remove roles?** dialog box, select **Yes**.", before: roles)
    }

    @Test(arguments: [
        (
            "**Appropriate roles**: Global Administrator | Billing Administrator",
            "**Appropriate roles**: Global Administrator\n"
        ),
        (
            "**Appropriate roles**: Billing Administrator | Global Administrator",
            "**Appropriate roles**: Global Administrator\n"
        ),
        (
            "Appropriate roles: **Billing Administrator** | **Global Administrator**",
            "Appropriate roles: **Global Administrator**\n"
        ),
        (
            "Appropriate roles: Global Administrator or Billing Administrator",
            "Appropriate roles: Global Administrator\n"
        ),
    ])
    func aListedRoleThatIsNotEnoughIsTakenOut(_ roles: String, _ mended: String) throws {
        let checking = checking(roles)
        #expect(checking.errors == ["role/insufficient"])
        let finding = try #require(checking.findings.first)
        #expect(checking.words(of: finding) == "Billing Administrator")
        #expect(
            finding.message
                == "one of the roles that are enough by this list is not: a Billing Administrator is not enough here: \"Remove roles\" needs Global Administrator"
        )
        #expect(finding.help == "leave Billing Administrator out of the list")
        #expect(
            finding.notes.contains { note in
                guard case .document(_, let range)? = note.place else { return false }
                return String(decoding: checking.bytes[range], as: UTF8.self) == "**Yes**"
            })
        #expect(checking.fixed(atLeast: .likely).contains(mended))
    }

    @Test func eachListedRoleIsToldOnce() {
        let checking = checking("**Appropriate roles**: Billing Administrator | Billing admin | Global Administrator")
        #expect(checking.findings.count { $0.rule == "role/insufficient" } == 1)
    }

    @Test func aListWithoutAnyRoleThatIsEnoughIsNotShortened() {
        let checking = Checking(
            "ask-again", "Sign in to Partner Center, and go to **Customers**.", "Select **Ask for roles**.",
            before: "**Appropriate roles**: Sales agent | Sales agents")
        #expect(checking.findings.allSatisfy { $0.fixes.isEmpty })
        #expect(checking.findings.first?.help == "ask for Admin agent")
    }

    @Test func aSingleRoleIsBlamedWhereItIsNotEnough() {
        let checking = checking("You must be a Billing Administrator.")
        #expect(checking.findings.first.map(checking.words(of:)) == "**Yes**")
    }
}
