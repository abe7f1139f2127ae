/// Workflow roles say which roles one account must have to carry out a workflow from every start, and why others are
/// not enough.
///
/// A part of a journey is carried out by somebody who may, so that a journey succeeds even if it is begun by an account
/// that can do none of it. Such an account is not enough: somebody else of its actor has to step in.
public struct WorkflowRoles: Sendable {
    /// Roles that are not enough.
    public struct Refused: Sendable {
        /// Why roles are not enough.
        public enum Reason: Sendable {
            /// The run ends early.
            case fails(Run.Failure)
            /// Somebody else of the same actor has to do the step.
            case needsHelp(Account)
        }

        /// The roles.
        public let roles: [Role]
        /// The step that they fail at, counted from zero; none if all steps were carried out.
        public let step: (number: Int, step: Step)?
        /// Why they fail.
        public let reason: Reason
    }

    /// Who begins.
    public let actor: Actor
    /// The sets of roles that are enough and of which no lesser ones are.
    public private(set) var least: [[Role]] = []
    /// The sets of roles that are enough, where lesser ones would be, too.
    public private(set) var more: [[Role]] = []
    /// The roles that are not enough.
    public private(set) var refused: [Refused] = []
    /// For each step, the least sets of roles for this step alone.
    public let perStep: [[[Role]]]

    /// Finds the roles; nothing if nobody may begin.
    public init?(of workflow: Workflow, from starts: [Start], in domain: Domain) {
        guard let actor = workflow.permission.actors.first else { return nil }
        self.actor = actor
        let found = domain.leastRoles(for: workflow, from: starts)
        perStep = found.perStep
        var enough: [[Role]] = []
        for roles in found.sufficient {
            let account = domain.account(of: actor, roles)
            let runs = starts.lazy.map { domain.run(workflow, from: $0.world, as: account) }
            if let help = runs.compactMap({ Self.help(in: $0, begunBy: account, domain) }).first {
                if !roles.isEmpty {
                    refused.append(Refused(roles: roles, step: help.step, reason: .needsHelp(help.other)))
                }
            } else {
                enough.append(roles)
            }
        }
        for roles in enough {
            let account = domain.account(of: actor, roles)
            let isLeast = !enough.contains { domain.isLesser(domain.account(of: actor, $0), than: account) }
            if isLeast { least.append(roles) } else if !roles.isEmpty { more.append(roles) }
        }
        for insufficient in found.insufficient {
            refused.append(Self.refusal(of: insufficient, workflow, starts, actor, domain))
        }
        refused.sort { left, right in
            let order = domain.roles
            return left.roles.compactMap { order.firstIndex(of: $0) }
                .lexicographicallyPrecedes(right.roles.compactMap { order.firstIndex(of: $0) })
        }
    }

    /// The first step of a run that somebody else of the same actor has to do.
    private static func help(
        in run: Run, begunBy beginner: Account, _ domain: Domain
    ) -> (step: (Int, Step), other: Account)? {
        for (index, step) in run.steps.enumerated() {
            let other = run.situations[index].account
            if other != beginner, domain.actor(of: other) == domain.actor(of: beginner) {
                return ((index, step), other)
            }
        }
        return nil
    }

    private static func isAboutTheOutcome(_ failure: Run.Failure) -> Bool {
        if case .outcomeMissed = failure { true } else { false }
    }

    private static func refusal(
        of insufficient: LeastRoles.Insufficient, _ workflow: Workflow, _ starts: [Start], _ actor: Actor,
        _ domain: Domain
    ) -> Refused {
        let account = domain.account(of: actor, insufficient.roles)
        for start in starts {
            guard let (failure, step) = domain.run(workflow, from: start.world, as: account).failure else { continue }
            guard let step, !isAboutTheOutcome(failure) else {
                return Refused(roles: insufficient.roles, step: nil, reason: .fails(failure))
            }
            return Refused(
                roles: insufficient.roles, step: (insufficient.step, step), reason: .fails(failure))
        }
        return Refused(
            roles: insufficient.roles, step: nil, reason: .fails(insufficient.failure))
    }
}
