internal import Workflow

/// Tasks on the partner's side that need the customer.
enum PartnerJourneys {
    static let becomeAdministrator = Workflow(
        "get-gdap", "Get GDAP from a customer and use it", by: adminAgent,
        from: relationship.is(.active) && GranularRequest.canBegin, to: hasGranularAccess, source: .gdapRequest
    ) {
        Complete("request-gdap")
        Complete("approve-partner-roles")
        Wait(until: granularRelationship.is(.active))
        HandOver(to: adminAgent)
        Complete("assign-gdap-roles")
        Wait(until: accessAssignment.is(.active))
    }

    /// The other way round the partner would be without access for a while.
    static let replaceDelegated = Workflow(
        "replace-dap-with-gdap", "Replace DAP with GDAP without losing access", by: adminAgent,
        from: relationship.is(.active) && delegatedAdministration.is(.granted) && GranularRequest.canBegin,
        to: hasGranularAccess && delegatedAdministration.is(.absent), source: .gdapQuestions
    ) {
        Complete("get-gdap")
        HandOver(to: adminAgent)
        Complete("disable-delegated-administration")
    }

    static let reinstate = Workflow(
        "reinstate-admin-privileges", "Get back the admin privileges and the access to an Azure subscription",
        by: adminAgent,
        from: relationship.is(.active) && delegatedAdministration.is(.absent) && AzureAccess.access.is(.none),
        to: delegatedAdministration.is(.granted) && AzureAccess.access.is(.given), source: .reinstate
    ) {
        Complete("invite-a-customer")
        Complete("accept-a-partner-with-roles")
        HandOver(to: AzureAccess.userAccessAdministrator)
        Complete("give-a-partner-an-azure-role-by-script")
    }

    static let becomePartner = Workflow(
        "begin-with-partner-center", "Accept the partner agreement and ask a customer for GDAP",
        by: partnerGlobalAdmin,
        from: enrollment.is(.qualified) && tenant.is(.existing) && granularRelationship.is(.none),
        to: granularRelationship.is(.approved), source: .partnerCenterNote
    ) {
        Complete("sign-partner-agreement")
        HandOver(to: adminAgent)
        Complete("request-gdap-without-reseller-relationship")
        Complete("approve-partner-roles")
    }

    static let askForHelp = Workflow(
        "get-gdap-and-ask-for-help", "Get GDAP from a customer and open a service request for them", by: adminAgent,
        from: relationship.is(.active) && GranularRequest.canBegin
            && ServiceRequests.request.is(.none),
        to: ServiceRequests.request.is(.open), source: .gdapLeastRoles
    ) {
        Complete("get-gdap")
        HandOver(to: adminAgent)
        Complete("open-a-service-request")
    }

    static let extendOrEnd = Workflow(
        "end-gdap", "End a GDAP relationship as the partner", by: adminAgent,
        from: relationship.is(.active) && granularRelationship.is(.active),
        to: granularRelationship.is(.terminated), source: .gdapPartnerTermination
    ) {
        Complete("terminate-gdap")
        Wait(until: granularRelationship.is(.terminated))
    }

    static let chapter = Chapter("Journeys on the partner's side") {
        becomeAdministrator
        replaceDelegated
        reinstate
        becomePartner
        askForHelp
        extendOrEnd
    }
}
