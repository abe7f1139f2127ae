internal import Diagnostics
internal import Mustache
internal import Workflow

extension Site {
    /// The indexes of the model's parts, in the order in which the navigation names them.
    static func indexes(of domain: Domain, _ rules: [Diagnostics.Rule]) -> [(name: String, href: String)] {
        var indexes: [(String, String)] = []
        let hasJourneys = domain.workflows.contains(where: \.isJourney)
        if domain.workflows.contains(where: { !$0.isJourney }) { indexes.append(("Workflows", "workflows/index.html")) }
        if hasJourneys { indexes.append(("Journeys", "journeys/index.html")) }
        if !domain.roles.isEmpty { indexes.append(("Roles", "roles/index.html")) }
        if domain.variables.contains(where: { $0.kind == .choice }) {
            indexes.append(("Lifecycles", "lifecycles/index.html"))
        }
        if !domain.portals.isEmpty { indexes.append(("Portals", "portals/index.html")) }
        if !domain.rules.isEmpty { indexes.append(("Rules", "rules/index.html")) }
        if !domain.tables.isEmpty { indexes.append(("Tables", "tables/index.html")) }
        if !domain.questions.isEmpty { indexes.append(("Open questions", "questions/index.html")) }
        indexes.append(("Vocabulary", ModelAddress.vocabulary))
        indexes.append(("Coverage", ModelAddress.coverage))
        if !rules.isEmpty { indexes.append(("Checks", "checks/index.html")) }
        return indexes
    }

    /// A page for each index that has no page of its own kind.
    func indexPages() -> [SitePage] {
        var pages: [SitePage] = []
        for (name, href) in Self.indexes(of: domain, source.rules) where href.hasSuffix("/index.html") {
            let (summary, groups) = groups(of: href)
            pages.append(
                page(
                    href, .index, name, template: "index", summary: summary,
                    ["groups": .values(groups), "hasGroups": .bool(groups.count > 1)]))
        }
        return pages
    }

    private func groups(of href: String) -> (summary: String, groups: [Values]) {
        switch href {
        case "workflows/index.html":
            return (
                "Every task that the model knows, by who does it.", byActor(domain.workflows.filter { !$0.isJourney })
            )
        case "journeys/index.html":
            return ("Tasks that several people do together.", byActor(domain.workflows.filter(\.isJourney)))
        case "roles/index.html":
            let groups = domain.actors.map { actor in
                group(actor.heading, domain.roles.filter { $0.actor == actor }.map { item($0) })
            }
            return ("What you can do with your role, and what you need another one for.", groups.filter(isFilled))
        case "lifecycles/index.html":
            let items = facts.lifecycles.map { lifecycle in
                item(
                    ModelAddress.lifecycle(lifecycle.variable), capitalized(lifecycle.variable.name),
                    lifecycle.variable.valueWords.joined(separator: " \u{00B7} "))
            }
            return ("What states things go through, and what brings them from one to the next.", [group(nil, items)])
        case "portals/index.html":
            let items = domain.portals.enumerated().map { number, portal in
                let count = domain.places.count { $0.portal.index == number }
                return item(
                    ModelAddress.portal(portal), portal.name, "\(numbered(count, "place")), for \(portal.audience)")
            }
            return ("Where things are done: pages, panels, dialogs and messages.", [group(nil, items)])
        case "rules/index.html":
            let items = facts.verdicts.map { verdict -> Values in
                let rule = verdict.rule
                let worlds = verdict.census.worlds.grouped
                var values = item(
                    ModelAddress.rule(rule.id), capitalized(rule.description),
                    verdict.isProven ? "Proven over \(worlds) worlds" : "Not proven")
                values["isProven"] = .bool(verdict.isProven)
                return values
            }
            return ("What always holds, and over how many worlds that has been proven.", [group(nil, items)])
        case "tables/index.html":
            let items = domain.tables.map { table in
                item(ModelAddress.table(table.id), table.title, table.columns.joined(separator: " \u{00B7} "))
            }
            return ("Facts that documents state as tables, and are compared with.", [group(nil, items)])
        case "questions/index.html":
            let items = domain.questions.map { item(ModelAddress.question($0.id), $0.question, "Taken: \($0.taken)") }
            return ("Where the sources contradict each other, and which reading the model takes.", [group(nil, items)])
        default:
            let catalogue = RuleCatalogue(source.rules)
            let groups = catalogue.groups.map { name in
                group(
                    name,
                    catalogue.rules(in: name).map { item(ModelAddress.check($0.id), $0.id.description, $0.summary) })
            }
            return ("What documents are held to.", groups)
        }
    }

    /// Workflows, grouped by who begins them.
    ///
    /// - Parameter inDocuments: whether they lead to the documents that describe them, where there are any.
    func byActor(_ workflows: [Workflow], inDocuments: Bool = false) -> [Values] {
        domain.actors.map { actor in
            let items = workflows.filter { $0.permission.actors.first == actor }.map { workflow -> Values in
                var values = bestLink(to: workflow)
                let isUndocumented = coverage.workflows[workflow.id] == nil
                values["isUndocumented"] = .bool(isUndocumented)
                // Where nothing is documented, to say so of each would be a lot of noise.
                values["isUnlikeOthers"] = .bool(isUndocumented && !coverage.workflows.isEmpty)
                if !inDocuments { values["href"] = .text(ModelAddress.workflow(workflow.id)) }
                let roles = facts.workflow(workflow.id)?.roles.least ?? []
                values["note"] = .text(
                    workflow.permission.clauses.contains { !$0.roles.isEmpty } || !roles.isEmpty
                        ? "As \(domain.words(forAnyOf: roles, of: actor))" : nil)
                values["isProven"] = .null
                return values
            }
            return group(actor.heading, items)
        }.filter(isFilled)
    }

    private func item(_ role: Role) -> Values {
        let able = facts.roles.first { $0.role == role }?.able.count ?? 0
        var values = item(ModelAddress.role(role), role.name, "Enough for \(numbered(able, "task"))")
        values["isPrivileged"] = .bool(role.isPrivileged)
        return values
    }

    func item(_ href: String, _ title: String, _ note: String?) -> Values {
        var values = link(href, title)
        values["note"] = .text(note)
        values["isProven"] = .null
        values["isPrivileged"] = false
        values["isUndocumented"] = false
        return values
    }

    func group(_ name: String?, _ items: [Values]) -> Values {
        [
            "groupName": .text(name), "groupID": .text(name.map(anchor(of:))), "items": .values(items),
            "itemCount": .count(items.count),
            "hasItems": .bool(!items.isEmpty),
        ]
    }

    /// What a group is found by: the letters and digits of its heading, in lower case, with hyphens between the words.
    private func anchor(of heading: String) -> String {
        "group-" + heading.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    private func isFilled(_ group: Values) -> Bool {
        if case .bool(let isFilled)? = group["hasItems"] { isFilled } else { false }
    }
}
