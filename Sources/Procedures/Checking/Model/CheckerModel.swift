internal import Synchronization
internal import Workflow

/// A checker model is what checking needs to know of a domain, prepared once.
final class CheckerModel: Sendable {
    let domain: Domain
    let names: ModelNames
    let actors: ActorWords
    let roles: RoleBook
    let concerns: Concerns
    /// For each control, the words of its label and aliases that carry a meaning.
    let controlWords: [[Set<String>]]
    /// For each place, the words of its title and id that carry a meaning.
    let placeWords: [Set<String>]
    private let explorer: Mutex<Explorer>
    private let plans = Mutex<[String: WorkflowPlan]>([:])

    init(_ domain: Domain) {
        self.domain = domain
        names = ModelNames(domain)
        actors = ActorWords(domain)
        roles = RoleBook(domain)
        concerns = Concerns(domain)
        controlWords = domain.controls.map { entry in
            ([entry.control.label] + entry.control.aliases).map { Wording.significant($0) }
        }
        placeWords = domain.places.map { Wording.significant($0.place.title).union(Wording.significant($0.place.id)) }
        explorer = Mutex(Explorer(domain))
    }

    /// The plan of a workflow, made when it is asked for the first time.
    func plan(for id: String) -> WorkflowPlan? {
        if let known = plans.withLock({ $0[id] }) { return known }
        guard let workflow = domain.workflow(id) else { return nil }
        let starts = explorer.withLock { $0.starts(of: workflow) }.map(\.world)
        let plan = WorkflowPlan(workflow, domain, concerns, starts: starts)
        // Two threads may have made it; the first one counts.
        return plans.withLock { plans in
            if let known = plans[id] { return known }
            plans[id] = plan
            return plan
        }
    }
}
