import Workflow

/// A small model of partners and their customers, with the names that the examples of the rules use.
enum Partners {
    enum Relationship: String, Choice { case none, active }
    enum Roles: String, Choice { case none, granted }

    static let relationship = Variable<Relationship>("the relationship")
    static let roles = Variable<Roles>("the partner's roles", id: "roles")
    static let customer = Actor("the customer")
    static let partner = Actor("the partner")
    static let billing = Role("Billing Administrator", of: customer, aliases: ["Billing admin"])
    static let global = Role(
        "Global Administrator", of: customer, aliases: ["Global admin"], formerly: ["Company Administrator"],
        privileged: true, includes: [billing])
    static let agent = Role("Admin agent", of: partner)
    static let sales = Role("Sales agent", of: partner)

    static let remove = Command(
        "remove-roles", by: global, when: roles.is(.granted), then: roles.becomes(.none))

    static let domain = Domain("Partners") {
        relationship
        roles
        customer
        partner
        billing
        global
        agent
        sales
        remove
        Portal("Microsoft 365 admin center", for: customer, url: "https://admin.example") {
            Page("Home")
            Page("Partner relationships", at: "Settings", "Partner relationships") {
                Row("partner").opens("Partner details")
            }
            Page("Partner details") {
                Button("Remove roles").shown(when: roles.is(.granted)).opens("Remove roles?")
            }
            Dialog("Remove roles?") {
                Button("Yes").performs(remove)
                Button("No").closes()
            }
        }
        Workflow(
            "remove-admin-roles", "Remove a partner's admin roles", by: global, from: roles.is(.granted),
            to: roles.is(.none)
        ) {
            Go(to: "Settings", "Partner relationships")
            Select(row: "partner")
            Select("Remove roles")
            Select("Yes", in: "Remove roles?")
        }
        Workflow(
            "invite-customer", "Invite a customer", by: agent, from: relationship.is(.none),
            to: relationship.is(.active)
        ) {
            Do("Ask the customer")
        }
        Table("partner-types", "What partners can do", columns: "Partner type", "Roles") {
            Table.Row("Advisor", "Helpdesk admin")
            Table.Row("Reseller", "None")
        }
    }
}
