internal import Workflow

/// The partner's portal.
///
/// Its pages come from the files of their subjects. A file adds its places to `places`, and, where something leads to
/// them from the list of customers or from a customer's page, its controls to `customersControls` or
/// `customerControls`.
enum PartnerCenter {
    static let name = "Partner Center"

    static let portal = Portal(
        name, for: partner, id: "partner-center", url: "https://partner.microsoft.com/dashboard/home",
        aliases: ["Partner Center dashboard", "the Partner Center"]
    ) {
        Page("Home", id: "home", url: "https://partner.microsoft.com/dashboard/v2/home")
        Page("Customers", at: "Customers", source: .partnerCenterNote) {
            Row("customer").shown(when: relationship.is(.active) || granularRelationship.isNot(.none))
                .opens("customer")
            customersControls
        }
        .formerly(FormerName("Customers tile", until: "2023", source: .obtainPermissions))
        .shown(to: customerAgents)
        Page("Customer", id: "customer") { customerControls }.shown(to: customerAgents)
        places
    }

    /// What the files of the subjects add to the list of customers.
    private static let customersControls: [Control] = []

    /// What the files of the subjects add to the page of one customer.
    private static let customerControls: [Control] = []

    /// The places that the files of the subjects add.
    private static let places: [Place] = []
}
