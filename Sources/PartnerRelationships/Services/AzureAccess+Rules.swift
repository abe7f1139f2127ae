internal import Workflow

/// What always holds of access to Azure subscriptions.
enum AzureAccessRules {
    static let chapter = Chapter("Rules of access to Azure subscriptions") {
        Rule(
            "provisioning-makes-owner", "A partner who provisions a subscription becomes its Owner",
            whenever: AzureAccess.provision, then: AzureAccess.access.is(.given), source: .obtainPermissions)
        Rule(
            "only-customers-take-azure-roles",
            "Only the customer can take the partner's role in a subscription",
            only: AzureAccess.userAccessAdministrator, makes: AzureAccess.access.is(.none),
            source: .obtainPermissions)
        Rule(
            "gdap-end-keeps-azure-access", "The end of GDAP leaves the roles in Azure subscriptions as they are",
            whenever: GranularLife.terminate, GranularAdministration.terminate, GranularLife.processTermination,
            GranularLife.finishTermination, GranularLife.expire, GranularLife.finishExpiry,
            keeps: AzureAccess.access, source: .dapQuestions)
        Rule(
            "gdap-gives-no-azure-access", "GDAP gives no access to subscriptions that are there already",
            whenever: GranularLife.finishActivation, AccessAssignments.provision, keeps: AzureAccess.access,
            source: .dapQuestions)
        Rule(
            "roles-removal-keeps-azure-access", "Removing the admin roles leaves the roles in Azure subscriptions",
            whenever: DelegatedAdministration.remove, DelegatedAdministration.giveUp, keeps: AzureAccess.access,
            source: .obtainPermissions)
        Rule(
            "ending-keeps-azure-access",
            "The end of the reseller relationship leaves the roles in Azure subscriptions",
            whenever: ResellerRelationship.end, keeps: AzureAccess.access, source: .dapQuestions.inferred)
        Rule(
            "azure-removal-keeps-dap", "Removing a role in an Azure subscription leaves delegated administration",
            whenever: AzureAccess.remove, keeps: delegatedAdministration, source: .obtainPermissions.inferred)
        Rule(
            "azure-removal-keeps-gdap", "Removing a role in an Azure subscription leaves GDAP as it is",
            whenever: AzureAccess.remove, keeps: granularRelationship, source: .obtainPermissions.inferred)
        Rule(
            "acceptance-gives-no-azure-access", "Accepting an invitation gives no access to existing subscriptions",
            whenever: InvitationAcceptance.accept, InvitationAcceptance.acceptWithRoles, keeps: AzureAccess.access,
            source: .obtainPermissions)
        Rule(
            "azure-access-outlives-administration",
            "A partner without DAP and GDAP can keep its role in a subscription",
            from: AzureAccess.access.is(.given) && partnerCanAdminister,
            canReach: AzureAccess.access.is(.given) && !partnerCanAdminister, source: .obtainPermissions)
        Rule(
            "azure-purchase-needs-no-administration", "A purchase needs neither DAP nor GDAP",
            from: relationship.is(.active) && agreement.isNot(.none) && !partnerCanAdminister,
            canReach: subscriptions.is(.active) && !partnerCanAdminister, source: .dapQuestions)
    }
}
