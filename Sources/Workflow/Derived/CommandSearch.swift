/// A command search looks for the fewest commands that bring a condition about.
enum CommandSearch: Equatable {
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
        var ground = SearchGround(self, cone(of: goal.variables))
        return ground.search(for: goal, from: world, limit: limit)
    }
}
