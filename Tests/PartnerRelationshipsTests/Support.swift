import Testing

@testable import PartnerRelationships
@testable import Workflow

/// What the tests ask of the domain, in the domain's words.
enum Ask {
    static let domain = Domain.partnerRelationships

    /// What one test has found out about the domain, the others need not find out again.
    static let explorer = Explorer(domain)

    /// Whether somebody with some roles may do something in some worlds.
    static func may(_ roles: Role..., do command: Command) -> Bool {
        guard let actor = roles.first?.actor else { return false }
        return domain.allows(command.permission, domain.account(of: actor, roles))
    }

    /// Whether something can happen in a world.
    static func isPossible(_ command: Command, in world: World) -> Bool {
        domain.holds(command.guardCondition, in: world)
    }

    /// The world after a command; a failed requirement if it is not possible.
    static func after(_ command: Command, in world: World) throws -> World {
        let handle = try #require(domain.command(command.id))
        try #require(domain.isPossible(handle, in: world), "\(command.id) must be possible")
        return domain.performing(handle, in: world)
    }

    static func holds(_ condition: Condition, in world: World) -> Bool { domain.holds(condition, in: world) }

    /// Somebody at a desk.
    static func person(_ roles: Role..., in world: World) -> Situation {
        Situation(in: domain, world: world, as: domain.account(of: roles[0].actor, roles))
    }

    /// The names of the least sets of roles for a workflow.
    static func leastRoles(_ workflow: Workflow) -> [[String]] {
        var explorer = Ask.explorer
        let least = domain.leastRoles(for: workflow, from: explorer.starts(of: workflow))
        return least.least.map { set in set.map { $0.name } }
    }
}

/// Worlds that tests begin in.
enum Worlds {
    static let strangers = Ask.domain.world(tenant.is(.existing), enrollment.is(.active))
    static let invitedWithRoles = Ask.domain.world(
        invitation.is(.sent), requestedAdministration.is(.included), like: strangers)
    static let invitedWithoutRoles = Ask.domain.world(
        invitation.is(.sent), requestedAdministration.is(.leftOut), like: strangers)
    static let partnerWithoutAgreement = Ask.domain.world(relationship.is(.active), like: strangers)
    static let reseller = Ask.domain.world(agreement.is(.accepted), like: partnerWithoutAgreement)
    static let administrator = Ask.domain.world(
        delegatedAdministration.is(.granted),
        groupRoles.contains(.globalAdministratorForAdminAgents),
        groupRoles.contains(.helpdeskAdministratorForHelpdeskAgents), like: reseller)
}

extension Situation {
    /// The situation after several actions, one after the other.
    func performing(_ actions: [Action]) throws -> Situation {
        try actions.reduce(self) { try $0.performing($1) }
    }

    /// Why an action is refused; none if it isn't.
    func refusal(of action: Action) -> Refusal? {
        do throws(Refusal) {
            _ = try performing(action)
            return nil
        } catch {
            return error
        }
    }

    /// The title of the place that one is on.
    var title: String? { place.map { domain[$0].place.title } }

    /// The labels of what can be selected or filled in here.
    var labels: [String] {
        options.compactMap { option in
            switch option {
            case .use(let control), .fill(let control), .clear(let control): domain[control].control.label
            default: nil
            }
        }
    }
}
