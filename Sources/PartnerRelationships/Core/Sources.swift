internal import Workflow

// The documents that the facts come from. Documents of the partner's side that only one file cites are defined there.

extension Source {
    /// The page on working with partners, as archived in 2026.
    static let manageRelationshipsArchived = Source(
        "manage-relationships-2026", "Manage Microsoft-certified solution provider partner relationships (archived)",
        date: "2026-04-06")

    /// The page on working with partners, in the words of which most of the customer's side is known.
    static let manageRelationships = Source(
        "manage-relationships", "Manage Microsoft-certified solution provider partner relationships",
        url: "https://learn.microsoft.com/microsoft-365/commerce/manage-partners", date: "2024-06-03")

    /// The same page as it was published.
    static let manageRelationshipsPublished = Source(
        "manage-relationships-published",
        "Manage Microsoft-certified solution provider partner relationships (published)", date: "2024-10-11")

    /// A note on what Partner Center is and how it is administered.
    static let partnerCenterNote = Source("partner-center-note", "Microsoft Partner Center and Administration")

    /// The older page of the partner's side.
    static let obtainPermissions = Source(
        "obtain-permissions", "Obtain permissions to manage a customer's service or subscription", date: "2021")

    /// The list of built-in roles.
    static let entraRoles = Source(
        "entra-roles", "Microsoft Entra built-in roles",
        url: "https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference",
        date: "2025-06")

    /// The article on the roles in Partner Center.
    static let partnerRoles = Source("partner-roles", "Partner Center roles, a digest", date: "2026")

    /// What Microsoft 365 documents for administrators.
    static let microsoft365 = Source("microsoft-365", "Microsoft 365 admin documentation", date: "2025-01-08")

    /// What Intune and Autopilot document.
    static let intune = Source("intune", "Windows Autopilot and Microsoft Intune documentation")

    /// What Graph documents for granular delegated administration.
    static let graph = Source("graph", "Microsoft Graph v1.0, delegated admin relationships", date: "2025")

    /// The page of Graph on changing a relationship.
    static let graphUpdate = Source("graph-update", "Microsoft Graph v1.0, update a relationship", date: "2025-08")

    /// Newer published pages, of which only excerpts are known.
    static let newerPages = Source(
        "newer-pages", "Partner Center pages published since 2024, in excerpts", date: "2026")

    /// What people outside of Microsoft write; it supports a fact but does not establish it.
    static let thirdParties = Source("third-parties", "Prose of third parties")

    /// A page of the Partner Center documentation, given by the name of its file.
    static func partnerCenter(_ file: String, date: String = "2023-10") -> Source {
        Source("partner-center-" + file, "Partner Center documentation, \(file)", date: date)
    }

    // Pages that several files cite.
    static let requestRelationship = partnerCenter("request-a-relationship-with-a-customer")
    static let removeRelationship = partnerCenter("remove-a-relationship", date: "2021")
    static let confirmAgreement = partnerCenter("confirm-customer-agreement", date: "2023-04")
    static let connectWithCustomers = partnerCenter("connect-with-your-customers")
    static let revokePrivileges = partnerCenter("customers-revoke-admin-privileges", date: "2023-09-20")
    static let addCustomer = partnerCenter("add-a-new-customer")
    static let dapQuestions = partnerCenter("dap-faq")
    static let dapMonitor = partnerCenter("dap-monitor-self-serve-removal")
    static let gdapQuestions = partnerCenter("gdap-faq")
    static let gdapApproval = partnerCenter("gdap-customer-approval", date: "2023-03")
    static let gdapCustomerTermination = partnerCenter("gdap-customer-terminate")
    static let gdapExpiry = partnerCenter("gdap-expiring-notifications")
    static let reinstate = partnerCenter("reinstate-csp")
}

let sources = Chapter("Sources") {
    Source.manageRelationshipsArchived
    Source.manageRelationships
    Source.manageRelationshipsPublished
    Source.partnerCenterNote
    Source.obtainPermissions
    Source.entraRoles
    Source.partnerRoles
    Source.microsoft365
    Source.intune
    Source.graph
    Source.graphUpdate
    Source.newerPages
    Source.thirdParties
    Source.requestRelationship
    Source.removeRelationship
    Source.confirmAgreement
    Source.connectWithCustomers
    Source.revokePrivileges
    Source.addCustomer
    Source.dapQuestions
    Source.dapMonitor
    Source.gdapQuestions
    Source.gdapApproval
    Source.gdapCustomerTermination
    Source.gdapExpiry
    Source.reinstate
}
