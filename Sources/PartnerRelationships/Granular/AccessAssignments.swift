internal import Workflow

/// How roles of an active relationship are given to security groups of the partner's tenant, whose members then have
/// access.
enum AccessAssignments {
    private static let isActive = granularRelationship.is(.active)

    static let assign = Command(
        "assign-gdap-roles", "Assign roles of the relationship to a security group", by: adminAgent,
        when: isActive && isUnassigned,
        then: accessAssignment.becomes(.pending), assignedRoles.copies(from: granularRoles), source: .gdapAssignment)

    static let provision = Command(
        "provision-access-assignment", "The access assignment becomes active", by: Actor.system,
        when: isActive && accessAssignment.is(.pending), then: accessAssignment.becomes(.active), source: .graph)

    static let fail = Command(
        "fail-access-assignment", "The access assignment fails", by: Actor.system,
        when: isActive && accessAssignment.is(.pending), then: accessAssignment.becomes(.error), source: .graph)

    static let narrow = Command(
        "narrow-access-assignment", "Take Global Administrator from a security group", by: adminAgent,
        when: isActive && accessAssignment.is(.active)
            && assignedRoles.contains(allOf: .globalAdministrator, .serviceSupportAdministrator),
        then: assignedRoles.loses(.globalAdministrator), source: .graph)

    static let widen = Command(
        "widen-access-assignment", "Give a security group all roles of the relationship", by: adminAgent,
        when: isActive && accessAssignment.is(.active) && !assignedRoles.is(sameAs: granularRoles),
        then: assignedRoles.copies(from: granularRoles), source: .graph)

    // What becomes of an assignment in error is not documented; that it can be deleted is inferred.
    static let delete = Command(
        "delete-access-assignment", "Delete an access assignment", by: adminAgent,
        when: isActive && accessAssignment.isOneOf(.active, .error), then: accessAssignment.becomes(.deleting),
        source: .graph.inferred)

    static let finishDeleting = Command(
        "finish-deleting-access-assignment", "The access assignment is gone", by: Actor.system,
        when: isActive && accessAssignment.is(.deleting), then: accessAssignment.becomes(.deleted),
        assignedRoles.clears(),
        source: .graph)

    static let chapter = Chapter("Access assignments") {
        assign
        provision
        fail
        narrow
        widen
        delete
        finishDeleting
    }
}
