internal import Workflow

/// The beginnings of a workflow are the situations in which its dry run can begin: some of its starts, each for the least roles
/// and for some that are not enough.
struct Beginnings {
    /// A situation to begin in; it is where the run starts.
    struct Beginning {
        /// What tells its world from those of the others.
        var words: [String]
        /// Whether the roles are enough.
        var isEnough: Bool
        /// The canonical steps, as far as they can be carried out from here.
        var run: Run
    }

    /// The beginnings; those that matter most come first.
    var list: [Beginning] = []

    /// More worlds to begin in would be a long list to choose from, and show little that is new.
    private static let mostWorlds = 3
    /// Starts are looked at in the order of how soon they come about; what no early one shows is an oddity.
    private static let mostStarts = 64

    init(of workflow: Workflow, in domain: Domain, _ explorer: inout Explorer, upTo limit: Int) {
        guard let actor = workflow.permission.actors.first else { return }
        let starts = Array(explorer.starts(of: workflow, upTo: limit).prefix(Self.mostStarts))
        let roles = Self.roles(of: workflow, from: starts, actor, domain)
        let worlds = Self.different(starts, workflow, domain.account(of: actor, roles.enough.first ?? []), domain)
        let telling = Self.telling(worlds, workflow, domain)
        for (index, world) in worlds.enumerated() {
            let words = domain.sentences(about: telling, in: world)
            var candidates = roles.enough.prefix(index == 0 ? 2 : 1).map { ($0, true) }
            if index == 0, let lesser = roles.lacking { candidates.append((lesser, false)) }
            for (roles, isEnough) in candidates {
                let account = domain.account(of: actor, roles)
                list.append(
                    Beginning(
                        words: words, isEnough: isEnough, run: domain.run(workflow, from: world, as: account)))
            }
        }
    }

    /// The least roles that are enough, and some that are not.
    ///
    /// Whoever begins a journey may leave its parts to others, so for a journey it is those who may begin it.
    private static func roles(
        of workflow: Workflow, from starts: [Start], _ actor: Actor, _ domain: Domain
    ) -> (enough: [[Role]], lacking: [Role]?) {
        if workflow.isJourney { return (workflow.permission.clauses.filter { $0.actor == actor }.map(\.roles), nil) }
        let roles = domain.leastRoles(for: workflow, from: starts)
        return (roles.least, roles.insufficient.first?.roles)
    }

    /// The first start, and those that look different along the way.
    private static func different(
        _ starts: [Start], _ workflow: Workflow, _ account: Account, _ domain: Domain
    ) -> [World] {
        var worlds: [World] = []
        var seen: Set<[[Option]]> = []
        for start in starts where worlds.count < mostWorlds {
            let run = domain.run(workflow, from: start.world, as: account)
            let view = run.situations.map { $0.place == nil ? [] : $0.options }
            if seen.insert(view).inserted { worlds.append(start.world) }
        }
        return worlds
    }

    /// The variables that tell some worlds apart; for a single one, those that the workflow itself names.
    private static func telling(
        _ worlds: [World], _ workflow: Workflow, _ domain: Domain
    ) -> [VariableDefinition] {
        guard let first = worlds.first, worlds.count > 1 else { return workflow.start.variables }
        let relevant = domain.relevantVariables(of: workflow)
        return relevant.filter { variable in
            let mine = domain.sentences(about: [variable], in: first)
            return worlds.contains { domain.sentences(about: [variable], in: $0) != mine }
        }
    }
}
