internal import Workflow

/// The ways to GDAP that need no new approval: the bulk migration, which DAP implies, and a customer whom the partner creates.
enum GranularTransition {
    static let migrateInBulk = Command(
        "migrate-to-gdap-in-bulk", "Create GDAP relationships with the bulk migration tool", by: adminAgent,
        when: delegatedAdministration.is(.granted) && granularRelationship.is(.none),
        then: granularRelationship.becomes(.approved), granularRoles.becomes([.serviceSupportAdministrator]),
        autoExtend.becomes(.off), source: .gdapBulkMigration)

    /// What a new customer comes with: an active relationship with default roles, assigned to the partner's own groups.
    static let defaults: [Effect] = [
        granularRelationship.becomes(.active), granularRoles.becomes([.serviceSupportAdministrator]),
        autoExtend.becomes(.off), accessAssignment.becomes(.active),
        assignedRoles.becomes([.serviceSupportAdministrator]),
    ]

    static let chapter = Chapter("From DAP to GDAP") { migrateInBulk }
}
