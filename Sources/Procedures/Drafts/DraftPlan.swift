public import Workflow

/// A draft plan is what a procedure has to say: who reads it, what must be so before, what is done, and what becomes of it.
public struct DraftPlan: Sendable {
    /// The workflow.
    public let workflow: Workflow
    /// The actor for whom the procedure is written.
    public let reader: Actor
    /// The sets of roles that the reader may have, one of which is enough; an empty set means that any account will do.
    public let roles: [[Role]]
    /// Whether there are other roles that are enough, too.
    public let areLeast: Bool
    /// What is done, in turn.
    public let deeds: [DraftedDeed]
}

/// A draft's aftermath is what can be done when a workflow has been carried out.
public struct DraftAftermath: Sendable {
    /// The workflows each of which changes back, from every start, what the workflow changed.
    public let undoing: [Workflow]
    /// The workflows that could not begin before.
    public let next: [Workflow]
}

/// A draft planner finds out what procedures have to say; it remembers what it has explored.
public struct DraftPlanner {
    let domain: Domain
    private var explorer: Explorer

    /// Makes a planner for a domain.
    public init(_ domain: Domain) { self.init(Explorer(domain)) }

    /// Makes a planner for the domain of an explorer, which may have been used already.
    public init(_ explorer: Explorer) {
        domain = explorer.domain
        self.explorer = explorer
    }

    /// Plans the procedure of a workflow, for those who have a role or, without one, for those who have the least.
    public mutating func plan(_ workflow: Workflow, as role: Role? = nil) throws(DraftProblem) -> DraftPlan {
        let (starts, actor) = try starts(of: workflow)
        let (roles, areLeast): ([[Role]], Bool)
        if let role {
            if role.actor != actor { throw .wrongActor(role, actor) }
            (roles, areLeast) = ([[role]], false)
        } else {
            (roles, areLeast) = leastRoles(of: workflow, starts, actor)
        }
        let account = domain.account(of: actor, roles[0])
        let run = domain.run(workflow, from: starts[0].world, as: account)
        if let failure = run.failure {
            throw role.map { .notEnough($0, failure.failure) } ?? .fails(failure.failure)
        }
        if let role {
            for start in starts {
                let run = domain.run(workflow, from: start.world, as: account)
                if let failure = run.failure { throw .notEnough(role, failure.failure) }
                if isHelped(run, account) { throw .needsHelp(role) }
            }
        }
        return DraftPlan(
            workflow: workflow, reader: actor, roles: roles, areLeast: areLeast,
            deeds: DraftedDeed.all(of: run, in: domain))
    }

    /// Finds out what can be done when a workflow has been carried out.
    public mutating func aftermath(of workflow: Workflow) -> DraftAftermath {
        let starts = explorer.starts(of: workflow)
        return DraftAftermath(
            undoing: domain.workflows(undoing: workflow, from: starts),
            next: domain.becomesPossible(after: workflow, from: starts))
    }

    private mutating func starts(of workflow: Workflow) throws(DraftProblem) -> ([Start], Actor) {
        guard !workflow.steps.isEmpty, let actor = workflow.permission.actors.first else { throw .noSteps }
        let starts = explorer.starts(of: workflow)
        if starts.isEmpty { throw .noStart(workflow.start) }
        return (starts, actor)
    }

    // MARK: Roles

    /// The least roles that can do all of it but what the workflow itself hands over to colleagues, and whether there are
    /// others; where nobody can, those that may begin.
    private func leastRoles(of workflow: Workflow, _ starts: [Start], _ actor: Actor) -> ([[Role]], Bool) {
        let beginners = workflow.permission.clauses.filter { $0.actor == actor }.map(\.roles)
        let singles = domain.roles.filter { $0.actor == actor }.map { [$0] }
        let candidates = [[]] + singles + beginners.filter { $0.count > 1 }
        // Mostly a few starts tell who may and who may not; only if they don't, all of them are asked.
        for sample in [starts.spread(to: 16), starts] {
            let able = able(candidates, workflow, sample, actor)
            let least = able.filter { roles in
                !able.contains {
                    domain.isLesser(domain.account(of: actor, $0), than: domain.account(of: actor, roles))
                }
            }
            if !least.isEmpty, least.allSatisfy({ isEnough($0, workflow, starts, actor) }) {
                return (least, least.count < able.count)
            }
        }
        return (beginners.isEmpty ? [[]] : beginners, false)
    }

    /// The sets of roles that are enough for every step of the actor from every start.
    ///
    /// Somebody who may do everything carries the workflow out, and the others are asked whether they may, too: that is
    /// faster than to let each of them fail, for a failure is explained at length.
    private func able(_ candidates: [[Role]], _ workflow: Workflow, _ starts: [Start], _ actor: Actor) -> [[Role]] {
        let mightiest = domain.mightiestAccount(of: actor)
        var able = candidates
        // Whoever may do everything hands nothing over.
        if workflow.handsOver(toColleaguesOf: actor) {
            return able.filter { isEnough($0, workflow, starts, actor) }
        }
        for start in starts where !able.isEmpty {
            let run = domain.run(workflow, from: start.world, as: mightiest)
            if run.failure != nil { return [] }
            for (step, situation) in zip(run.steps, run.situations) where situation.actor == actor {
                able = able.filter { may($0, step, in: situation, as: mightiest) }
            }
        }
        return able.filter { isEnough($0, workflow, starts, actor) }
    }

    private func isEnough(_ roles: [Role], _ workflow: Workflow, _ starts: [Start], _ actor: Actor) -> Bool {
        let account = domain.account(of: actor, roles)
        let mayBeHelped = workflow.handsOver(toColleaguesOf: actor)
        return starts.allSatisfy { start in
            let run = domain.run(workflow, from: start.world, as: account)
            return run.failure == nil && (mayBeHelped || !isHelped(run, account))
        }
    }

    private func may(_ roles: [Role], _ step: Step, in situation: Situation, as mightiest: Account) -> Bool {
        let account = domain.account(of: situation.actor, roles)
        // Where the workflow hands over, it says to whom.
        guard situation.account == mightiest else {
            return domain.rolesMissing(in: account, of: situation.account).isEmpty
        }
        switch step.deed {
        case .act(let action):
            guard let option = try? situation.option(for: action) else { return false }
            return (try? situation.seen(by: account).performing(option)) != nil
        case .perform(let command): return domain.allows(command.permission, account)
        case .handOver, .wait, .human, .complete: return true
        }
    }

    /// Whether somebody else of the same actor steps in, who may do what the account may not.
    private func isHelped(_ run: Run, _ account: Account) -> Bool {
        run.situations.contains { situation in
            situation.actor == domain.actor(of: account)
                && !domain.rolesMissing(in: account, of: situation.account).isEmpty
        }
    }
}

extension Workflow {
    /// Whether it says that colleagues of an actor go on, in a role of theirs.
    fileprivate func handsOver(toColleaguesOf actor: Actor) -> Bool {
        steps.contains { step in
            guard case .handOver(let permission) = step.deed else { return false }
            return permission.clauses.contains { $0.actor == actor && !$0.roles.isEmpty }
        }
    }
}

extension [Start] {
    /// Some of the starts, evenly taken from all.
    func spread(to limit: Int) -> [Start] {
        count <= limit ? self : (0..<limit).map { self[$0 * count / limit] }
    }
}
