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
            if case .places(let places) = location.target, let here = situation.place, places.contains(here),
                let kind = location.mention.kind, kind.word.misleads(about: model[here].kind)
            {
                remarks.append(.otherPlaceKind(here, kind))
            }
            // What "under **Details**" names may be a heading on the page; a tab is none.
            let mayBeHeading = location.isEntered && location.mention.kind?.word != .tab
            if mayBeHeading || location.isLeft || isThere(location, situation) { continue }
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
            return situation.places.contains { places.contains($0) || hasTab(location.mention, leadingTo: $0) }
        case .message, .via: return true
        case .words(let wanted, let kind):
            // At the desk nobody is on a page; what is wrong then is something else.
            return situation.place == nil || wanted.isEmpty || isSpokenOf(wanted, kind, situation)
        case .unknown: return false
        }
    }

    /// Whether one is where a tab leads that a mention may name: what it opens may have another title.
    private func hasTab(_ mention: Mention, leadingTo place: Handle<Place>) -> Bool {
        guard let label = mention.segments.last else { return false }
        return model.names.things(label.text).contains { name in
            guard case .control(let control) = name.thing else { return false }
            return model[control].kind == .tab && model[control].leads(to: place)
        }
    }

    /// Whether words that are no label may mean where one is.
    private func isSpokenOf(_ words: WordSet, _ kind: KindWord?, _ situation: Situation) -> Bool {
        if situation.places.contains(where: { !words.isDisjoint(with: model[$0].words) }) { return true }
        if kind == .dialogBox || kind == .panel || kind == .window { return false }
        // "The partner page" is what the row of a partner opens.
        guard let here = situation.place else { return false }
        return domain.controlHandles.contains { control in
            model[control].leads(to: here) && model[control].words.contains { !words.isDisjoint(with: $0) }
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
        case .words where destination.mention.label?.text.first?.isUppercase == true:
            if !isThere(destination, situation) { remarks.append(.wrongDestination(destination, situation)) }
        default: break
        }
    }

    /// Looks whether what is told to happen has happened.
    mutating func check(_ result: ResultClaim, _ situation: Situation) {
        for mention in result.mentions where result.says(isThere: mention) {
            guard let label = mention.segments.last, mention.reference == nil else { continue }
            let kind = mention.kind?.word
            let isPlace = kind == .page || kind == .dialogBox || kind == .panel || kind == .message
            let names = model.names.things(label.text)
            // Words that nothing sets off name a place if they are written as a name.
            if label.isPlain {
                guard isPlace, kind != .message, label.text.first?.isUppercase == true, situation.place != nil else {
                    continue
                }
                let isTitle = !names.isEmpty && label.text.contains(" ")
                if !isTitle, isSpokenOf(model.words.words(of: label.text), kind, situation) { continue }
            }
            var places: [Handle<Place>] = []
            var portals: [Handle<Portal>] = []
            for name in names {
                if case .place(let place) = name.thing { places.append(place) }
                if case .portal(let portal) = name.thing { portals.append(portal) }
            }
            if places.isEmpty && portals.isEmpty {
                guard isPlace else { continue }
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
        portal == other || domain[portal].isCalled(after: domain[other])
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

extension ResultClaim {
    /// Whether it says that one is now where a mention of it says.
    fileprivate func says(isThere mention: Mention) -> Bool {
        // "They appear on the page" is not about the page.
        let isSubject = subject.contains(mention.range.lowerBound)
        switch verb {
        // "This opens the page" is, and not about what opens it.
        case .opens: return mentions.contains(where: isObject) ? isObject(mention) : isSubject
        case .appears: return isSubject && !isFuture
        case .isShown:
            let isLast = mention.range.upperBound == range.upperBound
            return isSubject && !isFuture || isObject(mention) && isLast
        case .leads: return !isFuture
        case .closes, .becomes, .happens: return false
        }
    }

    /// Whether a mention stands right behind the verb.
    private func isObject(_ mention: Mention) -> Bool { 0...1 ~= mention.range.lowerBound - verbRange.upperBound }
}
