internal import Workflow

/// Workflow transitions are what changes the world when a workflow is carried out, and by whom.
///
/// A transition is told by the control that performs it, or else by the command: two commands of one button are one thing
/// to its readers, who see the button.
struct WorkflowTransitions {
    /// What a transition is told by.
    enum Mark: Hashable, Comparable {
        case control(Handle<Control>)
        case command(Handle<Command>)
    }

    /// The transitions of each actor.
    private(set) var marks: [String: Set<Mark>] = [:]

    /// Carries a workflow out from its first start; without a start it has no transitions.
    init(of workflow: Workflow, in domain: Domain, _ explorer: inout Explorer) {
        guard let start = explorer.starts(of: workflow).first else { return }
        for account in domain.accounts(for: workflow.permission) {
            let run = domain.run(workflow, from: start.world, as: account)
            if run.failure != nil { continue }
            for index in run.steps.indices {
                let situation = run.situations[index]
                // What changes nothing asks for no role of its own.
                guard run.situations[index + 1].world != situation.world,
                    let mark = Self.mark(of: run.steps[index], in: situation, domain)
                else { continue }
                marks[situation.actor.id, default: []].insert(mark)
            }
            return
        }
    }

    private static func mark(of step: Step, in situation: Situation, _ domain: Domain) -> Mark? {
        switch step.deed {
        case .act(let action):
            switch try? situation.option(for: action) {
            case .use(let control), .fill(let control), .clear(let control): return .control(control)
            default: return nil
            }
        case .perform(let command): return domain.command(command.id).map { .command($0) }
        case .handOver, .wait, .human, .complete: return nil
        }
    }
}

extension Domain {
    /// A transition in words: the button of a place, or the command.
    func words(for mark: WorkflowTransitions.Mark) -> String {
        switch mark {
        case .control(let handle):
            return "\"\(self[handle].control.label)\" on \"\(self[self[handle].place].place.title)\""
        case .command(let handle): return "\"\(self[handle].command.title)\""
        }
    }
}
