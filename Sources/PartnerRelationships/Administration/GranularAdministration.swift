internal import Workflow

/// Granular delegated administration (GDAP), from the customer's side: approve it, look at it, end it.
enum GranularAdministration {
    static let approve = Command(
        "approve-partner-roles", "Approve the roles that the partner asks for", by: globalAdministrator,
        when: granularRelationship.is(.approvalPending), then: granularRelationship.becomes(.approved),
        source: .gdapApproval)

    static let terminate = Command(
        "remove-gdap-roles", "Terminate the GDAP relationship as the customer", by: globalAdministrator,
        when: granularRelationship.is(.active),
        then: [granularRelationship.becomes(.terminationRequested)] + GranularLife.accessEnds,
        source: .gdapCustomerTermination)

    /// Relationships that exist or existed, and that the customer has had a say in.
    static let isListed = granularRelationship.isOneOf(
        .active, .expiring, .expired, .terminationRequested, .terminating, .terminated)

    @PlaceBuilder static var adminCenterPlaces: [Place] {
        Page("Approve partner roles", source: .gdapApproval) {
            Button("Approve all").performs(approve)
        }
        .shown(when: granularRelationship.is(.approvalPending))
        .shown(to: globalAdministrator)
        Page("Partner details", id: "partner-with-gdap", source: .gdapCustomerTermination.inferred) {
            Button("Remove roles").shown(when: granularRelationship.is(.active)).opens("remove-gdap-roles")
        }
        .shown(to: billingAdministrator)
        Dialog("Remove roles?", id: "remove-gdap-roles", source: .gdapCustomerTermination) {
            Button("Yes").performs(terminate)
            Button("No").inferred().closes()
        }
    }

    @PlaceBuilder static var messages: [Place] {
        Message("GDAP invitation", received: granularRelationship.is(.approvalPending), source: .gdapApproval.inferred)
        {
            Link("link").inferred().opens("Approve partner roles", in: AdminCenter.name)
        }
        .shown(to: customer)
    }

    static let approveRoles = Workflow(
        "approve-partner-roles", "Approve a partner's GDAP request", by: globalAdministrator,
        from: granularRelationship.is(.approvalPending), to: granularRelationship.is(.approved),
        source: .gdapApproval
    ) {
        Open(message: "GDAP invitation")
        Select(link: "link")
        Select("Approve all")
    }

    static let terminateRelationship = Workflow(
        "remove-gdap-roles", "Remove a partner's GDAP roles", by: globalAdministrator,
        from: granularRelationship.is(.active), to: granularRelationship.is(.terminationRequested),
        source: .gdapCustomerTermination
    ) {
        Go(to: "Settings", "Partner relationships")
        Select(row: "partner with GDAP access")
        Select("Remove roles")
        Select("Yes", in: "Remove roles?")
    }

    static let viewExpired = Workflow(
        "view-expired-gdap-relationships", "View expired GDAP relationships", by: billingAdministrator,
        from: granularRelationship.is(.expired), to: .always, source: .gdapExpiry
    ) {
        Go(to: "Settings", "Partner relationships")
        Enter("Filter")
        Select(row: "partner with GDAP access")
    }

    static let chapter = Chapter("Granular administration, from the customer's side") {
        approve
        terminate
        approveRoles
        terminateRelationship
        viewExpired
        Rule(
            "gdap-removal-keeps-relationship", "Removing GDAP roles keeps the reseller relationship",
            whenever: terminate, keeps: relationship, source: .gdapQuestions)
        Rule(
            "gdap-removal-keeps-dap", "Removing GDAP roles keeps delegated administration",
            whenever: terminate, keeps: delegatedAdministration, source: .gdapQuestions)
        Rule(
            "gdap-removal-keeps-subscriptions", "Removing GDAP roles keeps what the customer has bought",
            whenever: terminate, keeps: subscriptions, source: .gdapQuestions)
        Rule(
            "approval-is-not-access", "Approval alone gives no access; the relationship has yet to become active",
            whenever: approve, then: granularRelationship.is(.approved), source: .gdapQuestions)
    }
}
