internal import Workflow

/// The pages on which a customer buys and pays, most of which a partner can't see.
enum BillingPages {
    @PlaceBuilder static var places: [Place] {
        Page("Marketplace", at: "Marketplace", source: .manageRelationshipsArchived)
            .formerly(
                FormerName("Purchase services", until: "2026-04", source: .manageRelationships),
                FormerName("Billing > Purchase services", until: "2026-04", source: .manageRelationshipsPublished)
            )
            .shown(to: billingAdministrator)
        Page("Your products", at: "Billing", "Your products", source: .manageRelationships)
            .shown(to: billingAdministrator)
        Page("Bills & payments", at: "Billing", "Bills & payments", source: .manageRelationships)
            .shown(to: billingAdministrator)
        Page("Licenses", at: "Billing", "Licenses", source: .manageRelationships).shown(to: billingAdministrator)
        Page("Billing notifications", at: "Billing", "Billing notifications", source: .manageRelationships)
            .shown(to: billingAdministrator)
    }

    static let chapter = Chapter("Buying and paying") {
        Workflow(
            "see-what-you-bought", "See what you bought and what you pay", by: billingAdministrator, from: .always,
            to: .always, source: .manageRelationships
        ) {
            SignIn(to: AdminCenter.name)
            Go(to: "Billing", "Your products")
            Go(to: "Billing", "Licenses")
            Go(to: "Billing", "Bills & payments")
            Go(to: "Billing", "Billing notifications")
        }
        Workflow(
            "look-at-the-marketplace", "Look at what there is to buy", by: billingAdministrator, from: .always,
            to: .always, source: .manageRelationshipsArchived
        ) {
            SignIn(to: AdminCenter.name)
            Go(to: "Marketplace")
        }
    }
}

/// The admin center as a partner sees it who acts on behalf of the customer (AOBO): with two pages on billing, not five.
enum AdminCenterOnBehalf {
    static let name = "Microsoft 365 admin center on behalf of a customer"

    static let portal = Portal(
        name, for: adminAgent.or(helpdeskAgent), id: "admin-center-on-behalf",
        aliases: ["AOBO admin center", "Admin On Behalf Of"]
    ) {
        Page("Home", id: "home", source: .microsoft365.inferred) {
            Link("See all support tickets").opens("Support tickets")
        }
        .shown(when: partnerCanAdminister)
        Page("Support tickets", source: .serviceRequests.inferred).shown(when: partnerCanAdminister)
        Page("Licenses", at: "Billing", "Licenses", source: .manageRelationships).shown(when: partnerCanAdminister)
        Page("Billing notifications", at: "Billing", "Billing notifications", source: .manageRelationships)
            .shown(when: partnerCanAdminister)
    }

    /// The way in, from the record of a customer.
    @ControlBuilder static var recordControls: [Control] {
        Link(AdminCenter.name).shown(when: partnerCanAdminister).shown(to: adminAgent.or(helpdeskAgent))
            .opens("home", in: name)
    }

    static let viewLicenses = Workflow(
        "view-a-customers-licenses", "View a customer's licenses on their behalf", by: adminAgent,
        from: partnerCanAdminister && relationship.is(.active), to: .always, source: .manageRelationships
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select("down arrow")
        Select(link: AdminCenter.name)
        Go(to: "Billing", "Licenses")
    }

    static let viewSupportTickets = Workflow(
        "view-a-customers-support-tickets", "View a customer's support tickets on their behalf",
        by: adminAgent.or(helpdeskAgent), from: partnerCanAdminister && relationship.is(.active), to: .always,
        source: .serviceRequests
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select("down arrow")
        Select(link: AdminCenter.name)
        Select("See all support tickets")
    }

    static let chapter = Chapter("Admin center") {
        AdminCenter.portal
        AdminCenter.lookAround
        BillingPages.chapter
        portal
        viewLicenses
        viewSupportTickets
    }
}
