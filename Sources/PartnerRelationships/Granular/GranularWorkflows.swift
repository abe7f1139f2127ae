internal import Workflow

/// What partners do with GDAP relationships.
enum GranularWorkflows {
    private static let isActive = granularRelationship.is(.active)
    private static let email = "Send the link to the customer in an e-mail"

    private static let requestFromCustomer = Workflow(
        "request-gdap", "Request a GDAP relationship with a customer", by: adminAgent,
        from: relationship.is(.active) && GranularRequest.canBegin,
        to: granularRelationship.is(.approvalPending), source: .gdapRequest
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Admin relationships")
        Select("Request for new relationship")
        requestSteps
    }

    private static let requestFromAnyone = Workflow(
        "request-gdap-without-reseller-relationship", "Request a GDAP relationship without a reseller relationship",
        by: adminAgent, from: relationship.isNot(.active) && GranularRequest.canBegin,
        to: granularRelationship.is(.approvalPending), source: .gdapRequest
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Administer")
        Select("Request admin relationship")
        requestSteps
    }

    @StepBuilder private static var requestSteps: [Step] {
        Enter("Admin relationship name")
        Enter("Duration in days")
        Select("Select Microsoft Entra roles")
        Select("Service Support Administrator")
        Select("Save")
        Select("Finalize request")
        Select("Done")
        Do(email)
    }

    private static let requestExtending = Workflow(
        "request-auto-extended-gdap", "Request a GDAP relationship that extends itself", by: adminAgent,
        from: relationship.is(.active) && GranularRequest.canBegin,
        to: granularRelationship.is(.approvalPending) && autoExtend.is(.on), source: .expiringRelationships
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Admin relationships")
        Select("Request for new relationship")
        Enter("Admin relationship name")
        Enter("Duration in days")
        Select("Select Microsoft Entra roles")
        Select("Service Support Administrator")
        Select("Save")
        Select("Auto extend")
        Select("Finalize request")
        Select("Done")
        Do(email)
    }

    private static let deleteRequest = Workflow(
        "delete-gdap-request", "Delete a GDAP request that is not finalized", by: adminAgent,
        from: granularRelationship.is(.created), to: granularRelationship.is(.none), source: .graph
    ) {
        Do("Delete the relationship with Microsoft Graph, naming its current etag", performing: GranularRequest.delete)
    }

