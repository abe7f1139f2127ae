internal import Diagnostics
internal import Mustache
internal import Workflow

/// Model addresses are where the pages of the model's parts stand in the site, counted from its root.
enum ModelAddress {
    static func workflow(_ id: String) -> String { "workflows/\(id).html" }
    static func role(_ role: Role) -> String { "roles/\(role.id).html" }
    static func lifecycle(_ variable: VariableDefinition) -> String { "lifecycles/\(variable.id).html" }
    static func portal(_ portal: Portal) -> String { "portals/\(portal.id).html" }
    static func place(_ place: Place, in portal: Portal) -> String { "portals/\(portal.id).html#\(place.id)" }
    static func rule(_ id: String) -> String { "rules/\(id).html" }
    static func table(_ id: String) -> String { "tables/\(id).html" }
    static func question(_ id: String) -> String { "questions/\(id).html" }
    static func check(_ id: RuleID) -> String { "checks/\(id).html" }
    static let coverage = "coverage.html"
    static let vocabulary = "vocabulary.html"
    static let search = "search.html"
    /// The page that lists documents by the day of their last change.
    static let latestChanges = "latest-changes.html"
    /// The page that lists all sections of a large site.
    static let sections = "sections.html"
}

extension Domain {
    /// The link to a workflow's page.
    func link(to workflow: Workflow) -> Values {
        var values = SiteBuilder.link(ModelAddress.workflow(workflow.id), workflow.title)
        values["actor"] = .text(workflow.permission.actors.first?.heading)
        values["isJourney"] = .bool(workflow.isJourney)
        return values
    }

    /// The link to a role's page.
    func link(to role: Role) -> Values {
        var values = SiteBuilder.link(ModelAddress.role(role), role.name)
        values["actor"] = .text(role.actor.heading)
        values["isPrivileged"] = .bool(role.isPrivileged)
        return values
    }

    /// The link to where a portal's page shows a place.
    func link(to place: Handle<Place>) -> Values {
        let entry = self[place]
        let portal = self[entry.portal]
        var values = SiteBuilder.link(ModelAddress.place(entry.place, in: portal), entry.place.title)
        values["portal"] = .text(portal.name)
        values["placeKind"] = .text(entry.place.kind.rawValue)
        return values
    }

    /// Roles as an enumeration whose names are links; each has the words that stand before it.
    func alternatives(_ roles: [Role]) -> [Values] {
        roles.enumerated().map { number, role in
            var piece = link(to: role)
            let isLast = number == roles.count - 1
            piece["before"] = .text(number == 0 ? "" : !isLast ? ", " : roles.count > 2 ? ", or " : " or ")
            return piece
        }
    }

    /// Sets of roles, of which one is enough, as a sentence whose names are links.
    ///
    /// Each piece is a role, with the words that stand before it.
    func roleSets(_ sets: [[Role]], of actor: Actor) -> [Values] {
        var pieces: [Values] = []
        for (number, set) in sets.enumerated() {
            for (place, role) in set.enumerated() {
                var piece = link(to: role)
                piece["before"] = .text(place > 0 ? " and " : number > 0 ? " or " : "")
                pieces.append(piece)
            }
            if set.isEmpty {
                pieces.append([
                    "before": .text(number > 0 ? " or " : ""), "href": .null,
                    "title": .text("any account of \(actor.name)"),
                ])
            }
        }
        if sets.isEmpty { pieces.append(["before": "", "href": .null, "title": "nobody"]) }
        return pieces
    }
}
