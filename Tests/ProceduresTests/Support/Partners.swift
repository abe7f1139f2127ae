import Workflow

/// A small model of partners and their customers, with the names that the examples of the rules use.
enum Partners {
    enum Relationship: String, Choice { case none, active }
    enum Roles: String, Choice { case none, granted }
    enum Request: String, Choice { case none, open }
    enum Mark: String, Choice { case missing, there }

    static let relationship = Variable<Relationship>("the relationship")
    static let roles = Variable<Roles>("the partner's roles", id: "roles")
    static let request = Variable<Request>("the request for roles", id: "request")
    static let contact = Variable<Mark>("the contact", id: "contact")
    static let note = Variable<Mark>("the note", id: "note")
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

    static let ask = Command(
        "ask-for-roles", by: agent, when: roles.is(.none) && request.is(.none), then: request.becomes(.open))
    static let approve = Command(
        "approve-roles", by: global, when: request.is(.open), then: roles.becomes(.granted), request.becomes(.none))
    static let make = Command("make-contact", by: billing, then: contact.becomes(.there))
    static let seeRoles = Command("see-roles", by: customer, when: roles.is(.granted))
    static let seeNone = Command("see-no-roles", by: customer, when: roles.is(.none))
    static let noteRoles = Command("note-roles", by: customer, then: note.becomes(.there))

    static let domain = Domain("Partners") {
        relationship
        roles
        request
        contact
        note
        customer
        partner
        billing
        global
        agent
        sales
        remove
        ask
        approve
        make
        seeRoles
        seeNone
        noteRoles
        adminCenter
        Portal("Partner Center", for: partner, url: "https://partner.example") {
            Page("Home")
            Page("Customers", at: "Customers") {
                Button("Ask for roles").shown(when: roles.is(.none)).performs(ask)
            }
        }
        workflows
        Table("partner-types", "What partners can do", columns: "Partner type", "Roles") {
            Table.Row("Advisor", "Helpdesk admin")
            Table.Row("Reseller", "None")
        }
    }

    private static let adminCenter = Portal(
        "Microsoft 365 admin center", for: customer, url: "https://admin.example", aliases: ["the admin center"]
    ) {
        Page("Home") {
            Button("Check roles").performs(seeRoles).opens("Roles").performs(seeNone).opens("No roles")
        }
        Page("Roles") { Button("Note it").performs(noteRoles) }
        Page("No roles") { Button("Finish").performs(noteRoles) }
        Page(
            "Partner relationships", at: "Settings", "Partner relationships", url: "https://admin.example/partners"
        ) {
            Row("partner").opens("Partner details")
        }
        .formerly("Partner list", "https://admin.example/partner-list")
        Page("Domains", at: "Settings", "Domains", url: "https://admin.example/domains").shown(to: global)
        Page("Requests", at: "Requests") {
            Button("Approve").shown(when: request.is(.open)).performs(approve)
        }
        Page("Contact", at: "Contact") {
            Field("Name")
            Choices("Country", of: "Chile", "Kenya")
            CheckBox("I agree")
            Button("Send").needs("Name", "I agree").performs(make)
            Link("Terms").opens("Terms of use")
            Button("Terms").opens("Print the terms")
        }
        Page("Terms of use") { Button("Read").performs(noteRoles) }
        Dialog("Print the terms") { Button("Print").closes() }
        Page("Partner details") {
            Button("Remove roles").formerly("Delete roles").shown(when: roles.is(.granted)).opens("Remove roles?")
        }
        Dialog("Remove roles?") {
            Button("Yes").performs(remove)
            Button("No").closes()
        }
    }

    private static let workflows = Chapter("Workflows") {
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
        workflow("contact-a-partner", "Contact a partner", by: billing, to: contact.is(.there)) {
            Go(to: "Contact", in: "Microsoft 365 admin center")
            Enter("Name")
            Select(checkBox: "I agree")
            Select("Send")
        }
        workflow("read-terms", "Read the terms", by: customer, to: note.is(.there)) {
            Go(to: "Contact", in: "Microsoft 365 admin center")
            Select(link: "Terms")
            Select("Read")
        }
        workflow("look-at-domains", "Look at the domains", by: global, to: .always) {
            Go(to: "Settings", "Domains", in: "Microsoft 365 admin center")
        }
        workflow("have-no-roles", "Make sure that the partner has no roles", by: global, to: roles.is(.none)) {
            Go(to: "Settings", "Partner relationships")
            Select(row: "partner")
            Select("Remove roles")
            Select("Yes", in: "Remove roles?")
        }
        workflow("check-roles", "Check the partner's roles", by: customer, to: note.is(.there)) {
            SignIn(to: "Microsoft 365 admin center")
            Select("Check roles")
            Select("Finish")
        }
        Workflow(
            "ask-again", "Ask for roles", by: agent, from: roles.is(.none) && request.is(.none), to: request.is(.open)
        ) {
            SignIn(to: "Partner Center")
            Go(to: "Customers")
            Select("Ask for roles")
        }
        Workflow(
            "get-roles", "Get roles", by: agent, from: roles.is(.none) && request.is(.none), to: roles.is(.granted)
        ) {
            Complete("ask-again")
            HandOver(to: global)
            Go(to: "Requests")
            Select("Approve")
        }
        Workflow(
            "ask-by-mail", "Ask for roles by mail", by: agent, from: roles.is(.none) && request.is(.none),
            to: request.is(.open)
        ) {
            SignIn(to: "Partner Center")
            Go(to: "Customers")
            Select("Ask for roles")
            Do("Send the link to the customer in an e-mail")
            Do("Write down when it was sent")
        }
        workflow("never-begins", "Begin never", by: global, from: relationship.is(.active), to: .always) {
            SignIn(to: "Microsoft 365 admin center")
        }
    }

    private static func workflow(
        _ id: String, _ title: String, by performer: some Permitting, from start: Condition = .always,
        to outcome: Condition, @StepBuilder steps: () -> [Step]
    ) -> Workflow {
        Workflow(id, title, by: performer, from: start, to: outcome, steps: steps)
    }
}
