import Diagnostics
import Testing
import Workflow

@testable import Procedures

/// The example that the design begins with.
@Suite("Checking the example of the design")
struct CheckingExampleTests {
    private let checking = Checking(
        """
        ---
        title: Remove a partner's admin roles
        workflows:
          remove-the-roles: remove-admin-roles
        ---
        ## Before you begin
        You need to be at least a Global Administrator.

        ## Remove the roles
        1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
        2. Select the row of the partner.
        3. Select **Remove role**.
        4. In the **Remove roles?** dialog box, select **Yes**.
        """)

    @Test func theMisspeltLabelIsFoundAndNothingElse() throws {
        let finding = try #require(checking.findings.first)
        #expect(checking.findings.count == 1)
        #expect(finding.rule == "step/control-not-found")
        #expect(finding.severity == .error)
        #expect(finding.message == "the page \"Partner details\" has no \"Remove role\"")
        #expect(checking.words(of: finding) == "**Remove role**")
        #expect(
            finding.notes.first?.message
                == "you are on \"Partner details\" in the Microsoft 365 admin center; here you can select: Remove roles, Settings, Requests, Contact"
        )
        let origin = try #require(finding.notes.last)
        #expect(origin.message == "the model has it")
        guard case .definition(let site) = origin.place else {
            Issue.record("the note does not point at the model")
            return
        }
        #expect(site.fileID == "ProceduresTests/Partners.swift")
        #expect(finding.help == "there is a control with a similar name: **Remove roles**")
        #expect(finding.fixes.map(\.confidence) == [.certain])
    }

    @Test func theStepAfterItIsCheckedAllTheSame() {
        #expect(checking.verdict.agreement == .differs)
        #expect(checking.verdict.items.map(\.bucket) == [.performed, .performed, .performed, .performed])
        #expect(checking.verdict.items[3].deeds.count == 1)
        #expect(checking.verdict.items[3].leastRoles == [[Partners.global]])
    }

    @Test func mendedItIsRight() {
        let mended = Checking(checking.fixed)
        #expect(mended.findings.isEmpty)
        #expect(mended.verdict.agreement == .agrees)
        #expect(mended.verdict.starts.count == mended.verdict.starts.succeeding)
        #expect(mended.verdict.roles.least == [[Partners.global]])
        #expect(mended.verdict.roles.documented == [[Partners.global]])
    }
}
