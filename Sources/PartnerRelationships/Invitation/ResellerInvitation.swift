internal import Workflow

/// How a partner invites a customer to a reseller relationship, up to the email.
enum ResellerInvitation {
    static let draft = Command(
        "draft-invitation", "Draft an invitation with a personal link", by: sellingAgents,
        when: canInvite, then: invitation.becomes(.drafted), requestedAdministration.becomes(.included),
        source: .obtainPermissions)

    static let include = Command(
        "ask-for-delegated-administration", by: sellingAgents,
        when: invitation.is(.drafted) && requestedAdministration.is(.leftOut),
        then: requestedAdministration.becomes(.included), source: .obtainPermissions)

    static let leaveOut = Command(
        "leave-out-delegated-administration", by: sellingAgents,
        when: invitation.is(.drafted) && requestedAdministration.is(.included),
        then: requestedAdministration.becomes(.leftOut), source: .obtainPermissions)

    static let openInEmail = Command(
        "open-the-draft-in-email", by: sellingAgents, when: invitation.is(.drafted), source: .obtainPermissions)

    static let copyDraft = Command(
        "copy-the-draft-to-the-clipboard", by: sellingAgents, when: invitation.is(.drafted),
        source: .obtainPermissions)

    static let send = Command(
        "send-invitation", "Send the invitation", by: sellingAgents.or(IndirectPartnership.reseller),
        when: invitation.is(.drafted),
        then: invitation.becomes(.sent), source: .obtainPermissions)

    /// The text of the email may be edited; a partner who edits the link out of it has sent nothing of use.
    static let sendWithoutLink = Command(
        "send-invitation-without-link", "Send the invitation without its personal link", by: sellingAgents,
        when: invitation.is(.drafted), then: invitation.becomes(.sentWithoutLink), requestedAdministration.clears(),
        source: .obtainPermissions.inferred)

    /// The way in, on the list of customers.
    @ControlBuilder static var customersControls: [Control] {
        Button("Request a reseller relationship").shown(when: canInvite).shown(to: sellingAgents)
            .performs(draft).opens("Request a reseller relationship")
    }

    @PlaceBuilder static var places: [Place] {
        Page("Request a reseller relationship", source: .revokePrivileges) {
            CheckBox("Include delegated administration privileges for Azure Active Directory and Office 365")
                .also("Delegated Admin Privileges")
                .isOn(when: requestedAdministration.is(.included), turningOn: include, turningOff: leaveOut)
            Field("Email text")
            Button("Open in email").performs(openInEmail)
            Button("Copy to clipboard").performs(copyDraft)
            Button("Done").opens("Customers")
        }
        .shown(when: invitation.is(.drafted))
        .shown(to: sellingAgents)
    }

    static let chapter = Chapter("Reseller invitation") {
        draft
        include
        leaveOut
        openInEmail
        copyDraft
        send
        sendWithoutLink
        ResellerInvitationWorkflows.chapter
        ResellerInvitationRules.chapter
    }
}
