internal import Workflow

/// What partners do with GDAP relationships.
enum GranularWorkflows {
    static let isActive = granularRelationship.is(.active)
    static let email = "Send the link to the customer in an e-mail"

    static let requestFromCustomer = Workflow(
        "request-gdap", "Request a GDAP relationship with a customer", by: adminAgent,
        from: relationship.is(.active) && GranularRequest.canBegin,
        to: granularRelationship.is(.approvalPending), source: .gdapRequest
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Admin relationships")
        Select("Request for new relationship")
        requestSteps
    }

    static let requestFromAnyone = Workflow(
        "request-gdap-without-reseller-relationship", "Request a GDAP relationship without a reseller relationship",
        by: adminAgent, from: relationship.isNot(.active) && GranularRequest.canBegin,
        to: granularRelationship.is(.approvalPending), source: .gdapRequest
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Administer")
        Select("Request admin relationship")
        requestSteps
    }

    @StepBuilder static var requestSteps: [Step] {
        Enter("Admin relationship name")
        Enter("Duration in days")
        Select("Select Microsoft Entra roles")
        Select("Service Support Administrator")
        Select("Save")
        Select("Finalize request")
        Select("Done")
        Do(email)
    }

    static let requestExtending = Workflow(
        "request-auto-extended-gdap", "Request a GDAP relationship that extends itself", by: adminAgent,
        from: relationship.is(.active) && GranularRequest.canBegin,
        to: granularRelationship.is(.approvalPending) && autoExtend.is(.on), source: .expiringRelationships
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Admin relationships")
        Select("Request for new relationship")
        Enter("Admin relationship name")
        Enter("Duration in days")
        Select("Select Microsoft Entra roles")
        Select("Service Support Administrator")
        Select("Save")
        Select("Auto extend")
        Select("Finalize request")
        Select("Done")
        Do(email)
    }

    static let editRequest = Workflow(
        "edit-gdap-request", "Ask for a lesser role in a GDAP request that is not finalized", by: adminAgent,
        from: granularRelationship.is(.created) && granularRoles.is([.globalAdministrator]),
        to: granularRelationship.is(.created) && granularRoles.is([.serviceSupportAdministrator]), source: .graph
    ) {
        openRelationship
        Select("Select Microsoft Entra roles")
        Select("Service Support Administrator")
        Clear("Global Administrator")
        Select("Save")
    }

    static let deleteRequest = Workflow(
        "delete-gdap-request", "Delete a GDAP request that is not finalized", by: adminAgent,
        from: granularRelationship.is(.created), to: granularRelationship.is(.none), source: .graph
    ) {
        Do("Delete the relationship with Microsoft Graph, naming its current etag", performing: GranularRequest.delete)
    }

    @StepBuilder static var openRelationship: [Step] {
        SignIn(to: PartnerCenter.name)
        Go(to: "Customers")
        Select(row: "customer")
        Select("Admin relationships")
        Select(row: "admin relationship")
    }

    static let migrate = Workflow(
        "migrate-to-gdap", "Create a GDAP relationship with the bulk migration tool", by: adminAgent,
        from: delegatedAdministration.is(.granted) && granularRelationship.is(.none), to: isActive,
        source: .gdapBulkMigration
    ) {
        Do("Run the bulk migration tool", performing: GranularTransition.migrateInBulk)
        Wait(until: isActive)
    }

    static let setUpInLighthouse = Workflow(
        "set-up-gdap-in-lighthouse", "Set up GDAP from a template in Lighthouse", by: adminAgent,
        from: GranularRequest.canBegin, to: granularRelationship.is(.approvalPending), source: .lighthouse
    ) {
        SignIn(to: "Microsoft 365 Lighthouse")
        Select("Set up GDAP")
        Select("GDAP templates")
        Select("Create a template")
        Enter("Template name")
        Select("Save")
        Select("Assign template")
        Select("customer", in: "Assign template")
        Select("Next")
        Select("Assign")
        Select(row: "Pending")
        Select("Copy email to clipboard")
        Do(email)
    }

    static let finishInLighthouse = Workflow(
        "assign-a-gdap-template-again", "Finish a GDAP request that was begun from a template", by: adminAgent,
        from: granularRelationship.is(.created) && granularRoles.isNotEmpty,
        to: granularRelationship.is(.approvalPending), source: .lighthouse
    ) {
        SignIn(to: "Microsoft 365 Lighthouse")
        Select("Set up GDAP")
        Select("GDAP templates")
        Select(row: "template")
        Select("Assign template")
        Select("Assign")
    }

    static let remindInLighthouse = Workflow(
        "send-a-gdap-request-again", "Send the link of a GDAP request again", by: adminAgent,
        from: granularRelationship.is(.approvalPending), to: granularRelationship.is(.approvalPending),
        source: .lighthouse
    ) {
        SignIn(to: "Microsoft 365 Lighthouse")
        Select("Set up GDAP")
        Select("Relationships")
        Select(row: "Pending")
        Select("Open in email")
        Do(email)
    }

    static let chapter = Chapter("What partners do with GDAP relationships") {
        requestFromCustomer
        requestFromAnyone
        requestExtending
        editRequest
        deleteRequest
        migrate
        setUpInLighthouse
        finishInLighthouse
        remindInLighthouse
        access
        life
    }
}
