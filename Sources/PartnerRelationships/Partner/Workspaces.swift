internal import Workflow

/// The parts of Partner Center that have nothing to do with single customers.
///
/// The sources say who works there and at what; the titles and paths are inferred.
enum Workspaces {
    @PlaceBuilder static var places: [Place] {
        Page("Billing", at: "Billing", source: .partnerRoles.inferred)
            .shown(to: partnerBillingAdmin.or(partnerGlobalAdmin))
        Page("Membership", at: "Membership", source: .partnerRoles.inferred)
            .shown(to: programAdmin.or(partnerGlobalAdmin))
        Page("Legal info", at: "Settings", "Account settings", "Legal info", source: .partnerRoles.inferred)
            .shown(to: accountAdmin.or(partnerGlobalAdmin))
        Page("Support requests", at: "Support requests", source: .partnerCenterNote.inferred)
            .shown(
                to: supportRequestAdmin.or(partnerGlobalAdmin).or(adminAgent).or(salesAgent).or(helpdeskAgent))
    }

    static let chapter = Chapter("Workspaces of Partner Center") {
        Workflow(
            "track-support-requests", "Track support requests about Partner Center itself", by: supportRequestAdmin,
            from: .always, to: .always, source: .permissions
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Support requests")
        }
        Workflow(
            "look-at-the-bill", "Look at the partner's bill", by: partnerBillingAdmin, from: .always,
            to: .always, source: .partnerRoles
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Billing")
        }
        Workflow(
            "look-at-memberships", "Look at the partner's memberships", by: programAdmin, from: .always,
            to: .always, source: .partnerRoles
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Membership")
        }
        Workflow(
            "look-at-legal-info", "Look at what the partner is registered as", by: accountAdmin, from: .always,
            to: .always, source: .partnerRoles
        ) {
            SignIn(to: PartnerCenter.name)
            Go(to: "Settings", "Account settings")
            Go(to: "Settings", "Account settings", "Legal info")
        }
    }
}
