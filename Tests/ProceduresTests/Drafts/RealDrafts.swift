import PartnerRelationships
import Workflow

@testable import Procedures

/// The drafts of all workflows of the partner domain.
enum RealDrafts {
    static let domain = Domain.partnerRelationships

    /// What carries them out, with what it has prepared for the ones before.
    static let checker = ProcedureChecker(domain)

    static let all: [Draft] = {
        var planner = DraftPlanner(domain)
        return domain.workflows.compactMap { workflow in
            (try? planner.plan(workflow)).map { Draft(of: $0, in: domain) }
        }
    }()
}
