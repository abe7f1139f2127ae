extension Explorer {
    /// Decides a rule, on the variables that can have a say in it, or on all variables together.
    public mutating func verdict(on rule: Rule, everything: Bool = false) -> Verdict {
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
        let judge = RuleJudge(domain: domain, exploration: exploration)
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
    let domain: Domain
    let exploration: Exploration

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
            return transitions(of: commands, where: premise) { _, next in after.holds(in: next) }
        case .next(let premise, let conclusion):
            let after = compile(conclusion)
            return transitions(of: nil, where: premise) { _, next in after.holds(in: next) }
        case .keeps(let commands, let variables):
            let layout = exploration.layout
            return transitions(of: commands, where: .always) { world, next in
                variables.allSatisfy { layout.core(of: $0, in: world) == layout.core(of: $0, in: next) }
            }
        case .only(let permission, let condition): return only(permission, condition)
        }
    }

    private var verdictWhereNothingFails: Verdict.Finding { exploration.census.isExhaustive ? .proven : .undecided }

    private var verdictWhereNothingHappens: Verdict.Finding { exploration.census.isExhaustive ? .vacuous : .undecided }

    private func always(_ premise: Condition, _ conclusion: Condition) -> Verdict.Finding {
        let before = compile(premise)
        let after = compile(conclusion)
        var isVacuous = true
        for number in 0..<exploration.count {
            let world = exploration.world(number)
            guard before.holds(in: world) else { continue }
            isVacuous = false
            if !after.holds(in: world) { return .refuted(domain.trace(to: number, in: exploration)) }
        }
        return isVacuous ? verdictWhereNothingHappens : verdictWhereNothingFails
    }

    /// Looks at every time that one of some commands (or any) happens where a premise holds.
    private func transitions(
        of commands: [Command]?, where premise: Condition, hold: (World, World) -> Bool
    ) -> Verdict.Finding {
        let wanted = commands.map { Set($0.compactMap { domain.command($0.id) }) }
        let before = compile(premise)
        var isVacuous = true
        for number in 0..<exploration.count {
            let world = exploration.world(number)
            guard before.holds(in: world) else { continue }
            var culprit: Handle<Command>?
            exploration.system.forEachNext(from: world) { command, next in
                if let wanted, !wanted.contains(command) { return }
                isVacuous = false
                if culprit == nil && !hold(world, next) { culprit = command }
            }
            if let culprit { return .refuted(trace(to: number, then: culprit)) }
        }
        return isVacuous ? verdictWhereNothingHappens : verdictWhereNothingFails
    }

    private func trace(to number: Int, then command: Handle<Command>) -> Trace {
        var trace = domain.trace(to: number, in: exploration)
        trace.steps.append(.init(command: command, world: domain.performing(command, in: trace.end)))
        return trace
    }

    private func only(_ permission: Permission, _ condition: Condition) -> Verdict.Finding {
        let holds = compile(condition)
        let others = Set(
            domain.commands.indices.map { Handle<Command>($0) }.filter { handle in
                !domain[handle].command.permission.clauses.allSatisfy { clause in permission.covers(clause) }
            })
        var isVacuous = true
        for number in 0..<exploration.count {
            let world = exploration.world(number)
            if holds.holds(in: world) { continue }
            var culprit: Handle<Command>?
            exploration.system.forEachNext(from: world) { command, next in
                guard holds.holds(in: next) else { return }
                isVacuous = false
                if culprit == nil && others.contains(command) { culprit = command }
            }
            if let culprit { return .refuted(trace(to: number, then: culprit)) }
        }
        return isVacuous ? verdictWhereNothingHappens : verdictWhereNothingFails
    }

    /// Marks, going backwards from the goal, all worlds from which it can be reached.
    private func canReach(_ premise: Condition, _ goal: Condition) -> Verdict.Finding {
        let before = compile(premise)
        guard (0..<exploration.count).contains(where: { before.holds(in: exploration.world($0)) }) else {
            return verdictWhereNothingHappens
        }
        // What was not explored could lead to the goal, so that a failure would prove nothing.
        guard exploration.census.isExhaustive else { return .undecided }
        let reaches = exploration.reaching(compile(goal))
        for number in 0..<exploration.count where !reaches[number] && before.holds(in: exploration.world(number)) {
            return .refuted(domain.trace(to: number, in: exploration))
        }
        return .proven
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
