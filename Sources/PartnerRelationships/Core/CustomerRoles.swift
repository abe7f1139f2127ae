internal import Workflow

// The roles that an account of the customer's can have in Microsoft Entra ID, as far as partners are concerned.

let globalAdministrator = Role(
    "Global Administrator", of: customer, aliases: ["Global admin", "Global Admin", "Tenant global administrator"],
    privileged: true,
    includes: [billingAdministrator, domainNameAdministrator, helpdeskAdministrator], source: .entraRoles)

let billingAdministrator = Role(
    "Billing Administrator", of: customer, aliases: ["Billing admin"], source: .entraRoles)

let domainNameAdministrator = Role(
    "Domain Name Administrator", of: customer, aliases: ["Domain name admin"], privileged: true,
    source: .entraRoles)

let helpdeskAdministrator = Role(
    "Helpdesk Administrator", of: customer, aliases: ["Helpdesk admin"],
    privileged: true, source: .entraRoles)

/// Whoever has any role of the customer's that the admin center knows.
let anyAdministrator = billingAdministrator.or(domainNameAdministrator).or(helpdeskAdministrator)

/// One account that has both roles; two accounts with one role each are not enough.
let domainSubscriptionAdministrator = domainNameAdministrator.and(billingAdministrator)

let customerRoles = Chapter("Roles of the customer") {
    globalAdministrator
    billingAdministrator
    domainNameAdministrator
    helpdeskAdministrator
}
