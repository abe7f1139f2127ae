internal import Workflow

/// What is true of every invitation.
enum ResellerInvitationRules {
    static let acceptanceComesFirst = Rule(
        "no-relationship-without-acceptance",
        "No reseller relationship with an existing tenant becomes active without an invitation that the customer got.",
        from: canInvite && relationship.isNot(.active) && invitation.isNot(.sent),
        next: relationship.isNot(.active), source: .partnerCenterNote)

    static let linkIsNeeded = Rule(
        "no-acceptance-without-link", "An invitation without its personal link can't be accepted.",
        from: invitation.is(.sentWithoutLink) && relationship.isNot(.active), next: relationship.isNot(.active),
        source: .obtainPermissions)

    static let lostLinkCanBeReplaced = Rule(
        "lost-link-can-be-replaced", "After an email without the link, the customer can be invited again.",
        from: invitation.is(.sentWithoutLink), canReach: invitation.is(.sent), source: .obtainPermissions)

    static let editingKeepsLink = Rule(
        "editing-keeps-the-link", "Opening or copying the draft does not change what its link asks for.",
        whenever: ResellerInvitation.openInEmail, ResellerInvitation.copyDraft, keeps: requestedAdministration,
        source: .obtainPermissions)

    static let sendingKeepsChoice = Rule(
        "sending-keeps-the-choice", "The email asks for what was chosen in the draft.",
        whenever: ResellerInvitation.send, keeps: requestedAdministration, source: .obtainPermissions)

    static let onlyPartnerInvites = Rule(
        "only-selling-agents-invite", "Only an Admin agent, a Sales agent or an indirect reseller invites a customer.",
        only: sellingAgents.or(IndirectPartnership.reseller), makes: invitation.is(.sent), source: .obtainPermissions)

    static let invitingChangesNothing = Rule(
        "inviting-changes-no-roles", "An invitation alone gives the partner no roles.",
        whenever: ResellerInvitation.draft, ResellerInvitation.send, ResellerInvitation.sendWithoutLink,
        keeps: delegatedAdministration, source: .partnerCenterNote)

    static let choiceOnlyInInvitation = Rule(
        "choice-is-of-an-invitation",
        where: invitation.isOneOf(.none, .askedFor, .sentWithoutLink, .declined),
        always: requestedAdministration.is(.included))

    static let chapter = Chapter("What is true of every invitation") {
        acceptanceComesFirst
        linkIsNeeded
        lostLinkCanBeReplaced
        editingKeepsLink
        sendingKeepsChoice
        onlyPartnerInvites
        invitingChangesNothing
        choiceOnlyInInvitation
    }
}
