/// An explorer looks at all worlds that a domain can get into.
///
/// Most questions are about a few variables, and only a few others have a say in what those become. So the explorer
/// looks at the worlds of these alone, which are far fewer than the worlds of the whole domain, and the answer is the
/// same. It remembers what it has explored for questions to come.
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

    private let groups: [[VariableDefinition]]
    private var known: [Exploration] = []

    /// Makes an explorer.
    public init(_ domain: Domain, limit: Int = 5_000_000, threads: Int = 1) {
        self.domain = domain
        self.limit = limit
        self.threads = max(1, threads)
        groups = domain.independentGroups
    }

    /// Explores all variables together.
    public mutating func exploreEverything() -> Exploration { exploration(domain.variables, []) }

    /// Explores what is large of what the starts of all workflows ask for, so that copies of the explorer share it.
    public mutating func prepareStarts() {
        for workflow in domain.workflows {
            let told = domain.relevantVariables(of: workflow).merging(workflow.start.variables)
            let cone = rounded(domain.cone(of: told.filter { domain.layout.index(of: $0) != nil }))
            if Self.isLarge(cone) { _ = exploration(cone, []) }
        }
    }

    private static func isLarge(_ cone: [VariableDefinition]) -> Bool {
        cone.reduce(1) { $0 * $1.states } >= Double(1 << 16)
    }

    /// Explores what matters to some variables and to whether some commands are possible.
    public mutating func explore(
        _ variables: [VariableDefinition], and commands: Set<Handle<Command>> = []
    ) -> Exploration {
        exploration(rounded(domain.cone(of: variables, and: commands)), commands)
    }

    /// A large cone that lacks next to nothing, with what it lacks: then one exploration of the whole does for both.
    ///
    /// What it lacks has no say in the rest, so that the answers are the same; and it can only be a few times as much.
    private func rounded(_ cone: [VariableDefinition]) -> [VariableDefinition] {
        if !Self.isLarge(cone) { return cone }
        let inside = Set(cone)
        let whole = Set(groups.filter { !inside.isDisjoint(with: $0) }.joined())
        let lacking = whole.subtracting(inside)
        return lacking.reduce(1, { $0 * $1.states }) > 4 ? cone : domain.variables.filter { whole.contains($0) }
    }

    private mutating func exploration(
        _ cone: [VariableDefinition], _ commands: Set<Handle<Command>>
    ) -> Exploration {
        let wanted = Set(cone)
        let fits = { (candidate: Exploration) in
            let has = Set(candidate.layout.variables)
            let knows = commands.allSatisfy { command in candidate.system.moves.contains { $0.command == command } }
            return knows && has == wanted
        }
        if let candidate = known.first(where: fits) { return candidate }
        let make = { [domain, limit] (threads: Int) in
            Exploration(TransitionSystem(domain, cone, also: commands), limit: limit, threads: threads)
        }
        let exploration =
            Self.isLarge(cone)
            ? domain.explorations.exploration(limit, threads: threads, fitting: fits, make: make) : make(threads)
        if known.reduce(exploration.count, { $0 + $1.count }) <= Self.mostKept { known.append(exploration) }
        return exploration
    }

    /// What has been explored is kept as long as the memory that it takes stays reasonable; this many worlds are.
    static let mostKept = 1 << 24
}
