/// What undoes a workflow, if anything does.
public enum Undo: Sendable {
    /// Each of these workflows brings back, from every start, what the workflow changed.
    case workflows([Workflow])
    /// No single workflow does, but a sequence of commands does; here for the first start.
    case commands([Handle<Command>])
    /// Nothing does: what the workflow changed in this start can't be brought back.
    case nothing(Start)
    /// The workflow changes nothing, or can't be carried out.
    case unnecessary
}

extension Domain {
    /// Finds out what undoes a workflow.
    public func undo(of workflow: Workflow, from starts: [Start]) -> Undo {
        var candidates = workflows.filter { $0.id != workflow.id }
        var tasks: [(start: Start, end: World, goal: Condition)] = []
        for start in starts {
            guard let end = successfulEnd(of: workflow, from: start.world) else { continue }
            let goal = restoration(of: start.world, after: end)
            if goal == .always { continue }
            tasks.append((start, end, goal))
            candidates = candidates.filter { other in
                guard holds(other.start, in: end), let after = successfulEnd(of: other, from: end) else { return false }
                return holds(goal, in: after)
            }
        }
        if tasks.isEmpty { return .unnecessary }
        if !candidates.isEmpty { return .workflows(candidates) }
        return undoByCommands(tasks)
    }

    /// Searches for commands that bring back what changed; starts that differ only in what has no say are searched once.
    private func undoByCommands(_ tasks: [(start: Start, end: World, goal: Condition)]) -> Undo {
        var first: [Handle<Command>]?
        var searched: [Condition: Set<SIMD8<UInt64>>] = [:]
        var masks: [[VariableDefinition]: SIMD8<UInt64>] = [:]
        for (start, end, goal) in tasks {
            let mask = masks[goal.variables] ?? layout.bits(of: cone(of: goal.variables))
            masks[goal.variables] = mask
            guard searched[goal, default: []].insert(end.words & mask).inserted else { continue }
            guard let path = shortestCommands(to: goal, from: end) else { return .nothing(start) }
            first = first ?? path
        }
        return .commands(first ?? [])
    }

    /// The workflows that bring back, from every start, what a workflow changed; none if it changes nothing.
    ///
    /// It says less than ``undo(of:from:)`` and is found out at once, for no other worlds are explored.
    public func workflows(undoing workflow: Workflow, from starts: [Start]) -> [Workflow] {
        var candidates = workflows.filter { $0.id != workflow.id }
        var hasChanged = false
        for start in starts where !candidates.isEmpty {
            guard let end = successfulEnd(of: workflow, from: start.world) else { continue }
            let goal = restoration(of: start.world, after: end)
            if goal == .always { continue }
            hasChanged = true
            candidates = candidates.filter { other in
                guard holds(other.start, in: end), let after = successfulEnd(of: other, from: end) else { return false }
                return holds(goal, in: after)
            }
        }
        return hasChanged ? candidates : []
    }

    /// The world after a workflow that succeeds.
    func successfulEnd(of workflow: Workflow, from world: World) -> World? {
        for account in accounts(for: workflow.permission) {
            let run = run(workflow, from: world, as: account)
            if run.failure == nil { return run.end.world }
        }
        return nil
    }

    /// The condition that everything that changed between two worlds is as it was before, and so is whatever the
    /// commands write that change it back: what destroys something else undoes nothing.
    private func restoration(of before: World, after: World) -> Condition {
        let changed = layout.variables.filter { layout.core(of: $0, in: before) != layout.core(of: $0, in: after) }
        var touched = Set(changed)
        for entry in commands where entry.command.effects.contains(where: { changed.contains($0.variable) }) {
            touched.formUnion(entry.command.effects.map { $0.variable })
        }
        return layout.variables.filter { touched.contains($0) }.reduce(.always) { condition, variable in
            let core = layout.core(of: variable, in: before)
            let test: Test =
                variable.kind == .choice
                ? .value(variable, in: 1 << core) : .members(variable, among: variable.everything, are: core)
            return condition && .test(test)
        }
    }

    /// The fewest commands that bring a condition about, whoever performs them; nil if none do.
    public func shortestCommands(to goal: Condition, from world: World, limit: Int = 1 << 17) -> [Handle<Command>]? {
        let compiled = compile(goal)
        let cone = Set(cone(of: goal.variables))
        let useful = commands.indices.filter { index in
            commands[index].command.effects.contains { cone.contains($0.variable) }
        }.map { Handle<Command>($0) }
        // Only what can have a say in the goal tells worlds apart.
        let matters = layout.bits(of: variables.filter { cone.contains($0) })
        var open: [(world: World, origin: Int, command: Handle<Command>?)] = [(world, -1, nil)]
        var seen: Set<SIMD8<UInt64>> = [world.words & matters]
        var next = 0
        while next < open.count, open.count < limit {
            let world = open[next].world
            if compiled.holds(in: world) {
                var path: [Handle<Command>] = []
                var number = next
                while let command = open[number].command {
                    path.append(command)
                    number = open[number].origin
                }
                return path.reversed()
            }
            for command in useful where isPossible(command, in: world) {
                let following = performing(command, in: world)
                if seen.insert(following.words & matters).inserted {
                    open.append((following, next, command))
                }
            }
            next += 1
        }
        return nil
    }

    /// The workflows that can begin after a workflow, from each of its starts, and could not before.
    public func becomesPossible(after workflow: Workflow, from starts: [Start]) -> [Workflow] {
        let pairs = starts.compactMap { start in
            successfulEnd(of: workflow, from: start.world).map { (before: start.world, after: $0) }
        }
        if pairs.isEmpty { return [] }
        return workflows.filter { other in
            other.id != workflow.id
                && pairs.allSatisfy { holds(other.start, in: $0.after) && !holds(other.start, in: $0.before) }
        }
    }
}
