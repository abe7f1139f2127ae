import PartnerRelationships
import Testing
import Workflow

@testable import Procedures

@Suite("What the seeds say beside their steps")
struct StatementSeedTests {
    private func statements(_ number: String, bindings: String) -> Statements? {
        Seeds.text(number).map {
            Statements($0, file: "\(number).md", in: .partnerRelationships, bindings: bindings)
        }
    }

    @Test func twoDocumentsAskForDifferentRolesToAcceptAPartner() throws {
        guard let first = statements("001", bindings: "001.md:\n  lists:\n    3: accept-a-partner\n"),
            let last = statements("004", bindings: "004.md:\n  lists:\n    1: get-permissions-to-manage-a-customer\n")
        else { return }
        var conflicts = RoleConflicts(RealDrafts.explorer)
        let findings = conflicts.findings(in: [("001.md", first.read), ("004.md", last.read)])
        #expect(Set(findings.map(\.file)) == ["001.md", "004.md"])
        #expect(
            findings.contains {
                $0.message.contains("Billing Administrator") && $0.message.contains("Accept & Authorize")
            })
    }

    @Test func renamedProductsAreFound() throws {
        guard let last = statements("004", bindings: "004.md:\n  lists:\n    1: invite-a-customer\n") else { return }
        let words = zip(last.rules, last.words).filter { $0.0 == "term/renamed" }.map(\.1)
        #expect(Set(words).isSuperset(of: ["Office 365 admin portal", "Microsoft Admin Center"]))
        guard let first = statements("001", bindings: "001.md:\n  lists:\n    3: accept-a-partner\n") else { return }
        #expect(first.rules.filter { $0.hasPrefix("table/") } == [])
    }
}
