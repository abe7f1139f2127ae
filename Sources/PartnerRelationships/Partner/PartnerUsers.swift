internal import Workflow

extension Source {
    static let createUsers = partnerCenter("create-user-accounts-and-set-permissions")
    static let permissions = partnerCenter("permissions-overview")
}

/// The users of the partner. A user is created in Microsoft Entra ID and then given roles in Partner Center.
enum PartnerUsers {
    enum Administrators: String, Choice { case one, several }

    /// With a single one, the partner is locked out when that person leaves.
    static let partnerAdministrators = Variable<Administrators>(
        "the Global and Account admins of the partner", id: "partner-administrators",
        sentences: [
            .one: "the partner has only one Global or Account admin",
            .several: "the partner has at least two Global or Account admins",
        ], plural: true)

    /// Whoever may create users in Partner Center.
    private static let userCreators = partnerGlobalAdmin.or(accountAdmin).or(userManagementAdmin)

    private static let addAdministrator = Command(
        "add-partner-administrator", "Create a user with an admin role", by: partnerGlobalAdmin,
        when: partnerAdministrators.is(.one), then: partnerAdministrators.becomes(.several), source: .createUsers)

    private static let removeAdministrator = Command(
        "remove-partner-administrator", "Delete the second-last admin", by: partnerGlobalAdmin,
        when: partnerAdministrators.is(.several), then: partnerAdministrators.becomes(.one), source: .createUsers)

    @PlaceBuilder static var places: [Place] {
        Page("User management", at: "Settings", "Account settings", "User management", source: .createUsers) {
            Button("Add user").opens("Add user")
            Row("user").shown(when: partnerAdministrators.is(.several)).shown(to: partnerGlobalAdmin).opens("User")
        }
        .shown(to: userCreators)
        Panel("Add user", source: .createUsers) {
            Button("Create new users").opens("Create new users")
        }
        .shown(to: userCreators)
        Panel("Create new users", source: .createUsers) {
            Field("Name")
            Field("Email")
            Choices("Roles", of: "Global admin", "Account admin")
            Button("Add").shown(when: partnerAdministrators.is(.one)).shown(to: partnerGlobalAdmin)
                .needs("Name", "Email", "Roles").performs(addAdministrator).opens("User management")
        }
        .shown(to: userCreators)
        Panel("User", source: .createUsers.inferred) {
            Button("Delete").shown(when: partnerAdministrators.is(.several)).performs(removeAdministrator)
        }
        .shown(to: partnerGlobalAdmin)
        Page("Activity log", at: "Settings", "Account settings", "Activity log", source: .gdapActivityLogs) {
            Field("From")
            Field("To")
            Button("Export log").needs("From", "To").opens("Activity log")
        }
        .shown(to: partner)
    }

    private static let createUser = Workflow(
        "create-partner-user", "Create a second admin in Partner Center", by: partnerGlobalAdmin,
        from: partnerAdministrators.is(.one), to: partnerAdministrators.is(.several), source: .createUsers
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
        Select("Export log")
    }

    static let chapter = Chapter("The partner's users") {
        Source.createUsers
        Source.permissions
        partnerAdministrators
        addAdministrator
        removeAdministrator
        createUser
        exportActivityLog
        Rule(
            "a-second-admin-can-be-added", "A partner with a single admin can always get a second one",
            from: partnerAdministrators.is(.one), canReach: partnerAdministrators.is(.several),
            source: .partnerCenterNote)
    }
}
