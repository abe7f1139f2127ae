internal import Workflow

/// Facts that documents state as tables.
enum Tables {
    /// The cells are what the page says, word for word.
    static let partnerTypes = Table(
        "partner-types", "Partner types, and the roles that each can get", columns: "Partner type", "Roles",
        source: .manageRelationships
    ) {
        Table.Row("Advisor", "Global admin, Helpdesk admin.")
        Table.Row("Independent Software Vendors", "No roles assigned.")
        Table.Row("Indirect reseller", "No roles assigned.")
        Table.Row("Line-of-business (LOB) partner", "Not available to assign.")
        Table.Row("Microsoft Products & Services Agreement (MPSA) partner", "No roles assigned.")
        Table.Row("Original Equipment Manufacturer (OEM)", "No roles assigned.")
        Table.Row("Partner", "Any Microsoft Entra role.")
        Table.Row("Partner with GDAP access", "Any Microsoft Entra role.")
        Table.Row("Reseller", "No roles assigned.")
    }

    static let securityGroups = Table(
        "dap-security-groups", "The security groups of delegated administration, and their roles at the customer",
        columns: "Security group", "Role", source: .obtainPermissions
    ) {
        Table.Row("Admin Agents", "Global Administrator")
        Table.Row("Helpdesk Agents", "Helpdesk Administrator")
    }

    static let pagesOnBehalf = Table(
        "pages-on-behalf", "Pages of the admin center, for a partner on behalf of a customer",
        columns: "Page", "Available", source: .manageRelationshipsArchived
    ) {
        Table.Row("Marketplace", "No")
        Table.Row("Your products", "No")
        Table.Row("Bills & payments", "No")
        Table.Row("Licenses", "Yes")
        Table.Row("Billing notifications", "Yes")
    }

    static let customerRolesByTask = Table(
        "customer-roles-by-task", "The least role of the customer for each task", columns: "Task", "Least role",
        source: .manageRelationships
    ) {
        Table.Row("Find a partner", "Billing Administrator")
        Table.Row("Accept the agreement alone", "Billing Administrator")
        Table.Row("Accept a partner without roles", "Billing Administrator")
        Table.Row("Accept a partner with roles", "Global Administrator")
        Table.Row("Approve a GDAP request", "Global Administrator")
        Table.Row("See which partners have roles", "Billing Administrator")
        Table.Row("Remove admin roles", "Global Administrator")
        Table.Row("Manage domain subscriptions", "Domain Name Administrator and Billing Administrator")
    }

    static let partnerRolesByTask = Table(
        "partner-roles-by-task", "The roles of the partner that can do each task", columns: "Task", "Roles",
        source: .obtainPermissions
    ) {
        Table.Row("Request a reseller relationship", "Admin agent or Sales agent")
        Table.Row("Confirm the customer agreement", "Admin agent or Sales agent")
        Table.Row("Remove a reseller relationship", "Admin agent or Sales agent")
        Table.Row("Give up delegated administration", "Admin agent")
        Table.Row("Accept the Microsoft Partner Agreement", "Global admin")
        Table.Row("Request a GDAP relationship", "Admin agent")
        Table.Row("Assign the roles of a GDAP relationship", "Admin agent")
        Table.Row("Terminate a GDAP relationship", "Admin agent")
        Table.Row("Turn on auto extend", "Admin agent")
        Table.Row("Migrate to GDAP in bulk", "Admin agent")
        Table.Row("Add a customer", "Admin agent, Sales agent, Global admin, or User management admin")
        Table.Row("Create a user in Partner Center", "Global admin, Account admin, or User management admin")
        Table.Row("Create an Autopilot profile", "Admin agent")
        Table.Row("Add Autopilot devices", "Admin agent or Sales agent")
        Table.Row("Open a service request for a customer", "Admin agent or Helpdesk agent")
        Table.Row("Cancel a compromised Azure subscription", "Global admin and Admin agent")
    }

    /// What older pages asked for; what is so now stands in the table of the roles by task.
    static let formerRoles = Table(
        "former-roles", "Roles of the partner that older pages ask for", columns: "Task", "Now", "Formerly", "As of",
        source: .newerPages
    ) {
        Table.Row("Remove a reseller relationship", "Admin agent or Sales agent", "Global admin", "2021")
        Table.Row(
            "Assign the roles of a GDAP relationship", "Admin agent",
            "Global admin, User management admin, or Admin agent", "June 2023")
    }

    static let agreementByPartner = Table(
        "agreement-by-partner", "Which partners may attest the customer agreement", columns: "Partner", "May attest",
        source: .confirmAgreement
    ) {
        Table.Row("Direct-bill partner", "Yes")
        Table.Row("Indirect provider", "Yes")
        Table.Row("Indirect reseller", "No")
    }

    static let numberOfAdmins = Table(
        "number-of-admins", "How many admins there should be", columns: "Of whom", "Which", "How many",
        source: .partnerCenterNote
    ) {
        Table.Row("A partner", "Global admin or Account admin", "At least two")
        Table.Row("A customer", "Global Administrator", "Two to four")
    }

    static let chapter = Chapter("Tables") {
        partnerTypes
        securityGroups
        pagesOnBehalf
        customerRolesByTask
        partnerRolesByTask
        formerRoles
        agreementByPartner
        numberOfAdmins
    }
}
