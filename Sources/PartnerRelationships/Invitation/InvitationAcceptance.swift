internal import Workflow

/// How a customer answers the invitation of a partner.
enum InvitationAcceptance {
    /// The person who answers reads the agreement; the model does not ask what it says.
    static let readAgreement = Command(
        "read-the-customer-agreement", "Read the Microsoft Customer Agreement", by: customer,
        source: .manageRelationships)

    /// A relationship without roles is a matter of buying, for which a Billing Administrator is enough.
    static let accept = Command(
        "accept-invitation", "Accept the agreement and authorize the partner, without roles",
        by: billingAdministrator,
        when: invitation.is(.sent) && requestedAdministration.is(.leftOut),
        then: relationship.becomes(.active), agreement.becomes(.accepted).if(agreement.is(.none)),
        invitation.clears(), requestedAdministration.clears(), source: .manageRelationships)

    /// Who lets somebody in as a Global Administrator must be one.
    static let acceptWithRoles = Command(
        "accept-invitation-with-roles", "Accept the agreement and authorize the partner, with roles",
        by: globalAdministrator,
        when: invitation.is(.sent) && requestedAdministration.is(.included),
        then: [
            relationship.becomes(.active), agreement.becomes(.accepted).if(agreement.is(.none)),
            invitation.clears(), delegatedAdministration.becomes(.granted),
            groupRoles.gains(.globalAdministratorForAdminAgents, .helpdeskAdministratorForHelpdeskAgents),
        ], source: .obtainPermissions)

    static let decline = Command(
        "decline-invitation", "Cancel the invitation instead of accepting it", by: billingAdministrator,
        when: invitation.is(.sent), then: invitation.becomes(.declined), requestedAdministration.clears(),
        source: .manageRelationships)

    /// The sources do not tell the label of the check box, only what it is for.
    static let acknowledgement = "Acknowledge that you read the agreement"

    @PlaceBuilder static var places: [Place] {
        Page("Accept agreement & authorize partner", source: .manageRelationships) {
            Link("Microsoft Customer Agreement").performs(readAgreement)
            CheckBox(acknowledgement).inferred()
            Button("Accept & Authorize").needs(acknowledgement)
                .performs(accept).opens("Partner relationships")
                .performs(acceptWithRoles).opens("Partner relationships")
            Button("Cancel").inferred().performs(decline).opens("Home")
        }
        .shown(when: invitation.is(.sent))
        .shown(to: billingAdministrator)
    }

    @PlaceBuilder static var messages: [Place] {
        Message(
            "Partner invitation", received: invitation.isOneOf(.sent, .sentWithoutLink),
            source: .manageRelationships.inferred
        ) {
            Link("link").inferred().also("personal link", "invitation link").shown(when: invitation.is(.sent))
                .opens("Accept agreement & authorize partner", in: AdminCenter.name)
        }
        .shown(to: customer)
    }

    static let chapter = Chapter("Acceptance of an invitation") {
        readAgreement
        accept
        acceptWithRoles
        decline
        InvitationAcceptanceWorkflows.chapter
        InvitationAcceptanceRules.chapter
    }
}
