internal import Workflow

/// What documents may state about GDAP as tables.
enum GranularTables {
    static let states = Table(
        "gdap-states", "The states of a GDAP relationship", columns: "State", "What it means", source: .graph
    ) {
        Table.Row("created", "The partner drafts it and can still change or delete it")
        Table.Row("approvalPending", "It is locked and waits for the customer")
        Table.Row("approved", "The customer has approved it")
        Table.Row("activating", "It is being set up")
        Table.Row("active", "Its roles can be assigned to security groups")
        Table.Row("expiring", "Its time is over and the access is being taken away")
        Table.Row("expired", "It has ended by itself")
        Table.Row("terminationRequested", "One side has asked to end it")
        Table.Row("terminating", "The access is being taken away")
        Table.Row("terminated", "It has been ended")
    }

    static let limits = Table(
        "gdap-limits", "The limits of a GDAP relationship", columns: "What", "Limit", source: .graph
    ) {
        Table.Row("Name", "At most 50 characters, and no other relationship of the partner has it")
        Table.Row("Duration", "1 to 730 days")
        Table.Row("Extension", "180 days at a time, or none")
        Table.Row("Relationships that are extended in one go", "At most 25")
        Table.Row("Approval", "Within 90 days")
        Table.Row("Reminders", "30, 7 and 1 days before the end, and on the day")
        Table.Row("Record of an ended relationship", "One year")
    }

    /// Which roles partners of a kind get with a customer whom they create.
    static let defaultRoles = Table(
        "gdap-default-roles", "The default roles when a partner creates a customer", columns: "Role", "For whom",
        source: .gdapQuestions
    ) {
        for role in [
            "Directory Readers", "Directory Writers", "License Administrator", "Service Support Administrator",
            "User Administrator", "Privileged Role Administrator", "Helpdesk Administrator",
            "Privileged Authentication Administrator", "Global Reader",
        ] {
            Table.Row(role, "All but advisors")
        }
        Table.Row("Cloud Application Administrator", "All but indirect resellers and advisors")
        Table.Row("Application Administrator", "All but indirect resellers and advisors")
        Table.Row("External Identity Provider Administrator", "Domain partners")
        Table.Row("Domain Name Administrator", "Domain partners")
    }

    static let leastRoles = Table(
        "gdap-least-roles", "The least role for a task in the customer's tenant", columns: "Task", "Role",
        source: .gdapLeastRoles
    ) {
        Table.Row("Submit a support ticket", "Service Support Administrator")
        Table.Row("Add a user to a directory role", "Privileged Role Administrator")
        Table.Row("Create or delete a user", "User Administrator")
        Table.Row("Add a user to a group", "User Administrator")
        Table.Row("Change the name or reset the password of a limited admin", "User Administrator")
        Table.Row("Assign or revoke a license", "License Administrator")
        Table.Row("Create a guest", "Guest Inviter")
        Table.Row("Reset the password of a user who is no admin", "Password Administrator")
        Table.Row("Reset the password of a privileged admin", "Privileged Authentication Administrator")
        Table.Row("Invalidate the refresh tokens of a privileged admin", "Privileged Authentication Administrator")
        Table.Row("Change the name of a privileged admin", "Global Administrator")
        Table.Row("Change the user settings", "Global Administrator")
        Table.Row("Change authentication methods", "Authentication Administrator")
        Table.Row("Create or delete a group", "Groups Administrator")
        Table.Row("Change the settings of groups", "Groups Administrator")
        Table.Row("Read hidden memberships of groups", "Helpdesk Administrator")
        Table.Row("Read the configuration", "Directory Readers")
    }

    static let chapter = Chapter("Tables on GDAP") {
        states
        limits
        precedenceTable
        defaultRoles
        leastRoles
    }
}
