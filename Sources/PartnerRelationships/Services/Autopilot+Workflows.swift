internal import Workflow

/// How profiles and devices are managed.
enum AutopilotWorkflows {
    private static let hasRelationship = relationship.is(.active)

    @StepBuilder private static var openDevices: [Step] {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Devices")
    }

    static let consent = Workflow(
        "let-a-manufacturer-register-devices", "Let a manufacturer register your devices", by: globalAdministrator,
        from: .always, to: .always, source: .intune
    ) {
        Open(message: "Device registration")
        Select(link: "link")
        Select("Yes")
        Select("Accept")
    }

    static let chapter = Chapter("Tasks with Windows Autopilot") {
        profiles
        devices
        consent
    }

    private static let profiles = Chapter("Profiles") {
        Workflow(
            "create-a-profile", "Create an Autopilot profile", by: adminAgent,
            from: hasRelationship && Autopilot.profile.is(.none), to: Autopilot.profile.is(.created),
            source: .autopilot
        ) {
            openDevices
            Select("Add new profile")
            Enter("Name", in: "Add new profile")
            Select("Skip privacy settings in setup")
            Select("Submit")
        }
        Workflow(
            "update-a-profile", "Change an Autopilot profile", by: adminAgent,
            from: hasRelationship && Autopilot.profile.is(.created), to: Autopilot.profile.is(.created),
            source: .autopilot
        ) {
            openDevices
            Select(row: "profile")
            Select("Disable local admin account in setup")
            Select("Submit")
        }
        Workflow(
            "delete-a-profile", "Delete an Autopilot profile", by: adminAgent,
            from: hasRelationship && Autopilot.profile.is(.created) && Autopilot.device.isNot(.profileApplied),
            to: Autopilot.profile.is(.none), source: .autopilot
        ) {
            openDevices
            Select(row: "profile")
            Select("Delete profile")
        }
    }

    private static let devices = Chapter("Devices") {
        Workflow(
            "add-devices", "Add devices to a customer's account", by: sellingAgents,
            from: hasRelationship && Autopilot.device.is(.none), to: Autopilot.device.is(.addedByPartner),
            source: .autopilot
        ) {
            openDevices
            Select("Add devices")
            Enter("Name", in: "Add devices")
            Enter("Browse")
            Select("Save")
        }
        Workflow(
            "apply-a-profile", "Apply an Autopilot profile to devices", by: adminAgent,
            from: hasRelationship && Autopilot.profile.is(.created) && Autopilot.device.is(.addedByPartner),
            to: Autopilot.device.is(.profileApplied), source: .autopilot
        ) {
            openDevices
            Select(checkBox: "device")
            Select("Apply profile")
        }
        Workflow(
            "remove-a-profile", "Remove an Autopilot profile from devices", by: adminAgent,
            from: hasRelationship && Autopilot.device.is(.profileApplied),
            to: Autopilot.device.is(.addedByPartner) && Autopilot.profile.is(.created), source: .autopilot
        ) {
            openDevices
            Select(checkBox: "device")
            Select("Remove profile")
        }
        Workflow(
            "delete-a-device", "Delete a device that a partner added", by: adminAgent,
            from: hasRelationship && Autopilot.device.is(.addedByPartner), to: Autopilot.device.is(.none),
            source: .obtainPermissions
        ) {
            Do("Delete the device with the partner API", performing: Autopilot.deleteDevice)
        }
        Workflow(
            "add-devices-as-customer", "Add your own devices", by: customer, from: Autopilot.device.is(.none),
            to: Autopilot.device.is(.addedByCustomer), source: .obtainPermissions
        ) {
            Do("Add the devices in Intune", performing: Autopilot.addByCustomer)
        }
        Workflow(
            "delete-devices-as-customer", "Delete your own devices", by: customer,
            from: Autopilot.device.is(.addedByCustomer), to: Autopilot.device.is(.none), source: .intune
        ) {
            Do("Delete the devices in Intune", performing: Autopilot.deleteByCustomer)
        }
    }
}
