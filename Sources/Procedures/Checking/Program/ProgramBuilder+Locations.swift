internal import Workflow

/// Where actions say that they are done.
extension ProgramBuilder {
    /// What an action says itself comes before what leads its sentence, and may be about an action before it.
    func nearest(_ locations: [LocationClaim]) -> [LocationClaim] {
        locations.count < 2 ? locations : locations.filter { !$0.isLeading } + locations.filter(\.isLeading)
    }

    /// What a location names.
    func whereabouts(_ location: LocationClaim) -> Whereabouts {
        let there = whereabouts(location.mention)
        // "The information in the request" is no page of a similar name, and "under the request name" no way there.
        if !location.isLeading || location.preposition == "under", location.mention.kind == nil,
            let label = location.mention.label, label.isPlain,
            label.text.first?.isLowercase == true, case .places = there.target
        {
            return Whereabouts(target: .portals([]), mention: location.mention)
        }
        guard location.leadsThere, case .places = there.target else { return there }
        return Whereabouts(
            target: there.target, mention: there.mention, former: there.former, isEntered: true, menus: there.menus)
    }

    /// What the mention of a place names.
    func whereabouts(_ mention: Mention) -> Whereabouts {
        if mention.reference != nil { return Whereabouts(target: .portals([]), mention: mention) }
        let kind = mention.kind?.word
        if kind == .page, mention.segments.allSatisfy(\.isPlain), let portal = onlyPortal,
            words(at: mention.range).contains("any")
        {
            return Whereabouts(target: .portals([portal]), mention: mention)
        }
        guard let label = mention.segments.last else {
            return Whereabouts(target: kind == .message ? .message : .portals([]), mention: mention)
        }
        var portals: [Handle<Portal>] = []
        var places: [Handle<Place>] = []
        var via: [Option] = []
        var former: ModelNames.Name?
        let found = names(of: label, mention)
        let longest = found.last?.words ?? 0
        let hasCurrent = found.contains { !$0.name.isFormer && $0.words == longest }
        for entry in found where entry.words == longest && (!hasCurrent || !entry.name.isFormer) {
            let name = entry.name
            switch name.thing {
            // "In the **Email** box" is no place, even if the model has one of the name.
            case .portal, .place: if kind?.takesValue == true { continue }
            default: break
            }
            switch name.thing {
            case .portal(let portal): portals += [portal] + model.names.portals(calledAfter: portal)
            case .place(let place): places.append(place)
            case .menu(let entry): via.append(.menu(entry))
            case .control(let control):
                let its = model[control].kind
                if its == .tab || its.isFilled { via.append(option(for: control, .use)) }
            case .value: break
            }
            former = former ?? (name.isFormer ? name : nil)
        }
        if !places.isEmpty {
            // A page and a menu entry may have one name; what is meant is where one is.
            return Whereabouts(target: .places(places), mention: mention, former: former, menus: via)
        }
        if !portals.isEmpty { return Whereabouts(target: .portals(portals), mention: mention, former: former) }
        if !via.isEmpty { return Whereabouts(target: .via(via), mention: mention, former: former) }
        if kind == .message { return Whereabouts(target: .message, mention: mention) }
        // The model has the tabs and menus of a page as it has its buttons; other parts of it have names of their own.
        if kind == .tab || kind == .menu, !label.isPlain { return Whereabouts(target: .unknown, mention: mention) }
        guard let kind, kind == .page || kind == .panel || kind == .dialogBox || kind == .window else {
            return Whereabouts(target: .portals([]), mention: mention)
        }
        if label.isPlain, words(at: label.range).contains(where: ObjectWords.regions.contains) {
            return Whereabouts(target: .portals([]), mention: mention)
        }
        if label.isPlain { return Whereabouts(target: .words(meaning(at: label.range), kind), mention: mention) }
        return Whereabouts(target: .unknown, mention: mention)
    }

    /// The portal that is the only one for the reader: whoever is on any page is in it.
    private var onlyPortal: Handle<Portal>? {
        guard let reader else { return nil }
        let portals = domain.portalHandles.filter { model.roles.sets[reader].portals[$0.index] != 0 }
        return portals.count == 1 ? portals[0] : nil
    }

    /// The places of which the model has nothing where a sentence says that something is: *On the **Zebra** page, you see …*.
    ///
    /// Of a place that there is somewhere else it may say what one would see there.
    func unknownPlaces(around sentence: Sentence) -> [Whereabouts] {
        guard sentence.actions.isEmpty else { return [] }
        return sentence.locations.filter { $0.isLeading && $0.isWhereItHappens }.map { whereabouts($0) }.filter {
            if case .unknown = $0.target { $0.mention.kind?.word.isControl != true } else { false }
        }
    }

    /// Whether a location names the very control that is used or filled in, even if a place has the same name.
    func saysNothingMore(_ place: Whereabouts, than wishes: [Wish]) -> Bool {
        if let label = place.mention.label?.range {
            let isFilled = wishes.indices.contains { wishes[$0].manner == .fill && wishes[$0].label?.range == label }
            if isFilled { return true }
        }
        guard case .via(let options) = place.target else { return false }
        return wishes.contains { wish in
            wish.candidates.contains { candidate in
                guard let control = candidate.option.control else { return false }
                return options.contains { $0.control == control }
            }
        }
    }

    /// The portal that words speak of in which it is said where in it: *in the corner of Partner Center*.
    func portal(around location: LocationClaim) -> Whereabouts? {
        let plain = location.mention.label.flatMap { $0.isPlain ? $0.range : nil }
        return (location.mention.description ?? plain).flatMap { portal(named: $0, location.mention) }
    }

