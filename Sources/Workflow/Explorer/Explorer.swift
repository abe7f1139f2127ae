/// An explorer looks at all worlds that a domain can get into.
///
/// Most questions are about a few variables, and only a few others have a say in what those become. So the explorer
/// looks at the worlds of these alone, which are far fewer than the worlds of the whole domain, and the answer is the
/// same. It remembers what it has explored for questions to come, and so do all its copies: they share what they know, on
/// any number of threads.
///
/// It goes breadth first, so that the way to a world that it tells is always a shortest one, and always the same, on
/// however many processors.
public struct Explorer: Sendable {
    /// The domain.
    public let domain: Domain
    /// The number of worlds at which an exploration gives up.
    public let limit: Int
    /// The most threads that work on a large exploration; what they find does not depend on their number.
    public let threads: Int

    private let store: ExplorationStore

    /// Makes an explorer.
    public init(_ domain: Domain, limit: Int = 5_000_000, threads: Int = 1) {
        self.domain = domain
        self.limit = limit
        self.threads = max(1, threads)
        store = ExplorationStore(Tower(domain))
    }

    /// Explores all variables together.
    public mutating func exploreEverything() -> Exploration { exploration(domain.variables, []) }

    /// Explores what matters to some variables and to whether some commands are possible.
    public mutating func explore(
        _ variables: [VariableDefinition], and commands: Set<Handle<Command>> = []
    ) -> Exploration {
        exploration(domain.cone(of: variables, and: commands), commands)
    }

    /// For each world of an exploration from which nothing is missing, whether one where a condition holds can be reached.
    func reaching(_ goal: Condition, in exploration: Exploration) -> [Bool] {
        store.reaching(exploration.holding(goal), in: exploration)
    }

    private mutating func exploration(
        _ cone: [VariableDefinition], _ commands: Set<Handle<Command>>
    ) -> Exploration {
        store.exploration(of: cone, commands, in: domain, limit: limit, threads: threads)
    }

    /// The starts where a condition holds, as they were found before, or as they are found now.
    mutating func starts(
        where condition: Condition, telling told: [VariableDefinition], find: (inout Explorer) -> [Start]
    ) -> [Start] {
        var copy = self
        return store.starts(where: condition, telling: told) { find(&copy) }
    }

    /// The verdict on a rule, as it was found before, or as it is found now.
    mutating func verdict(on rule: Rule, everything: Bool, decide: (inout Explorer) -> Verdict) -> Verdict {
        // Only the domain's own rules are told apart by their names; others are made up on the way.
        let known = domain.rules.indices.filter { domain.rules[$0].id == rule.id && domain.rules[$0].site == rule.site }
        guard known.count == 1 else { return decide(&self) }
        var copy = self
        return store.verdict(on: known[0], everything: everything) { decide(&copy) }
    }
}
