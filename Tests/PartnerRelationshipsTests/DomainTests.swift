import PartnerRelationships
import Testing
import Workflow

/// The domain says what it means, and nothing that it says is wrong.
@Suite struct DomainTests {
    @Test func theDefinitionsAreFreeOfFindings() {
        for finding in Domain.partnerRelationships.findings { Issue.record("\(finding)") }
    }
}
