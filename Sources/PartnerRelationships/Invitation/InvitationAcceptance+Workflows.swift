internal import Workflow

/// What a customer does with an invitation.
enum InvitationAcceptanceWorkflows {
    static let acceptWithRoles = Workflow(
        "accept-a-partner-with-roles", "Review and accept a partner relationship that grants admin roles",
        by: globalAdministrator, from: invitation.is(.sent) && requestedAdministration.is(.included),
        to: relationship.is(.active) && agreement.isNot(.none) && delegatedAdministration.is(.granted),
        source: .obtainPermissions
    ) { steps }

    static let acceptWithoutRoles = Workflow(
        "accept-a-partner", "Review and accept a partner relationship and Microsoft Customer Agreement",
        by: billingAdministrator, from: invitation.is(.sent) && requestedAdministration.is(.leftOut),
        to: relationship.is(.active) && agreement.isNot(.none), source: .manageRelationships
    ) { steps }

    static let decline = Workflow(
        "decline-a-partner", "Cancel an invitation", by: billingAdministrator, from: invitation.is(.sent),
        to: invitation.is(.declined), source: .manageRelationships
    ) {
        Open(message: "Partner invitation")
        Select(link: "link")
        Select("Cancel")
    }

    @StepBuilder private static var steps: [Step] {
        Open(message: "Partner invitation")
        Select(link: "link")
        Select(link: "Microsoft Customer Agreement")
        Select(checkBox: InvitationAcceptance.acknowledgement)
        Select("Accept & Authorize")
        Select(row: "partner", in: "Partner relationships")
    }

    static let chapter = Chapter("Answering an invitation") {
        acceptWithRoles
        acceptWithoutRoles
        decline
    }
}
