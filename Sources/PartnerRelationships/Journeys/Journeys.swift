internal import Workflow

/// Tasks that a customer and a partner can only finish together.
enum Journeys {
    static let inviteAndManage = Workflow(
        "get-permissions-to-manage-a-customer", "Obtain permissions to manage a customer's services",
        by: adminAgent, from: canInvite,
        to: relationship.is(.active) && delegatedAdministration.is(.granted), source: .obtainPermissions
    ) {
        Complete("invite-a-customer")
        HandOver(to: globalAdministrator)
        Complete("accept-a-partner-with-roles")
        HandOver(to: adminAgent)
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select("down arrow")
        Select(link: AdminCenter.name)
    }

    static let workWithPartner = Workflow(
        "start-working-with-a-partner", "Find a partner and start to work with them", by: globalAdministrator,
        from: canInvite && invitation.isOneOf(.none, .declined),
        to: relationship.is(.active) && delegatedAdministration.is(.granted), source: .manageRelationships
    ) {
        Complete("find-a-partner")
        Do("Get to know the partner, and decide to work with them")
        Complete("invite-a-customer")
        Complete("accept-a-partner-with-roles")
    }

    static let buyOnly = Workflow(
        "buy-from-a-partner", "Find a partner and buy from them, without giving them roles",
        by: billingAdministrator,
        from: canInvite && invitation.isOneOf(.none, .declined) && subscriptions.isNot(.active),
        to: relationship.is(.active) && subscriptions.is(.active), source: .manageRelationships
    ) {
        Complete("find-a-partner")
        Complete("invite-a-customer-without-administration")
        Complete("accept-a-partner")
        Complete("order-subscriptions-for-a-customer")
    }

    static let wholeLife = Workflow(
        "work-with-a-partner-for-a-while", "Let a partner in, and take the roles back when the work is done",
        by: globalAdministrator,
        from: canInvite && invitation.isOneOf(.none, .declined),
        to: relationship.is(.active) && delegatedAdministration.is(.absent), source: .manageRelationships
    ) {
        Complete("start-working-with-a-partner")
        Do("Have the partner do what they were let in for")
        Complete("remove-admin-roles")
    }

    static let part = Workflow(
        "part-with-a-partner", "End the relationship with a partner", by: billingAdministrator,
        from: relationship.is(.active) && subscriptions.is(.active), to: relationship.is(.ended),
        source: .manageRelationships
    ) {
        Do("Contact your partner to end the relationship")
        Complete("suspend-a-customers-subscriptions")
        Complete("remove-a-relationship")
    }

    static let reinstate = Workflow(
        "get-removed-permissions-back", "Obtain permissions again that the customer removed", by: adminAgent,
        from: relationship.is(.active) && delegatedAdministration.is(.absent),
        to: relationship.is(.active) && delegatedAdministration.is(.granted), source: .reinstate
    ) {
        Do("Tell the customer what can't be done for them without the permissions")
        Complete("get-permissions-to-manage-a-customer")
    }

    static let chapter = Chapter("Journeys") {
        inviteAndManage
        workWithPartner
        buyOnly
        wholeLife
        part
        reinstate
    }
}
