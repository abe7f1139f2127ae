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

    /// Something that somebody has to be able to do.
    private struct Demand {
        let step: Step
        let situation: Situation
    }

    /// The transitions of each actor.
    private(set) var marks: [String: Set<Mark>] = [:]
    /// What each actor does, be it a transition or not.
    private var demands: [String: [Demand]] = [:]

    /// Starts that differ ask for different roles; a few of them, taken evenly from all, show that.
    private static let sample = 8

    /// Carries a workflow out from some of its starts; without a start it has no transitions.
    init(of workflow: Workflow, in domain: Domain, _ explorer: inout Explorer) {
        let starts = explorer.starts(of: workflow).spread(to: Self.sample)
        for account in domain.accounts(for: workflow.permission) {
            let runs = starts.map { domain.run(workflow, from: $0.world, as: account) }.filter { $0.failure == nil }
            if runs.isEmpty { continue }
            for run in runs { take(run, by: account, in: domain) }
            return
        }
    }

    private mutating func take(_ run: Run, by account: Account, in domain: Domain) {
        for index in run.steps.indices {
            let situation = run.situations[index]
            // What a colleague may do says nothing about whose procedure it is.
            let isColleague =
                situation.actor == domain.actor(of: account)
                && !domain.rolesMissing(in: account, of: situation.account).isEmpty
            if isColleague { continue }
            let demand = Demand(step: run.steps[index], situation: situation)
            demands[situation.actor.id, default: []].append(demand)
            // What changes nothing is no transition.
            guard run.situations[index + 1].world != situation.world,
                let mark = Self.mark(of: run.steps[index], in: situation, domain)
            else { continue }
            marks[situation.actor.id, default: []].insert(mark)
        }
    }

    /// Whether some roles are enough for all that an actor does, and no lesser ones are.
    func areLeast(_ roles: [Role], for actor: Actor, in domain: Domain) -> Bool {
        guard areEnough(roles, for: actor, in: domain) else { return false }
        let account = domain.account(of: actor, roles)
        let others = [[]] + domain.roles.filter { $0.actor == actor }.map { [$0] }
        return !others.contains { other in
            domain.isLesser(domain.account(of: actor, other), than: account)
                && areEnough(other, for: actor, in: domain)
        }
    }

    private func areEnough(_ roles: [Role], for actor: Actor, in domain: Domain) -> Bool {
        let account = domain.account(of: actor, roles)
        return demands[actor.id, default: []].allSatisfy { demand in
            switch demand.step.deed {
            case .act(let action): (try? demand.situation.seen(by: account).performing(action)) != nil
            case .perform(let command): domain.allows(command.permission, account)
            case .handOver, .wait, .human, .complete: true
            }
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
