internal import Synchronization

/// An exploration store keeps what has been explored, and the starts that were found, for all who explore one domain.
///
/// It may be asked from any number of threads. Whoever asks for what another one is exploring waits for it.
final class ExplorationStore: Sendable {
    /// What some variables can get into, explored by the first one who asks.
    private final class Entry: Sendable {
        let cone: [VariableDefinition]
        let exploration = Mutex<Exploration?>(nil)

        init(_ cone: [VariableDefinition]) { self.cone = cone }
    }

    private struct StartKey: Hashable {
        let condition: Condition
        let told: [VariableDefinition]
    }

    /// Whether a rule holds, found out by the first one who asks.
    private final class Decision: Sendable {
        let verdict = Mutex<Verdict?>(nil)
    }

    private struct DecisionKey: Hashable {
        let rule: Int
        let isAboutEverything: Bool
    }

    private let tower: Tower
    private let stages = StageStore()
    private let entries = Mutex<[Entry]>([])
    private let starts = Mutex<[StartKey: [Start]]>([:])
    private let decisions = Mutex<[DecisionKey: Decision]>([:])

    /// Whoever wants to look at fewer worlds than this should not wait for a base that may have more.
    private static let fewWorlds = 1 << 17

    init(_ tower: Tower) { self.tower = tower }

    /// What is explored is kept as long as the memory that it takes stays reasonable.
    private static let capacity = 1 << 24

    /// What the variables of a cone can get into, with some commands of interest.
    func exploration(
        of cone: [VariableDefinition], _ commands: Set<Handle<Command>>, in domain: Domain, limit: Int, threads: Int
    ) -> Exploration {
        let entry = entries.withLock { entries in
            if let known = entries.first(where: { $0.cone == cone }) { return known }
            let made = Entry(cone)
            entries.append(made)
            return made
        }
        let exploration = entry.exploration.withLock { exploration in
            if let exploration { return exploration }
            let built = limit < Self.fewWorlds ? nil : tower.exploration(of: cone, limit: limit, stages)
            let made =
                built
                ?? Exploration(TransitionSystem(domain, cone), limit: limit, threads: threads)
            exploration = made
            return made
        }
        forgetSurplus(entry, exploration.count)
        let isKnown = commands.allSatisfy { command in
            exploration.system.moves.contains { $0.command == command }
        }
        if isKnown { return exploration }
        let system = TransitionSystem(domain, cone, also: commands)
        return exploration.adding(IdleCommands(of: system, in: domain), system)
    }

    /// For each world of an exploration from which nothing is missing, whether one of those that are goals can be reached.
    func reaching(_ isGoal: [Bool], in exploration: Exploration) -> [Bool] {
        if let reaching = tower.reaching(isGoal, in: exploration, stages) { return reaching }
        let steps = tower.steps(of: exploration.layout.variables, stages) ?? exploration.steps
        return steps.reaching(isGoal)
    }

    private func forgetSurplus(_ last: Entry, _ count: Int) {
        if count < ExplorationStore.capacity / 64 { return }
        entries.withLock { entries in
            var total = 0
            entries.removeAll { entry in
                guard let count = entry.exploration.withLockIfAvailable({ $0?.count ?? 0 }) else { return false }
                total += count
                return total > ExplorationStore.capacity
            }
        }
    }

    /// The starts where a condition holds, found by the first one who asks.
    func starts(
        where condition: Condition, telling told: [VariableDefinition], find: () -> [Start]
    ) -> [Start] {
        let key = StartKey(condition: condition, told: told)
        if let known = starts.withLock({ $0[key] }) { return known }
        let found = find()
        starts.withLock { $0[key] = found }
        return found
    }

    /// The verdict on the rule of the domain with a number, found by the first one who asks.
    func verdict(on rule: Int, everything: Bool, decide: () -> Verdict) -> Verdict {
        let key = DecisionKey(rule: rule, isAboutEverything: everything)
        let decision = decisions.withLock { decisions in
            if let known = decisions[key] { return known }
            let made = Decision()
            decisions[key] = made
            return made
        }
        return decision.verdict.withLock { verdict in
            if let verdict { return verdict }
            let made = decide()
            verdict = made
            return made
        }
    }
}
