internal import Workflow

/// What is true whenever an invitation is answered.
enum InvitationAcceptanceRules {
    static let rolesOnlyIfAskedFor = Rule(
        "roles-only-if-asked-for", "Nobody gets delegated administration who has not asked for it in an invitation",
        from: delegatedAdministration.is(.absent)
            && !(invitation.is(.sent) && requestedAdministration.is(.included)),
        next: delegatedAdministration.is(.absent), source: .manageRelationships)

    static let acceptingWithoutRolesGrantsNone = Rule(
        "accepting-without-roles-grants-none", "Accepting an invitation that asks for no roles grants none",
        whenever: InvitationAcceptance.accept, keeps: delegatedAdministration, source: .manageRelationships)

    static let onlyGlobalAdministratorGrants = Rule(
        "only-global-administrator-grants-roles", "Only the customer's Global Administrator grants admin roles",
        only: globalAdministrator, makes: delegatedAdministration.is(.granted), source: .obtainPermissions)

    static let acceptingAcceptsAgreement = Rule(
        "accepting-accepts-the-agreement",
        "Whoever accepts a partner accepts the Microsoft Customer Agreement in the same act",
        whenever: InvitationAcceptance.accept, InvitationAcceptance.acceptWithRoles,
        then: relationship.is(.active) && agreement.isNot(.none), source: .manageRelationships)

    static let decliningGrantsNothing = Rule(
        "declining-grants-nothing", "Canceling an invitation leaves the partner's roles as they are",
        whenever: InvitationAcceptance.decline, keeps: delegatedAdministration, source: .manageRelationships)

    static let decliningMakesNoRelationship = Rule(
        "declining-makes-no-relationship", whenever: InvitationAcceptance.decline, keeps: relationship,
        source: .manageRelationships)

    static let answerEndsInvitation = Rule(
        "answers-end-the-invitation",
        whenever: InvitationAcceptance.accept, InvitationAcceptance.acceptWithRoles, InvitationAcceptance.decline,
        then: invitation.isOneOf(.none, .declined), source: .manageRelationships.inferred)

    static let onlySentIsDeclined = Rule(
        "only-what-was-sent-is-declined", "Only an invitation that was sent can be canceled",
        from: !invitation.isOneOf(.sent, .declined), next: invitation.isNot(.declined), source: .manageRelationships)

    static let declinedCanBeAskedAgain = Rule(
        "declined-can-be-asked-again", from: invitation.is(.declined), canReach: relationship.is(.active),
        source: .obtainPermissions.inferred)

    static let chapter = Chapter("What is true of every answer") {
        rolesOnlyIfAskedFor
        acceptingWithoutRolesGrantsNone
        onlyGlobalAdministratorGrants
        acceptingAcceptsAgreement
        decliningGrantsNothing
        decliningMakesNoRelationship
        answerEndsInvitation
        onlySentIsDeclined
        declinedCanBeAskedAgain
    }
}
