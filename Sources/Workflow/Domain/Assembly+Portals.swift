internal import Diagnostics

extension Assembly {
    /// Lays out all places and controls, first the places, so that controls can refer to any.
    mutating func compilePortals() {
        for (portalIndex, portal) in portals.enumerated() {
            check(portal.audience, "the portal \u{201C}\(portal.name)\u{201D}", at: portal.site)
            audiences.append(compile(portal.audience))
            for name in [portal.id, portal.name] + portal.aliases + portal.formerly.map({ $0.text }) {
                portalsByKey[Naming.key(name)] = portalsByKey[Naming.key(name)] ?? Handle(portalIndex)
            }
            for place in portal.places {
                let key = portal.id + "/" + place.id
                if placeIndices[key] != nil {
                    let message = "there are two places with the id \u{201C}\(place.id)\u{201D} in \(portal.name)"
                    report(.duplicateID, message, place.site)
                } else {
                    placeIndices[key] = places.count
                }
                check(place.visibility, "the condition of \u{201C}\(place.title)\u{201D}", at: place.site)
                if let permission = place.permission {
                    check(permission, "the place \u{201C}\(place.title)\u{201D}", at: place.site)
                }
                let handle = Handle<Place>(places.count)
                placesByKey[Naming.key(place.title), default: []].append(handle)
                placesByID[place.id, default: []].append(places.count)
                index(place, handle, in: portal)
                let first = places.last?.controls.upperBound ?? 0
                places.append(
                    PlaceEntry(
                        place: place, portal: Handle(portalIndex), controls: first..<first + place.controls.count,
                        condition: CompiledCondition(place.visibility, in: layout),
                        permission: compile(place.permission ?? portal.audience)))
            }
        }
        for index in places.indices { compileControls(of: Handle(index)) }
        checkWays()
        checkAddresses()
    }

    /// Enters the addresses of a place, and its paths, which must not be another's.
    private mutating func index(_ place: Place, _ handle: Handle<Place>, in portal: Portal) {
        for url in place.urls {
            if placesByURL[url] == nil { placesByURL[url] = handle }
        }
        for path in place.paths {
            let key = path.map(Naming.key).joined(separator: " > ")
            for other in placesByPath[key] ?? [] where portals[places[other.index].portal.index].id == portal.id {
                let note = Finding.Note(message: "the other place is", site: places[other.index].place.site)
                let words = path.joined(separator: " > ")
                report(.pathCollision, "\(words) leads to two places in \(portal.name)", place.site, notes: [note])
            }
            placesByPath[key, default: []].append(handle)
        }
    }

    private mutating func compileControls(of handle: Handle<Place>) {
        let entry = places[handle.index]
        let controls = entry.place.controls
        var slots: [UInt64] = []
        var next: UInt64 = 1
        for control in controls {
            let isForm = control.kind.isFilled && control.isOn == nil
            slots.append(isForm ? next : 0)
            if isForm { next <<= 1 }
        }
        if slots.count(where: { $0 != 0 }) < controls.count(where: { $0.kind.isFilled && $0.isOn == nil }) {
            let message = "\u{201C}\(entry.place.title)\u{201D} has more than 64 controls to fill in"
            report(.tooLarge, message, entry.place.site)
        }
        let keys = controls.contains { !$0.needs.isEmpty } ? controls.map { Naming.key($0.label) } : []
        for (index, control) in controls.enumerated() {
            check(control, on: entry.place)
            var needs: [Handle<Control>] = []
            var needed: UInt64 = 0
            for label in control.needs {
                let key = Naming.key(label)
                let found = controls.indices.first { keys[$0] == key && controls[$0].kind.isFilled }
                if let found {
                    needs.append(Handle(entry.controls.lowerBound + found))
                    needed |= slots[found]
                } else {
                    let message =
                        "\u{201C}\(control.label)\u{201D} needs \u{201C}\(label)\u{201D}, which can't be filled in here"
                    let labels = controls.filter { $0.kind.isFilled }.map { $0.label }
                    report(
                        .unknownReference, message, control.site,
                        help: similar(to: label, among: labels)
                            ?? "write the label of a field, list, check box or toggle of the same place, or add one to it"
                    )
                }
            }
            let behaviors = control.behaviors.map { compile($0, of: control, in: entry.portal) }
            self.controls.append(
                ControlEntry(
                    control: control, place: handle, behaviors: behaviors, needs: needs,
                    condition: CompiledCondition(control.visibility, in: layout),
                    permission: control.permission.map { compile($0) },
                    isOn: control.isOn.map { CompiledCondition($0, in: layout) }, slot: slots[index],
                    needed: needed))
        }
        checkLabels(of: entry.place)
    }

