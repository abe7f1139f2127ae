internal import Workflow

extension Source {
    static let autopilot = partnerCenter("autopilot", date: "2023-09")
}

/// Windows Autopilot: profiles, and the devices that they are applied to.
enum Autopilot {
    enum Profile: String, Choice { case none, created }
    enum Device: String, Choice { case none, addedByCustomer, addedByPartner, profileApplied }

    static let profile = Variable<Profile>(
        "the Autopilot profile", sentences: [.none: "there is no Autopilot profile"])

    static let device = Variable<Device>(
        "the device", id: "autopilot-device",
        sentences: [
            .none: "no device is registered", .addedByCustomer: "the device was added by the customer",
            .addedByPartner: "the device was added by a partner", .profileApplied: "the device has the profile",
        ])

    private static let hasRelationship = relationship.is(.active)

    static let create = Command(
        "create-autopilot-profile", by: adminAgent, when: hasRelationship && profile.is(.none),
        then: profile.becomes(.created), source: .autopilot)

    static let update = Command(
        "update-autopilot-profile", by: adminAgent, when: hasRelationship && profile.is(.created),
        source: .autopilot)

    static let delete = Command(
        "delete-autopilot-profile", by: adminAgent,
        when: hasRelationship && profile.is(.created) && device.isNot(.profileApplied), then: profile.becomes(.none),
        source: .autopilot.inferred)

    static let add = Command(
        "add-autopilot-devices", by: sellingAgents, when: hasRelationship && device.is(.none),
        then: device.becomes(.addedByPartner), source: .autopilot)

    static let addByCustomer = Command(
        "add-autopilot-devices-as-customer", "Add devices in Intune", by: customer, when: device.is(.none),
        then: device.becomes(.addedByCustomer), source: .obtainPermissions)

    static let apply = Command(
        "apply-autopilot-profile", by: adminAgent,
        when: hasRelationship && profile.is(.created) && device.is(.addedByPartner),
        then: device.becomes(.profileApplied), source: .autopilot)

    static let remove = Command(
        "remove-autopilot-profile", by: adminAgent, when: hasRelationship && device.is(.profileApplied),
        then: device.becomes(.addedByPartner), source: .autopilot)

    static let deleteDevice = Command(
        "delete-autopilot-device", by: adminAgent, when: hasRelationship && device.is(.addedByPartner),
        then: device.becomes(.none), source: .obtainPermissions)

    static let deleteByCustomer = Command(
        "delete-autopilot-device-as-customer", "Delete devices in Intune", by: customer,
        when: device.is(.addedByCustomer), then: device.becomes(.none), source: .intune)

    /// What the customer lets a manufacturer do has no effect on anything else; it gives no permissions in the tenant.
    static let consent = Command(
        "let-oem-register-devices", "Let a manufacturer register devices", by: globalAdministrator, source: .intune)

    static let chapter = Chapter("Windows Autopilot") {
        Source.autopilot
        profile
        device
        create
        update
        delete
        add
        addByCustomer
        apply
        remove
        deleteDevice
        deleteByCustomer
        consent
        AutopilotWorkflows.chapter
        rules
    }

    private static let rules = Chapter("Rules of Windows Autopilot") {
        Rule(
            "autopilot-needs-no-administration", "A partner without DAP and GDAP can still manage profiles",
            from: hasRelationship && !partnerCanAdminister && profile.is(.none) && device.isNot(.addedByCustomer),
            canReach: device.is(.profileApplied) && !partnerCanAdminister, source: .obtainPermissions)
        Rule(
            "roles-removal-keeps-profiles", "Removing the admin roles leaves the Autopilot profiles as they are",
            whenever: DelegatedAdministration.remove, DelegatedAdministration.giveUp, keeps: profile,
            source: .obtainPermissions)
        Rule(
            "customers-devices-are-theirs", "A partner can't manage devices that the customer added",
            from: device.is(.addedByCustomer), next: device.isOneOf(.addedByCustomer, .none),
            source: .obtainPermissions)
        Rule(
            "deleted-devices-are-gone", "A device that the partner deletes is gone", whenever: deleteDevice,
            then: device.is(.none), source: .obtainPermissions)
        Rule(
            "applied-profiles-exist", "A device has a profile only if there is one",
            where: device.is(.profileApplied), always: profile.is(.created), source: .autopilot)
        Rule(
            "removing-profiles-keeps-them", "Removing a profile from a device doesn't delete the profile",
            whenever: remove, keeps: profile, source: .autopilot)
        Rule(
            "only-admin-agents-create-profiles", "Only Admin agents create profiles", only: adminAgent,
            makes: profile.is(.created), source: .autopilot)
        Rule(
            "only-admin-agents-apply-profiles", "Only Admin agents apply profiles", only: adminAgent,
            makes: device.is(.profileApplied), source: .autopilot)
        Rule(
            "autopilot-grants-no-roles", "Registering devices gives the partner no roles in the tenant",
            whenever: add, consent, keeps: groupRoles, source: .manageRelationships)
    }
}
