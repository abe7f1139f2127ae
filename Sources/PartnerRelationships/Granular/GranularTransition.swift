internal import Workflow

/// The ways from DAP to GDAP that need no new approval, because the DAP that is there implies it.
enum GranularTransition {
    private static let hasOnlyDelegatedAdministration =
        delegatedAdministration.is(.granted) && granularRelationship.is(.none)

    static let migrateInBulk = Command(
        "migrate-to-gdap-in-bulk", "Create GDAP relationships with the bulk migration tool", by: adminAgent,
        when: hasOnlyDelegatedAdministration,
        then: granularRelationship.becomes(.approved), granularRoles.becomes([.serviceSupportAdministrator]),
        autoExtend.becomes(.off), source: .gdapBulkMigration)

    static let transition = Command(
        "transition-to-gdap", "Microsoft creates a GDAP relationship where there is DAP", by: Actor.system,
        when: hasOnlyDelegatedAdministration, then: defaults, source: .gdapMicrosoftTransition)

    static let removeSuperseded = Command(
        "remove-superseded-dap", "DAP is removed thirty days after GDAP took its place", by: Actor.system,
        when: delegatedAdministration.is(.granted) && granularRelationship.is(.active),
        then: delegatedAdministration.becomes(.absent), groupRoles.clears(), source: .gdapMicrosoftTransition)

    /// What a relationship has that is created active: the default roles, assigned to the partner's own groups.
    static let defaults: [Effect] = [
        granularRelationship.becomes(.active), granularRoles.becomes([.serviceSupportAdministrator]),
        autoExtend.becomes(.off), accessAssignment.becomes(.active),
        assignedRoles.becomes([.serviceSupportAdministrator]),
    ]

    static let chapter = Chapter("From DAP to GDAP") {
        migrateInBulk
        transition
        removeSuperseded
    }
}
