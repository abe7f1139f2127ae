internal import Workflow

// The roles that a user of the partner's can have in Partner Center.
//
// None of them includes another one: a Global admin who is to work with customers must be made an Admin agent too.

let partnerGlobalAdmin = Role(
    "Global admin", of: partner, id: "partner-global-admin",
    aliases: ["Global Admin", "Global administrator", "Global Administrator"], privileged: true, source: .partnerRoles)

let adminAgent = Role(
    "Admin agent", of: partner, aliases: ["Admin Agent", "AdminAgents", "Admin Agents"], privileged: true,
    source: .partnerRoles)

let salesAgent = Role("Sales agent", of: partner, aliases: ["Sales Agent", "SalesAgents"], source: .partnerRoles)

let helpdeskAgent = Role(
    "Helpdesk agent", of: partner, aliases: ["Helpdesk Agent", "HelpdeskAgents", "Helpdesk Agents", "Help agent"],
    source: .partnerRoles)

let accountAdmin = Role("Account admin", of: partner, aliases: ["Account Admin"], source: .partnerRoles)

let userManagementAdmin = Role(
    "User management admin", of: partner, aliases: ["User Administrator", "User admin"], source: .partnerRoles)

let partnerBillingAdmin = Role(
    "Billing admin", of: partner, id: "partner-billing-admin", aliases: ["Billing Administrator", "Billing agent"],
    source: .partnerRoles)

let supportRequestAdmin = Role(
    "Support request admin", of: partner, aliases: ["Support Request Admin"], source: .partnerRoles)

let programAdmin = Role(
    "Microsoft AI Cloud Partner Program admin", of: partner, id: "program-admin",
    aliases: ["MACPP Partner Admin", "Microsoft AI Cloud Partner Program partner admin"],
    formerly: [
        FormerName("MPN Partner Admin", until: "2023"), FormerName("MPN Partner admin", until: "2023"),
        FormerName("MPN admin", until: "2023"),
    ], source: .partnerRoles)

/// Whoever may see the list of customers.
let customerAgents = adminAgent.or(salesAgent).or(helpdeskAgent).or(partnerGlobalAdmin)

/// Whoever may sell to customers.
let sellingAgents = adminAgent.or(salesAgent)

let partnerRoles = Chapter("Roles of the partner") {
    partnerGlobalAdmin
    adminAgent
    salesAgent
    helpdeskAgent
    accountAdmin
    userManagementAdmin
    partnerBillingAdmin
    supportRequestAdmin
    programAdmin
}
