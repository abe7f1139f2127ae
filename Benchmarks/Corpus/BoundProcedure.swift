import PartnerRelationships
import Procedures
import Workflow

/// A procedure of the real model as a page of the handbook tells it: what binds it, what must be so before, and the steps.
struct BoundProcedure: Sendable {
    /// The id of the workflow.
    let workflow: String
    /// What stands under "Before you begin".
    let prerequisites: String
    /// The steps, as a list.
    let steps: String

    /// The procedures of all workflows that a draft can be written of, in the order of the model.
    static func all(of domain: Domain = .partnerRelationships) -> [BoundProcedure] {
        var planner = DraftPlanner(domain)
        return domain.workflows.compactMap { workflow in
            guard let plan = try? planner.plan(workflow) else { return nil }
            let sections = sections(of: Draft(of: plan, in: domain).markdown)
            guard let before = sections["Before you begin"], let steps = sections["Steps"],
                steps.utf8.count <= Self.longest, steps.hasPrefix("1. ")
            else { return nil }
            return BoundProcedure(workflow: workflow.id, prerequisites: before, steps: steps)
        }
    }

    /// A page has room for more than its procedure.
    private static let longest = 2_000

    /// What stands under the headings of the second level.
    private static func sections(of draft: String) -> [String: String] {
        var sections: [String: String] = [:]
        var heading: String?
        for line in draft.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") {
                heading = String(line.dropFirst(3))
            } else if let heading {
                sections[heading, default: ""] += line + "\n"
            }
        }
        return sections.mapValues { String($0.drop { $0 == "\n" }) }
    }
}
