internal import Diagnostics
internal import Workflow

/// What may be meant by an item that can't be carried out as it is written.
extension Alignment {
    /// What else an item may mean that can't be carried out as it is written.
    mutating func repairs(of wish: Wish, _ beat: Beat, _ standing: Standing) -> [Move] {
        let situation = walker.situation(standing)
        let domain = walker.domain
        var moves: [Move] = []
        for control in wish.misfits where situation.isVisible(control) {
            let kind = domain[control].control.kind
            moves.append(.otherKind(control, kind.isFilled ? .fill(control) : .use(control)))
        }
        var options = wish.candidates.map(\.option)
        if options.isEmpty { options = described(by: wish) }
        let isOwn = options.contains { walker.actor(for: $0) == walker.hand }
        for option in options.prefix(24) {
            if let actor = walker.actor(for: option), actor != walker.hand {
                // What both have is none of the other's: everybody has a **Done** somewhere.
                if !isOwn { moves.append(.otherActor(actor)) }
                continue
            }
            if let control = option.control, domain[control].place == situation.place {
                let missing = domain[control].needs.filter { !situation.isFilled($0) }
                if !missing.isEmpty { moves.append(.fillBefore(missing, option)) }
                moves.append(.suppose(option))
            } else if let way = way(to: option, from: situation) {
                moves.append(.relocate(way, option))
            } else if option.control == nil, option != .close {
                moves.append(.suppose(option))
            }
        }
        if let similar = similar(to: wish, situation) { moves.append(similar) }
        return moves
    }

    /// What a description without a name may mean: the things of the workflow that are of the kind.
    private func described(by wish: Wish) -> [Option] {
        guard let sort = wish.sort else { return [] }
        let domain = walker.domain
        return walker.plan.script.compactMap { step in
            guard case .option(let option) = step.deed, step.actor == walker.hand, let control = option.control,
                sort.describes(domain[control].control.kind)
            else { return nil }
            return option
        }
    }

    /// The way to where an option is, if it is elsewhere.
    private func way(to option: Option, from situation: Situation) -> [Option]? {
        let domain = walker.domain
        switch option {
        case .use(let control), .fill(let control), .clear(let control):
            return situation.way(to: domain[control].place)
        case .menu(let entry):
            var way: [Option] = []
            if situation.portal != domain[entry].portal { way.append(.signIn(domain[entry].portal)) }
            var parents: [Option] = []
            var parent = domain[entry].parent
            while let next = parent {
                parents.append(.menu(next))
                parent = domain[next].parent
            }
            way += parents.reversed()
            return way.isEmpty ? nil : way
        default: return nil
        }
    }

    /// The thing here whose label is most like the one that is written.
    private func similar(to wish: Wish, _ situation: Situation) -> Move? {
        guard wish.candidates.isEmpty || wish.path.count > 1 || wish.manner == .use else { return nil }
        let text = wish.text
        guard !text.isEmpty, text.utf8.count < 200 else { return nil }
        // "A customer" is one of those that there are, and not the menu **Customers**.
        if let label = wish.label, label.isPlain, !wish.candidates.isEmpty, text.first?.isLowercase == true {
            return nil
        }
        var options: [(name: String, option: Option)] = []
        let domain = walker.domain
        if !wish.lists.isEmpty {
            for list in wish.lists where situation.isVisible(list) {
                options += domain[list].control.values.map { ($0, .fill(list)) }
            }
            guard let best = NearMisses.nearest(to: text, among: Set(options.map(\.name)), limit: 1).first,
                let found = options.first(where: { $0.name == best })
            else { return options.first.map { .substitute($0.option) } }
            return .relabel(found.option, best)
        }
        switch wish.manner {
        case .go where wish.path.count > 1 || ModelNames.isURL(text), .use where wish.path.count > 1:
            for place in domain.placeHandles {
                let entry = domain[place].place
                let known = ModelNames.isURL(text) ? entry.urls : entry.paths.map { $0.joined(separator: " > ") }
                options += known.map { ($0, .go(place)) }
            }
            if let (name, place) = rearranged(wish.path, situation) { return .relabel(.go(place), name) }
        case .signIn: options = domain.portalHandles.map { (domain[$0].name, .signIn($0)) }
        default:
            if wish.manner == .go {
                for place in domain.placeHandles
                where domain[place].portal == situation.portal || situation.portal == nil {
                    if !domain[place].place.paths.isEmpty { options.append((domain[place].place.title, .go(place))) }
                }
            }
            for option in situation.options {
                if let control = option.control {
                    guard fits(control, wish) else { continue }
                    options.append((domain[control].control.label, option))
                } else if case .menu(let entry) = option, wish.manner != .clear, wish.manner != .fill {
                    options.append((domain[entry].label, option))
                }
            }
        }
        let portals = Set(options.compactMap { walker.actor(for: $0.option) == walker.hand ? $0.name : nil })
        guard let best = NearMisses.nearest(to: text, among: portals, limit: 4).first(where: { isAlike(text, $0) }),
            let found = options.first(where: { $0.name == best })
        else { return nil }
        return .relabel(found.option, best)
    }

