internal import Diagnostics

/// A run is a workflow's canonical steps, carried out from one world by one account.
///
/// Everybody goes on with the account that they began with: whoever acts carries out all parts that are their actor's,
/// and so does whoever acted before and is needed again. Only an actor who has not acted yet comes with an account that
/// just meets what is asked for; and only a hand-over brings in a colleague, an account of the same actor with other
/// roles. So a run never succeeds because somebody mightier stepped in unseen.
public struct Run: Sendable {
    /// Why a run ended early.
    public enum Failure: Sendable {
        /// An action was refused.
        case refused(Refusal)
        /// A part could not begin.
        case cannotBegin(String, Explanation)
        /// What it waited for does not come about.
        case waitsInVain(Condition)
        /// All steps were carried out, and the outcome does not hold.
        case outcomeMissed(Explanation)
        /// A part is the workflow itself, or does not exist.
        case impossible(String)
    }

    /// The workflow.
    public let workflow: Workflow
    /// The situations: the first one, and one after each step.
    public internal(set) var situations: [Situation]
    /// The steps that were carried out, with those of the parts in place of the parts.
    public internal(set) var steps: [Step] = []
    /// Why it ended early, and the step that failed; none if it ended well.
    public internal(set) var failure: (failure: Failure, step: Step?)?
    /// The accounts of those who have acted, the last one of each actor.
    fileprivate var accounts: [UInt16: Account]

    /// The last situation.
    public var end: Situation { situations[situations.count - 1] }
}

extension Run.Failure {
    /// The failure as a sentence.
    public func message(in domain: Domain) -> String {
        switch self {
        case .refused(let refusal): return refusal.message(in: domain)
        case .cannotBegin(let id, let explanation):
            let reasons = explanation.culprits.map { (!$0).description }
            return "\u{201C}\(id)\u{201D} can't begin, because \(reasons.listed("and"))"
        case .waitsInVain(let condition): return "it does not come about by itself that \(condition)"
        case .outcomeMissed(let explanation):
            let reasons = explanation.culprits.map { (!$0).description }
            return "the outcome does not hold, because \(reasons.listed("and"))"
        case .impossible(let id):
            let part = "the workflow \u{201C}\(id)\u{201D}"
            guard let workflow = domain.workflow(id) else { return "\(part) does not exist" }
            return workflow.isPartOfItself { domain.workflow($0) }
                ? "\(part) is part of itself" : "\(part) is one of too many within each other"
        }
    }
}

extension Domain {
    /// Carries out a workflow's canonical steps.
    public func run(_ workflow: Workflow, from world: World, as account: Account) -> Run {
        let start = Situation(in: self, world: world, as: account)
        var run = Run(workflow: workflow, situations: [start], accounts: [account.actor: account])
        carryOut(workflow, in: &run, inside: [])
        return run
    }

    private func carryOut(_ workflow: Workflow, in run: inout Run, inside parents: [String]) {
        let parents = parents + [workflow.id]
        for step in workflow.steps {
            if run.failure != nil { return }
            carryOut(step, in: &run, inside: parents)
        }
        guard run.failure == nil else { return }
        if !holds(workflow.outcome, in: run.end.world) {
            run.failure = (.outcomeMissed(explain(workflow.outcome, in: run.end.world)), workflow.steps.last)
        }
    }

    private func carryOut(_ step: Step, in run: inout Run, inside parents: [String]) {
        let situation = run.end
        do throws(Refusal) {
            switch step.deed {
            case .act(let action): run.add(step, try situation.performing(action))
            case .perform(let given):
                guard let command = command(given.id) else { throw .unknown(given.id, similar: []) }
                run.add(step, try situation.performing(command))
            case .human: run.add(step, situation)
            case .handOver(let permission):
                let account = try account(after: run, for: permission)
                run.accounts[account.actor] = account
                run.add(step, situation.handedOver(to: account))
            case .wait(let condition):
                guard let world = waiting(for: condition, in: situation.world) else {
                    run.failure = (.waitsInVain(condition), step)
                    return
                }
                run.add(step, situation.moved(to: world))
            case .complete(let id): complete(id, step, in: &run, inside: parents)
            }
        } catch {
            run.failure = (.refused(error), step)
        }
    }

    private func complete(_ id: String, _ step: Step, in run: inout Run, inside parents: [String]) {
        guard let part = workflow(id), !parents.contains(id), parents.count < Domain.deepestNesting,
            let account = performer(of: part.permission, after: run)
        else {
            run.failure = (.impossible(id), step)
            return
        }
        let world = run.end.world
        guard holds(part.start, in: world) else {
            run.failure = (.cannotBegin(id, explain(part.start, in: world)), step)
            return
        }
        run.accounts[account.actor] = account
        run.situations[run.situations.count - 1] = Situation(in: self, world: world, as: account)
        carryOut(part, in: &run, inside: parents)
    }

    /// Who carries out what a permission is for: whoever acts, if it is for their actor; else who acted before.
    ///
    /// Whether they may is found out at the step that asks for it.
    private func performer(of permission: Permission, after run: Run) -> Account? {
        let mine = run.end.account
        let wanted = permission.actors.map { account(of: $0).actor }
        if wanted.contains(mine.actor) { return mine }
        return wanted.lazy.compactMap { run.accounts[$0] }.first ?? accounts(for: permission).first
    }

    /// To whom a step hands over: to somebody else than who acts, unless that is who is wanted.
    private func account(after run: Run, for permission: Permission) throws(Refusal) -> Account {
        guard let known = performer(of: permission, after: run) else { throw .unknown("\(permission)", similar: []) }
        if allows(permission, known) { return known }
        if known == run.end.account, let colleague = accounts(for: permission).first { return colleague }
        throw .notPermitted(
            "Going on with the account that \(actors[Int(known.actor)].name) acted with before", needs: permission)
    }

    /// What happens by itself and can have a say in whether a condition holds, directly or not.
    public func automaticCommands(for condition: Condition) -> [Handle<Command>] {
        var variables = Set(condition.variables)
        var found: Set<Handle<Command>> = []
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for handle in automaticCommands where !found.contains(handle) {
                let command = commands[handle.index].command
                guard command.effects.contains(where: { variables.contains($0.variable) }) else { continue }
                found.insert(handle)
                variables.formUnion(command.guardCondition.variables)
                for effect in command.effects { variables.formUnion(effect.inputs) }
                isGrowing = true
            }
        }
        return automaticCommands.filter { found.contains($0) }
    }

    /// The nearest world that comes about by itself and in which a condition holds.
    public func waiting(for condition: Condition, in world: World) -> World? {
        let condition = compile(condition)
        if condition.holds(in: world) { return world }
        var open = [world]
        var seen: Set<World> = []
        var next = 0
        while next < open.count, open.count < 1 << 16 {
            let world = open[next]
            next += 1
            if condition.holds(in: world) { return world }
            for command in automaticCommands where isPossible(command, in: world) {
                let following = performing(command, in: world)
                if following == world { continue }
                if seen.isEmpty { seen.insert(open[0]) }
                if seen.insert(following).inserted { open.append(following) }
            }
        }
        return nil
    }
}

extension Run {
    fileprivate mutating func add(_ step: Step, _ situation: Situation) {
        steps.append(step)
        situations.append(situation)
    }
}
