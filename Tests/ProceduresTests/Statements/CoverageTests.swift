import Testing
import Workflow

@testable import Procedures

@Suite("Coverage")
struct CoverageTests {
    private let domain = Partners.domain

    /// A document whose only step uses a control.
    private func document(_ workflow: String, using label: String) throws -> CheckedDocument {
        let text = """
            ---
            title: Remove
            workflows:
              steps: \(workflow)
            ---
            # Remove

            ## Steps

            - Select **\(label)**.
            """
        let read = Statements(text, in: domain).read
        let control = try #require(domain.controls(named: label).first)
        let command = domain[control].behaviors.first?.command
        let deed = ItemVerdict.Deed(
            option: .use(control), range: 0..<1, actor: Partners.customer, before: domain[control].place,
            after: domain[control].place, command: command, possibleStarts: 1)
        let verdict = ProcedureVerdict(
            agreement: .agrees, procedure: read.procedures[0], heading: "steps", workflow: domain.workflow(workflow),
            starts: AdmittedStarts(count: 1, succeeding: 1, condition: .always),
            roles: RoleVerdict(
                documented: [[Partners.global]], least: [[Partners.global]], sufficient: [Partners.global]),
            items: [ItemVerdict(bucket: .performed, deeds: [deed], leastRoles: [])], diagnostics: [])
        return CheckedDocument(read: read, verdicts: [verdict], diagnostics: [])
    }

    @Test func whatADocumentDoesIsCoveredByIt() throws {
        let document = try document("remove-admin-roles", using: "Yes")
        let coverage = Coverage(of: [("a.md", document)], in: domain)
        let covered = coverage.entries.filter(\.isCovered).map(\.name)
        #expect(
            covered == [
                "Remove a partner's admin roles", "Remove roles", "Remove roles?", "Yes", "Global Administrator",
            ])
        #expect(coverage.documents.map(\.counts.count) == [5])
    }

    @Test func whatNoPortalSeesIsCoveredToo() throws {
        var document = try document("remove-admin-roles", using: "Yes")
        let outside = try #require(domain.commandHandles.first { domain[$0].command.id == "approve-roles" })
        document.verdicts[0].items[0].commands = [outside]
        let coverage = Coverage(of: [("a.md", document)], in: domain)
        #expect(coverage.entries(of: .commands).filter(\.isCovered).map(\.id).contains("approve-roles"))
    }

    @Test func aButtonThatOnlyClosesNeedsNoDocument() {
        let coverage = Coverage(of: [], in: domain)
        let controls = coverage.entries(of: .controls).map(\.id)
        #expect(controls.contains { $0.hasSuffix("/Yes") })
        #expect(!controls.contains { $0.hasSuffix("/No") })
    }

    @Test func gapsNameWhatNobodyDescribes() throws {
        let coverage = Coverage(of: [("a.md", try document("remove-admin-roles", using: "Yes"))], in: domain)
        let gaps = coverage.gaps.map(\.message)
        #expect(gaps.contains("no document describes \"Invite a customer\" (invite-customer)"))
        #expect(!gaps.contains { $0.contains("(remove-admin-roles)") })
        #expect(gaps.count == coverage.entries.count { !$0.isCovered })
    }

    @Test func aDocumentWithoutBindingsIsAnOrphan() {
        let empty = CheckedDocument(read: Statements("# Nothing", in: domain).read, verdicts: [], diagnostics: [])
        let coverage = Coverage(of: [("b.md", empty)], in: domain)
        #expect(coverage.gaps.last?.file == "b.md")
        #expect(coverage.gaps.last?.rule.id == CoverageOrphanDocument.rule.id)
        #expect(coverage.percentage == 0)
        #expect(!coverage.reaches(1) && coverage.reaches(0))
    }

    @Test func linesShowSharesAndWhatIsMissing() throws {
        let coverage = Coverage(of: [("a.md", try document("remove-admin-roles", using: "Yes"))], in: domain)
        let count = domain.workflows.count
        #expect(coverage.lines().contains("workflows: 1 of \(count) (\(100 / count) %)"))
        #expect(coverage.lines().contains("  invite-customer: -"))
        #expect(!coverage.lines().contains("  remove-admin-roles: a.md"))
        #expect(coverage.lines(isComplete: true).contains("  remove-admin-roles: a.md"))
    }
}
