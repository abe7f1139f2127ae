import PartnerRelationships
import Testing
import Workflow

/// The domain says what it means, and nothing that it says is wrong.
@Suite struct DomainTests {
    static let examination = Examination(of: .partnerRelationships)

    @Test func theDefinitionsAreFreeOfFindings() {
        for finding in Domain.partnerRelationships.findings { Issue.record("\(finding)") }
    }

    @Test func exploringAllWorldsFindsNothing() {
        let examination = Self.examination
        print("explored \(Int(examination.worlds)) worlds, \(Int(examination.transitions)) transitions")
        for group in examination.groups { print("  of \(group.variables) variables: \(group)") }
        for finding in examination.findings { Issue.record("\(finding)") }
    }
}
