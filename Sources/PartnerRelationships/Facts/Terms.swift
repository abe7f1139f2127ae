internal import Workflow

/// Names of things that are neither a place, a control nor a role, and what they were called before.
enum Terms {
    static let chapter = Chapter("Terms") {
        Term(
            "Microsoft Entra ID", aliases: ["Microsoft Entra"],
            formerly: [
                FormerName("Azure Active Directory", until: "2023-10", source: .obtainPermissions),
                FormerName("Azure AD", until: "2023-10", source: .obtainPermissions),
                FormerName("Microsoft Azure Active Directory", until: "2023-10", source: .obtainPermissions.inferred),
            ], meaning: "The directory in which a tenant's users and their roles are kept.")
        Term(
            "Microsoft Entra roles",
            formerly: [
                FormerName("Azure AD roles", until: "2023-10", source: .newerPages),
                FormerName("Azure Active Directory roles", until: "2023-10", source: .newerPages.inferred),
            ], meaning: "What a user, or a group of them, may do in a tenant.")
        Term(
            "Microsoft Entra admin center",
            formerly: [FormerName("Azure AD admin center", until: "2023-10", source: .newerPages.inferred)],
            meaning: "Where a tenant's directory is managed.")
        Term(
            "Microsoft Entra ID tenant",
            formerly: [FormerName("Azure Entra ID tenant", source: .partnerCenterNote)],
            meaning: "An organization's own part of the directory.")
        Term(
            "Microsoft AI Cloud Partner Program",
            formerly: [
                FormerName("Microsoft Partner Network", until: "2023", source: .partnerRoles),
                FormerName("MPN", until: "2023", source: .partnerRoles),
            ], meaning: "The program that partners join.")
        Term(
            "PartnerID", id: "partner-id",
            formerly: [FormerName("MPN ID", until: "2023", source: .partnerRoles)],
            meaning: "The number of a partner in the program.")
        Term(
            "Microsoft Intune", aliases: ["Intune"],
            formerly: [
                FormerName("Microsoft Store for Business", source: .obtainPermissions.inferred),
                FormerName("Microsoft Store for Education", source: .obtainPermissions.inferred),
            ], meaning: "Where a customer registers devices; the stores that could do so before are retired.")
        Term(
            "learn.microsoft.com", id: "learn",
            formerly: [FormerName("docs.microsoft.com", source: .manageRelationshipsArchived)],
            meaning: "Where Microsoft publishes its documentation.")
        Term(
            "/entra/identity/role-based-access-control/permissions-reference", id: "permissions-reference",
            formerly: [
                FormerName(
                    "/azure/active-directory/roles/permissions-reference", until: "2023-10",
                    source: .manageRelationships)
            ], meaning: "The address of the list of built-in roles.")
        Term(
            "/partner-center/customers/gdap-introduction", id: "gdap-introduction",
            formerly: [FormerName("/partner-center/gdap-introduction", source: .manageRelationships)],
            meaning: "The address of the introduction to GDAP.")
        Term(
            "reestablish your relationship",
            formerly: [FormerName("renegotiate your agreement", source: .obtainPermissions)],
            meaning:
                "What a partner does to get into a customer's tenant again after the privileges were removed.")
        Term(
            "Requested Microsoft Entra roles",
            formerly: [FormerName("Requested Azure AD roles", until: "2023-10", source: .newerPages)],
            meaning: "The list of the roles that a GDAP request asks for, on the page of the request.")
        Term(
            "Granular administration",
            meaning: "The list of a partner's GDAP relationships and requests, on the page Administer.")
        Term(
            "granular delegated admin privileges", id: "gdap",
            aliases: ["GDAP", "granular delegated administrator privileges"],
            meaning: "Roles that a customer grants a partner one by one, and for a time.")
        Term(
            "delegated admin privileges", id: "dap",
            aliases: ["DAP", "delegated administration privileges", "delegated administrator privileges"],
            meaning: "The older privileges: all of a Global Administrator's, for all Admin agents, without an end.")
        Term(
            "Microsoft Customer Agreement", aliases: ["MCA"],
            meaning: "What a customer agrees to before anything can be bought for them.")
        Term(
            "Microsoft Partner Agreement", aliases: ["MPA"],
            meaning: "What a partner agrees to before they can work in Partner Center.")
        Term(
            "Admin On Behalf Of", aliases: ["AOBO"],
            meaning: "A partner's user who works in a customer's admin center.")
    }
}
