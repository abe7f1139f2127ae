internal import Workflow

/// How access to Azure subscriptions is given, used and taken.
enum AzureAccessWorkflows {
    static let provision = Workflow(
        "provision-an-azure-subscription", "Provision an Azure subscription for a customer", by: sellingAgents,
        from: relationship.is(.active) && agreement.isNot(.none) && subscriptions.isNot(.active),
        to: AzureAccess.access.is(.given), source: .obtainPermissions
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Do("Order the Azure subscription", performing: AzureAccess.provision)
    }

    static let open = Workflow(
        "open-a-customers-azure-subscription", "Look at the access to a customer's Azure subscription",
        by: adminAgent, from: PartnerCenter.hasCustomer && partnerCanAdminister && AzureAccess.access.is(.given),
        to: AzureAccess.access.is(.given), source: .assignAzure
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select("down arrow")
        Select("Microsoft Azure Management Portal")
        Select("Subscriptions")
        Select(row: "subscription")
        Select("Access Control")
    }

    static let share = Workflow(
        "give-a-user-an-azure-role", "Give one of your users a role in a customer's Azure subscription",
        by: adminAgent, from: AzureAccess.access.is(.given), to: AzureAccess.access.is(.given), source: .assignAzure
    ) {
        SignIn(to: "Azure portal")
        Go(to: "Subscriptions")
        Select(row: "subscription")
        Select("Access Control")
        Select("Add")
        Enter("Role")
        Enter("Members")
        Select("Save")
    }

    static let seeResources = Workflow(
        "see-your-azure-resources", "See what is in your Azure subscriptions", by: AzureAccess.owner, from: .always,
        to: .always, source: .obtainPermissions
    ) {
        SignIn(to: "Azure portal")
        Go(to: "All resources")
    }

    static let assign = Workflow(
        "give-a-partner-an-azure-role", "Give a partner a role in an Azure subscription",
        by: AzureAccess.userAccessAdministrator,
        from: relationship.is(.active) && AzureAccess.access.is(.none), to: AzureAccess.access.is(.given),
        source: .assignAzure
    ) {
        SignIn(to: "Azure portal")
        Go(to: "Subscriptions")
        Select(row: "subscription")
        Select("Access Control")
        Select("Add")
        Enter("Role")
        Enter("Members")
        Select("Save")
    }

    static let assignByScript = Workflow(
        "give-a-partner-an-azure-role-by-script", "Make a partner Owner of an Azure subscription with PowerShell",
        by: AzureAccess.userAccessAdministrator,
        from: relationship.is(.active) && AzureAccess.access.is(.none), to: AzureAccess.access.is(.given),
        source: .reinstate
    ) {
        Do("Get the object ID of the Admin Agents group from your partner")
        Do("Assign the Owner role to that ID with New-AzRoleAssignment", performing: AzureAccess.assign)
    }

    static let remove = Workflow(
        "remove-a-partners-azure-access", "Remove a partner's access to an Azure subscription",
        by: AzureAccess.userAccessAdministrator, from: AzureAccess.access.isNot(.none),
        to: AzureAccess.access.is(.none), source: .azurePlan
    ) {
        SignIn(to: "Azure portal")
        Go(to: "Subscriptions")
        Select(row: "subscription")
        Select("Access Control")
        Select("Role assignments")
        Select("partner's group")
        Select("Remove access")
    }

    static let cancel = Workflow(
        "cancel-a-compromised-azure-subscription", "Cancel a compromised Azure subscription",
        by: partnerGlobalAdmin.and(adminAgent), from: relationship.is(.active) && subscriptions.is(.active),
        to: subscriptions.isNot(.active), source: .azurePlan
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Azure subscriptions")
        Select("Azure plan")
        Select("subscriptions")
        Select("Cancel subscription")
    }

    static let chapter = Chapter("Tasks with Azure subscriptions") {
        provision
        open
        share
        seeResources
        assign
        assignByScript
        remove
        cancel
    }
}
