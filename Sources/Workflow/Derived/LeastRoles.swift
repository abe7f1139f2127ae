/// The least roles of a workflow are those that are enough to carry it out, and of which no lesser ones are.
public struct LeastRoles: Sendable {
    /// Roles that are not enough, and why.
    public struct Insufficient: Sendable {
        /// The roles.
        public let roles: [Role]
        /// How many steps could be carried out.
        public let step: Int
        /// The step that failed; none if the workflow has no step.
        public let failing: Step?
        /// Why it fails.
        public let failure: Run.Failure
    }

    /// The sets of roles that are enough and have no lesser ones that are; an empty set means that any account will do.
    public let least: [[Role]]
    /// All sets of roles that were found to be enough; larger sets are left out where a smaller one will do.
    public let sufficient: [[Role]]
    /// The single roles that are not enough.
    public let insufficient: [Insufficient]
    /// The sets of roles that are enough, where lesser ones would be, too.
    public var more: [[Role]] { sufficient.filter { !$0.isEmpty && !least.contains($0) } }
    /// For each step, the least sets of roles for this step alone; an empty set means that any account will do.
    public let perStep: [[[Role]]]
}

extension Domain {
    /// Finds the least roles for a workflow, from all of its starts.
    ///
    /// Single roles are tried, and the combinations that some permission asks for in one account; other pairs only if
    /// none of these is enough.
    public func leastRoles(for workflow: Workflow, from starts: [Start]) -> LeastRoles {
        guard let actor = workflow.permission.actors.first else {
            return LeastRoles(least: [], sufficient: [], insufficient: [], perStep: [])
        }
        let candidates = [[]] + roles.filter { $0.actor == actor }.map { [$0] } + combinations(for: actor)
        var trials = Trials(of: workflow, in: self, from: starts, mightiest: mightiestAccount(of: actor))
        var sufficient: [[Role]] = []
        var insufficient: [LeastRoles.Insufficient] = []
        for candidate in candidates {
            let isMoreThanEnough = sufficient.contains { $0.allSatisfy(candidate.contains) }
            if candidate.count > 1 && isMoreThanEnough { continue }
            if let run = trials.firstFailure(as: account(of: actor, candidate)) {
                if candidate.count == 1, let (failure, step) = run.failure {
                    insufficient.append(
                        .init(roles: candidate, step: run.steps.count, failing: step, failure: failure))
                }
            } else {
                sufficient.append(candidate)
            }
        }
        if sufficient.isEmpty {
            for pair in pairs(of: actor) where trials.firstFailure(as: account(of: actor, pair)) == nil {
                sufficient.append(pair)
            }
        }
        let runs = trials.successes()
        return LeastRoles(
            least: least(sufficient, of: actor), sufficient: sufficient, insufficient: insufficient,
            perStep: rolesPerStep(by: actor, in: runs, candidates: candidates))
    }

    /// The sets of several roles that a permission asks for in one account, each once.
    private func combinations(for actor: Actor) -> [[Role]] {
        var permissions = commands.map { $0.command.permission } + places.compactMap { $0.place.permission }
        permissions += controls.compactMap { $0.control.permission }
        var found: [[Role]] = []
        var seen: Set<Account> = []
        for clause in permissions.flatMap({ $0.clauses }) where clause.actor == actor && clause.roles.count > 1 {
            if seen.insert(account(of: actor, clause.roles)).inserted { found.append(clause.roles) }
        }
        return found
    }

    private func pairs(of actor: Actor) -> [[Role]] {
        let mine = roles.filter { $0.actor == actor }
        return mine.indices.flatMap { first in mine[(first + 1)...].map { [mine[first], $0] } }
    }

    /// For each step, the candidates that could do it if somebody mightier did the others.
    private func rolesPerStep(by actor: Actor, in runs: [Run], candidates: [[Role]]) -> [[[Role]]] {
        guard let first = runs.first, let code = actorIndices[actor.id] else { return [] }
        let accounts = candidates.map { account(of: actor, $0) }
        return first.steps.indices.map { index in
            var able = Array(candidates.indices)
            for run in runs where index < run.steps.count {
                let situation = run.situations[index]
                guard case .act(let action) = run.steps[index].deed, Int(situation.account.actor) == code else {
                    continue
                }
                var grounds = Grounds()
                add(run.steps[index], in: situation, to: &grounds)
                var known: [(account: Account, isAble: Bool)] = []
                able = able.filter { candidate in
                    let account = accounts[candidate]
                    if let alike = known.first(where: { grounds.areAlike($0.account, account) }) { return alike.isAble }
                    let isAble = (try? situation.seen(by: account).performing(action)) != nil
                    known.append((account, isAble))
                    return isAble
                }
            }
            return least(able.map { candidates[$0] }, of: actor)
        }
    }

    /// The sets of roles of which no other one is lesser.
    private func least(_ sets: [[Role]], of actor: Actor) -> [[Role]] {
        let accounts = sets.map { account(of: actor, $0) }
        return sets.indices.filter { index in
            !sets.indices.contains { other in
                other != index && isLesser(accounts[other], than: accounts[index])
            }
        }.map { sets[$0] }
    }

    /// Whether one account may do less than another one, and nothing that the other may not.
    public func isLesser(_ left: Account, than right: Account) -> Bool {
        if left.actor == right.actor && left.roles != right.roles {
            if left.roles & ~right.roles == 0 { return true }
            if right.roles & ~left.roles == 0 { return false }
        }
        var isStrict = false
        for permission in permissions {
            let mine = permission.allows(left)
            let others = permission.allows(right)
            if mine && !others { return false }
            if others && !mine { isStrict = true }
        }
        return isStrict
    }
}
