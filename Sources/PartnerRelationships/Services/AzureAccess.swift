internal import Workflow

extension Source {
    static let azurePlan = partnerCenter("azure-plan-manage")
    static let assignAzure = partnerCenter("assign-azure-subscriptions")
}

/// What the partner may do in an Azure subscription of the customer's, which nothing but the subscription itself decides.
enum AzureAccess {
    enum State: String, Choice { case none, given }

    /// It is the partner's Admin Agents group that has a role, as a rule Owner.
    ///
    /// The role comes about by itself where the partner provisions the subscription, and from the customer otherwise.
    static let access = Variable<State>(
        "the partner's access to the Azure subscription", id: "azure-access",
        sentences: [
            .none: "the partner has no role in the Azure subscription",
            .given: "the partner has a role in the Azure subscription",
        ])

    static let userAccessAdministrator = Role(
        "User Access Administrator", of: customer, privileged: true, source: .reinstate)

    static let owner = Role(
        "Owner", of: customer, id: "azure-owner", aliases: ["Owner of the subscription"], privileged: true,
        includes: [userAccessAdministrator], source: .reinstate)

    static let provision = Command(
        "provision-azure-subscription", "Provision an Azure subscription for the customer", by: sellingAgents,
        when: relationship.is(.active) && agreement.isNot(.none) && subscriptions.isNot(.active),
        then: subscriptions.becomes(.active), access.becomes(.given), source: .obtainPermissions)

    static let assign = Command(
        "assign-azure-role", "Give the partner a role in the Azure subscription", by: userAccessAdministrator,
        when: relationship.is(.active) && access.is(.none), then: access.becomes(.given), source: .reinstate)

    static let remove = Command(
        "remove-azure-role", "Remove the partner's access to the Azure subscription",
        by: userAccessAdministrator, when: access.isNot(.none), then: access.becomes(.none), source: .obtainPermissions)

    /// Who is an Owner through the group can give users of the partner a role; how many have one, the model does not follow.
    static let share = Command(
        "assign-azure-role-to-user", "Give one of the partner's users a role in the Azure subscription",
        by: adminAgent, when: access.is(.given), source: .assignAzure)

    /// A subscription that was cancelled is, like a suspended one, no longer in the way of ending the relationship.
    static let cancel = Command(
        "cancel-compromised-azure-subscription", "Cancel a compromised Azure subscription",
        by: partnerGlobalAdmin.and(adminAgent), when: relationship.is(.active) && subscriptions.is(.active),
        then: subscriptions.becomes(.stopped), source: .azurePlan)

    /// The way from the record of a customer in Partner Center, which is closed to a partner without DAP and GDAP; the
    /// Azure portal itself is not.
    @ControlBuilder static var recordControls: [Control] {
        Link("Microsoft Azure Management Portal").shown(when: partnerCanAdminister).shown(to: adminAgent)
            .opens("home", in: portal.id)
    }

    @ControlBuilder static var customerControls: [Control] {
        Link("Azure subscriptions").shown(when: relationship.is(.active)).opens("Azure subscriptions")
    }

    @PlaceBuilder static var partnerCenterPlaces: [Place] {
        Page("Azure subscriptions", source: .azurePlan) {
            Link("Azure plan").shown(when: subscriptions.is(.active)).opens("Azure plan")
        }
        .shown(to: customerAgents)
        Page("Azure plan", source: .azurePlan) {
            CheckBox("subscriptions").inferred().shown(when: subscriptions.is(.active))
            Button("Cancel subscription").inferred().shown(when: relationship.is(.active) && subscriptions.is(.active))
                .shown(to: partnerGlobalAdmin.and(adminAgent)).needs("subscriptions").performs(cancel)
        }
        .shown(to: customerAgents)
    }

    static let portal = Portal("Azure portal", for: customer.or(partner), url: "https://portal.azure.com") {
        Page("Home", id: "home", source: .obtainPermissions.inferred)
        Page("All resources", at: "All resources", source: .obtainPermissions)
            .shown(to: owner.or(adminAgent))
        Page("Subscriptions", at: "Subscriptions", source: .azurePlan) {
            Row("subscription").opens("azure-subscription")
        }
        .shown(to: userAccessAdministrator.or(adminAgent))
        Page("Subscription", id: "azure-subscription", source: .azurePlan) {
            Link("Access Control").opens("Access Control")
        }
        .shown(to: userAccessAdministrator.or(adminAgent))
        Page("Access Control", source: .azurePlan) {
            Button("Add").shown(when: relationship.is(.active) && access.is(.none)).shown(to: userAccessAdministrator)
                .opens("add-role-assignment")
            Button("Add").shown(when: access.is(.given)).shown(to: adminAgent).opens("add-role-assignment-for-user")
            Tab("Role assignments").opens("Role assignments")
        }
        .shown(to: userAccessAdministrator.or(adminAgent))
        Panel("Add role assignment", id: "add-role-assignment", source: .azurePlan.inferred) {
            Choices("Role").inferred()
            Field("Members").inferred()
            Button("Save").inferred().needs("Role", "Members").performs(assign)
        }
        .shown(when: relationship.is(.active) && access.is(.none)).shown(to: userAccessAdministrator)
        Panel("Add role assignment", id: "add-role-assignment-for-user", source: .assignAzure.inferred) {
            Choices("Role").inferred()
            Field("Members").inferred()
            Button("Save").inferred().needs("Role", "Members").performs(share)
        }
        .shown(when: access.is(.given)).shown(to: adminAgent)
        Page("Role assignments", source: .azurePlan) {
            CheckBox("partner's group").inferred().shown(when: access.isNot(.none))
            Button("Remove access").shown(when: access.isNot(.none)).shown(to: userAccessAdministrator)
                .needs("partner's group").performs(remove)
        }
        .shown(to: userAccessAdministrator.or(adminAgent))
        ServiceRequests.azurePlaces
    }

    static let chapter = Chapter("Access to Azure subscriptions") {
        Source.azurePlan
        Source.assignAzure
        access
        userAccessAdministrator
        owner
        provision
        assign
        share
        remove
        cancel
        portal
        AzureAccessWorkflows.chapter
        AzureAccessRules.chapter
    }
}
