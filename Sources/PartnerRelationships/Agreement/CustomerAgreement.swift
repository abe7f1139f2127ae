internal import Workflow

/// The Microsoft Customer Agreement, by itself: the customer accepts it, or the partner attests that they did.
enum CustomerAgreement {
    static let accept = Command(
        "accept-the-customer-agreement", "Accept the Microsoft Customer Agreement", by: billingAdministrator,
        when: agreement.is(.none) && relationship.is(.active), then: agreement.becomes(.accepted),
        source: .manageRelationships)

    static let attest = Command(
        "attest-the-customer-agreement", "Confirm that the customer accepted the Microsoft Customer Agreement",
        by: sellingAgents, when: agreement.is(.none) && relationship.is(.active), then: agreement.becomes(.attested),
        source: .confirmAgreement)

    /// The customer's page, which the partner's email leads to as well as its address.
    @PlaceBuilder static var adminCenterPlaces: [Place] {
        Page(
            "Accept agreement", url: "https://go.microsoft.com/fwlink/?linkid=2116573", source: .manageRelationships
        ) {
            Link("Microsoft Customer Agreement").performs(InvitationAcceptance.readAgreement)
            CheckBox(InvitationAcceptance.acknowledgement).inferred().shown(when: isOpen)
            Button("Accept").shown(when: isOpen).needs(InvitationAcceptance.acknowledgement)
                .performs(accept).opens("Partner relationships")
        }
        .also(url: "https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement")
        .shown(to: billingAdministrator)
    }

    @PlaceBuilder static var messages: [Place] {
        Message("Customer agreement", received: isOpen, source: .manageRelationships.inferred) {
            Link("link").inferred().opens("Accept agreement", in: AdminCenter.name)
        }
        .shown(to: customer)
    }

    /// What leads from a customer's account page to the confirmation.
    @ControlBuilder static var accountControls: [Control] {
        Button("Edit").formerly(FormerName("Update", until: "2023", source: .confirmAgreement))
            .shown(when: isOpen).shown(to: sellingAgents).opens("confirm-agreement")
    }

    @PlaceBuilder static var partnerCenterPlaces: [Place] {
        Panel("Microsoft Customer Agreement", id: "confirm-agreement", source: .confirmAgreement) {
            Field("First name")
            Field("Last name")
            Field("Email address")
            Field("Phone number")
            Field("Agreement acceptance date")
            Button("Save and continue").also("Save")
                .needs("First name", "Last name", "Email address", "Agreement acceptance date").performs(attest)
        }
    }

    /// A partner is there, and the agreement is not.
    static let isOpen = agreement.is(.none) && relationship.is(.active)

    static let acceptAgreement = Workflow(
        "accept-the-agreement", "Review and accept a Microsoft Customer Agreement", by: billingAdministrator,
        from: isOpen, to: agreement.is(.accepted), source: .manageRelationships
    ) {
        Go(url: "https://go.microsoft.com/fwlink/?linkid=2116573")
        Select(link: "Microsoft Customer Agreement")
        Select(checkBox: InvitationAcceptance.acknowledgement)
        Select("Accept")
        Select(row: "partner", in: "Partner relationships")
    }

    static let confirmAgreement = Workflow(
        "confirm-an-agreement", "Confirm a customer's acceptance of the Microsoft Customer Agreement",
        by: sellingAgents, from: isOpen, to: agreement.is(.attested), source: .confirmAgreement
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Account")
        Select("Edit")
        Enter("First name")
        Enter("Last name")
        Enter("Email address")
        Enter("Agreement acceptance date")
        Select("Save and continue")
    }

    static let chapter = Chapter("Customer agreement") {
        accept
        attest
        acceptAgreement
        confirmAgreement
        CustomerAgreementRules.chapter
    }
}