    private static let assignGroup = Workflow(
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

    @StepBuilder private static var openRelationship: [Step] {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Admin relationships")
        Select(row: "admin relationship")
    }

    private static let narrowAssignment = Workflow(
        "narrow-access-assignment", "Take Global Administrator from a security group", by: adminAgent,
        from: isActive && accessAssignment.is(.active)
            && assignedRoles.contains(allOf: .globalAdministrator, .serviceSupportAdministrator),
        to: isActive && assignedRoles.is([.serviceSupportAdministrator]), source: .graph
    ) {
        Do(
            "Change the roles of the assignment with Microsoft Graph, naming its current etag",
            performing: AccessAssignments.narrow)
    }

    private static let widenAssignment = Workflow(
        "widen-access-assignment", "Give a security group all roles of the relationship", by: adminAgent,
        from: isActive && accessAssignment.is(.active) && !assignedRoles.is(sameAs: granularRoles),
        to: isActive && assignedRoles.is(sameAs: granularRoles), source: .graph
    ) {
        Do(
            "Change the roles of the assignment with Microsoft Graph, naming its current etag",
            performing: AccessAssignments.widen)
    }

    private static let removeAssignment = Workflow(
        "delete-access-assignment", "Take the access from a security group", by: adminAgent,
        from: isActive && accessAssignment.isOneOf(.active, .error), to: accessAssignment.is(.deleted),
        source: .graph
    ) {
        Do("Delete the assignment with Microsoft Graph, naming its current etag", performing: AccessAssignments.delete)
        Wait(until: accessAssignment.is(.deleted))
    }

    private static let terminate = Workflow(
        "terminate-gdap", "Terminate a GDAP relationship as the partner", by: adminAgent,
        from: relationship.is(.active) && isActive, to: granularRelationship.is(.terminationRequested),
        source: .gdapPartnerTermination
    ) {
        openRelationship
        Select("Terminate relationship")
        Select("Terminate relationship", in: "Terminate relationship")
    }

    private static let dropGlobalAdministrator = Workflow(
        "remove-global-administrator-from-gdap", "Remove Global Administrator from a GDAP relationship", by: adminAgent,
        from: isActive && granularRoles.contains(allOf: .globalAdministrator, .serviceSupportAdministrator),
        to: isActive && granularRoles.is([.serviceSupportAdministrator]), source: .graphUpdate
    ) {
        Do(
            "Change the roles of the relationship with Microsoft Graph, naming its current etag",
            performing: GranularLife.removeGlobalAdministrator)
    }

    private static let enable = Workflow(
        "enable-auto-extend", "Turn on auto extend for a GDAP relationship", by: adminAgent,
        from: relationship.is(.active) && isActive && mayExtend && autoExtend.is(.off),
        to: isActive && autoExtend.is(.on), source: .expiringRelationships
    ) {
        openRelationship
        Select("Auto extend")
    }

    private static let disable = Workflow(
        "disable-auto-extend", "Turn off auto extend for a GDAP relationship", by: adminAgent,
        from: relationship.is(.active) && isActive && autoExtend.is(.on), to: isActive && autoExtend.is(.off),
        source: .expiringRelationships
    ) {
        openRelationship
        Clear("Auto extend")
    }

    private static let enableInList = Workflow(
        "enable-auto-extend-in-list", "Turn on auto extend for relationships that expire soon", by: adminAgent,
        from: isActive && granularEnd.is(.near) && mayExtend && autoExtend.is(.off),
        to: isActive && autoExtend.is(.on), source: .expiringRelationships
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers", "Expiring granular relationships")
        Select("GDAP relationship")
        Select("Enable auto-extend")
    }

    private static let disableInList = Workflow(
        "disable-auto-extend-in-list", "Turn off auto extend for relationships that expire soon", by: adminAgent,
        from: isActive && granularEnd.is(.near) && autoExtend.is(.on), to: isActive && autoExtend.is(.off),
        source: .expiringRelationships
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers", "Expiring granular relationships")
        Select("GDAP relationship")
        Select("Disable auto-extend")
    }

    private static let viewExpired = Workflow(
        "view-expired-gdap", "Look up an expired GDAP relationship", by: customerAgents,
        from: relationship.is(.active) && granularRelationship.is(.expired), to: granularRelationship.is(.expired),
        source: .gdapExpiry
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Admin relationships")
        Do("Find the relationship whose Status is Expired")
    }

    private static let viewAnalytics = Workflow(
        "view-gdap-analytics", "Look at the GDAP relationship analytics",
        by: partnerGlobalAdmin.or(adminAgent).or(salesAgent).or(userManagementAdmin),
        from: granularRelationship.isNot(.none), to: granularRelationship.isNot(.none), source: .gdapAnalytics
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Insights", "Analyze", "GDAP relationship analytics")
    }

    private static let migrate = Workflow(
        "migrate-to-gdap", "Create a GDAP relationship with the bulk migration tool", by: adminAgent,
        from: delegatedAdministration.is(.granted) && granularRelationship.is(.none), to: isActive,
        source: .gdapBulkMigration
    ) {
        Do("Run the bulk migration tool", performing: GranularTransition.migrateInBulk)
        Wait(until: isActive)
    }

    private static let setUpInLighthouse = Workflow(
        "set-up-gdap-in-lighthouse", "Set up GDAP from a template in Lighthouse", by: adminAgent,
        from: GranularRequest.canBegin, to: granularRelationship.is(.approvalPending), source: .lighthouse
    ) {
        SignIn(to: "Microsoft 365 Lighthouse")
        Select("Set up GDAP")
        Select("GDAP templates")
        Select("Create a template")
        Enter("Template name")
        Select("Save")
        Select("Assign template")
        Select("customer", in: "Assign template")
        Select("Next")
        Select("Assign")
        Select(row: "Pending")
        Select("Copy email to clipboard")
        Do(email)
    }

    static let chapter = Chapter("What partners do with GDAP relationships") {
        requestFromCustomer
        requestFromAnyone
        requestExtending
        deleteRequest
        assignGroup
        narrowAssignment
        widenAssignment
        removeAssignment
        terminate
        dropGlobalAdministrator
        enable
        disable
        enableInList
        disableInList
        viewExpired
        viewAnalytics
        migrate
        setUpInLighthouse
    }
}
