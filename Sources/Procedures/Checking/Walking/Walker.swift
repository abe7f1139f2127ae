internal import Workflow

/// A walker carries out the beats of a procedure on the model, one by one, just as they are written.
struct Walker {
    let model: CheckerModel
    let plan: WorkflowPlan
    let program: Program
    let domain: Domain
    /// The number of the actor whose procedure it is.
    let reader: Int
    /// The number of the actor who acts: the reader, but for a beat that says what somebody else does.
    var hand: Int
    /// The variables of the start that have decided anything so far.
    var touched = VariableSet.zero
    /// The starts from which the same has become of the procedure, as far as they agree on what has been heeded besides.
    var alike = BitSet(room: 0)
    /// Bits of the start that have decided what became of the procedure.
    var heeded = VariableSet.zero
    /// The bits of the world that do not depend on the start any more, if it agrees on what has been heeded.
    var fixed = VariableSet.zero
    /// Whether something that was done in this attempt may have changed other bits.
    var isMoved = false
    /// Whether touches are noted.
    var isSurveying = false
    /// What has been touched since the start was left, as far as it may tell more starts apart.
    var touches: [Touch] = []
    /// The variables that have been given a value since the start, so that it does not matter any more what they were.
    var written = VariableSet.zero

    // What the last attempt has brought.
    var treads: [Tread] = []
    var commands: [Handle<Command>] = []
    var remarks: [Remark] = []
    /// The sets of roles that are enough for it.
    var roles: UInt64 = .max

    // What the walk has brought so far.
    var requirements: [(beat: Int, roles: UInt64)] = []
    var history: [Option] = []
    /// The world in which the walk began.
    var origin = World()

    init(_ model: CheckerModel, _ plan: WorkflowPlan, _ program: Program) {
        self.model = model
        self.plan = plan
        self.program = program
        domain = model.domain
        reader = model.roles.index(of: plan.actor) ?? 0
        hand = reader
    }

    /// The reader at a desk.
    mutating func start(in world: World) -> Standing {
        origin = world
        return Standing(situation: Situation(in: domain, world: world, as: plan.accounts[reader]))
    }

    /// Carries out a beat; nil if it is not possible.
    mutating func attempt(_ index: Int, from standing: Standing) -> Standing? {
        let known = hand
        hand = program.beats[index].other ?? reader
        defer { hand = known }
        let next = attemptBeat(index, from: standing)
        // What others do, or a colleague may do, asks nothing of the reader.
        if let colleague = program.beats[index].colleague, roles & colleague != 0 { roles = .max }
        if hand != reader { roles = .max }
        return next
    }

    /// The situation of whoever acts.
    func situation(_ standing: Standing) -> Situation {
        hand == reader ? standing.situation : standing.situation(of: plan.accounts[hand])
    }

    /// The standing after whoever acts has come into another situation.
    func standing(_ standing: Standing, after situation: Situation, doing options: [Option] = []) -> Standing {
        if hand == reader { return standing.with(situation) }
        var next = standing.after(situation)
        for done in options {
            let step = plan.script.indices.first { index in
                guard plan.actors[index] == hand, !next.hasDone(index),
                    case .option(let option) = plan.script[index].deed
                else { return false }
                return option == done
            }
            guard let step else { continue }
            for earlier in 0...step where plan.actors[earlier] == hand { next = next.doing(earlier) }
        }
        return next
    }

    private mutating func attemptBeat(_ index: Int, from standing: Standing) -> Standing? {
        treads.removeAll(keepingCapacity: true)
        commands.removeAll(keepingCapacity: true)
        remarks.removeAll(keepingCapacity: true)
        roles = .max
        isMoved = false
        switch program.beats[index].deed {
        case .human:
            let entered = entering(index, from: standing.situation)
            let standing = entered.map { standing.with($0) } ?? standing
            checkLocations(index, standing.situation)
            return performOutside(index, from: standing) ?? standing
        case .others(let actor, isWhole: true): return lettingOthersAct(actor, from: standing) ?? standing
        case .others(_, isWhole: false):
            return performOutside(index, from: standing) ?? performNext(from: standing) ?? standing
        case .result(let result):
            check(result, standing.situation)
            checkLocations(index, standing.situation)
            return standing
        case .given(let given): return admits(given, in: standing.situation.world) ? standing : nil
        case .wish(let wish):
            // Mostly the reader acts, whose situation need not be copied then.
            let next =
                hand == reader
                ? attempt(wish, index, from: standing.situation) : attempt(wish, index, from: situation(standing))
            if let next { return afterTreads(standing, next) }
            let known = fixed
            if let waited = waiting(from: standing) {
                if let next = attempt(wish, index, from: situation(waited)) { return afterTreads(waited, next) }
                fixed = known
            }
            guard wish.wish.isSoft else { return nil }
            return performOutside(index, from: standing) ?? standing
        }
    }

    /// The standing after what the attempt has done.
    private func afterTreads(_ standing: Standing, _ situation: consuming Situation) -> Standing {
        hand == reader
            ? standing.with(situation) : self.standing(standing, after: situation, doing: treads.map(\.option))
    }

    /// Whether the outcome holds, or comes about by itself.
    mutating func isDone(_ standing: Standing) -> Bool {
        if touchAndHeed(Walker.outcome, standing.situation.world) { return true }
        var next = standing
        while let waited = waiting(from: next) {
            next = waited
            if plan.outcome.holds(in: next.situation.world) { return true }
        }
        return false
    }

    mutating func forgetTreads() {
        treads.removeAll(keepingCapacity: true)
        roles = .max
        isMoved = false
    }
}
