internal import Workflow

/// How a walker does what a beat wishes, at the places that its words name.
extension Walker {
    /// Carries out a wish, from where its locations bring one; nil if it is not possible.
    mutating func attempt(_ wish: SharedWish, _ beat: Int, from situation: Situation) -> Situation? {
        if wish.isDeepLink { return follow(wish, beat, from: situation) }
        for location in program.beats[beat].locations {
            if let next = attempt(wish, at: location, beat, from: situation) { return next }
        }
        if let next = fulfil(wish, from: situation, portals: nil) {
            if !program.beats[beat].locations.isEmpty {
                checkLocations(beat, treads.isEmpty ? situation : treads[0].before, wish)
            }
            return next
        }
        return implied(wish, beat, from: situation) ?? fulfilInNamesake(wish, from: situation)
    }

    /// Takes an entry of a menu that has the name of the page that one is on: *open **Account settings**, and then expand …*.
    private mutating func fulfilInNamesake(_ wish: SharedWish, from situation: Situation) -> Situation? {
        guard let here = situation.place else { return nil }
        for case .menu(let entry) in wish.wish.candidates.map(\.option) {
            guard let menu = domain[entry].parent, domain[menu].parent == nil, domain[menu].portal == situation.portal,
                Domain.key(domain[menu].label) == Domain.key(domain[here].place.title),
                let unfolded = perform(.menu(menu), from: situation, range: wish.wish.range)
            else { continue }
            if let next = fulfil(wish, from: unfolded, portals: nil) { return next }
            forgetTreads()
        }
        return nil
    }

    /// Locations that bring one there: a portal that one is not in yet, a message that is not open yet.
    private mutating func attempt(
        _ shared: SharedWish, at location: Whereabouts, _ beat: Int, from situation: Situation
    ) -> Situation? {
        if !location.menus.isEmpty, let next = attempt(shared, inMenus: location.menus, location, from: situation) {
            return next
        }
        switch location.target {
        case .message where shared.wish.manner == .go || shared.wish.manner == .signIn: return nil
        case .portals(let portals):
            guard !portals.isEmpty else { return nil }
            note(location)
            if let here = situation.portal, portals.contains(here) {
                return fulfil(shared, from: situation, portals: portals)
            }
            if let next = fulfil(shared, from: situation, portals: portals),
                shared.wish.manner == .go || shared.wish.path.count > 1
            {
                return next
            }
            for portal in portals {
                guard let entered = perform(.signIn(portal), from: situation, range: location.mention.range) else {
                    continue
                }
                if let next = fulfil(shared, from: entered, portals: portals) { return next }
                // "In the admin center, under **Settings**, select ...": the menu is there only now.
                if let next = implied(shared, beat, from: entered, isArriving: true) { return next }
                forgetTreads()
            }
            return nil
        case .via(let options): return attempt(shared, inMenus: options, location, from: situation)
        case .message, .places:
            let messages = messages(location, situation)
            for message in messages {
                guard let opened = perform(.read(message), from: situation, range: location.mention.range) else {
                    continue
                }
                if let next = fulfil(shared, from: opened, portals: nil) {
                    note(location)
                    return next
                }
                forgetTreads()
            }
            return nil
        default: return nil
        }
    }

    /// An entry of the menu is meant, even if there is another one of its name.
    private mutating func attempt(
        _ shared: SharedWish, inMenus options: [Option], _ location: Whereabouts, from situation: Situation
    ) -> Situation? {
        for case .menu(let menu) in options where shared.wish.candidates.contains(where: { isEntry($0, of: menu) }) {
            guard let unfolded = perform(.menu(menu), from: situation, range: location.mention.range) else { continue }
            if let next = fulfil(shared, from: unfolded, portals: nil) {
                note(location)
                return next
            }
            forgetTreads()
        }
        return nil
    }

    /// Whether a wish may mean an entry of a menu.
    private func isEntry(_ candidate: Wish.Candidate, of menu: Handle<MenuEntry>) -> Bool {
        guard case .menu(let entry) = candidate.option else { return false }
        return domain[entry].parent == menu
    }

    /// The messages that a location may mean, unless one of them is open.
    private func messages(_ location: Whereabouts, _ situation: Situation) -> [Handle<Place>] {
        if let place = situation.place, model[place].kind == .message { return [] }
        switch location.target {
        case .message: return plan.messages
        case .places(let places): return places.filter { model[$0].kind == .message }
        default: return []
        }
    }

    /// A tab or a menu that the location names, and that has to be selected before.
    ///
    /// - Parameter isArriving: whether the beat itself has brought one into the portal; then it leads to its place there, too:
    ///   *On the **Customers** page of Partner Center*.
    private mutating func implied(
        _ wish: SharedWish, _ beat: Int, from situation: Situation, isArriving: Bool = false
    ) -> Situation? {
        for location in program.beats[beat].locations {
            var options: [Option] = []
            switch location.target {
            case .via(let found): options = found
            case .places(let places):
                if let here = situation.place {
                    options = model[here].controls.filter { control in
                        (location.isEntered || model[control].kind == .tab)
                            && places.contains { model[control].leads(to: $0) }
                    }.map { .use($0) }
                }
                options += addressed(location, places, situation).map { .go($0) }
                if isArriving {
                    options += places.filter { model[$0].isAddressed && model[$0].portal == situation.portal }
                        .map { .go($0) }
                }
            default: continue
            }
            for option in options {
                guard let next = perform(option, from: situation, range: location.mention.range) else { continue }
                if let end = fulfil(wish, from: next, portals: nil) {
                    note(location)
                    return end
                }
                forgetTreads()
            }
        }
        return nil
    }

    /// Goes where one is told to look at something: *Under **Customers**, find the customer*.
    mutating func entering(_ beat: Int, from situation: Situation) -> Situation? {
        guard hand == reader else { return nil }
        for location in program.beats[beat].locations where location.isEntered {
            guard case .places(let places) = location.target, !situation.places.contains(where: places.contains) else {
                continue
            }
            for place in addressed(location, places, situation) {
                if let next = perform(.go(place), from: situation, range: location.mention.range) { return next }
            }
        }
        return nil
    }

    /// The places to which a location itself may lead: within the portal that one is in, unless it has an address.
    private func addressed(
        _ location: Whereabouts, _ places: [Handle<Place>], _ situation: Situation
    ) -> [Handle<Place>] {
        guard location.isEntered, location.mention.kind?.word != .tab else { return [] }
        let isAnywhere = situation.portal == nil || location.mention.segments.contains { $0.url != nil }
        return places.filter {
            model[$0].isAddressed && (isAnywhere || location.mention.isPath || model[$0].portal == situation.portal)
        }
    }

    private mutating func note(_ location: Whereabouts) {
        if let former = location.former {
            remarks.append(.former(former, location.mention.segments.last?.range ?? location.mention.range))
        }
    }
}
