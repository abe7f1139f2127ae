internal import Workflow

extension Source {
    static let customerPermissions = partnerCenter("give-customers-permission")
}

/// What a partner lets the customer buy by themselves.
///
/// Nothing else in the model depends on it, so that it is no variable: the toggles are on the pages, and say to whom they
/// are shown.
enum CustomerPermissions {
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
        }
        .shown(when: relationship.is(.active))
        Panel("Azure savings plan", source: .customerPermissions) {
            Toggle("Allow customer to purchase").shown(to: adminAgent)
        }
        .shown(when: relationship.is(.active))
    }

    private static func workflow(_ id: String, _ title: String, tab: String) -> Workflow {
        Workflow(
            id, title, by: adminAgent, from: relationship.is(.active), to: relationship.is(.active),
            source: .customerPermissions
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Customers")
            Select(row: "customer")
            Select("Account")
            Select("Customer permissions")
            Select(tab)
            Select("Allow customer to purchase", in: tab)
        }
    }

    static let chapter = Chapter("Customer permissions") {
        Source.customerPermissions
        workflow(
            "let-customers-buy-reservations", "Let a customer buy Azure reservations", tab: "Azure reservations")
        workflow(
            "let-customers-buy-savings-plans", "Let a customer buy an Azure savings plan", tab: "Azure savings plan")
    }
}
