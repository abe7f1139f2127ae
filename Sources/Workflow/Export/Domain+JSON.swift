internal import Diagnostics

extension Domain {
    /// The domain as JSON, complete enough that a program in another language can run it.
    ///
    /// `format` and `version` come first; the version changes when a reader of the old one would go wrong.
    public var json: String {
        let members: [(String, JSON)] = [
            ("format", .string("tally-model")), ("version", .number(1)), ("name", .string(name)),
            ("rest", rest.json), ("variables", .array(variables.map { $0.json })),
            ("actors", .array(actors.map { $0.json })), ("roles", .array(roles.map { $0.json })),
            ("commands", .array(commands.map { $0.command.json })),
            ("portals", .array(portals.indices.map { json(portal: Handle($0)) })),
            ("workflows", .array(workflows.map { $0.json })), ("rules", .array(rules.map { $0.json })),
            ("tables", .array(tables.map { $0.json })), ("terms", .array(terms.map { $0.json })),
            ("sayings", .array(sayings.map { $0.json })),
            ("sources", .array(sources.map { $0.json })), ("questions", .array(questions.map { $0.json })),
        ]
        return JSON.object(members).text
    }

    private func json(portal handle: Handle<Portal>) -> JSON {
        let portal = self[handle]
        let own = places.filter { $0.portal == handle }
        return .object([
            ("id", .string(portal.id)), ("name", .string(portal.name)), ("aliases", .strings(portal.aliases)),
            ("formerly", .array(portal.formerly.map { $0.json })), ("for", portal.audience.json),
            ("url", .optional(portal.url)), ("home", .optional(home(of: handle).map { self[$0].place.id })),
            ("places", .array(own.map { json(place: $0) })), ("definition", portal.site.json),
        ])
    }

    private func json(place entry: PlaceEntry) -> JSON {
        let place = entry.place
        return .object([
            ("id", .string(place.id)), ("title", .string(place.title)), ("kind", .string(place.kind.rawValue)),
            ("paths", .array(place.paths.map { .strings($0) })), ("urls", .strings(place.urls)),
            ("formerly", .array(place.formerly.map { $0.json })), ("when", place.visibility.json),
            ("to", place.permission?.json ?? .null),
            ("controls", .array(entry.controls.map { json(control: controls[$0], on: entry) })),
            ("source", .optional(place.source?.id)), ("definition", place.site.json),
        ])
    }

    private func json(control entry: ControlEntry, on place: PlaceEntry) -> JSON {
        let control = entry.control
        let behaviors = entry.behaviors.map { behavior -> JSON in
            var members: [(String, JSON)] = [
                ("position", behavior.position.map { .bool($0) } ?? .null),
                ("command", .optional(behavior.command.map { self[$0].command.id })),
            ]
            switch behavior.destination {
            case .stay: members.append(("leads", .string("nowhere")))
            case .close: members.append(("leads", .string("back")))
            case .open(let target):
                members.append(("leads", .string("to")))
                members.append(("portal", .string(self[self[target].portal].id)))
                members.append(("place", .string(self[target].place.id)))
            }
            return .object(members)
        }
        return .object([
            ("kind", .string(control.kind.rawValue)), ("label", .string(control.label)),
            ("inferred", .bool(control.isInferred)),
            ("aliases", .strings(control.aliases)), ("formerly", .array(control.formerly.map { $0.json })),
            ("when", control.visibility.json), ("to", control.permission?.json ?? .null),
            ("values", .strings(control.values)), ("on", control.isOn?.json ?? .null),
            ("needs", .array(entry.needs.map { .number($0.index - place.controls.lowerBound) })),
            ("behaviors", .array(behaviors)), ("definition", control.site.json),
        ])
    }
}
