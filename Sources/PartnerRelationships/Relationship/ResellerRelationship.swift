internal import Workflow

/// What a partner does with a reseller relationship: sell, and end it.
enum ResellerRelationship {
    static let order = Command(
        "order-subscriptions", "Order subscriptions for the customer", by: sellingAgents,
        when: relationship.is(.active) && agreement.isNot(.none) && subscriptions.isNot(.active),
        then: subscriptions.becomes(.active), source: .manageRelationships)

    static let suspend = Command(
        "suspend-subscriptions", "Suspend the customer's subscriptions", by: sellingAgents,
        when: subscriptions.is(.active), then: subscriptions.becomes(.stopped), source: .removeRelationship)

    /// Older documents let a Global admin do it, newer ones an Admin agent or a Sales agent.
    static let end = Command(
        "end-the-relationship", "Remove the reseller relationship", by: sellingAgents,
        when: relationship.is(.active) && subscriptions.isNot(.active),
        then: relationship.becomes(.ended), subscriptions.becomes(.none), delegatedAdministration.becomes(.absent),
        groupRoles.clears(), source: .newerPages)

    @ControlBuilder static var customerControls: [Control] {
        Link("Subscriptions").shown(when: subscriptions.isNot(.none)).opens("Subscriptions")
        Link("Account").opens("Account")
    }

    @PlaceBuilder static var places: [Place] {
        Page("Account", source: .removeRelationship) {
            Link("Remove reseller relationship")
                .formerly(FormerName("Remove customer relationship", source: .connectWithCustomers))
                .shown(when: relationship.is(.active) && subscriptions.isNot(.active)).shown(to: sellingAgents)
                .performs(end).opens("Customers")
            CustomerAgreement.accountControls
            accountControls
        }
        .shown(to: customerAgents)
        Page("Subscriptions", source: .removeRelationship) {
            Row("subscription").opens("subscription")
        }
        .shown(to: customerAgents)
        Page("Subscription", id: "subscription", source: .removeRelationship) {
            Button("Suspended").shown(when: subscriptions.is(.active)).shown(to: sellingAgents).performs(suspend)
        }
        .shown(to: customerAgents)
    }

    /// What other files add to the account page of a customer.
    @ControlBuilder private static var accountControls: [Control] {
        CustomerPermissions.accountControls
    }

    static let orderSubscriptions = Workflow(
        "order-subscriptions-for-a-customer", "Order subscriptions for a customer", by: sellingAgents,
        from: relationship.is(.active) && agreement.isNot(.none) && subscriptions.isNot(.active),
        to: subscriptions.is(.active), source: .partnerCenterNote
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Do("Order what the customer needs", performing: order)
    }

    static let suspendSubscriptions = Workflow(
        "suspend-a-customers-subscriptions", "Suspend a customer's subscriptions", by: sellingAgents,
        from: relationship.is(.active) && subscriptions.is(.active), to: subscriptions.is(.stopped),
        source: .removeRelationship
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Subscriptions", in: "customer")
        Select(row: "subscription")
        Select("Suspended")
    }

    static let removeRelationship = Workflow(
        "remove-a-relationship", "Remove a reseller relationship with a customer", by: sellingAgents,
        from: relationship.is(.active) && subscriptions.isNot(.active), to: relationship.is(.ended),
        source: .removeRelationship
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Account")
        Select("Remove reseller relationship")
    }

    static let chapter = Chapter("Reseller relationship") {
        order
        suspend
        end
        orderSubscriptions
        suspendSubscriptions
        removeRelationship
        ResellerRelationshipRules.chapter
    }
}