    /// The page or tab of which a location names only a part: *At the top of the **Orders** page*.
    func whole(around location: LocationClaim) -> Whereabouts? {
        let mention = location.mention
        guard mention.segments.allSatisfy(\.isPlain), mention.range.upperBound <= source.count,
            words(at: mention.range).contains(where: ObjectWords.regions.contains)
        else { return nil }
        for (range, _) in names.scan(source, at: mention.range) {
            guard range.lowerBound > 0, [UInt8(ascii: "*"), UInt8(ascii: "\"")].contains(source[range.lowerBound - 1])
            else { continue }
            let text = String(decoding: source[range], as: UTF8.self)
            let label = Mention.Segment(text: text, range: range, outer: range, markup: .bold, url: nil)
            let whole = Mention(
                segments: [label], kind: nil, reference: nil, quantifier: nil, description: nil, range: range,
                reach: range)
            let there = whereabouts(whole)
            if case .places = there.target { return there }
        }
        return nil
    }

    /// The portal that a condition speaks of: *Once you're signed in to the admin center*.
    func portal(in sentence: Sentence) -> Whereabouts? {
        for condition in sentence.conditions where condition.isLeading {
            let words = words(at: condition.range)
            guard words.contains(where: { $0 == "signed" || $0 == "logged" }) else { continue }
            let mention = Mention(
                segments: [], kind: nil, reference: nil, quantifier: nil, description: nil, range: condition.range,
                reach: condition.range)
            if let portal = portal(named: condition.range, mention) { return portal }
        }
        return nil
    }

    func portal(named range: Range<Int>, _ mention: Mention) -> Whereabouts? {
        guard range.lowerBound >= 0, range.upperBound <= source.count else { return nil }
        // In small letters, "the email" is a message, and not the portal of that name.
        for (place, found) in names.scan(source, at: range) where source[place.lowerBound] < UInt8(ascii: "a") {
            let portals = found.compactMap { name in
                if case .portal(let portal) = name.thing, !name.isFormer { portal } else { nil }
            }
            if !portals.isEmpty { return Whereabouts(target: .portals(portals), mention: mention) }
        }
        return nil
    }

    /// The message that a condition speaks of: "If you receive an email from your partner, select the link".
    func letter(in sentence: Sentence) -> Whereabouts? {
        for condition in sentence.conditions where condition.isLeading {
            let isLetter =
                condition.mentions.contains { $0.kind?.word == .message }
                || words(at: condition.range).contains { $0 == "email" || $0 == "mail" || $0 == "message" }
            guard isLetter else { continue }
            let mention = Mention(
                segments: [], kind: nil, reference: nil, quantifier: nil, description: nil, range: condition.range,
                reach: condition.range)
            return Whereabouts(target: .message, mention: mention)
        }
        return nil
    }

    /// The message that one looks for before an action: "Check your email, and then select the link in it".
    func letter(before action: ActionClaim, in sentence: Sentence) -> Whereabouts? {
        guard action.locations.contains(where: \.mention.isPronoun) else { return nil }
        let earlier = sentence.actions.first { $0.objects.contains { $0.kind?.word == .message } }
        guard let mention = earlier?.objects.first(where: { $0.kind?.word == .message }) else { return nil }
        return Whereabouts(target: .message, mention: mention)
    }

    /// The label of a list that the model does not have: *choose a role from the **Rolls** list*.
    func unknownList(in locations: [LocationClaim]) -> Mention.Segment? {
        for location in locations where !location.isLeading && location.mention.kind?.word == .list {
            guard let label = location.mention.label, !label.isPlain, names.things(label.text).isEmpty else { continue }
            return label
        }
        return nil
    }

    /// Whether a label that is set off is none of the values that lists offer, as far as the model knows them.
    func lack(_ lists: [Handle<Control>], _ label: Mention.Segment) -> Bool {
        guard !lists.isEmpty, !label.isPlain, label.url == nil,
            label.markup.isDisjoint(with: [.emphasis, .code, .keys])
        else { return false }
        let key = Domain.key(label.text)
        return lists.allSatisfy { list in
            let values = domain[list].control.values
            return !values.isEmpty && !values.contains { Domain.key($0) == key }
        }
    }

    func isValue(_ candidate: Wish.Candidate, in lists: [Handle<Control>]) -> Bool {
        guard case .value(let control)? = candidate.name?.thing else { return false }
        return lists.contains(control)
    }
}

extension LocationClaim {
    /// Whether it says where something is done, rather than beside what or for what.
    var isWhereItHappens: Bool {
        switch preposition {
        case "in", "on", "at", "under", "from", "within", "inside", "into", "using", "through", "at the top of",
            "at the bottom of":
            true
        default: false
        }
    }
}

extension LocationClaim {
    /// Whether it leads where it says: *On the [Customers](https://…) page*, *Under **Customers***, *In **Customers***,
    /// *On the **Devices** tab*, *In **Settings** > **Partners***.
    var leadsThere: Bool {
        if mention.segments.last?.url != nil || mention.isPath || mention.kind?.word == .tab { return true }
        guard isLeading, mention.kind == nil else { return false }
        return preposition == "under" || preposition == "in" && mention.label?.isPlain == false
    }

    /// Whether it says beside which label something is.
    var isBesideLabel: Bool {
        switch preposition {
        case "next to", "beside", "near", "to the left of", "to the right of": mention.label != nil
        default: false
        }
    }
}
