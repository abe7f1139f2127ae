internal import Workflow

extension Source {
    static let indirectProvider = partnerCenter("indirect-provider-tasks-in-partner-center")
    static let indirectReseller = partnerCenter("indirect-reseller-tasks-in-partner-center")
    static let supportedRelationships = partnerCenter("csp-supported-partner-relationships")
}

/// The partnership of an indirect provider, who is the partner of this model, with an indirect reseller.
enum IndirectPartnership {
    enum State: String, Choice { case none, requested, active }

    static let partnership = Variable<State>(
        "the partnership with the indirect reseller", id: "indirect-partnership",
        sentences: [.none: "there is no partnership with the indirect reseller"])

    /// The company that sells to the customer what the provider provides.
    static let reseller = Actor("the indirect reseller")

    static let request = Command(
        "request-partnership", by: adminAgent, when: enrollment.is(.active) && partnership.is(.none),
        then: partnership.becomes(.requested), source: .indirectProvider)

    static let authorize = Command(
        "authorize-indirect-provider", by: reseller, when: partnership.is(.requested),
        then: partnership.becomes(.active), source: .indirectReseller)

    static let remove = Command(
        "remove-partnership", by: adminAgent, when: partnership.is(.active), then: partnership.becomes(.none),
        source: .indirectProvider)

    /// One invitation to both: the customer gets the provider too.
    static let draft = Command(
        "draft-invitation-together", "Draft an invitation to the indirect reseller and to its provider", by: reseller,
        when: canInvite && partnership.is(.active),
        then: invitation.becomes(.drafted), requestedAdministration.becomes(.included), source: .connectWithCustomers)

    @PlaceBuilder static var places: [Place] {
        Page("Indirect resellers", at: "Indirect resellers", source: .indirectProvider) {
            Button("Request a partnership").shown(when: enrollment.is(.active) && partnership.is(.none))
                .performs(request).opens("Request a partnership")
            Button("Remove partnership").shown(when: partnership.is(.active)).opens("Remove partnership")
        }
        .shown(to: adminAgent)
        Panel("Request a partnership", source: .indirectProvider) {
            Button("Open in email").opens("Request a partnership")
            Button("Copy to clipboard").opens("Request a partnership")
            Button("Done").closes()
        }
        .shown(when: partnership.is(.requested)).shown(to: adminAgent)
        Dialog("Remove partnership", source: .indirectProvider) {
            Button("Yes").performs(remove)
            Button("No").inferred().closes()
        }
        .shown(when: partnership.is(.active)).shown(to: adminAgent)
    }

    /// What the reseller is sent, and what they see when they follow the link.
    static let portal = Portal(
        "Indirect reseller's Partner Center", for: reseller, id: "reseller-partner-center"
    ) {
        Page("Home", id: "home", source: .indirectReseller.inferred)
        Message("Partnership request", received: partnership.is(.requested), source: .indirectReseller.inferred) {
            Link("link").inferred().opens("Authorize indirect provider")
        }
        Page("Authorize indirect provider", source: .indirectReseller) {
            CheckBox("I have read the agreement").inferred()
            Button("Authorize indirect provider").needs("I have read the agreement").performs(authorize)
                .opens("Indirect providers")
        }
        .shown(when: partnership.is(.requested))
        Page("Indirect providers", at: "Indirect providers", source: .indirectReseller.inferred)
        Page("Customers", at: "Customers", source: .connectWithCustomers) {
            Button("New relationship").shown(when: canInvite && partnership.is(.active)).performs(draft)
                .opens("Invite new customers")
        }
        Page("Invite new customers", source: .connectWithCustomers) {
            Button("Open in email").opens("Invite new customers")
            Button("Copy to clipboard").opens("Invite new customers")
            Button("Done").opens("Customers")
        }
        .shown(when: invitation.is(.drafted))
    }

    static let chapter = Chapter("Indirect partnership") {
        Source.indirectProvider
        Source.indirectReseller
        Source.supportedRelationships
        reseller
        partnership
        request
        authorize
        remove
        draft
        portal
        workflows
        Rule(
            "only-resellers-authorize", "A partnership begins only when the indirect reseller agrees",
            only: reseller, makes: partnership.is(.active), source: .indirectReseller)
        Rule(
            "end-of-partnership-keeps-customers", "The end of a partnership leaves the customers as they are",
            whenever: remove, keeps: relationship, source: .indirectProvider)
        Rule(
            "end-of-partnership-keeps-administration", "The end of a partnership leaves DAP as it is",
            whenever: remove, keeps: delegatedAdministration, source: .indirectProvider)
        Rule(
            "only-providers-end-partnerships", "Only the provider can end the partnership in Partner Center",
            only: adminAgent, makes: partnership.is(.none), source: .supportedRelationships)
    }

    private static let workflows = Chapter("Tasks with indirect resellers") {
        Workflow(
            "request-a-partnership", "Ask an indirect reseller for a partnership", by: adminAgent,
            from: enrollment.is(.active) && partnership.is(.none), to: partnership.is(.requested),
            source: .indirectProvider
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Indirect resellers")
            Select("Request a partnership")
            Select("Copy to clipboard")
            Select("Done")
            Do("Send the link to the indirect reseller in an e-mail")
        }
        Workflow(
            "authorize-a-provider", "Authorize an indirect provider", by: reseller, from: partnership.is(.requested),
            to: partnership.is(.active), source: .indirectReseller
        ) {
            Open(message: "Partnership request")
            Select(link: "link")
            Select("I have read the agreement")
            Select("Authorize indirect provider")
        }
        Workflow(
            "become-partners", "Become the provider of an indirect reseller", by: adminAgent,
            from: enrollment.is(.active) && partnership.is(.none), to: partnership.is(.active),
            source: .indirectProvider
        ) {
            Complete("request-a-partnership")
            Complete("authorize-a-provider")
        }
        Workflow(
            "invite-a-customer-together", "Invite a customer to you and your provider at once", by: reseller,
            from: canInvite && partnership.is(.active), to: invitation.is(.sent), source: .connectWithCustomers
        ) {
            SignIn(to: portal.name)
            Go(to: "Customers")
            Select("New relationship")
            Select("Copy to clipboard")
            Select("Done")
            Do("Send the email to your customer, with the link in it", performing: ResellerInvitation.send)
        }
        Workflow(
            "remove-a-partnership", "End the partnership with an indirect reseller", by: adminAgent,
            from: partnership.is(.active), to: partnership.is(.none), source: .indirectProvider
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Indirect resellers")
            Select("Remove partnership")
            Select("Yes")
        }
    }
}
