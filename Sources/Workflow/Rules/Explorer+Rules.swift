extension Explorer {
    /// Decides a rule, on the variables that can have a say in it, or on all variables together.
    public mutating func verdict(on rule: Rule, everything: Bool = false) -> Verdict {
        verdict(on: rule, everything: everything) { $0.decide(rule, everything: everything) }
    }

    private mutating func decide(_ rule: Rule, everything: Bool) -> Verdict {
        var variables = rule.variables
        var commands = Set(rule.commands.compactMap { domain.command($0.id) })
        switch rule.statement {
        case .next(let premise, let conclusion):
            commands = commandsThatMatter(premise, conclusion)
        case .only(_, let condition):
            let touched = Set(condition.variables)
            commands = Set(
                domain.commands.indices.map { Handle<Command>($0) }.filter { handle in
                    domain[handle].command.effects.contains { touched.contains($0.variable) }
                })
        case .keeps:
            variables += commands.sorted().flatMap { domain[$0].command.effects.flatMap { $0.inputs } }
        default: break
        }
        let exploration = everything ? exploreEverything() : explore(variables, and: commands)
        let judge = RuleJudge(explorer: self, exploration: exploration)
        return Verdict(rule: rule, finding: judge.finding(on: rule.statement), census: exploration.census)
    }

    /// The commands that can break the statement that a conclusion holds after whatever happens where a premise holds.
    ///
    /// If the conclusion follows from the premise, then only commands that change one of its variables can.
    private func commandsThatMatter(_ premise: Condition, _ conclusion: Condition) -> Set<Handle<Command>> {
        let follows = premise.isStronger(than: conclusion)
        let touched = Set(conclusion.variables)
        return Set(
            domain.commands.indices.map { Handle<Command>($0) }.filter { handle in
                let command = domain[handle].command
                let changes = command.effects.contains { touched.contains($0.variable) }
                return (changes || !follows) && command.guardCondition.overlaps(premise)
            })
    }
}

/// A rule judge decides a statement by looking at every world of an exploration.
private struct RuleJudge {
    let explorer: Explorer
    let exploration: Exploration

    private var domain: Domain { explorer.domain }

    private func compile(_ condition: Condition) -> CompiledCondition {
        CompiledCondition(condition, in: exploration.layout)
    }

    func finding(on statement: Rule.Statement) -> Verdict.Finding {
        switch statement {
        case .always(let premise, let conclusion): return always(premise, conclusion)
        case .never(let condition): return always(.always, !condition)
        case .canReach(let premise, let goal): return canReach(premise, goal)
        case .whenever(let commands, let premise, let conclusion):
            let after = compile(conclusion)
            return transitions(of: handles(of: commands), where: premise) { _, _, next in after.holds(at: next) }
        case .next(let premise, let conclusion):
            let after = compile(conclusion)
            return transitions(of: nil, where: premise) { _, _, next in after.holds(at: next) }
        case .keeps(let commands, let variables):
            let bits = exploration.layout.bits(of: variables)
            let wordCount = exploration.layout.wordCount
            return transitions(of: handles(of: commands), where: .always) { _, world, next in
                for index in 0..<wordCount where (world[index] ^ next[index]) & bits[index] != 0 { return false }
                return true
            }
        case .only(let permission, let condition): return only(permission, condition)
        }
    }

    private func handles(of commands: [Command]) -> Set<Handle<Command>> {
        Set(commands.compactMap { domain.command($0.id) })
    }

    private var verdictWhereNothingFails: Verdict.Finding { exploration.census.isExhaustive ? .proven : .undecided }

    private var verdictWhereNothingHappens: Verdict.Finding { exploration.census.isExhaustive ? .vacuous : .undecided }

    private func always(_ premise: Condition, _ conclusion: Condition) -> Verdict.Finding {
        if let failing = exploration.first(where: premise && !conclusion) {
            return .refuted(domain.trace(to: failing, in: exploration))
        }
        return exploration.first(where: premise) == nil ? verdictWhereNothingHappens : verdictWhereNothingFails
    }

