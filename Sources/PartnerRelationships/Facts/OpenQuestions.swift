internal import Workflow

/// What the sources contradict each other on, and the reading that the model takes.
enum OpenQuestions {
    static let leastRole = OpenQuestion(
        "least-role-to-accept-or-remove",
        "Which role does a customer need at least to accept a partner, or to remove a partner's roles?",
        readings: .init("A Billing Administrator, for all of it", .manageRelationships),
        .init("A Global Administrator, to accept", .obtainPermissions),
        .init("A Global Administrator; others see a page that says so", .intune),
        taken: """
            A Billing Administrator is enough for the agreement and for a relationship without roles; wherever roles \
            are granted or removed it takes a Global Administrator. All sources can be true then, if each is read as \
            speaking of its own case; and nobody should be able to grant a role that is mightier than their own.
            """)

    static let resellerRoles = OpenQuestion(
        "roles-of-resellers", "Does a reseller get roles?",
        readings: .init("A reseller has no roles assigned", .manageRelationships),
        .init("A reseller's invitation can ask for delegated administration", .obtainPermissions),
        taken: """
            The relationship itself brings no roles; the same invitation may ask for delegated administration, which \
            is a relationship of its own and can end alone. The table speaks of the first, the procedure of both.
            """)

    static let dapBeforeGranular = OpenQuestion(
        "dap-before-gdap", "Must DAP be removed before a GDAP request can be approved?",
        readings: .init("It must be removed first", .gdapApproval),
        .init("Both can be there, and GDAP goes before DAP", .gdapQuestions, .newerPages),
        taken: "Both can be there: the newer pages dropped the demand, and the transition relies on it.")

    static let inactivity = OpenQuestion(
        "days-until-dap-is-inactive", "After how many days without a sign-in is DAP inactive?",
        readings: .init("After 60 days", .dapMonitor), .init("After 90 days", .dapMonitor, .dapQuestions),
        taken: """
            90 days, as two pages have it; nothing in the model depends on it, because being inactive changes nothing \
            about what can be done.
            """)

    static let appropriateRoles = OpenQuestion(
        "whose-appropriate-roles", "Whose are the roles at the head of a page of Partner Center?",
        readings: .init("Those of whoever carries out the steps", .obtainPermissions),
        .init("Those of the reader, when the steps are the customer's", .gdapCustomerTermination),
        taken: """
            Those of the reader. Where the steps are the customer's, the model goes by what the customer needs: to \
            terminate GDAP in the admin center takes the customer's Global Administrator, not an Admin agent.
            """)

    static let rejected = OpenQuestion(
        "state-after-rejection", "In which state is a GDAP relationship that an indirect reseller rejected?",
        readings: .init("None is documented", .graph), .init("Terminated, or gone", Source.graph.inferred),
        taken: "None: the request is gone, as it is when nobody approves it in time, so that it can be made again.")

    static let relationshipNames = OpenQuestion(
        "characters-of-relationship-names", "Which characters may the name of a GDAP relationship have?",
        readings: .init("Letters, digits, dashes and underscores", .gdapBulkMigration),
        .init("Blanks too, as in the example", .graph),
        taken: "Any, up to 50: the interface's own example has blanks. The bulk tool is stricter than the interface.")

    static let firstReminder = OpenQuestion(
        "day-of-the-first-reminder", "How long before its end is the first mail sent about a GDAP relationship?",
        readings: .init("30 days", .gdapExpiry), .init("31 days", .thirdParties),
        taken: "30 days, as Microsoft has it; others count the day of sending.")

    static let whoEnds = OpenQuestion(
        "who-ends-a-relationship", "Which role of the partner can remove a reseller relationship?",
        readings: .init("A Global admin", .removeRelationship),
        .init("An Admin agent or a Sales agent, but not of an indirect reseller", .newerPages),
        taken: "An Admin agent or a Sales agent: the newer pages, and the same roles that establish a relationship.")

    static let whoRequests = OpenQuestion(
        "who-requests-a-relationship", "Which role of the partner can request a reseller relationship?",
        readings: .init("An Admin agent or a Sales agent", .obtainPermissions, .revokePrivileges),
        .init("An Admin agent", .requestRelationship), .init("A Global admin or an Admin agent", .connectWithCustomers),
        taken: "An Admin agent or a Sales agent: the page on the whole procedure, in its older and its newer form.")

    static let attestation = OpenQuestion(
        "attestation-in-the-portal", "Can a partner still attest the customer agreement in Partner Center?",
        readings: .init("Yes, on the customer's account page", .confirmAgreement),
        .init("Since 2025-10-07 only by an application", .newerPages),
        taken: """
            Yes: the steps are those of the portal, as long as the newer pages are known in excerpts only. What the \
            command needs and does is the same in both readings.
            """)

    static let renewal = OpenQuestion(
        "gdap-renews-itself", "Can a GDAP relationship extend itself?",
        readings: .init("No, it can't renew itself", .gdapQuestions),
        .init("Yes, by six months at a time", .newerPages, .graphUpdate),
        taken: "Yes: the interface has the property, and the older page contradicts another one of the same day.")

    static let transitionRoles = OpenQuestion(
        "roles-of-the-transition", "How many roles did the transition from DAP to GDAP that Microsoft led grant?",
        readings: .init("Eight", .gdapMicrosoftTransition),
        .init("Nine, with Global Reader since July 2023", .gdapMicrosoftTransition),
        taken: "Nine: the later statement, and the one that lists them.")

    static let whoSees = OpenQuestion(
        "who-sees-partners", "Which role does a customer need to see which partners have admin roles?",
        readings: .init("A Global Administrator", .obtainPermissions),
        .init("A Billing Administrator, who sees the list after accepting a partner", .manageRelationships),
        taken: "A Billing Administrator: looking grants nothing, and the list is where accepting an invitation leads.")

    static let chapter = Chapter("Open questions") {
        leastRole
        whoSees
        resellerRoles
        dapBeforeGranular
        inactivity
        appropriateRoles
        rejected
        relationshipNames
        firstReminder
        whoEnds
        whoRequests
        attestation
        renewal
        transitionRoles
        partnerSide
    }
}
