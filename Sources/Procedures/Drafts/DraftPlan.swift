public import Workflow

/// A draft plan is what a procedure has to say: who reads it, what must be so before, what is done, and what becomes of it.
public struct DraftPlan: Sendable {
    /// The workflow.
    public let workflow: Workflow
    /// The actor for whom the procedure is written.
    public let reader: Actor
    /// The sets of roles that the reader may have, one of which is enough; an empty set means that any account will do.
    public let roles: [[Role]]
    /// What is done, in turn.
    public let deeds: [DraftedDeed]
    /// What undoes it.
    public let undo: Undo
    /// What becomes possible by it.
    public let next: [Workflow]
}

/// A draft planner finds out what procedures have to say; it remembers what it has explored.
public struct DraftPlanner {
    let domain: Domain
    private var explorer: Explorer

    /// Makes a planner for a domain.
    public init(_ domain: Domain) {
        self.domain = domain
        explorer = Explorer(domain)
    }

    /// Plans the procedure of a workflow, for those who have a role or, without one, for those who have the least.
    public mutating func plan(_ workflow: Workflow, as role: Role? = nil) throws(DraftProblem) -> DraftPlan {
        if workflow.steps.isEmpty { throw .noSteps }
        let starts = explorer.starts(of: workflow)
        guard let start = starts.first else { throw .noStart(workflow.start) }
        guard let actor = workflow.permission.actors.first else { throw .noSteps }
        let roles: [[Role]]
        if let role {
            try check(role, workflow, starts, actor)
            roles = [[role]]
        } else {
            roles = leastRoles(of: workflow, starts, actor)
        }
        let run = domain.run(workflow, from: start.world, as: domain.account(of: actor, roles[0]))
        if let failure = run.failure { throw .fails(failure.failure) }
        return DraftPlan(
            workflow: workflow, reader: actor, roles: roles, deeds: DraftedDeed.all(of: run, in: domain),
            undo: domain.undo(of: workflow, from: starts), next: domain.becomesPossible(after: workflow, from: starts))
    }

    /// The single roles that are enough to carry out a workflow from every start.
    public mutating func admittedRoles(for workflow: Workflow) -> [Role] {
        let starts = explorer.starts(of: workflow)
        guard let actor = workflow.permission.actors.first, !starts.isEmpty else { return [] }
        return domain.roles.filter { $0.actor == actor && failure(of: workflow, starts, actor, [$0]) == nil }
    }

    // MARK: Roles

    /// Why an account is not enough.
    private enum Lack {
        case failure(Run.Failure)
        case help
    }

    private func check(
        _ role: Role, _ workflow: Workflow, _ starts: [Start], _ actor: Actor
    ) throws(DraftProblem) {
        if role.actor != actor { throw .wrongActor(role, actor) }
        switch failure(of: workflow, starts, actor, [role]) {
        case .failure(let failure): throw .notEnough(role, failure)
        case .help: throw .needsHelp(role)
        case nil: break
        }
    }

    private func failure(of workflow: Workflow, _ starts: [Start], _ actor: Actor, _ roles: [Role]) -> Lack? {
        let account = domain.account(of: actor, roles)
        for start in starts {
            let run = domain.run(workflow, from: start.world, as: account)
            if let failure = run.failure { return .failure(failure.failure) }
            // A part of a journey is carried out by somebody who may, even if that is a colleague.
            let isHelped = run.situations.contains { situation in
                situation.actor == actor && !domain.rolesMissing(in: account, of: situation.account).isEmpty
            }
            if isHelped { return .help }
        }
        return nil
    }

    /// The least roles that can do all of it alone; where nobody can, those that may begin.
    private func leastRoles(of workflow: Workflow, _ starts: [Start], _ actor: Actor) -> [[Role]] {
        let sufficient = domain.leastRoles(for: workflow, from: starts).sufficient
        let able = sufficient.filter { failure(of: workflow, starts, actor, $0) == nil }
        let least = able.filter { roles in
            !able.contains { domain.isLesser(domain.account(of: actor, $0), than: domain.account(of: actor, roles)) }
        }
        if !least.isEmpty { return least }
        let beginners = workflow.permission.clauses.filter { $0.actor == actor }.map(\.roles)
        return beginners.isEmpty ? [[]] : beginners
    }
}