    private mutating func compile(
        _ behavior: Control.Behavior, of control: Control, in portal: Handle<Portal>
    ) -> ControlEntry.Behavior {
        var command: Handle<Command>?
        if let given = behavior.command {
            command = commandIndices[given.id].map { Handle($0) }
            if command == nil {
                let message =
                    "\u{201C}\(control.label)\u{201D} performs \u{201C}\(given.id)\u{201D}, which is not in the domain"
                report(.unknownReference, message, control.site)
            }
        }
        var destination = ControlEntry.Destination.stay
        switch behavior.destination {
        case .stay: break
        case .close: destination = .close
        case .open(let name, let other):
            if let place = resolve(name, in: other, from: portal, for: control) { destination = .open(place) }
        }
        return ControlEntry.Behavior(position: behavior.position, command: command, destination: destination)
    }

    /// Finds a place by id or title: in the named portal, or else in the control's own, or else anywhere.
    private mutating func resolve(
        _ name: String, in other: String?, from portal: Handle<Portal>, for control: Control
    ) -> Handle<Place>? {
        let titled = (placesByKey[Naming.key(name)] ?? []).map { $0.index }
        let all = Set(titled + (placesByID[name] ?? [])).sorted()
        var candidates: [Int]
        if let other {
            let otherKey = Naming.key(other)
            candidates = all.filter {
                let portal = portals[places[$0].portal.index]
                return portal.id == other || Naming.key(portal.name) == otherKey
            }
        } else {
            candidates = all.filter { places[$0].portal == portal }
            if candidates.isEmpty { candidates = all }
        }
        let exact = candidates.filter { places[$0].place.id == name }
        if exact.count == 1 { candidates = exact }
        if candidates.isEmpty {
            let place = "\u{201C}\(name)\u{201D}" + (other.map { " in \u{201C}\($0)\u{201D}" } ?? "")
            report(
                .unknownReference, "\u{201C}\(control.label)\u{201D} opens \(place), which does not exist",
                control.site,
                help: similar(to: name, among: places.map { $0.place.title })
                    ?? "write the title of a page, panel, dialog or message, or add one to a portal")
            return nil
        }
        if candidates.count > 1 {
            let notes = candidates.map { Finding.Note(message: "one is", site: places[$0].place.site) }
            let message =
                "\u{201C}\(control.label)\u{201D} opens \u{201C}\(name)\u{201D}, and there are \(candidates.count) such places"
            report(.ambiguousReference, message, control.site, notes: notes)
        }
        return Handle(candidates[0])
    }

    /// Builds each portal's menu from the paths of its places.
    mutating func buildMenus() {
        menuRoots = portals.map { _ in [] }
        var known: [String: Handle<MenuEntry>] = [:]
        for (index, entry) in places.enumerated() {
            for path in entry.place.paths {
                var parent: Handle<MenuEntry>?
                var key = portals[entry.portal.index].id
                for (depth, label) in path.enumerated() {
                    key += " > " + Naming.key(label)
                    let handle: Handle<MenuEntry>
                    if let found = known[key] {
                        handle = found
                    } else {
                        handle = Handle(menus.count)
                        known[key] = handle
                        menus.append(MenuEntry(label: label, portal: entry.portal, parent: parent))
                        menuChildren.append([])
                        if let parent {
                            menuChildren[parent.index].append(handle)
                        } else {
                            menuRoots[entry.portal.index].append(handle)
                        }
                    }
                    menus[handle.index].leadsTo.append(Handle(index))
                    if depth == path.count - 1, menus[handle.index].place == nil {
                        menus[handle.index].place = Handle(index)
                    }
                    parent = handle
                }
            }
        }
    }

    mutating func indexLabels() {
        for (index, entry) in controls.enumerated() {
            for name in [entry.control.label] + entry.control.aliases {
                controlsByKey[Naming.key(name), default: []].append(Handle(index))
            }
            for name in entry.control.formerly {
                controlsByFormerKey[Naming.key(name.text), default: []].append(Handle(index))
            }
        }
    }
}
