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
        var prospects = Prospects(self)
        return prospects.undo(of: workflow, from: starts)
    }

    /// The workflows that bring back, from every start, what a workflow changed; none if it changes nothing.
    ///
    /// It says less than ``undo(of:from:)`` and is found out at once, for no other worlds are explored.
    public func workflows(undoing workflow: Workflow, from starts: [Start]) -> [Workflow] {
        var prospects = Prospects(self)
        return prospects.undoing(workflow, from: starts).workflows
    }

    /// The workflows that can begin after a workflow, from each of its starts, and could not before.
    public func becomesPossible(after workflow: Workflow, from starts: [Start]) -> [Workflow] {
        var prospects = Prospects(self)
        return prospects.becomesPossible(after: workflow, from: starts)
    }
}

extension Prospects {
    /// Finds out what undoes a workflow.
    public mutating func undo(of workflow: Workflow, from starts: [Start]) -> Undo {
        let (undoing, hasChanged, bits) = undoing(workflow, from: starts)
        if !hasChanged { return .unnecessary }
        if !undoing.isEmpty { return .workflows(undoing) }
        return undoByCommands(workflow, from: starts, toldApartBy: bits)
    }

    /// Searches for commands that bring back what changed.
    ///
    /// What has brought it back from one start is tried from the next ones before anything is searched for again; starts
    /// that differ only in what has no say are searched once.
    private mutating func undoByCommands(
        _ workflow: Workflow, from starts: [Start], toldApartBy bits: SIMD8<UInt64>
    ) -> Undo {
        var paths: [[Handle<Command>]] = []
        var givenUp: Start?
        var lost: Start?
        var kinds = StartKinds(starts, bits: bits)
        kinds.visit { number in
            let start = starts[number]
            guard let end = ending(of: workflow, from: start.world).world else { return (.zero, true) }
            let goal = Restoration(of: start.world, after: end, in: domain)
            if goal.isNothing { return (.zero, true) }
            if let path = paths.first(where: { leads($0, from: end, to: goal) }) { return (inputs(of: path), true) }
            switch search(for: goal.condition(in: domain.layout), from: end) {
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
        for command in path { domain.add(command, to: &grounds) }
        return grounds.bits
    }

    private func leads(_ path: [Handle<Command>], from world: World, to goal: Restoration) -> Bool {
        var world = world
        for command in path {
            guard domain.isPossible(command, in: world) else { return false }
            world = domain.performing(command, in: world)
        }
        return goal.holds(in: world)
    }

    /// The workflows that bring back what a workflow changed, whether it changes anything, and what decides that.
    mutating func undoing(
        _ workflow: Workflow, from starts: [Start]
    ) -> (workflows: [Workflow], hasChanged: Bool, bits: SIMD8<UInt64>) {
        var candidates = domain.workflows.filter { $0.id != workflow.id }
        var hasChanged = false
        var kinds = StartKinds(starts)
        kinds.visit { number in
            let start = starts[number].world
            let ending = ending(of: workflow, from: start)
            // What is written over changes something only where it was something else.
            var bits = ending.bits | ending.written
            guard let end = ending.world else { return (bits, true) }
            let goal = Restoration(of: start, after: end, in: domain)
            if goal.isNothing { return (bits, true) }
            hasChanged = true
            bits |= goal.bits
            candidates = candidates.filter { other in
                guard domain.holds(other.start, in: end) else { return false }
                let ending = self.ending(of: other, from: end)
                guard let after = ending.world, goal.holds(in: after) else { return false }
                // Who is out is out; only those that remain must be asked again where something is different.
                bits |= domain.compile(other.start).bits | ending.bits
                return true
            }
            return (bits, true)
        }
        return (hasChanged ? candidates : [], hasChanged, kinds.bits)
    }

    /// The workflows that can begin after a workflow, from each of its starts, and could not before.
    public mutating func becomesPossible(after workflow: Workflow, from starts: [Start]) -> [Workflow] {
        var following = domain.workflows.filter { $0.id != workflow.id }
        var succeeds = false
        var kinds = StartKinds(starts)
        kinds.visit { number in
            let before = starts[number].world
            let ending = ending(of: workflow, from: before)
            var bits = ending.bits
            guard let after = ending.world else { return (bits, true) }
            succeeds = true
            following = following.filter { domain.holds($0.start, in: after) && !domain.holds($0.start, in: before) }
            for other in following { bits |= domain.compile(other.start).bits }
            return (bits, !following.isEmpty)
        }
        return succeeds ? following : []
    }
}
