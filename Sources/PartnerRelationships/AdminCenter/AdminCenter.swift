internal import Workflow

/// The customer's portal.
enum AdminCenter {
    static let name = "Microsoft 365 admin center"

    static let portal = Portal(
        name, for: customer, id: "admin-center", url: "https://admin.microsoft.com", aliases: ["the admin center"],
        formerly: [
            FormerName("Office 365 admin portal", source: .obtainPermissions),
            FormerName("Office 365 admin center", source: .obtainPermissions),
            FormerName("Office 365 Portal", source: .obtainPermissions),
            FormerName("Microsoft Admin Center", source: .obtainPermissions),
            FormerName(short: "M365 admin center"), FormerName(short: "MS365 admin center"),
            FormerName(short: "O365 admin center"),
        ]
    ) {
        Page("Home", id: "home", source: .microsoft365.inferred).shown(to: anyAdministrator)
        Page(
            "Partner relationships", at: "Settings", "Partner relationships",
            url: "https://go.microsoft.com/fwlink/p/?linkid=2074649", source: .manageRelationships
        ) {
            Choices("Filter", of: "Active", "Expired").inferred()
            Row("partner").shown(when: relationship.is(.active)).opens("partner")
            Row("partner with GDAP access").shown(when: GranularAdministration.isListed).opens("partner-with-gdap")
        }
        .shown(to: billingAdministrator)
        Page("Domains", at: "Settings", "Domains", source: .microsoft365.inferred).shown(to: domainNameAdministrator)
        BillingPages.places
        InvitationAcceptance.places
        CustomerAgreement.adminCenterPlaces
        DelegatedAdministration.adminCenterPlaces
        GranularAdministration.adminCenterPlaces
        Autopilot.adminCenterPlaces
    }

    static let lookAround = Workflow(
        "find-out-what-your-role-allows", "Find out what your role allows", by: anyAdministrator, from: .always,
        to: .always, source: .microsoft365.inferred
    ) {
        SignIn(to: name)
    }
}
