internal import Workflow

/// Workflow facts are what the model says of a workflow beyond its definition; finding them out takes runs and searches,
/// so it is done once per build.
struct WorkflowFacts: Sendable {
    /// What undoes a workflow, without the worlds that were looked at.
    enum Reversal {
        /// Each of these workflows.
        case workflows([Workflow])
        /// A sequence of commands.
        case commands([Handle<Command>])
        /// Nothing.
        case nothing
        /// That could not be found out.
        case unknown
        /// There is nothing to undo.
        case unnecessary
    }

    let workflow: Workflow
    /// In how many worlds it can begin.
    let startCount: Int
    /// Who can carry it out.
    let roles: LeastRoles
    let undo: Reversal
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
        undo = Reversal(prospects.undo(of: workflow, from: starts))
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

extension WorkflowFacts.Reversal {
    fileprivate init(_ undo: Undo) {
        switch undo {
        case .workflows(let workflows): self = .workflows(workflows)
        case .commands(let commands): self = .commands(commands)
        case .nothing: self = .nothing
        case .undecided: self = .unknown
        case .unnecessary: self = .unnecessary
        }
    }
}
