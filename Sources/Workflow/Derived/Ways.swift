/// A way is what somebody does, and what happens in between, to bring something about.
public struct Way: Hashable, Sendable {
    /// One thing on the way.
    public enum Step: Hashable, Sendable {
        /// Somebody does something.
        case does(Option)
        /// Something happens by itself.
        case happens(Handle<Command>)
    }

    /// What is done and what happens.
    public let steps: [Step]
}

extension Domain {
    /// All shortest ways for one account to bring a condition about, at most a given number of them.
    ///
    /// Controls are used only if they lead somewhere or do something to what can have a say in the condition, and
    /// fields are filled in only if something needs them, in the order in which it needs them. So the ways are not
    /// padded with detours, nor listed once for each order.
    public func shortestWays(
        to goal: Condition, from start: Situation, atMost count: Int = 16, limit: Int = 1 << 17
    ) -> [Way] {
        let compiled = compile(goal)
        let matters = Set(cone(of: goal.variables))
        let useful = Set(
            commands.indices.filter { commands[$0].command.effects.contains { matters.contains($0.variable) } })
        var nodes = [Node(situation: start, depth: 0)]
        var numbers: [Situation: Int] = [start: 0]
        var goals: [Int] = []
        var next = 0
        var end = Int.max
        while next < nodes.count, nodes.count < limit {
            let node = nodes[next]
            if node.depth > end { break }
            if compiled.holds(in: node.situation.world) {
                goals.append(next)
                end = node.depth
                next += 1
                continue
            }
            for (step, following) in steps(from: node.situation, useful) {
                if let known = numbers[following] {
                    if nodes[known].depth == node.depth + 1 { nodes[known].origins.append((next, step)) }
                } else {
                    numbers[following] = nodes.count
                    nodes.append(Node(situation: following, depth: node.depth + 1, origins: [(next, step)]))
                }
            }
            next += 1
        }
        return collectWays(to: goals, in: nodes, atMost: count)
    }

    private struct Node {
        let situation: Situation
        let depth: Int
        var origins: [(Int, Way.Step)] = []
    }

    private func steps(from situation: Situation, _ useful: Set<Int>) -> [(Way.Step, Situation)] {
        var steps: [(Way.Step, Situation)] = []
        for option in situation.options + (situation.place == nil ? [] : situation.arrivals) {
            guard isWorthwhile(option, in: situation, useful), let next = try? situation.performing(option) else {
                continue
            }
            steps.append((.does(option), next))
        }
        for command in situation.happenings where useful.contains(command.index) {
            steps.append((.happens(command), situation.moved(to: performing(command, in: situation.world))))
        }
        return steps
    }

    private func isWorthwhile(_ option: Option, in situation: Situation, _ useful: Set<Int>) -> Bool {
        switch option {
        case .use(let control):
            return self[control].behaviors.contains { behavior in
                behavior.command.map { useful.contains($0.index) } ?? true
            }
        case .fill(let control), .clear(let control):
            if self[control].slot == 0 {
                return self[control].behaviors.contains { $0.command.map { useful.contains($0.index) } ?? false }
            }
            if case .clear = option { return false }
            return self[self[control].place].controls.contains { index in
                let needs = controls[index].needs
                return situation.canSee(Handle(index)) && needs.first { !situation.isFilled($0) } == control
            }
        default: return true
        }
    }

    private func collectWays(to goals: [Int], in nodes: [Node], atMost count: Int) -> [Way] {
        var ways: [Way] = []
        var open: [(node: Int, steps: [Way.Step])] = goals.reversed().map { ($0, []) }
        while let (number, steps) = open.popLast(), ways.count < count {
            if nodes[number].origins.isEmpty { ways.append(Way(steps: steps.reversed())) }
            for (origin, step) in nodes[number].origins.reversed() { open.append((origin, steps + [step])) }
        }
        return ways
    }

    /// A way as instructions, one line for each thing on it.
    public func describe(_ way: Way) -> [String] {
        way.steps.map { step in
            switch step {
            case .does(let option): return words(for: option)
            case .happens(let command): return "(by itself) " + self[command].command.title
            }
        }
    }
}
