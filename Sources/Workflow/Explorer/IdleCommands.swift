/// Idle commands are those that somebody is interested in although they change none of the variables that are looked at.
struct IdleCommands {
    private let conditions: [CompiledCondition]

    /// Finds them among the commands of a transition system.
    init(of system: TransitionSystem, in domain: Domain) {
        let layout = system.layout
        conditions = system.moves.compactMap { move in
            let command = domain[move.command].command
            guard command.effects.allSatisfy({ layout.index(of: $0.variable) == nil }) else { return nil }
            return CompiledCondition(command.guardCondition, in: layout)
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { conditions.isEmpty }

    /// How often they can happen in some worlds.
    func count(in worlds: WorldWords) -> Int {
        if conditions.isEmpty { return 0 }
        var count = 0
        worlds.visit { _, world in
            for condition in conditions where condition.holds(at: world) { count &+= 1 }
            return true
        }
        return count
    }
}
