/// A command search looks for the fewest commands that bring a condition about.
enum CommandSearch {
    /// These do.
    case found([Handle<Command>])
    /// None do: everything that can come about has been looked at.
    case impossible
    /// The search was given up at its limit.
    case givenUp
}

extension Domain {
    /// The fewest commands that bring a condition about, whoever performs them; nil if none were found within the limit.
    public func shortestCommands(to goal: Condition, from world: World, limit: Int = 1 << 17) -> [Handle<Command>]? {
        if case .found(let path) = search(for: goal, from: world, limit: limit) { path } else { nil }
    }

    /// Searches for the fewest commands that bring a condition about, breadth first.
    ///
    /// Only what can have a say in the condition tells worlds apart, and only the commands that change it are of use.
    func search(for goal: Condition, from world: World, limit: Int = 1 << 17) -> CommandSearch {
        search(for: goal, from: world, in: TransitionSystem(self, cone(of: goal.variables)), limit: limit)
    }

    /// Searches with the commands that can have a say in the condition, compiled before.
    func search(
        for goal: Condition, from world: World, in system: TransitionSystem, limit: Int = 1 << 17
    ) -> CommandSearch {
        let compiled = CompiledCondition(goal, in: system.layout)
        var table = WorldTable(wordCount: system.layout.wordCount)
        var origins: [(number: UInt32, command: UInt16)] = [(.max, 0)]
        let start = system.layout.variables.reduce(World()) { start, variable in
            system.layout.setting(variable, to: layout.core(of: variable, in: world), in: start)
        }
        if compiled.holds(in: start) { return .found([]) }
        let wordCount = table.wordCount
        if wordCount > 8 { return .givenUp }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount * 2) { buffer in
            buffer.initialize(repeating: 0)
            guard let current = buffer.baseAddress else { return .givenUp }
            for index in 0..<wordCount { current[index] = start.words[index] }
            _ = table.insert(current)
            var number = 0
            var goalNumber: Int?
            while number < table.count {
                if table.count >= limit { return .givenUp }
                for index in 0..<wordCount { current[index] = table.words[number &* wordCount &+ index] }
                system.forEachNext(current, current + wordCount) { move, next in
                    guard goalNumber == nil, table.insert(next) else { return }
                    origins.append((UInt32(truncatingIfNeeded: number), UInt16(truncatingIfNeeded: move.command.index)))
                    if compiled.holds(at: next) { goalNumber = table.count - 1 }
                }
                if let goalNumber { return .found(Self.path(to: goalNumber, origins)) }
                number += 1
            }
            return .impossible
        }
    }

    private static func path(
        to goal: Int, _ origins: [(number: UInt32, command: UInt16)]
    ) -> [Handle<Command>] {
        var path: [Handle<Command>] = []
        var number = goal
        while origins[number].number != .max {
            path.append(Handle(Int(origins[number].command)))
            number = Int(origins[number].number)
        }
        return path.reversed()
    }
}
