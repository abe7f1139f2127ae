internal import Diagnostics
internal import Workflow

extension ModelSheet {
    /// For whom a portal is, and its places.
    mutating func show(_ handle: Handle<Portal>) {
        let portal = domain[handle]
        fact("for", portal.audience.description)
        fact("address", portal.url)
        names(portal.otherNames, portal.earlierNames)
        origin(nil, portal.site)
        let places = domain.placeHandles.filter { domain[$0].portal == handle }
        list(
            "PLACES",
            places.map {
                "\(domain[$0].place.kind.rawValue) \(quoted(domain[$0].place.title)) (\(domain[$0].place.id))"
            })
    }

    /// How one gets to a place, who sees it and when, and what is on it.
    mutating func show(_ handle: Handle<Place>) {
        let entry = domain[handle]
        let place = entry.place
        fact("is", "a \(place.kind.rawValue) of \(domain[entry.portal].name)")
        for path in place.paths { fact("path", path.joined(separator: " > ")) }
        for url in place.urls { fact("address", url) }
        if domain.home(of: entry.portal) == handle { fact("opened by", "signing in") }
        for control in domain.controlHandles
        where domain[control].behaviors.contains(where: { $0.destination == .open(handle) }) {
            fact("opened by", domain.words(for: control))
        }
        if place.visibility != .always {
            fact(place.kind == .message ? "received when" : "shown when", place.visibility.description)
        }
        fact("shown to", place.permission?.description)
        names([], place.formerly)
        origin(place.source, place.site)
        let controls = domain.controls(on: handle)
        if controls.isEmpty { return }
        text.heading("CONTROLS")
        for control in controls { show(control) }
    }

    private mutating func show(_ handle: Handle<Control>) {
        let entry = domain[handle]
        let control = entry.control
        var facts: [String] = []
        if control.isInferred { facts.append("not named by the sources") }
        if !control.aliases.isEmpty { facts.append("also called " + control.aliases.map(quoted).listed("and")) }
        if !control.formerly.isEmpty {
            facts.append("formerly " + control.formerly.map { $0.words }.joined(separator: "; "))
        }
        if control.visibility != .always { facts.append("shown when \(control.visibility)") }
        if let permission = control.permission { facts.append("shown to \(permission)") }
        if let isOn = control.isOn { facts.append("on when \(isOn)") }
        if !control.needs.isEmpty { facts.append("needs " + control.needs.map(quoted).listed("and")) }
        if !control.values.isEmpty { facts.append("takes " + control.values.listed("or")) }
        facts += entry.behaviors.map(words)
        if entry.behaviors.isEmpty { facts.append(control.kind.isSwitch ? "is on or off" : "is filled in") }
        text.entry("\(control.kind.words) \(quoted(control.label))", facts.joined(separator: "; "))
    }

    private func words(for behavior: ControlEntry.Behavior) -> String {
        var parts: [String] = []
        if let command = behavior.command { parts.append("performs \(reference(command))") }
        switch behavior.destination {
        case .open(let place): parts.append("opens \(quoted(domain[place].place.title))")
        case .close: parts.append("closes")
        case .stay: break
        }
        let position = behavior.position.map { $0 ? "when turned on, " : "when turned off, " } ?? ""
        return position + (parts.isEmpty ? "does nothing" : parts.listed("and"))
    }
}
