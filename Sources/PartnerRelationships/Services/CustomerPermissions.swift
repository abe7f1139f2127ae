internal import Workflow

extension Source {
    static let customerPermissions = partnerCenter("give-customers-permission")
}

/// What a partner lets the customer buy by themselves.
enum CustomerPermissions {
    enum Offer: String, Choice {
        case reservations, savingsPlan

        var words: String {
            switch self {
            case .reservations: "Azure reservations"
            case .savingsPlan: "the Azure savings plan"
            }
        }
    }

    static let permissions = SetVariable<Offer>("the customer's purchase permissions", id: "customer-permissions")

    private static func allow(_ offer: Offer, _ id: String) -> Command {
        Command(
            "allow-" + id, "Let the customer buy \(offer.words)", by: adminAgent,
            when: relationship.is(.active) && !permissions.contains(offer), then: permissions.gains(offer),
            source: .customerPermissions)
    }

    private static func forbid(_ offer: Offer, _ id: String) -> Command {
        Command(
            "forbid-" + id, "Do not let the customer buy \(offer.words)", by: adminAgent,
            when: relationship.is(.active) && permissions.contains(offer), then: permissions.loses(offer),
            source: .customerPermissions)
    }

    static let allowReservations = allow(.reservations, "azure-reservations")
    static let forbidReservations = forbid(.reservations, "azure-reservations")
    static let allowSavingsPlan = allow(.savingsPlan, "azure-savings-plan")
    static let forbidSavingsPlan = forbid(.savingsPlan, "azure-savings-plan")

    /// What leads there from the account page of a customer.
    @ControlBuilder static var accountControls: [Control] {
        Link("Customer permissions").shown(when: relationship.is(.active)).opens("Customer permissions")
    }

    @PlaceBuilder static var places: [Place] {
        Page("Customer permissions", source: .customerPermissions) {
            Tab("Azure reservations").opens("Azure reservations")
            Tab("Azure savings plan").opens("Azure savings plan")
        }
        .shown(when: relationship.is(.active)).shown(to: adminAgent.or(salesAgent).or(helpdeskAgent))
        Panel("Azure reservations", source: .customerPermissions) {
            Toggle("Allow customer to purchase").shown(to: adminAgent)
                .isOn(
                    when: permissions.contains(.reservations), turningOn: allowReservations,
                    turningOff: forbidReservations)
        }
        .shown(when: relationship.is(.active))
        Panel("Azure savings plan", source: .customerPermissions) {
            Toggle("Allow customer to purchase").shown(to: adminAgent)
                .isOn(
                    when: permissions.contains(.savingsPlan), turningOn: allowSavingsPlan,
                    turningOff: forbidSavingsPlan)
        }
        .shown(when: relationship.is(.active))
    }

    @StepBuilder private static var open: [Step] {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Account")
        Select("Customer permissions")
    }

    static let chapter = Chapter("Customer permissions") {
        Source.customerPermissions
        permissions
        allowReservations
        forbidReservations
        allowSavingsPlan
        forbidSavingsPlan
        Workflow(
            "let-customers-buy-reservations", "Let a customer buy Azure reservations", by: adminAgent,
            from: relationship.is(.active) && !permissions.contains(.reservations),
            to: permissions.contains(.reservations), source: .customerPermissions
        ) {
            open
            Select("Azure reservations")
            Select("Allow customer to purchase")
        }
        Workflow(
            "keep-customers-from-buying-reservations", "Keep a customer from buying Azure reservations",
            by: adminAgent, from: relationship.is(.active) && permissions.contains(.reservations),
            to: !permissions.contains(.reservations), source: .customerPermissions
        ) {
            open
            Select("Azure reservations")
            Clear("Allow customer to purchase")
        }
        Workflow(
            "let-customers-buy-savings-plans", "Let a customer buy an Azure savings plan", by: adminAgent,
            from: relationship.is(.active) && !permissions.contains(.savingsPlan),
            to: permissions.contains(.savingsPlan), source: .customerPermissions
        ) {
            open
            Select("Azure savings plan")
            Select("Allow customer to purchase")
        }
        Workflow(
            "keep-customers-from-buying-savings-plans", "Keep a customer from buying Azure savings plans",
            by: adminAgent, from: relationship.is(.active) && permissions.contains(.savingsPlan),
            to: !permissions.contains(.savingsPlan), source: .customerPermissions
        ) {
            open
            Select("Azure savings plan")
            Clear("Allow customer to purchase")
        }
        Rule(
            "only-admin-agents-let-customers-buy", "Only Admin agents let customers buy by themselves",
            only: adminAgent, makes: permissions.isNotEmpty, source: .customerPermissions)
    }
}
