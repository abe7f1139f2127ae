internal import Workflow

// The pages of Partner Center on which GDAP relationships are requested and looked after.

private let isDraft = granularRelationship.is(.created)
private let isActive = granularRelationship.is(.active)
private let isEnding = isActive && granularEnd.is(.near)

enum GranularPages {
    /// What leads there from a customer's page.
    @ControlBuilder static var customerControls: [Control] {
        Link("Admin relationships").opens("Admin relationships")
    }

    @PlaceBuilder static var places: [Place] {
        lists
        request
        details
        reports
    }

    @PlaceBuilder private static var lists: [Place] {
        Page("Admin relationships", source: .gdapRequest) {
            Button("Request for new relationship").formerly(FormerName("Request admin relationship", until: "2023-10"))
                .shown(when: GranularRequest.canBegin).shown(to: adminAgent)
                .performs(GranularRequest.create).opens("Create an admin relationship request")
            rows
        }
        .shown(to: customerAgents)
        Page("Administer", at: "Administer", source: .gdapRequest) {
            Button("Request admin relationship").shown(when: GranularRequest.canBegin).shown(to: adminAgent)
                .performs(GranularRequest.create).opens("Create an admin relationship request")
            rows
            Button("down arrow").shown(when: PartnerCenter.hasCustomer).opens("customer-record")
        }
        .shown(when: enrollment.is(.active)).shown(to: customerAgents)
        Page(
            "Expiring granular relationships", at: "Customers", "Expiring granular relationships",
            source: .expiringRelationships
        ) {
            CheckBox("GDAP relationship").inferred().shown(when: isEnding)
            Button("Enable auto-extend").shown(when: isEnding && autoExtend.is(.off) && mayExtend)
                .needs("GDAP relationship").performs(GranularLife.enableAutoExtend)
            Button("Disable auto-extend").shown(when: isEnding && autoExtend.is(.on)).needs("GDAP relationship")
                .performs(GranularLife.disableAutoExtend)
            Button("Download").opens("Expiring granular relationships")
        }
        .shown(when: enrollment.is(.active)).shown(to: adminAgent)
    }

    /// A relationship in the list of them: a draft is opened for changes, any other for a look.
    @ControlBuilder private static var rows: [Control] {
        Row("admin relationship").shown(when: isDraft).shown(to: adminAgent)
            .opens("Create an admin relationship request")
        Row("admin relationship").shown(when: granularRelationship.isNot(.none) && !isDraft)
            .opens("Admin relationship")
    }

    @PlaceBuilder private static var request: [Place] {
        Page("Create an admin relationship request", source: .gdapRequest) {
            Field("Admin relationship name")
            Field("Duration in days")
            Button("Select Microsoft Entra roles").formerly(FormerName("Select Azure AD roles", until: "2023-10"))
                .opens("select-roles-of-request")
            Toggle("Auto extend").shown(when: mayExtend)
                .isOn(
                    when: autoExtend.is(.on), turningOn: GranularRequest.turnOnAutoExtend,
                    turningOff: GranularRequest.turnOffAutoExtend)
            Button("Finalize request").shown(when: granularRoles.isNotEmpty)
                .needs("Admin relationship name", "Duration in days")
                .performs(GranularRequest.finalize).opens("Request")
        }
        .shown(when: isDraft).shown(to: adminAgent)
        Panel("Select Microsoft Entra roles", id: "select-roles-of-request", source: .gdapRequest) {
            CheckBox("Global Administrator")
                .isOn(
                    when: granularRoles.contains(.globalAdministrator),
                    turningOn: GranularRequest.addGlobalAdministrator,
                    turningOff: GranularRequest.dropGlobalAdministrator)
            CheckBox("Service Support Administrator")
                .isOn(
                    when: granularRoles.contains(.serviceSupportAdministrator),
                    turningOn: GranularRequest.addServiceSupport,
                    turningOff: GranularRequest.dropServiceSupport)
            Button("Save").closes()
        }
        .formerly(FormerName("Select Azure AD roles", until: "2023-10"))
        .shown(when: isDraft).shown(to: adminAgent)
        Dialog("Request", source: .gdapRequest) {
            Link("Click to review and accept").opens("Request")
            Button("Done").opens("Administer")
        }
        .shown(when: granularRelationship.is(.approvalPending)).shown(to: adminAgent)
    }

    @PlaceBuilder private static var details: [Place] {
        Page("Admin relationship", source: .gdapAssignment) {
            Button("Add security groups").formerly(FormerName("Add/remove groups", until: "2023-06"))
                .shown(when: isActive && isUnassigned).shown(to: adminAgent).opens("Security groups")
            Toggle("Auto extend").shown(when: isActive && mayExtend).shown(to: adminAgent)
                .isOn(
                    when: autoExtend.is(.on), turningOn: GranularLife.enableAutoExtend,
                    turningOff: GranularLife.disableAutoExtend)
            Button("Terminate relationship").shown(when: isActive).shown(to: adminAgent)
                .opens("Terminate relationship")
        }
        .shown(to: customerAgents)
        Panel("Security groups", source: .gdapAssignment) {
            CheckBox("security group").inferred()
            Button("Next").formerly(FormerName("Save", until: "2023-06")).needs("security group")
                .opens("select-roles-of-group")
        }
        .shown(when: isActive && isUnassigned).shown(to: adminAgent)
        Panel("Select Microsoft Entra roles", id: "select-roles-of-group", source: .gdapAssignment) {
            CheckBox("roles of the relationship").inferred()
            Button("Save").formerly(FormerName("Done", until: "2023-06")).needs("roles of the relationship")
                .performs(AccessAssignments.assign).opens("Admin relationship")
        }
        .formerly(FormerName("Select Azure AD roles", until: "2023-10"))
        .shown(when: isActive && isUnassigned).shown(to: adminAgent)
        Dialog("Terminate relationship", source: .gdapPartnerTermination) {
            Button("Terminate relationship").performs(GranularLife.terminate)
        }
        .shown(when: isActive).shown(to: adminAgent)
    }

    @PlaceBuilder private static var reports: [Place] {
        Page(
            "GDAP relationship analytics", at: "Insights", "Analyze", "GDAP relationship analytics",
            source: .gdapAnalytics
        )
        .shown(to: partnerGlobalAdmin.or(adminAgent).or(salesAgent).or(userManagementAdmin))
    }
}
