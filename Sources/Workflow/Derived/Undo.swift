/// What undoes a workflow, if anything does.
public enum Undo: Sendable {
    /// Each of these workflows brings back, from every start, what the workflow changed.
    case workflows([Workflow])
    /// No single workflow does, but a sequence of commands does; here for the first start.
    case commands([Handle<Command>])
    /// Nothing does: what the workflow changed in this start can't be brought back.
    case nothing(Start)
    /// Nothing was found in this start, but the search was given up before everything had been looked at.
    case undecided(Start)
    /// The workflow changes nothing, or can't be carried out.
    case unnecessary
}

extension Domain {
    /// Finds out what undoes a workflow.
    public func undo(of workflow: Workflow, from starts: [Start]) -> Undo {
        let (undoing, hasChanged, bits) = undoing(workflow, from: starts)
        if !hasChanged { return .unnecessary }
        if !undoing.isEmpty { return .workflows(undoing) }
        return undoByCommands(workflow, from: starts, toldApartBy: bits)
    }

    /// Searches for commands that bring back what changed.
    ///
    /// What has brought it back from one start is tried from the next ones before anything is searched for again; starts
    /// that differ only in what has no say are searched once.
    private func undoByCommands(
        _ workflow: Workflow, from starts: [Start], toldApartBy bits: SIMD8<UInt64>
    ) -> Undo {
        var paths: [[Handle<Command>]] = []
        var givenUp: Start?
        var lost: Start?
        var kinds = StartKinds(starts, bits: bits)
        kinds.visit { number in
            let start = starts[number]
            guard let end = successfulEnd(of: workflow, from: start.world).end else { return (.zero, true) }
            let goal = restoration(of: start.world, after: end)
            if goal == .always { return (.zero, true) }
            if let path = paths.first(where: { leads($0, from: end, to: goal) }) { return (inputs(of: path), true) }
            switch search(for: goal, from: end) {
            case .found(let path):
                paths.append(path)
                return (inputs(of: path), true)
            case .impossible:
                lost = start
                return (.zero, false)
            case .givenUp:
                givenUp = givenUp ?? start
                return (.zero, true)
            }
        }
        if let lost { return .nothing(lost) }
        if let givenUp { return .undecided(givenUp) }
        return paths.first.map { .commands($0) } ?? .unnecessary
    }

    /// The bits that decide whether commands can happen in turn, and what they do.
    private func inputs(of path: [Handle<Command>]) -> SIMD8<UInt64> {
        var grounds = Grounds()
        for command in path { add(command, to: &grounds) }
        return grounds.bits
    }

    private func leads(_ path: [Handle<Command>], from world: World, to goal: Condition) -> Bool {
        var world = world
        for command in path {
            guard isPossible(command, in: world) else { return false }
            world = performing(command, in: world)
        }
        return holds(goal, in: world)
    }

    /// The workflows that bring back, from every start, what a workflow changed; none if it changes nothing.
    ///
    /// It says less than ``undo(of:from:)`` and is found out at once, for no other worlds are explored.
    public func workflows(undoing workflow: Workflow, from starts: [Start]) -> [Workflow] {
        undoing(workflow, from: starts).workflows
    }

    /// The workflows that bring back what a workflow changed, whether it changes anything, and what decides that.
    private func undoing(
        _ workflow: Workflow, from starts: [Start]
    ) -> (workflows: [Workflow], hasChanged: Bool, bits: SIMD8<UInt64>) {
        var candidates = workflows.filter { $0.id != workflow.id }
        var hasChanged = false
        var kinds = StartKinds(starts)
        kinds.visit { number in
            let start = starts[number].world
            let (end, grounds) = successfulEnd(of: workflow, from: start)
            // What is written over changes something only where it was something else.
            var bits = grounds.bits | grounds.written
            guard let end else { return (bits, true) }
            let goal = restoration(of: start, after: end)
            if goal == .always { return (bits, true) }
            hasChanged = true
            bits |= layout.bits(of: goal.variables)
            candidates = candidates.filter { other in
                guard holds(other.start, in: end) else { return false }
                let (after, decisive) = successfulEnd(of: other, from: end)
                guard let after, holds(goal, in: after) else { return false }
                // Who is out is out; only those that remain must be asked again where something is different.
                bits |= compile(other.start).bits | decisive.bits
                return true
            }
            return (bits, true)
        }
        return (hasChanged ? candidates : [], hasChanged, kinds.bits)
    }

    /// The world after a workflow that succeeds, and what decides that.
    func successfulEnd(of workflow: Workflow, from world: World) -> (end: World?, grounds: Grounds) {
        var grounds = Grounds()
        for account in accounts(for: workflow.permission) {
            let run = run(workflow, from: world, as: account)
            grounds.formUnion(self.grounds(of: run))
            if run.failure == nil { return (run.end.world, grounds) }
        }
        return (nil, grounds)
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

    /// The workflows that can begin after a workflow, from each of its starts, and could not before.
    public func becomesPossible(after workflow: Workflow, from starts: [Start]) -> [Workflow] {
        var following = workflows.filter { $0.id != workflow.id }
        var succeeds = false
        var kinds = StartKinds(starts)
        kinds.visit { number in
            let before = starts[number].world
            let (after, grounds) = successfulEnd(of: workflow, from: before)
            var bits = grounds.bits
            guard let after else { return (bits, true) }
            succeeds = true
            following = following.filter { holds($0.start, in: after) && !holds($0.start, in: before) }
            for other in following { bits |= compile(other.start).bits }
            return (bits, !following.isEmpty)
        }
        return succeeds ? following : []
    }
}
