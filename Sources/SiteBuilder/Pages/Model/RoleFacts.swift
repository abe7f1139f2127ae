internal import Workflow

/// Role facts are what the holder of a role can do, and what only others can.
struct RoleFacts: Sendable {
    /// A workflow that the role is not enough for.
    struct Refused: Sendable {
        let workflow: Workflow
        /// Why, as a sentence without a period.
        let reason: String
        /// The sets of roles that are enough.
        let least: [[Role]]
    }

    let role: Role
    /// The workflows that the role is enough for.
    private(set) var able: [Workflow] = []
    /// Those of them that no lesser role is enough for.
    private(set) var leastFor: Set<String> = []
    private(set) var refused: [Refused] = []

    init(_ role: Role, _ workflows: [WorkflowFacts], in domain: Domain) {
        self.role = role
        for facts in workflows where facts.actor == role.actor {
            let roles = facts.roles
            if facts.startCount == 0 { continue }
            let enough = roles.least + roles.more
            if enough.contains(where: { $0.isEmpty || $0 == [role] }) {
                able.append(facts.workflow)
                if roles.least.contains([role]) { leastFor.insert(facts.workflow.id) }
            } else {
                let reason = roles.insufficient.first { $0.roles == [role] }.map { domain.words(for: $0) }
                refused.append(Refused(workflow: facts.workflow, reason: reason ?? "", least: roles.least))
            }
        }
    }
}

extension Domain {
    /// Why roles are not enough for a workflow, as a sentence without a period.
    func words(for refused: LeastRoles.Insufficient) -> String {
        let reason = refused.failure.message(in: self)
        guard let step = refused.failing else { return reason }
        return "step \(refused.step + 1), \(quoted(words(for: step))): \(reason)"
    }
}
