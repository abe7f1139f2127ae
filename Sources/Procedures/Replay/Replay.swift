public import Workflow

/// A replay carries out what a check found a procedure to do, from one world, state by state.
///
/// A deed that this world doesn't admit is left out where the check has found it possible from some starts only.
public struct Replay: Sendable {
    /// A step is one thing that changes the situation.
    public struct Step: Sendable {
        /// The item that it belongs to, by its index in the procedure.
        public var item: Int
        /// What is done.
        public var event: Event
        /// What somebody is in after it.
        public var after: Situation
    }

    /// What is done in a step.
    public enum Event: Hashable, Sendable {
        /// Something in a portal, and who does it.
        case deed(Option, Actor)
        /// A command outside of all portals.
        case command(Handle<Command>)
        /// Nothing is done until something has happened by itself.
        case wait(Condition)
        /// The deed is not possible in this world, and left out.
        case skipped(Option, Refusal)
    }

    /// Why a replay ends early.
    public struct Failure: Sendable {
        /// The item that it belongs to, by its index in the procedure.
        public var item: Int
        /// What can't be done.
        public var option: Option
        /// Why.
        public var refusal: Refusal
    }

    /// What somebody is in before the first step.
    public let start: Situation
    /// What was done, in turn.
    public private(set) var steps: [Step] = []
    /// Why not everything could be done, if so.
    public private(set) var failure: Failure?

    /// What somebody is in after the last step.
    public var end: Situation { steps.last?.after ?? start }

    private let verdict: ProcedureVerdict
    private let accounts: @Sendable (Actor) -> Account
    private var waits: [Condition]

    /// Carries out the deeds of a verdict.
    ///
    /// - Parameters:
    ///   - verdict: what the check found.
    ///   - domain: the model.
    ///   - world: the world to begin in.
    ///   - accounts: with which roles each actor acts.
    public init(
        _ verdict: ProcedureVerdict, in domain: Domain, from world: World,
        as accounts: @escaping @Sendable (Actor) -> Account
    ) {
        self.verdict = verdict
        self.accounts = accounts
        waits = verdict.workflow.map { domain.waits(of: $0) } ?? []
        let reader = verdict.workflow?.permission.actors.first ?? domain.actors.first ?? .system
        start = Situation(in: domain, world: world, as: accounts(reader))
        acting = Doer(actor: reader, isColleague: false)
        for item in verdict.items.indices where failure == nil { carryOut(item) }
        if let workflow = verdict.workflow, failure == nil {
            while !domain.holds(workflow.outcome, in: end.world), wait(item: verdict.items.count - 1) {}
        }
    }

    private mutating func carryOut(_ item: Int) {
        for deed in verdict.items[item].deeds {
            if isSettled(deed) { continue }
            let doer = doer(of: deed, item)
            if doer != acting { handOver(to: doer) }
            while true {
                do throws(Refusal) {
                    let next = try situation.performing(deed.option)
                    append(.deed(deed.option, deed.actor), next, item)
                    break
                } catch {
                    if wait(item: item) { continue }
                    if deed.possibleStarts < verdict.starts.count {
                        append(.skipped(deed.option, error), situation, item)
                    } else {
                        failure = Failure(item: item, option: deed.option, refusal: error)
                        return
                    }
                    break
                }
            }
        }
        for command in verdict.items[item].commands {
            if !domain.isPossible(command, in: end.world) { _ = wait(item: item) }
            guard domain.isPossible(command, in: end.world) else { continue }
            append(.command(command), situation.moved(to: domain.performing(command, in: end.world)), item)
        }
    }

    /// Whether a deed puts a switch as it is already.
    private func isSettled(_ deed: ItemVerdict.Deed) -> Bool {
        guard deed.before == end.place, deed.actor == domain.actor(of: end.account) else { return false }
        switch deed.option {
        case .fill(let control): return domain[control].control.kind.isSwitch && end.isFilled(control)
        case .clear(let control): return domain[control].control.kind.isSwitch && !end.isFilled(control)
        default: return false
        }
    }

    private var domain: Domain { start.domain }
    private var handedOver: Situation?
    private var situation: Situation { handedOver ?? end }

    /// Somebody who acts: the reader, another actor, or a colleague of the reader's, who has other roles.
    private struct Doer: Hashable {
        var actor: Actor
        var isColleague: Bool
    }

    /// Who acts.
    private var acting: Doer
    /// Where everybody has been left who has acted.
    private var left: [Doer: Situation] = [:]

    private func doer(of deed: ItemVerdict.Deed, _ item: Int) -> Doer {
        let isReaders = deed.actor == domain.actor(of: start.account)
        let isColleague = isReaders && verdict.items[item].bucket == .otherActor && !isReader(in: item)
        return Doer(actor: deed.actor, isColleague: isColleague)
    }

    /// Whether whoever acts in an item goes by a role that the reader has.
    private func isReader(in item: Int) -> Bool {
        let names = verdict.procedure.items[item].sentences.flatMap(\.actions).compactMap { $0.actor?.text }
        return !names.isEmpty
            && names.allSatisfy { name in
                guard let role = domain.role(named: name) else { return false }
                return start.account.includes(domain.account(of: role.actor, [role]))
            }
    }

    private mutating func handOver(to doer: Doer) {
        left[acting] = end
        let account = doer.isColleague ? domain.mightiestAccount(of: doer.actor) : accounts(doer.actor)
        handedOver = left[doer]?.moved(to: end.world) ?? end.handedOver(to: account)
        acting = doer
    }

    private mutating func append(_ event: Event, _ after: Situation, _ item: Int) {
        steps.append(Step(item: item, event: event, after: after))
        handedOver = nil
    }

    /// Lets the next thing happen that the workflow waits for; false if there is none, or it can't happen.
    private mutating func wait(item: Int) -> Bool {
        while let condition = waits.first {
            waits.removeFirst()
            guard let next = domain.waiting(for: condition, in: end.world), next != end.world else { continue }
            append(.wait(condition), situation.moved(to: next), item)
            return true
        }
        return false
    }
}

extension Domain {
    /// What a workflow and its parts wait for, in turn.
    fileprivate func waits(of workflow: Workflow) -> [Condition] {
        var waits: [Condition] = []
        var open = Array(workflow.steps.reversed())
        var seen: Set<String> = [workflow.id]
        while let step = open.popLast() {
            switch step.deed {
            case .wait(let condition): waits.append(condition)
            case .complete(let id):
                if seen.insert(id).inserted, let part = self.workflow(id) { open += part.steps.reversed() }
            case .act, .perform, .handOver, .human: break
            }
        }
        return waits
    }
}
