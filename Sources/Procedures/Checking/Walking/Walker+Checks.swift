internal import Workflow

/// Looking whether it is as the words say.
extension Walker {
    /// Looks whether one is where a beat says.
    mutating func checkLocations(_ beat: Int, _ situation: Situation, _ shared: SharedWish? = nil) {
        if let shared, shared.wish.manner == .go || shared.wish.manner == .signIn || shared.wish.path.count > 1 {
            return
        }
        for location in program.beats[beat].locations {
            if let former = location.former {
                remarks.append(.former(former, location.mention.segments.last?.range ?? location.mention.range))
            }
            // What "under **Details**" names may be a heading on the page.
            if location.isEntered || location.isLeft || isThere(location, situation) { continue }
            remarks.append(.wrongPlace(location, situation))
        }
    }

    private func isThere(_ location: Whereabouts, _ situation: Situation) -> Bool {
        switch location.target {
        case .portals(let portals):
            guard !portals.isEmpty, let here = situation.portal else { return true }
            return portals.contains(here)
        case .places(let places):
            // At the desk, messages are at hand.
            guard let here = situation.place else { return places.contains { model[$0].kind == .message } }
            if places.contains(here) { return true }
            // What lies under a panel is not the panel.
            let kind = location.mention.kind?.word
            let isOver = kind == .panel || kind == .dialogBox
            if isOver, model[here].kind == .panel || model[here].kind == .dialog { return false }
            return situation.places.contains { places.contains($0) }
        case .message, .via: return true
        case .words(let wanted, let kind):
            // At the desk nobody is on a page; what is wrong then is something else.
            guard let here = situation.place else { return true }
            if wanted.isEmpty { return true }
            if situation.places.contains(where: { !wanted.isDisjoint(with: model[$0].words) }) {
                return true
            }
            if kind == .dialogBox || kind == .panel || kind == .window { return false }
            // "The partner page" is what the row of a partner opens.
            return domain.controlHandles.contains { control in
                model[control].leads(to: here)
                    && model[control].words.contains { !wanted.isDisjoint(with: $0) }
            }
        case .unknown: return false
        }
    }

    /// Looks whether something leads where the step says.
    mutating func check(_ destination: Whereabouts, _ situation: Situation) {
        if let former = destination.former {
            remarks.append(.former(former, destination.mention.segments.last?.range ?? destination.mention.range))
        }
        switch destination.target {
        case .portals, .places, .unknown:
            if !isThere(destination, situation) { remarks.append(.wrongDestination(destination, situation)) }
        default: break
        }
    }

    /// Looks whether what is told to happen has happened.
    mutating func check(_ result: ResultClaim, _ situation: Situation) {
        guard result.verb == .opens || result.verb == .appears || result.verb == .isShown || result.verb == .leads
        else { return }
        for mention in result.mentions {
            guard let label = mention.segments.last, mention.reference == nil else { continue }
            // "They appear on the page" is not about the page.
            let isSubject = result.subject.contains(mention.range.lowerBound)
            guard isSubject || result.verb == .leads, !result.isFuture else { continue }
            let names = label.isPlain ? [] : model.names.things(label.text)
            var places: [Handle<Place>] = []
            var portals: [Handle<Portal>] = []
            for name in names {
                if case .place(let place) = name.thing { places.append(place) }
                if case .portal(let portal) = name.thing { portals.append(portal) }
            }
            let kind = mention.kind?.word
            let isPlace = kind == .page || kind == .dialogBox || kind == .panel || kind == .message
            if places.isEmpty && portals.isEmpty {
                guard isPlace, !label.isPlain else { continue }
                remarks.append(.wrongResult(mention, situation))
            } else if !situation.places.contains(where: { places.contains($0) }) {
                if let here = situation.portal, portals.contains(here) { continue }
                let arrives = places.contains { model[$0].kind == .message }
                if !arrives { remarks.append(.wrongResult(mention, situation)) }
            }
        }
    }

    /// Whether a portal is another one, or goes by its name.
    private func isCalled(_ portal: Handle<Portal>, after other: Handle<Portal>) -> Bool {
        portal == other || domain[portal].name.hasSuffix(" " + domain[other].name)
    }

    /// Looks whether an address and the label by which it stands lead to the same.
    mutating func checkAddresses(_ shared: SharedWish, _ candidate: Wish.Candidate) {
        guard let name = shared.address, let label = shared.wish.path.last ?? shared.wish.label else { return }
        if name.isFormer {
            if ModelNames.isURL(label.text) { return }
            remarks.append(.former(name, label.outer))
            return
        }
        let isSame: Bool
        switch (candidate.option, name.thing) {
        case (.go(let place), .place(let other)): isSame = place == other
        case (.signIn(let portal), .place(let other)): isSame = isCalled(portal, after: model[other].portal)
        case (.go(let place), .portal(let portal)): isSame = model[place].portal == portal
        case (.signIn(let portal), .portal(let other)): isSame = isCalled(portal, after: other)
        case (.menu(let entry), .place(let other)): isSame = model.place(of: entry) == other
        case (.use(let control), .place(let other)): isSame = model[control].leads(to: other)
        default: isSame = true
        }
        if !isSame { remarks.append(.mismatch(label, leadsTo: name, shared)) }
    }
}
