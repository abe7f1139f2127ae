internal import Workflow

/// The partner's portal.
///
/// Its pages come from the files of their subjects. A file adds its places to `places`, and, where something leads to
/// them from the list of customers, from the record of a customer in it, or from a customer's page, its controls to
/// the lists of these.
enum PartnerCenter {
    static let name = "Partner Center"

    static let portal = Portal(
        name, for: partner, id: "partner-center", url: "https://partner.microsoft.com/dashboard/home",
        aliases: ["Partner Center dashboard", "the Partner Center"]
    ) {
        Page(
            "Home", id: "home", url: "https://partner.microsoft.com/dashboard/home", source: .obtainPermissions.inferred
        )
        Page("Customers", at: "Customers", source: .partnerCenterNote) {
            Row("customer").shown(when: hasCustomer).opens("customer")
            Tab("Customer list").opens("Customers")
            Button("down arrow").shown(when: hasCustomer).opens("customer-record")
            customersControls
        }
        .formerly(
            FormerName("Customers tile", until: "2023", source: .obtainPermissions),
            FormerName("Dashboard > Customers", until: "2021", source: .newerPages)
        )
        .shown(when: enrollment.is(.active))
        .shown(to: customerAgents.or(AddingCustomers.adders))
        Panel("Customer record", id: "customer-record", source: .obtainPermissions.inferred) { recordControls }
        Page("Customer", id: "customer", source: .gdapRequest.inferred) { customerControls }.shown(to: customerAgents)
        places
    }

    /// Whether the customer is in the list of customers.
    static let hasCustomer = relationship.is(.active) || granularRelationship.isNot(.none)

    /// What the files of the subjects add to the list of customers.
    @ControlBuilder private static var customersControls: [Control] {
        ResellerInvitation.customersControls
        AddingCustomers.customersControls
    }

    /// What the files of the subjects add to the record of one customer in the list.
    @ControlBuilder private static var recordControls: [Control] {
        AdminCenterOnBehalf.recordControls
        AzureAccess.recordControls
    }

    /// What the files of the subjects add to the page of one customer.
    @ControlBuilder private static var customerControls: [Control] {
        ResellerRelationship.customerControls
        GranularPages.customerControls
        AzureAccess.customerControls
        Autopilot.customerControls
        ServiceRequests.customerControls
    }

    /// The places that the files of the subjects add.
    @PlaceBuilder private static var places: [Place] {
        ResellerInvitation.places
        AddingCustomers.places
        ResellerRelationship.places
        CustomerAgreement.partnerCenterPlaces
        DelegatedAdministration.partnerCenterPlaces
        GranularPages.places
        AzureAccess.partnerCenterPlaces
        Autopilot.partnerCenterPlaces
        ServiceRequests.partnerCenterPlaces
        CustomerPermissions.places
        Enrollment.places
        PartnerUsers.places
        Workspaces.places
        IndirectPartnership.places
    }
}
