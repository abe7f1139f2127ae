internal import Workflow

/// What a partner does to invite a customer.
enum ResellerInvitationWorkflows {
    static let invite = Workflow(
        "invite-a-customer", "Invite a customer to establish a reseller relationship with you", by: sellingAgents,
        from: canInvite, to: invitation.is(.sent) && requestedAdministration.is(.included),
        source: .obtainPermissions
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select("Request a reseller relationship")
        Select("Open in email")
        Select("Done")
        Do("Send the email to your customer, with the link in it", performing: ResellerInvitation.send)
    }

    static let inviteWithoutAdministration = Workflow(
        "invite-a-customer-without-administration", "Invite a customer without asking for administrator permissions",
        by: sellingAgents, from: canInvite,
        to: invitation.is(.sent) && requestedAdministration.is(.leftOut), source: .revokePrivileges
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select("Request a reseller relationship")
        Clear("Include delegated administration privileges for Azure Active Directory and Office 365")
        Select("Copy to clipboard")
        Select("Done")
        Do("Send the email to your customer, with the link in it", performing: ResellerInvitation.send)
    }

    static let inviteAgain = Workflow(
        "invite-again-after-a-lost-link", "Invite a customer again whose email came without the link",
        by: sellingAgents, from: invitation.is(.drafted) && canInvite, to: invitation.is(.sent),
        source: .obtainPermissions.inferred
    ) {
        Do("Send the email with the link edited out of it", performing: ResellerInvitation.sendWithoutLink)
        Do("Hear from your customer that there is nothing to select in the email")
        Complete("invite-a-customer")
    }

    static let chapter = Chapter("Inviting customers") {
        invite
        inviteWithoutAdministration
        inviteAgain
    }
}
