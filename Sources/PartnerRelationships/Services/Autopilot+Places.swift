internal import Workflow

extension Autopilot {
    @ControlBuilder static var customerControls: [Control] {
        Link("Devices").shown(when: relationship.is(.active)).opens("Devices")
    }

    @PlaceBuilder static var partnerCenterPlaces: [Place] {
        Page("Devices", source: .autopilot) {
            Button("Add new profile").shown(when: profile.is(.none)).shown(to: adminAgent).opens("Add new profile")
            Row("profile").shown(when: profile.is(.created)).shown(to: adminAgent).opens("Windows Autopilot profile")
            Button("Add devices").shown(when: device.is(.none)).shown(to: sellingAgents).opens("Add devices")
            CheckBox("device").inferred().shown(when: device.isOneOf(.addedByPartner, .profileApplied))
            Button("Apply profile").shown(when: profile.is(.created) && device.is(.addedByPartner))
                .shown(to: adminAgent).needs("device").performs(apply)
            Button("Remove profile").shown(when: device.is(.profileApplied)).shown(to: adminAgent).needs("device")
                .performs(remove)
        }
        .shown(when: relationship.is(.active)).shown(to: customerAgents)
        Panel("Add new profile", source: .autopilot) {
            Field("Name").inferred()
            Field("Description").inferred()
            settings
            Button("Submit").needs("Name").performs(create)
        }
        .shown(when: relationship.is(.active) && profile.is(.none)).shown(to: adminAgent)
        Panel("Windows Autopilot profile", source: .autopilot.inferred) {
            settings
            Button("Submit").performs(update)
            Button("Delete profile").shown(when: device.isNot(.profileApplied)).performs(delete)
        }
        .shown(when: relationship.is(.active) && profile.is(.created)).shown(to: adminAgent)
        Panel("Add devices", source: .autopilot) {
            Field("Name").inferred()
            Field("Browse")
            Button("Save").needs("Name", "Browse").performs(add)
        }
        .shown(when: relationship.is(.active) && device.is(.none)).shown(to: sellingAgents)
    }

    /// What a manufacturer sends to a customer.
    @PlaceBuilder static var messages: [Place] {
        Message("Device registration", received: .always, source: .intune.inferred) {
            Link("link").inferred().opens("Authorize device registration", in: AdminCenter.name)
        }
    }

    @PlaceBuilder static var adminCenterPlaces: [Place] {
        Page("Authorize device registration", source: .intune.inferred) {
            CheckBox("Yes")
            Button("Accept").needs("Yes").performs(consent).opens("Partner relationships")
        }
        .shown(to: globalAdministrator)
    }

    /// What a profile says about the first run of a device.
    @ControlBuilder private static var settings: [Control] {
        CheckBox("Skip privacy settings in setup")
        CheckBox("Disable local admin account in setup")
        CheckBox("Automatically skip pages in setup")
        CheckBox("Skip end user license agreement (EULA)")
    }
}
