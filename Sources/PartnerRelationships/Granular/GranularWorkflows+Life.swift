internal import Workflow

extension GranularWorkflows {
    static let terminate = Workflow(
        "terminate-gdap", "Terminate a GDAP relationship as the partner", by: adminAgent,
        from: relationship.is(.active) && isActive, to: granularRelationship.is(.terminationRequested),
        source: .gdapPartnerTermination
    ) {
        openRelationship
        Select("Terminate relationship")
        Select("Terminate relationship", in: "Terminate relationship")
    }

    static let dropGlobalAdministrator = Workflow(
        "remove-global-administrator-from-gdap", "Remove Global Administrator from a GDAP relationship", by: adminAgent,
        from: isActive && granularRoles.contains(allOf: .globalAdministrator, .serviceSupportAdministrator),
        to: isActive && granularRoles.is([.serviceSupportAdministrator]), source: .graphUpdate
    ) {
        Do(
            "Change the roles of the relationship with Microsoft Graph, naming its current etag",
            performing: GranularLife.removeGlobalAdministrator)
    }

    static let enable = Workflow(
        "enable-auto-extend", "Turn on auto extend for a GDAP relationship", by: adminAgent,
        from: relationship.is(.active) && isActive && mayExtend && autoExtend.is(.off),
        to: isActive && autoExtend.is(.on), source: .expiringRelationships
    ) {
        openRelationship
        Select("Auto extend")
    }

    static let disable = Workflow(
        "disable-auto-extend", "Turn off auto extend for a GDAP relationship", by: adminAgent,
        from: relationship.is(.active) && isActive && autoExtend.is(.on), to: isActive && autoExtend.is(.off),
        source: .expiringRelationships
    ) {
        openRelationship
        Clear("Auto extend")
    }

    static let enableInList = Workflow(
        "enable-auto-extend-in-list", "Turn on auto extend for relationships that expire soon", by: adminAgent,
        from: isActive && granularEnd.is(.near) && mayExtend && autoExtend.is(.off),
        to: isActive && autoExtend.is(.on), source: .expiringRelationships
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers", "Expiring granular relationships")
        Select("GDAP relationship")
        Select("Enable auto-extend")
    }

    static let disableInList = Workflow(
        "disable-auto-extend-in-list", "Turn off auto extend for relationships that expire soon", by: adminAgent,
        from: isActive && granularEnd.is(.near) && autoExtend.is(.on), to: isActive && autoExtend.is(.off),
        source: .expiringRelationships
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers", "Expiring granular relationships")
        Select("GDAP relationship")
        Select("Disable auto-extend")
    }

    static let viewExpired = Workflow(
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

    static let viewAnalytics = Workflow(
        "view-gdap-analytics", "Look at the GDAP relationship analytics",
        by: partnerGlobalAdmin.or(adminAgent).or(salesAgent).or(userManagementAdmin),
        from: granularRelationship.isNot(.none), to: granularRelationship.isNot(.none), source: .gdapAnalytics
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Insights", "Analyze", "GDAP relationship analytics")
    }

    /// How active relationships are looked after, and ended.
    static let life = Chapter("Active GDAP relationships, step by step") {
        terminate
        dropGlobalAdministrator
        enable
        disable
        enableInList
        disableInList
        viewExpired
        viewAnalytics
    }
}
