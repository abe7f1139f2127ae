import PartnerRelationships
import Workflow

@testable import Procedures

/// The drafts of all workflows of the partner domain.
enum RealDrafts {
    static let domain = Domain.partnerRelationships

    /// What one test has found out about the domain, the others need not find out again.
    static let explorer = Explorer(domain)

    /// What carries them out, with what it has prepared for the ones before.
    static let checker = ProcedureChecker(explorer)

    static let all: [Draft] = {
        var planner = DraftPlanner(explorer)
        return domain.workflows.compactMap { workflow in
            (try? planner.plan(workflow)).map { Draft(of: $0, in: domain) }
        }
    }()
}
