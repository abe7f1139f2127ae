/// Step roles are, for each step of a workflow, the candidates that could do it if somebody mightier did the others.
///
/// They are narrowed down run by run, so that no run has to be kept.
struct StepRoles {
    private let domain: Domain
    private let accounts: [Account]
    private let actor: UInt16?
    /// For each step, the numbers of the candidates that could do it in every run so far; no steps before the first run.
    private(set) var able: [[Int]] = []

    /// Begins with sets of roles of an actor.
    init(_ candidates: [[Role]], of actor: Actor, in domain: Domain) {
        self.domain = domain
        accounts = candidates.map { domain.account(of: actor, $0) }
        self.actor = domain.actorIndices[actor.id].map { UInt16($0) }
    }

    /// Leaves out who could not do what somebody mightier did in a run that succeeded.
    mutating func narrow(by run: Run) {
        if able.isEmpty { able = run.steps.map { _ in Array(accounts.indices) } }
        for (number, step) in run.steps.enumerated() where number < able.count {
            let situation = run.situations[number]
            guard case .act(let action) = step.deed, situation.account.actor == actor else { continue }
            var grounds = Grounds()
            domain.add(step, in: situation, to: &grounds)
            var known: [(account: Account, isAble: Bool)] = []
            able[number].removeAll { candidate in
                let account = accounts[candidate]
                if let alike = known.first(where: { grounds.areAlike($0.account, account) }) { return !alike.isAble }
                let isAble = (try? situation.seen(by: account).performing(action)) != nil
                known.append((account, isAble))
                return !isAble
            }
        }
    }
}
