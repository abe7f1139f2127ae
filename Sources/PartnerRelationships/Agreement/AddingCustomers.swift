internal import Workflow

/// How a partner creates a tenant for a customer who has none, which makes a relationship at once.
enum AddingCustomers {
    /// Whoever may add a customer; who doesn't sell can't confirm agreements.
    static let adders = sellingAgents.or(partnerGlobalAdmin).or(userManagementAdmin)

    private static let canAdd = tenant.is(.missing) && enrollment.is(.active)

    static let attested = Command(
        "add-customer", "Add a customer and confirm the agreement", by: sellingAgents, when: canAdd,
        then: effects + [agreement.becomes(.attested)], source: .addCustomer)

    static let unattested = Command(
        "add-customer-who-accepts-the-agreement", "Add a customer who will be asked to accept the agreement",
        by: adders, when: canAdd, then: effects, source: .addCustomer)

    /// Since 2023-09-25 a new customer comes with a GDAP relationship of default roles, and never with DAP.
    private static let effects: [Effect] =
        [tenant.becomes(.existing), relationship.becomes(.active), invitation.becomes(.none)]
        + GranularTransition.defaults

    @ControlBuilder static var customersControls: [Control] {
        Button("Add customer").shown(when: canAdd).shown(to: adders)
            .opens("Account info")
    }

    @PlaceBuilder static var places: [Place] {
        Page("Account info", source: .confirmAgreement) {
            Field("Company name").inferred()
            Link("Customer agreement")
                .formerly(FormerName("Microsoft agreement", until: "2023-04", source: .confirmAgreement))
                .shown(to: sellingAgents).opens("confirmed-agreement")
            Link("Customer will be asked to accept the Microsoft Customer Agreement in Microsoft 365 Admin Center")
                .opens("asked-agreement")
        }
        .shown(when: canAdd)
        .shown(to: adders)
        Panel("Customer agreement", id: "confirmed-agreement", source: .confirmAgreement) {
            CheckBox("Customer agreement").also("Microsoft agreement")
            Field("Agreement acceptance date")
            Button("Next: Review").formerly(FormerName("Next", until: "2023-04", source: .confirmAgreement))
                .needs("Customer agreement", "Agreement acceptance date").opens("review-attested")
        }
        Panel("Customer agreement", id: "asked-agreement", source: .addCustomer) {
            Button("Next: Review").opens("review-unattested")
        }
        Page("Review", id: "review-attested", source: .newerPages) {
            Button("Submit").shown(when: canAdd).performs(attested).opens("Customers")
        }
        .shown(to: sellingAgents)
        Page("Review", id: "review-unattested", source: .newerPages) {
            Button("Submit").shown(when: canAdd).performs(unattested).opens("Confirmation")
        }
        .shown(to: adders)
        Page("Confirmation", source: .addCustomer) {
            Button("Done").inferred().opens("Customers")
        }
        .shown(to: adders)
    }

    static let addCustomer = Workflow(
        "add-a-customer", "Add a customer and confirm the agreement for them", by: sellingAgents,
        from: canAdd, to: relationship.is(.active) && agreement.is(.attested), source: .confirmAgreement
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select("Add customer")
        Enter("Company name")
        Select(link: "Customer agreement")
        Select(checkBox: "Customer agreement")
        Enter("Agreement acceptance date")
        Select("Next: Review")
        Select("Submit")
    }

    static let addCustomerWhoAccepts = Workflow(
        "add-a-customer-who-accepts-the-agreement", "Add a customer who accepts the agreement themselves",
        by: sellingAgents, from: canAdd, to: relationship.is(.active) && agreement.is(.accepted),
        source: .addCustomer
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select("Add customer")
        Enter("Company name")
        Select("Customer will be asked to accept the Microsoft Customer Agreement in Microsoft 365 Admin Center")
        Select("Next: Review")
        Select("Submit")
        Do("Save the credentials, and mail them to the customer with the address of the agreement")
        Select("Done")
        Complete("accept-the-agreement")
    }

    static let chapter = Chapter("Adding customers") {
        attested
        unattested
        addCustomer
        addCustomerWhoAccepts
        Rule(
            "new-customer-comes-without-dap", "Adding a customer makes a relationship, but no longer grants DAP",
            whenever: attested, unattested, then: relationship.is(.active) && delegatedAdministration.is(.absent),
            source: .gdapQuestions)
        Rule(
            "new-customers-need-no-invitation", "Whom the partner adds need not be invited any more",
            whenever: attested, unattested, then: tenant.is(.existing) && invitation.is(.none), source: .addCustomer)
        Rule(
            "new-customers-agreement-is-attested", "Adding a customer can attest the agreement for them",
            whenever: attested, then: agreement.is(.attested), source: .confirmAgreement)
        Rule(
            "new-customers-come-with-gdap", "A new customer comes with a GDAP relationship whose roles are assigned",
            whenever: attested, unattested, then: hasSupportRole && granularRoles.isNotEmpty, source: .gdapQuestions)
        Rule(
            "nothing-without-a-tenant", "Who has no tenant has no relationship, no agreement and no subscriptions",
            where: tenant.is(.missing),
            always: relationship.is(.none) && agreement.is(.none) && subscriptions.is(.none)
                && delegatedAdministration.is(.absent), source: .addCustomer.inferred)
    }
}
