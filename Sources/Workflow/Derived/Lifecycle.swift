/// A lifecycle is what becomes of one choice: its values, and the commands that lead from one to another.
public struct Lifecycle: Sendable {
    /// A step of a lifecycle.
    public struct Transition: Hashable, Sendable {
        /// The value before, by its place among the values.
        public let from: Int
        /// The value after.
        public let to: Int
        /// The command.
        public let command: Handle<Command>
    }

    /// The variable.
    public let variable: VariableDefinition
    /// The values that it can have in the beginning.
    public let initial: [Int]
    /// The values that it has in some reachable world.
    public let reachable: Set<Int>
    /// The steps that are possible in some reachable world, ordered by their values and commands.
    public let transitions: [Transition]
    /// The number of worlds that were looked at.
    public let census: Exploration.Census
}

extension Explorer {
    /// Finds the lifecycle of a choice.
    ///
    /// A command that leaves the value as it is, is no step of it.
    public mutating func lifecycle<Value>(of variable: Variable<Value>) -> Lifecycle {
        lifecycle(of: variable.definition)
    }

    /// Finds the lifecycle of a choice; a set has none, and its lifecycle is empty, as is that of more values than a domain may have.
    public mutating func lifecycle(of variable: VariableDefinition) -> Lifecycle {
        if variable.kind == .set || variable.count > 64 {
            let census = explore([variable]).census
            return Lifecycle(variable: variable, initial: [], reachable: [], transitions: [], census: census)
        }
        let writers = Set(
            domain.commands.indices.map { Handle<Command>($0) }.filter { handle in
                domain[handle].command.effects.contains { $0.variable == variable }
            })
        let exploration = explore([variable], and: writers)
        let layout = exploration.layout
        // Nothing else can change the variable.
        let system = TransitionSystem(domain, layout.variables, also: writers, only: writers)
        var reachable: Set<Int> = []
        // For each command and both values, whether it was seen.
        var isKnown = [Bool](repeating: false, count: domain.commands.count * 64 * 64)
        var transitions: [Lifecycle.Transition] = []
        if let field = layout.field(of: variable), layout.wordCount <= 8 {
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: layout.wordCount) { buffer in
                buffer.initialize(repeating: 0)
                guard let following = buffer.baseAddress else { return }
                exploration.forEachWorld { world in
                    let before = Int(world[field.word] >> field.shift & field.mask)
                    reachable.insert(before)
                    system.forEachNext(world, following) { move, next in
                        let after = Int(next[field.word] >> field.shift & field.mask)
                        let place = (move.command.index * 64 + before) * 64 + after
                        if after == before || isKnown[place] { return }
                        isKnown[place] = true
                        transitions.append(.init(from: before, to: after, command: move.command))
                    }
                }
            }
        }
        return Lifecycle(
            variable: variable, initial: variable.initial.map { Int($0) }, reachable: reachable,
            transitions: transitions.sorted { ($0.from, $0.to, $0.command.index) < ($1.from, $1.to, $1.command.index) },
            census: exploration.census)
    }
}
