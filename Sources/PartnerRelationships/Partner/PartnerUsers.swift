internal import Workflow

extension Source {
    static let createUsers = partnerCenter("create-user-accounts-and-set-permissions")
    static let permissions = partnerCenter("permissions-overview")
}

/// The users of the partner.
///
/// A user is created in Microsoft Entra ID and then given roles in Partner Center.
enum PartnerUsers {
    /// Whoever may create users in Partner Center.
    private static let userCreators = partnerGlobalAdmin.or(accountAdmin).or(userManagementAdmin)

    /// How many users there are is nothing that the model follows.
    static let add = Command(
        "add-partner-user", "Create a user in Partner Center and give them roles", by: userCreators,
        source: .createUsers)

    @PlaceBuilder static var places: [Place] {
        Page("User management", at: "Settings", "Account settings", "User management", source: .createUsers) {
            Button("Add user").opens("Add user")
        }
        .shown(to: userCreators)
        Panel("Add user", source: .createUsers) {
            Button("Create new users").opens("Create new users")
        }
        .shown(to: userCreators)
        Panel("Create new users", source: .createUsers) {
            Field("Name").inferred()
            Field("Email").inferred()
            Choices("Roles", of: "Admin agent", "Sales agent", "Helpdesk agent", "Account admin").inferred()
            Button("Add").needs("Name", "Email", "Roles").performs(add).opens("User management")
        }
        .shown(to: userCreators)
        Page("Activity log", at: "Settings", "Account settings", "Activity log", source: .gdapActivityLogs) {
            Field("From")
            Field("To")
            Button("down arrow").needs("From", "To").opens("activity-log-menu")
        }
        .shown(to: partner)
        Panel("Activity log menu", source: .gdapActivityLogs.inferred) {
            Button("Export log").closes()
        }
        .shown(to: partner)
    }

    private static let createUser = Workflow(
        "create-partner-user", "Create a user in Partner Center", by: userCreators, from: .always, to: .always,
        source: .createUsers
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Settings", "Account settings", "User management")
        Select("Add user")
        Select("Create new users")
        Enter("Name")
        Enter("Email")
        Enter("Roles")
        Select("Add")
        Do("Copy the sign-in information and send it to the user")
    }

    private static let exportActivityLog = Workflow(
        "export-activity-log", "Export the activity log", by: partner, from: .always, to: .always,
        source: .gdapActivityLogs
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Settings", "Account settings", "Activity log")
        Enter("From")
        Enter("To")
        Select("down arrow")
        Select("Export log")
    }

    static let chapter = Chapter("The partner's users") {
        Source.createUsers
        Source.permissions
        add
        createUser
        exportActivityLog
    }
}
