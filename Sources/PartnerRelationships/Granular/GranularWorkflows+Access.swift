internal import Workflow

extension GranularWorkflows {
    static let assignGroup = Workflow(
        "assign-gdap-roles", "Assign the roles of a GDAP relationship to a security group", by: adminAgent,
        from: relationship.is(.active) && isActive && isUnassigned, to: accessAssignment.is(.pending),
        source: .gdapAssignment
    ) {
        Do("In the Azure portal, create a security group and add the users to it")
        openRelationship
        Select("Add security groups")
        Select("security group", in: "Security groups")
        Select("Next")
        Select("roles of the relationship")
        Select("Save")
    }

    static let narrowAssignment = Workflow(
        "narrow-access-assignment", "Take Global Administrator from a security group", by: adminAgent,
        from: isActive && accessAssignment.is(.active)
            && assignedRoles.contains(allOf: .globalAdministrator, .serviceSupportAdministrator),
        to: isActive && assignedRoles.is([.serviceSupportAdministrator]), source: .graph
    ) {
        Do(
            "Remove one role from the assignment with Microsoft Graph, naming its current etag",
            performing: AccessAssignments.narrow)
    }

    static let widenAssignment = Workflow(
        "widen-access-assignment", "Give a security group all roles of the relationship", by: adminAgent,
        from: isActive && accessAssignment.is(.active) && !assignedRoles.is(sameAs: granularRoles),
        to: isActive && assignedRoles.is(sameAs: granularRoles), source: .graph
    ) {
        Do(
            "Add the missing roles to the assignment with Microsoft Graph, naming its current etag",
            performing: AccessAssignments.widen)
    }

    static let removeAssignment = Workflow(
        "delete-access-assignment", "Take the access from a security group", by: adminAgent,
        from: isActive && accessAssignment.isOneOf(.active, .error), to: accessAssignment.is(.deleted),
        source: .graph
    ) {
        Do("Delete the assignment with Microsoft Graph, naming its current etag", performing: AccessAssignments.delete)
        Wait(until: accessAssignment.is(.deleted))
    }

    /// How security groups get access, and lose it.
    static let access = Chapter("Access assignments, step by step") {
        assignGroup
        narrowAssignment
        widenAssignment
        removeAssignment
    }
}
