/// Idle commands are those that somebody is interested in although they change none of the variables that are looked at.
struct IdleCommands {
    private let conditions: [CompiledCondition]
    private let wordCount: Int

    /// Finds them among the commands of a transition system.
    init(of system: TransitionSystem, in domain: Domain) {
        let layout = system.layout
        wordCount = layout.wordCount
        conditions = system.moves.compactMap { move in
            let command = domain[move.command].command
            guard command.effects.allSatisfy({ layout.index(of: $0.variable) == nil }) else { return nil }
            return CompiledCondition(command.guardCondition, in: layout)
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { conditions.isEmpty }

    /// How often they can happen in the worlds with some words.
    func count(in words: [UInt64]) -> Int {
        if conditions.isEmpty { return 0 }
        return words.withUnsafeBufferPointer { words in
            guard let first = words.baseAddress else { return 0 }
            var count = 0
            for start in stride(from: 0, to: words.count, by: wordCount) {
                for condition in conditions where condition.holds(at: first + start) { count &+= 1 }
            }
            return count
        }
    }
}
