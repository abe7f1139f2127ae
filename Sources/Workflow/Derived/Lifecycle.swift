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

    /// Finds the lifecycle of a choice; a set has none, and its lifecycle is empty.
    public mutating func lifecycle(of variable: VariableDefinition) -> Lifecycle {
        if variable.kind == .set {
            let census = explore([variable]).census
            return Lifecycle(variable: variable, initial: [], reachable: [], transitions: [], census: census)
        }
        let writers = Set(
            domain.commands.indices.map { Handle<Command>($0) }.filter { handle in
                domain[handle].command.effects.contains { $0.variable == variable }
            })
        let exploration = explore([variable], and: writers)
        let layout = exploration.layout
        var reachable: Set<Int> = []
        var transitions: Set<Lifecycle.Transition> = []
        for number in 0..<exploration.count {
            let world = exploration.world(number)
            let before = Int(layout.core(of: variable, in: world))
            reachable.insert(before)
            exploration.system.forEachNext(from: world) { command, next in
                let after = Int(layout.core(of: variable, in: next))
                if after != before { transitions.insert(.init(from: before, to: after, command: command)) }
            }
        }
        return Lifecycle(
            variable: variable, initial: variable.initial.map { Int($0) }, reachable: reachable,
            transitions: transitions.sorted { ($0.from, $0.to, $0.command.index) < ($1.from, $1.to, $1.command.index) },
            census: exploration.census)
    }
}
