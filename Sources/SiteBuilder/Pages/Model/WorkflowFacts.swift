internal import Workflow

/// Workflow facts are what the model says of a workflow beyond its definition; finding them out takes runs and searches,
/// so it is done once per build.
///
/// It is a class because every card of the workflow asks for it, and nothing of it ever changes.
final class WorkflowFacts: Sendable {
    let workflow: Workflow
    /// The number of the worlds in which it can begin; the worlds themselves hold on to all that was explored.
    let startCount: Int
    /// Who can carry it out.
    let roles: LeastRoles
    let undo: Undoing
    /// The workflows that can begin after it and could not before.
    let next: [Workflow]
    /// The journeys that it is a part of.
    let journeys: [Workflow]
    /// One run that succeeds; nothing if none does.
    let run: Run?

    /// - Parameter prospects: what is known already of what workflows lead to.
    init(_ workflow: Workflow, _ explorer: inout Explorer, _ prospects: inout Prospects) {
        let domain = explorer.domain
        self.workflow = workflow
        let starts = explorer.starts(of: workflow)
        startCount = starts.count
        roles = domain.leastRoles(for: workflow, from: starts)
        undo = Undoing(prospects.undo(of: workflow, from: starts))
        next = prospects.becomesPossible(after: workflow, from: starts)
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

/// Undoing is what undoes a workflow, without the world that shows it: that would hold on to all that was explored.
enum Undoing: Sendable {
    /// Each of these workflows does.
    case workflows([Workflow])
    /// No single workflow does, but these commands do, one after the other.
    case commands([Handle<Command>])
    /// Nothing does.
    case nothing
    /// Nothing was found, but not everything was tried.
    case undecided
    /// There is nothing to undo.
    case unnecessary

    init(_ undo: Undo) {
        switch undo {
        case .workflows(let workflows): self = .workflows(workflows)
        case .commands(let commands): self = .commands(commands)
        case .nothing: self = .nothing
        case .undecided: self = .undecided
        case .unnecessary: self = .unnecessary
        }
    }
}
