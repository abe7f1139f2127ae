internal import Workflow

/// How delegated administration (DAP) ends: the customer removes the roles, or the partner gives them up.
enum DelegatedAdministration {
    static let remove = Command(
        "remove-admin-roles", "Remove the partner's admin roles", by: globalAdministrator,
        when: delegatedAdministration.is(.granted),
        then: delegatedAdministration.becomes(.absent),
        groupRoles.loses(.globalAdministratorForAdminAgents, .helpdeskAdministratorForHelpdeskAgents),
        source: .manageRelationships)

    static let giveUp = Command(
        "give-up-delegated-administration", "Give up delegated administration", by: adminAgent,
        when: delegatedAdministration.is(.granted),
        then: delegatedAdministration.becomes(.absent),
        groupRoles.loses(.globalAdministratorForAdminAgents, .helpdeskAdministratorForHelpdeskAgents),
        source: .dapMonitor)

    @PlaceBuilder static var adminCenterPlaces: [Place] {
        Page("Partner details", id: "partner", source: .manageRelationships.inferred) {
            Button("Remove roles").shown(when: delegatedAdministration.is(.granted)).opens("remove-roles")
        }
        .shown(to: billingAdministrator)
        Dialog("Remove roles?", id: "remove-roles", source: .manageRelationships) {
            Button("Yes").performs(remove)
            Button("No").inferred().closes()
        }
    }

    /// The sources describe what is selected here, but not the labels of the button and the dialog.
    @PlaceBuilder static var partnerCenterPlaces: [Place] {
        Page(
            "Administrative Relationships", at: "Account settings", "Defender for Cloud",
            "Administrative Relationships",
            url: "https://partner.microsoft.com/commerce/securitycenter/administrativeRelationships",
            source: .dapMonitor
        ) {
            CheckBox("customer").inferred().shown(when: delegatedAdministration.is(.granted))
            Button("Disable DAP").inferred().shown(when: delegatedAdministration.is(.granted)).shown(to: adminAgent)
                .needs("customer").opens("disable-dap")
        }
        .shown(to: adminAgent.or(helpdeskAgent))
        Dialog("Disable DAP?", id: "disable-dap", source: .dapMonitor.inferred) {
            Button("Confirm").inferred().performs(giveUp)
            Button("Cancel").inferred().closes()
        }
    }

    static let removeRoles = Workflow(
        "remove-admin-roles", "Remove a partner's admin roles", by: globalAdministrator,
        from: relationship.is(.active) && delegatedAdministration.is(.granted),
        to: relationship.is(.active) && delegatedAdministration.is(.absent), source: .manageRelationships
    ) {
        Go(to: "Settings", "Partner relationships")
        Select(row: "partner", in: "Partner relationships")
        Select("Remove roles")
        Select("Yes", in: "Remove roles?")
    }

    static let disable = Workflow(
        "disable-delegated-administration", "Give up delegated administration of a customer", by: adminAgent,
        from: delegatedAdministration.is(.granted), to: delegatedAdministration.is(.absent), source: .dapMonitor
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Account settings", "Defender for Cloud", "Administrative Relationships")
        Select(checkBox: "customer")
        Select("Disable DAP")
        Select("Confirm")
    }

    static let view = Workflow(
        "find-partners-with-admin-roles", "Find out which partners have admin roles", by: billingAdministrator,
        from: .always, to: .always, source: .obtainPermissions
    ) {
        SignIn(to: AdminCenter.name)
        Go(to: "Settings", "Partner relationships")
    }

    static let chapter = Chapter("Delegated administration") {
        remove
        giveUp
        removeRoles
        disable
        view
        DelegatedAdministrationRules.chapter
    }
}
