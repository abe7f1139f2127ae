internal import Workflow

/// What is true of every invitation.
enum ResellerInvitationRules {
    static let acceptanceComesFirst = Rule(
        "no-relationship-without-acceptance",
        "No reseller relationship with an existing tenant becomes active without an invitation that the customer got",
        from: canInvite && relationship.isNot(.active) && invitation.isNot(.sent),
        next: relationship.isNot(.active), source: .partnerCenterNote)

    static let linkIsNeeded = Rule(
        "no-acceptance-without-link", "An invitation without its personal link can't be accepted",
        from: invitation.is(.sentWithoutLink) && relationship.isNot(.active), next: relationship.isNot(.active),
        source: .obtainPermissions)

    static let lostLinkCanBeReplaced = Rule(
        "lost-link-can-be-replaced", "After an email without the link, the customer can be invited again",
        from: invitation.is(.sentWithoutLink), canReach: invitation.is(.sent), source: .obtainPermissions)

    static let editingKeepsLink = Rule(
        "editing-keeps-the-link", "Opening or copying the draft does not change what its link asks for",
        whenever: ResellerInvitation.openInEmail, ResellerInvitation.copyDraft, keeps: requestedAdministration,
        source: .obtainPermissions)

    static let sendingKeepsChoice = Rule(
        "sending-keeps-the-choice", "The email asks for what was chosen in the draft",
        whenever: ResellerInvitation.send, keeps: requestedAdministration, source: .obtainPermissions)

    static let draftAsksForRoles = Rule(
        "drafts-ask-for-delegated-administration",
        "A new draft asks for delegated administration, until that is cleared",
        whenever: ResellerInvitation.draft, then: invitation.is(.drafted) && requestedAdministration.is(.included),
        source: .revokePrivileges)

    static let includingIncludes = Rule(
        "including-includes", whenever: ResellerInvitation.include, then: requestedAdministration.is(.included),
        source: .obtainPermissions)

    static let clearingClears = Rule(
        "clearing-leaves-out", whenever: ResellerInvitation.leaveOut, then: requestedAdministration.is(.leftOut),
        source: .obtainPermissions)

    static let sentLinkIsFinal = Rule(
        "sent-links-do-not-change", "What a link asks for can't be changed any more once it was sent",
        from: invitation.is(.sent) && requestedAdministration.is(.leftOut),
        next: !(invitation.is(.sent) && requestedAdministration.is(.included)), source: .requestRelationship)

    static let sentLinkStaysFinal = Rule(
        "sent-requests-are-not-withdrawn", "A request for delegated administration that was sent stays one",
        from: invitation.is(.sent) && requestedAdministration.is(.included),
        next: !(invitation.is(.sent) && requestedAdministration.is(.leftOut)), source: .requestRelationship)

    static let draftComesFirst = Rule(
        "drafts-come-first", "Nothing is sent that was not drafted", from: !invitation.isOneOf(.drafted, .sent),
        next: invitation.isNot(.sent), source: .obtainPermissions)

    static let onlyPartnerInvites = Rule(
        "only-selling-agents-invite", "Only an Admin agent, a Sales agent or an indirect reseller invites a customer",
        only: sellingAgents.or(IndirectPartnership.reseller), makes: invitation.is(.sent), source: .obtainPermissions)

    static let invitingChangesNothing = Rule(
        "inviting-changes-no-roles", "An invitation alone gives the partner no roles",
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
        draftAsksForRoles
        includingIncludes
        clearingClears
        sentLinkIsFinal
        sentLinkStaysFinal
        draftComesFirst
        onlyPartnerInvites
        invitingChangesNothing
        choiceOnlyInInvitation
    }
}
