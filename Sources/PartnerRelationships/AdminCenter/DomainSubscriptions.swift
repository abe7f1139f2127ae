internal import Workflow

/// Subscriptions of domain names, which a partner can't manage for a customer.
enum DomainSubscriptions {
    /// It changes nothing that the model follows: what matters is who may do it.
    static let manage = Command(
        "manage-domain-subscriptions", "Manage the subscription of a domain", by: domainSubscriptionAdministrator,
        source: .manageRelationships)

    static let manageThem = Workflow(
        "manage-domain-subscriptions", "Manage the subscription of a domain", by: domainSubscriptionAdministrator,
        from: .always, to: .always, source: .manageRelationships
    ) {
        SignIn(to: AdminCenter.name)
        Do("Manage the subscription of the domain", performing: manage)
    }

    static let seeDomains = Workflow(
        "see-your-domains", "See your domains", by: domainNameAdministrator, from: .always, to: .always,
        source: .microsoft365.inferred
    ) {
        SignIn(to: AdminCenter.name)
        Go(to: "Settings", "Domains")
    }

    static let askTheCustomer = Workflow(
        "have-domain-subscriptions-managed", "Have a customer manage the subscription of a domain", by: adminAgent,
        from: relationship.is(.active), to: .always, source: .manageRelationships
    ) {
        Do("Ask the customer to sign in with one account that has both roles")
        Complete("manage-domain-subscriptions")
    }

    static let chapter = Chapter("Domain subscriptions") {
        manage
        manageThem
        seeDomains
        askTheCustomer
    }
}
