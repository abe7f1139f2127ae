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
        let mightiest = mightiestAccount(of: actor)
        var trials = Trials(of: workflow, in: self, from: starts)
        var stepRoles = StepRoles(candidates, of: actor, in: self)
        var seen: Set<Int> = []
        trials.carryOut(as: mightiest, beyond: &seen) { stepRoles.narrow(by: $0) }
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
        // What decided for others tells more kinds of starts apart.
        trials.carryOut(as: mightiest, beyond: &seen) { stepRoles.narrow(by: $0) }
        return LeastRoles(
            least: least(sufficient, of: actor), sufficient: sufficient, insufficient: insufficient,
            perStep: stepRoles.able.map { least($0.map { candidates[$0] }, of: actor) })
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
