internal import Workflow

extension Source {
    static let serviceRequests = partnerCenter("report-problems-on-behalf-of-a-customer")
}

/// Requests to Microsoft for help that a partner opens on behalf of a customer.
enum ServiceRequests {
    /// None is open before the first one, and again when it is closed.
    enum State: String, Choice { case none, open, attentionNeeded }

    static let request = Variable<State>(
        "the service request", id: "service-request", sentences: [.none: "no service request is open"])

    private static let canBegin = request.is(.none)

    /// DAP lets a partner ask for help, and so does a role of GDAP that may write support tickets.
    static let mayAsk = delegatedAdministration.is(.granted) || hasSupportRole

    /// For Azure any role in the tenant will do, together with a role in the subscription.
    static let mayAskForAzure =
        relationship.is(.active) && AzureAccess.access.isNot(.none)
        && (delegatedAdministration.is(.granted) || hasGranularAccess)

    static let open = Command(
        "open-service-request", "Open a service request on behalf of the customer",
        by: adminAgent.or(helpdeskAgent), when: canBegin && mayAsk, then: request.becomes(.open),
        source: .gdapLeastRoles)

    static let openForAzure = Command(
        "open-azure-service-request", "Open a service request for the customer's Azure subscription",
        by: adminAgent, when: canBegin && mayAskForAzure, then: request.becomes(.open), source: .serviceRequests)

    static let needAttention = Command(
        "ask-back-about-service-request", "Microsoft needs to know more", by: Actor.system, when: request.is(.open),
        then: request.becomes(.attentionNeeded), source: .serviceRequests)

    static let answer = Command(
        "answer-service-request", "Give Microsoft what it needs to know", by: adminAgent.or(helpdeskAgent),
        when: request.is(.attentionNeeded), then: request.becomes(.open), source: .serviceRequests.inferred)

    static let close = Command(
        "close-service-request", "The service request is closed", by: Actor.system,
        when: request.isOneOf(.open, .attentionNeeded), then: request.becomes(.none), source: .serviceRequests)

    @ControlBuilder static var customerControls: [Control] {
        Link("Service management").opens("Service management")
    }

    @PlaceBuilder static var partnerCenterPlaces: [Place] {
        Page("Service management", source: .serviceRequests) {
            Link("Administer services").opens("Administer services")
            Button("More...").shown(when: canBegin && mayAsk).shown(to: adminAgent.or(helpdeskAgent))
                .opens("Create a service request")
            Row("service request").shown(when: request.isNot(.none)).opens("Service request")
        }
        .shown(to: customerAgents)
        Page("Administer services", source: .serviceRequests) {
            Link("Service health").inferred().opens("Administer services")
        }
        .shown(to: customerAgents)
        Page("Create a service request", source: .serviceRequests) {
            Field("Title").inferred()
            Field("Description").inferred()
            Choices("Severity", of: "Critical", "Moderate", "Minimal").inferred()
            Button("Submit").needs("Title", "Description", "Severity").performs(open).opens("Service management")
        }
        .shown(when: canBegin && mayAsk).shown(to: adminAgent.or(helpdeskAgent))
        Page("Service request", source: .serviceRequests.inferred) {
            Field("Reply").inferred()
            Button("Submit").inferred().shown(when: request.is(.attentionNeeded)).shown(
                to: adminAgent.or(helpdeskAgent)
            )
            .needs("Reply").performs(answer)
        }
        .shown(to: customerAgents)
    }

    @PlaceBuilder static var azurePlaces: [Place] {
        Page("Help + support", at: "Help + support", source: .serviceRequests.inferred) {
            Button("New support request").shown(when: canBegin && mayAskForAzure).opens("New support request")
            Link("Manage support requests").opens("Help + support")
        }
        .shown(to: adminAgent)
        Page("New support request", source: .serviceRequests) {
            Tab("Basics").opens("New support request")
            Choices("Support plan", of: "Cloud Solution Provider")
            Field("Contact")
            Button("Create").needs("Support plan", "Contact").performs(openForAzure).opens("Help + support")
        }
        .shown(when: canBegin && mayAskForAzure).shown(to: adminAgent)
    }

    static let chapter = Chapter("Service requests") {
        Source.serviceRequests
        request
        open
        openForAzure
        needAttention
        answer
        close
        workflows
        rules
        needs
        responseTimes
    }

    private static let workflows = Chapter("Tasks with service requests") {
        Workflow(
            "check-service-health", "Check the health of a customer's services",
            by: adminAgent.or(helpdeskAgent), from: relationship.is(.active), to: .always, source: .serviceRequests
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Customers")
            Select(row: "customer")
            Select("Service management")
            Select("Administer services")
            Select("Service health")
        }
        Workflow(
            "open-a-service-request", "Open a service request on behalf of a customer",
            by: adminAgent.or(helpdeskAgent), from: relationship.is(.active) && canBegin && mayAsk,
            to: request.is(.open), source: .serviceRequests
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Customers")
            Select(row: "customer")
            Select("Service management")
            Select("More...")
            Enter("Title")
            Enter("Description")
            Enter("Severity")
            Select("Submit")
        }
        Workflow(
            "open-an-azure-service-request", "Open a service request for a customer's Azure subscription",
            by: adminAgent, from: canBegin && mayAskForAzure, to: request.is(.open), source: .serviceRequests
        ) {
            SignIn(to: "Azure portal")
            Go(to: "Help + support")
            Select("New support request")
            Select("Basics")
            Enter("Support plan")
            Enter("Contact")
            Select("Create")
            Select("Manage support requests")
        }
        Workflow(
            "answer-a-service-request", "Answer a service request that needs attention",
            by: adminAgent.or(helpdeskAgent), from: relationship.is(.active) && request.is(.attentionNeeded),
            to: request.is(.open), source: .serviceRequests.inferred
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Customers")
            Select(row: "customer")
            Select("Service management")
            Select(row: "service request")
            Enter("Reply")
            Select("Submit")
        }
    }

    private static let rules = Chapter("Rules of service requests") {
        Rule(
            "requests-need-permission", "Without DAP or a GDAP role that allows it, no service request can be opened",
            from: canBegin && !mayAsk && !mayAskForAzure, next: request.isNot(.open), source: .obtainPermissions)
        Rule(
            "requests-can-be-opened-again", "A partner who gets permissions again can open service requests again",
            from: relationship.is(.active) && canBegin && !mayAsk, canReach: request.is(.open),
            source: .obtainPermissions)
    }

    private static let needs = Table(
        "service-request-needs", "What a partner needs to ask for help on behalf of a customer",
        columns: "About", "Which partners", "What it takes", source: .gdapLeastRoles
    ) {
        Table.Row(
            "Microsoft 365 and Dynamics 365", "Direct-bill partners and indirect providers; for Microsoft 365 all",
            "DAP, or a GDAP role that may write support tickets, at least Service Support Administrator")
        Table.Row(
            "An Azure subscription", "Direct-bill partners and indirect providers",
            "The reseller relationship, any GDAP role or DAP, and a role in the subscription that may write support "
                + "tickets")
        Table.Row("The partner's own tenant", "All", "A support plan of their own")
    }

    private static let responseTimes = Table(
        "service-request-response", "How soon Microsoft answers", columns: "Severity", "Within",
        source: .serviceRequests
    ) {
        Table.Row("Critical", "2 hours")
        Table.Row("Moderate", "4 hours")
        Table.Row("Minimal", "8 hours")
    }
}