    /// Looks at every time that one of some commands (or any) happens where a premise holds.
    ///
    /// Of what happens, that counts which a function does not leave out by returning nil; what it says must hold.
    private func transitions(
        of commands: Set<Handle<Command>>?, where premise: Condition,
        hold: (Handle<Command>, UnsafePointer<UInt64>, UnsafePointer<UInt64>) -> Bool?
    ) -> Verdict.Finding {
        let system =
            commands.map { TransitionSystem(domain, exploration.layout.variables, also: $0, only: $0) }
            ?? exploration.system
        // Where none of them can happen, nothing needs to be looked at.
        let guards = commands.map { $0.sorted().map { domain[$0].command.guardCondition } }
        let occasion = guards.map { premise && .any(of: $0) } ?? premise
        let wordCount = exploration.layout.wordCount
        guard wordCount <= 8 else { return .undecided }
        var isVacuous = true
        var culprit: Handle<Command>?
        let failing = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { following in
            following.initialize(repeating: 0)
            guard let next = following.baseAddress else { return nil as Int? }
            return exploration.firstWorld(where: occasion) { world in
                system.forEachNext(world, next) { move, next in
                    guard let holds = hold(move.command, world, next) else { return }
                    isVacuous = false
                    if culprit == nil && !holds { culprit = move.command }
                }
                return culprit != nil
            }
        }
        if let failing, let culprit { return .refuted(trace(to: failing, then: culprit)) }
        return isVacuous ? verdictWhereNothingHappens : verdictWhereNothingFails
    }

    private func trace(to number: Int, then command: Handle<Command>) -> Trace {
        var trace = domain.trace(to: number, in: exploration)
        trace.steps.append(.init(command: command, world: domain.performing(command, in: trace.end)))
        return trace
    }

    private func only(_ permission: Permission, _ condition: Condition) -> Verdict.Finding {
        let holds = compile(condition)
        let touched = Set(condition.variables)
        let handles = Set(
            domain.commands.indices.map { Handle<Command>($0) }.filter { handle in
                domain[handle].command.effects.contains { touched.contains($0.variable) }
            })
        let others = handles.filter { handle in
            !domain[handle].command.permission.clauses.allSatisfy { clause in permission.covers(clause) }
        }
        return transitions(of: handles, where: !condition) { command, _, next in
            holds.holds(at: next) ? !others.contains(command) : nil
        }
    }

    /// Marks, going backwards from the goal, all worlds from which it can be reached.
    private func canReach(_ premise: Condition, _ goal: Condition) -> Verdict.Finding {
        guard exploration.first(where: premise) != nil else { return verdictWhereNothingHappens }
        // What was not explored could lead to the goal, so that a failure would prove nothing.
        guard exploration.census.isExhaustive else { return .undecided }
        let reaches = explorer.reaching(goal, in: exploration)
        let holds = exploration.holding(premise)
        guard let failing = reaches.indices.first(where: { !reaches[$0] && holds[$0] }) else { return .proven }
        return .refuted(domain.trace(to: failing, in: exploration))
    }
}

extension Permission {
    /// Whether whoever a clause permits is permitted by this permission too.
    func covers(_ clause: Clause) -> Bool {
        clauses.contains { mine in
            mine.actor == clause.actor
                && mine.roles.allSatisfy { wanted in clause.roles.contains { $0.isAtLeast(wanted) } }
        }
    }
}

extension Role {
    /// Whether the role is another one, or includes it.
    func isAtLeast(_ other: Role) -> Bool {
        var open = [self]
        var seen: Set<Role> = []
        while let role = open.popLast() {
            if role == other { return true }
            if seen.insert(role).inserted { open += role.includes }
        }
        return false
    }
}