    /// The path that has the labels of a written one in another order, or all but one of them.
    private func rearranged(
        _ path: [Mention.Segment], _ situation: Situation
    ) -> (name: String, place: Handle<Place>)? {
        guard 2...16 ~= path.count else { return nil }
        let written = path.map { Domain.key($0.text) }
        let sorted = written.sorted()
        let domain = walker.domain
        var found: (name: String, place: Handle<Place>)?
        for place in domain.placeHandles {
            let isHere = domain[place].portal == situation.portal
            if found != nil, !isHere { continue }
            for known in domain[place].place.paths where 0...1 ~= path.count - known.count && known.count > 1 {
                let keys = known.map { Domain.key($0) }
                let isSame =
                    keys.count == written.count
                    ? keys.sorted() == sorted
                    : written.indices.contains { (written[..<$0] + written[($0 + 1)...]).elementsEqual(keys) }
                guard isSame else { continue }
                found = (known.joined(separator: " > "), place)
                if isHere { return found }
            }
        }
        return found
    }

    /// Whether a name can be meant by another one: *Review* is none for *Devices*, nor *Invite new customers* for *Customers*.
    private func isAlike(_ text: String, _ name: String) -> Bool {
        if ModelNames.isURL(text) { return true }
        let letters = min(text.utf8.count, name.utf8.count)
        if NearMisses.isSlip(text, of: name, letters: max(1, letters / 3 - 1)) { return true }
        let (words, others) = (Wording.words(text).count, Wording.words(name).count)
        return words != others && 2 * min(words, others) >= max(words, others)
    }

    private func fits(_ control: Handle<Control>, _ wish: Wish) -> Bool {
        let kind = walker.domain[control].control.kind
        switch wish.manner {
        case .clear: return kind.isSwitch
        case .fill: return kind.isFilled
        case .use: return kind != .field
        default: return !kind.isFilled
        }
    }

    /// What the workflow does here in the place of what is written.
    mutating func substitutes(of wish: Wish, _ standing: Standing, _ synced: Standing?) -> [Move] {
        var moves: [Move] = []
        guard wish.isMarked || synced == nil || !wish.isSoft else { return [] }
        let situation = walker.situation(standing)
        for step in walker.plan.script where step.actor == walker.hand {
            guard case .option(let option) = step.deed, let next = walker.following(option, from: situation),
                next != situation
            else { continue }
            // One goes on from where one is, and not by signing in once more.
            if case .signIn(let portal) = option, portal == situation.portal { continue }
            var isHere = step.before.place == situation.place || step.before.place == nil
            // The menus are there on every page of a portal.
            if case .go(let place) = option { isHere = isHere || walker.domain[place].portal == situation.portal }
            if isHere, !wish.candidates.contains(where: { $0.option == option }) { moves.append(.substitute(option)) }
        }
        return moves
    }

    /// What may be meant by a name of which the model has nothing, where words may also be about something else.
    mutating func guesses(at wish: Wish, _ standing: Standing) -> [Move] {
        if let similar = similar(to: wish, walker.situation(standing)) { return [similar] }
        return substitutes(of: wish, standing, nil).compactMap { move in
            if case .substitute(let option) = move, isMeant(option, by: wish) { .takeFor(option) } else { nil }
        }
    }

    /// Whether what something is used for speaks of an option: *use **Zebra** to open the account*.
    private func isMeant(_ option: Option, by wish: Wish) -> Bool {
        guard wish.verb == .use else { return true }
        let domain = walker.domain
        let label: String
        switch option {
        case .use(let control), .fill(let control), .clear(let control): label = domain[control].control.label
        case .menu(let entry): label = domain[entry].label
        case .go(let place), .read(let place): label = domain[place].place.title
        case .signIn(let portal): label = domain[portal].name
        case .close: return false
        }
        return walker.model.words.words(of: label).common(wish.hints) > 0
    }

    /// Whether the item before says the same in the same words.
    func isRepeat(at position: Int) -> Bool {
        guard position > 0 else { return false }
        let (beat, before) = (walker.program.beats[path[position]], walker.program.beats[path[position - 1]])
        guard beat.item != before.item, beat.other == before.other, case .wish(let mine) = beat.deed,
            case .wish(let other) = before.deed
        else {
            return false
        }
        let (wish, earlier) = (mine.wish, other.wish)
        return wish.manner == earlier.manner && wish.text == earlier.text && wish.sort == earlier.sort
            && wish.candidates.map(\.option) == earlier.candidates.map(\.option)
    }

    /// Doing the next item before this one, if both are whole.
    func swap(at position: Int) -> Move? {
        let beats = walker.program.beats
        let item = beats[path[position]].item
        guard position == 0 || beats[path[position - 1]].item != item else { return nil }
        var first = position
        while first < path.count, beats[path[first]].item == item { first += 1 }
        guard first < path.count else { return nil }
        var second = first
        let other = beats[path[first]].item
        while second < path.count, beats[path[second]].item == other { second += 1 }
        return .swap(first: position..<first, second: first..<second)
    }
}

extension Walker {
    /// The number of the actor for whom the portal of an option is; none for what is in no portal.
    func actor(for option: Option) -> Int? {
        guard let portal = portal(of: option) else { return nil }
        if model.roles.sets[hand].portals[portal.index] != 0 { return hand }
        return model.roles.sets.firstIndex { $0.portals[portal.index] != 0 }
    }
}
