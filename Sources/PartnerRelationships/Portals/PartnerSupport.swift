internal import Workflow

/// Where those turn whom the portals leave without an answer.
enum PartnerSupport {
    static let url = "https://partner.microsoft.com/support"

    static let portal = Portal("Partner Center support", for: customer.or(partner), url: url) {
        Page("Support", id: "home", url: url, source: .manageRelationships.inferred)
    }

    static let askAboutRoles = Workflow(
        "ask-about-missing-remove-roles", "Ask why a partner's roles can't be removed",
        by: globalAdministrator, from: relationship.is(.active) && delegatedAdministration.is(.absent), to: .always,
        source: .manageRelationships
    ) {
        Go(to: "Settings", "Partner relationships")
        Select(row: "partner")
        Do("Find that there is no Remove roles option")
        Go(url: url)
        Do("Describe the partner and the missing option")
    }

    static let chapter = Chapter("Partner Center support") {
        portal
        askAboutRoles
    }
}
