internal import Diagnostics
internal import Mustache
internal import Workflow

extension Site {
    /// The page of a portal: its places, how one gets to them, and what is on them.
    func portalPage(_ handle: Handle<Portal>) -> SitePage {
        let portal = domain[handle]
        let places = domain.placeHandles.filter { domain[$0].portal == handle }
        return page(
            ModelAddress.portal(portal), .portal, portal.name, template: "portal",
            summary: "\(numbered(places.count, "place")) of \(portal.name): the way there, and what can be selected.",
            breadcrumbs: [link("portals/index.html", "Portals")], below: "portals/index.html"
        ) {
            [
                "audience": .text(portal.audience.description), "url": .text(portal.url),
                "aliases": .text(portal.otherNames.map(quoted).listed("and")),
                "formerly": .text(portal.earlierNames.map(\.words).joined(separator: "; ")),
                "maps": .values(self.maps(of: handle)),
                "places": .values(places.map { self.place($0, home: self.domain.home(of: handle)) }),
            ]
        }
    }

    private func place(_ handle: Handle<Place>, home: Handle<Place>?) -> Values {
        let entry = domain[handle]
        let place = entry.place
        let openers = facts.openers[handle.index] ?? []
        let documents = coverage.places[handle.index] ?? []
        return [
            "placeID": .text(place.id), "placeTitle": .text(place.title), "placeKind": .text(place.kind.rawValue),
            "paths": .texts(place.paths.map { $0.joined(separator: " \u{203A} ") }), "urls": .texts(place.urls),
            "isHome": .bool(home == handle),
            "openers": .values(
                openers.map { opener in
                    var values = domain.link(to: domain[opener].place)
                    values["label"] = .text(domain[opener].control.label)
                    return values
                }),
            "isOpened": .bool(!openers.isEmpty),
            "condition": .text(place.visibility == .always ? nil : place.visibility.description),
            "permission": .text(place.permission.map { domain.holders(of: $0) }),
            "formerly": .text(place.formerly.map(\.words).joined(separator: "; ")),
            "controls": .values(domain.controls(on: handle).map { control($0) }),
            "hasControls": .bool(!entry.controls.isEmpty),
            "documents": .values(self.documents(of: documents)), "isDocumented": .bool(!documents.isEmpty),
        ]
    }

    private func control(_ handle: Handle<Control>) -> Values {
        let entry = domain[handle]
        let control = entry.control
        var notes: [String] = []
        if control.visibility != .always { notes.append("Shown only while \(control.visibility).") }
        if let permission = control.permission { notes.append("Shown only to \(domain.holders(of: permission)).") }
        if !control.needs.isEmpty {
            let have = control.needs.count == 1 ? "has" : "have"
            notes.append("Works after \(control.needs.map(quoted).listed("and")) \(have) been filled in.")
        }
        if !control.values.isEmpty { notes.append("Takes \(control.values.listed("or")).") }
        if let isOn = control.isOn { notes.append("On while \(isOn).") }
        if !control.formerly.isEmpty {
            notes.append("Formerly \(control.formerly.map(\.words).joined(separator: "; ")).")
        }
        return [
            "controlKind": .text(control.kind.words), "label": .text(control.label),
            "behaviors": .values(entry.behaviors.map { behavior($0) }), "notes": .texts(notes),
            "doesSomething": .bool(!entry.behaviors.isEmpty || !notes.isEmpty),
        ]
    }

    private func behavior(_ behavior: ControlEntry.Behavior) -> Values {
        var opens: Values?
        if case .open(let place) = behavior.destination { opens = domain.link(to: place) }
        return [
            "position": .text(behavior.position.map { $0 ? "When turned on" : "When turned off" }),
            "performs": .text(behavior.command.map { domain[$0].command.title }),
            "who": .text(behavior.command.map { who(domain[$0].command) }),
            "opens": .values(opens), "closes": .bool(behavior.destination == .close),
        ]
    }
}
