internal import Workflow

/// What is true of delegated administration.
enum DelegatedAdministrationRules {
    static let removalKeepsRelationship = Rule(
        "roles-removal-keeps-relationship", "Removing the admin roles does not remove the reseller relationship",
        whenever: DelegatedAdministration.remove, DelegatedAdministration.giveUp, keeps: relationship,
        source: .manageRelationships)

    static let removalKeepsSubscriptions = Rule(
        "roles-removal-keeps-subscriptions", "Removing the admin roles does not touch what the customer has bought",
        whenever: DelegatedAdministration.remove, DelegatedAdministration.giveUp, keeps: subscriptions,
        source: .dapQuestions)

    static let removalKeepsGranular = Rule(
        "roles-removal-keeps-gdap", "Removing DAP leaves a GDAP relationship as it is",
        whenever: DelegatedAdministration.remove, DelegatedAdministration.giveUp, keeps: granularRelationship,
        source: .gdapQuestions)

    static let removalRemoves = Rule(
        "roles-removal-removes-roles", "Removing the admin roles takes both groups their roles",
        whenever: DelegatedAdministration.remove, DelegatedAdministration.giveUp,
        then: delegatedAdministration.is(.absent) && groupRoles.isEmpty, source: .obtainPermissions)

    static let bothGroupsOrNone = Rule(
        "both-groups-or-none",
        "Delegated administration is the Global Administrator role for Admin Agents, and Helpdesk Administrator for Helpdesk Agents",
        where: delegatedAdministration.is(.granted),
        always: groupRoles.contains(
            allOf: .globalAdministratorForAdminAgents, .helpdeskAdministratorForHelpdeskAgents),
        source: .obtainPermissions)

    static let noneWithoutGrant = Rule(
        "no-group-roles-without-delegated-administration", where: delegatedAdministration.is(.absent),
        always: groupRoles.isEmpty, source: .obtainPermissions)

    static let onlyTheseEnd = Rule(
        "only-these-end-delegated-administration",
        "Delegated administration ends by a Global Administrator, an Admin agent, or with the relationship",
        only: globalAdministrator.or(adminAgent).or(salesAgent), makes: delegatedAdministration.is(.absent),
        source: .dapMonitor)

    static let needsRelationship = Rule(
        "delegated-administration-needs-a-relationship", where: delegatedAdministration.is(.granted),
        always: relationship.is(.active) && agreement.isNot(.none), source: .removeRelationship)

    static let canBeGrantedAgain = Rule(
        "delegated-administration-can-be-granted-again",
        "Roles that were removed can be granted again, by another invitation",
        from: relationship.is(.active) && delegatedAdministration.is(.absent),
        canReach: delegatedAdministration.is(.granted), source: .dapQuestions)

    static let chapter = Chapter("What is true of delegated administration") {
        removalKeepsRelationship
        removalKeepsSubscriptions
        removalKeepsGranular
        removalRemoves
        bothGroupsOrNone
        noneWithoutGrant
        onlyTheseEnd
        needsRelationship
        canBeGrantedAgain
    }
}
