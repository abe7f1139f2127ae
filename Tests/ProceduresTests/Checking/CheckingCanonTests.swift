import PartnerRelationships
import Testing
import Workflow

@testable import Procedures

/// What the model itself says how a task is done is right.
@Suite("Checking canonical steps")
struct CheckingCanonTests {
    static let model = CheckerModel(RealDrafts.explorer)

    @Test(arguments: Domain.partnerRelationships.workflows.map(\.id))
    func theCanonicalStepsOfAWorkflowAreRight(_ id: String) throws {
        let workflow = try #require(Domain.partnerRelationships.workflow(id))
        let text = try #require(Canon.document(workflow, CheckingCanonTests.model))
        let checking = Checking(text, CheckingSeedTests.checker, CheckingSeedTests.reader)
        let problems = checking.findings.filter { $0.severity == .error }.map {
            "\($0.rule): \($0.message) in \(checking.words(of: $0)), \($0.notes.map(\.message))"
        }
        #expect(problems == [], "\(text)")
        #expect(checking.verdict.agreement == .agrees)
    }
}
