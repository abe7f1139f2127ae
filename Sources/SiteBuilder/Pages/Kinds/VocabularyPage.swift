internal import Diagnostics
internal import Mustache
internal import Workflow

extension Site {
    /// The page of names: what things are called, what they were called, and since when they no longer are.
    func vocabularyPage() -> SitePage {
        var changes: [(until: String, values: Values)] = []
        func add(_ former: [FormerName], _ now: String, _ href: String?, _ kind: String) {
            for name in former {
                let values: Values = [
                    "former": .text(name.text), "now": .text(now), "href": .text(href), "nameKind": .text(kind),
                    "until": .text(name.untilInWords), "source": .values(name.source.map { sourceValues($0) }),
                ]
                changes.append((name.until ?? "", values))
            }
        }
        for role in domain.roles { add(role.formerly, role.name, ModelAddress.role(role), "role") }
        for portal in domain.portals { add(portal.earlierNames, portal.name, ModelAddress.portal(portal), "portal") }
        for entry in domain.places {
            let href = ModelAddress.place(entry.place, in: domain[entry.portal])
            add(entry.place.formerly, entry.place.title, href, entry.place.kind.rawValue)
        }
        for entry in domain.controls {
            let place = domain[entry.place]
            let href = ModelAddress.place(place.place, in: domain[place.portal])
            add(entry.control.formerly, entry.control.label, href, entry.control.kind.words)
        }
        for term in domain.terms { add(term.formerly, term.name, ModelAddress.vocabulary + "#\(term.id)", "term") }
        let dated = changes.enumerated().sorted { left, right in
            let (first, second) = (left.element.until, right.element.until)
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element.values)
        return page(
            ModelAddress.vocabulary, .vocabulary, "Vocabulary", template: "vocabulary",
            summary: "What things are called now, and what they were called before.",
            [
                "changed": .values(dated), "hasChanged": .bool(!dated.isEmpty),
                "terms": .values(
                    domain.terms.map { term in
                        [
                            "termID": .text(term.id), "name": .text(term.name), "meaning": .text(term.meaning),
                            "aliases": .text(term.aliases.listed("and")),
                            "formerly": .text(term.formerly.map(\.words).joined(separator: "; ")),
                        ]
                    }),
                "otherNames": .values(otherNames()),
            ])
    }

    /// What goes by more than one name at present.
    private func otherNames() -> [Values] {
        let roles = domain.roles.filter { !$0.aliases.isEmpty }.map { role -> Values in
            var values = link(ModelAddress.role(role), role.name)
            values["aliases"] = .text(role.aliases.joined(separator: ", "))
            return values
        }
        let portals = domain.portals.filter { !$0.aliases.isEmpty }.map { portal -> Values in
            var values = link(ModelAddress.portal(portal), portal.name)
            values["aliases"] = .text(portal.aliases.joined(separator: ", "))
            return values
        }
        return roles + portals
    }
}
