internal import Workflow

/// Workflow facts are what the model says of a workflow beyond its definition; finding them out takes runs and searches,
/// so it is done once per build.
struct WorkflowFacts: Sendable {
    let workflow: Workflow
    /// The number of the worlds in which it can begin; the worlds themselves hold on to all that was explored.
    let startCount: Int
    /// Who can carry it out.
    let roles: LeastRoles
    let undo: Undo
    /// The workflows that can begin after it and could not before.
    let next: [Workflow]
    /// The journeys that it is a part of.
    let journeys: [Workflow]
    /// One run that succeeds; nothing if none does.
    let run: Run?

    init(_ workflow: Workflow, _ explorer: inout Explorer) {
        let domain = explorer.domain
        self.workflow = workflow
        let starts = explorer.starts(of: workflow)
        startCount = starts.count
        roles = domain.leastRoles(for: workflow, from: starts)
        undo = domain.undo(of: workflow, from: starts)
        next = domain.becomesPossible(after: workflow, from: starts)
        journeys = domain.workflows.filter { other in
            other.steps.contains { if case .complete(workflow.id) = $0.deed { true } else { false } }
        }
        run = Self.successfulRun(of: workflow, from: starts, in: domain)
    }

    /// The conditions that must hold before it can begin.
    var prerequisites: [Condition] { workflow.start == .always ? [] : workflow.start.conjuncts }

    /// Who begins.
    var actor: Actor { workflow.permission.actors.first ?? .system }

    private static func successfulRun(of workflow: Workflow, from starts: [Start], in domain: Domain) -> Run? {
        for start in starts {
            for account in domain.accounts(for: workflow.permission) {
                let run = domain.run(workflow, from: start.world, as: account)
                if run.failure == nil { return run }
            }
        }
        return nil
    }
}
