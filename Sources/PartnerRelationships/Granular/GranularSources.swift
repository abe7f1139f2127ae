internal import Workflow

extension Source {
    static let gdapRequest = partnerCenter("gdap-obtain-admin-permissions-to-manage-customer", date: "2023-10-23")
    static let gdapAssignment = partnerCenter("gdap-assign-azure-ad-roles", date: "2023-06")
    static let gdapPartnerTermination = partnerCenter("gdap-partner-terminate")
    static let gdapActivityLogs = partnerCenter("gdap-activity-logs")
    static let gdapAnalytics = partnerCenter("gdap-relationship-analytics")
    static let gdapBulkMigration = partnerCenter("gdap-bulk-migration-tool")
    static let gdapMicrosoftTransition = partnerCenter("gdap-microsoft-led-transition")
    static let gdapLeastRoles = partnerCenter("gdap-least-privileged-roles-by-task")

    /// The newer page on relationships that come to their end.
    static let expiringRelationships = Source(
        "expiring-relationships", "Expiring GDAP relationships and auto-extend",
        url: "https://learn.microsoft.com/partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap",
        date: "2024")

    /// How Lighthouse sets GDAP up.
    static let lighthouse = Source(
        "lighthouse", "Set up GDAP in Microsoft 365 Lighthouse", date: "2024-12-20")
}

let granularSources = Chapter("Sources on GDAP") {
    Source.gdapRequest
    Source.gdapAssignment
    Source.gdapPartnerTermination
    Source.gdapActivityLogs
    Source.gdapAnalytics
    Source.gdapBulkMigration
    Source.gdapMicrosoftTransition
    Source.gdapLeastRoles
    Source.expiringRelationships
    Source.lighthouse
}
