internal import Workflow

/// What actions ask that lead somewhere, fill something in, or do a business of their own.
extension ProgramBuilder {
    func signIn(_ action: ActionClaim, _ base: Wish) -> Wish {
        var wish = base
        wish.manner = .signIn
        let mention =
            action.objects.first
            ?? action.locations.first { ["to", "in", "at"].contains($0.preposition) }?.mention
        guard let mention, let label = mention.label ?? mention.segments.first else {
            wish.isSoft = true
            return wish
        }
        wish.label = label
        if ModelNames.isURL(label.text) {
            wish.candidates = urlCandidates(label.text)
            return wish
        }
        for found in names(of: label, mention) {
            if case .portal(let portal) = found.name.thing {
                wish.candidates.append(.init(option: .signIn(portal), name: found.name, words: found.words))
            }
        }
        wish.candidates.sort { left, right in
            left.isFormer != right.isFormer ? !left.isFormer : left.words > right.words
        }
        if wish.candidates.isEmpty { wish.isSoft = label.isPlain && mention.kind?.word != .portal }
        return wish
    }

    func travels(_ action: ActionClaim, _ base: Wish) -> [Wish] {
        if action.objects.isEmpty { return [] }
        return action.objects.flatMap { object -> [Wish] in
            let parts = parts(of: object, action.locations) ?? [object]
            var wishes = [travel(to: parts[0], action, base)].compactMap(\.self)
            for part in parts.dropFirst() {
                var wish = using(part, base)
                wish.isContinuation = true
                wishes.append(wish)
            }
            return wishes
        }
    }

    /// What is used to come somewhere.
    private func using(_ mention: Mention, _ base: Wish) -> Wish {
        var wish = base
        fill(&wish, from: mention, [])
        return wish
    }

    private func travel(to mention: Mention, _ action: ActionClaim, _ base: Wish) -> Wish? {
        var wish = base
        wish.manner = .go
        // "Go to step 3" is about the document.
        if case .steps = mention.reference { return nil }
        if mention.reference != nil, mention.segments.isEmpty {
            guard action.verb == .open, isSameItem else { return nil }
            // "Find the partner, and then open it".
            var found = using(mention, base)
            found.isSoft = true
            return found
        }
        if mention.isPath {
            wish.path = mention.segments
            wish.candidates = pathCandidates(mention.segments, action.locations)
            return wish
        }
        guard let label = mention.label else {
            // "Open the email", "go to the portal".
            wish.sort = mention.kind?.word
            wish.hints = mention.description.map { meaning(at: $0) } ?? WordSet()
            wish.range = mention.range
            wish.isSoft = mention.kind?.word != .message
            return wish
        }
        wish.label = label
        if ModelNames.isURL(label.text) {
            wish.candidates = urlCandidates(label.text)
            return wish
        }
        for found in names(of: label, mention) { addTravel(found, to: &wish) }
        if let url = label.url, wish.candidates.isEmpty { wish.candidates = urlCandidates(url) }
        // "Open the relationship that you want to extend".
        if action.verb == .open, wish.candidates.isEmpty, label.isPlain, mention.kind == nil,
            !rows(pointedAtBy: label).isEmpty
        {
            return using(mention, base)
        }
        if mention.kind?.word == .message {
            // A message that has the name of a page is none.
            wish.candidates.removeAll { if case .read = $0.option { false } else { true } }
        }
        if wish.candidates.count > 1 {
            wish.candidates = wish.candidates.enumerated().sorted { left, right in
                if left.element.isFormer != right.element.isFormer { return !left.element.isFormer }
                if left.element.words != right.element.words { return left.element.words > right.element.words }
                return left.offset < right.offset
            }.map(\.element)
        }
        let verb = words(at: action.verbRange)
        if action.verb == .goBack || verb.first == "return" || verb.first == "switch" {
            wish.isReturn = true
            wish.isSoft = true
        } else if wish.candidates.isEmpty, label.isPlain {
            wish.isSoft =
                mention.kind == nil || mention.kind?.word == .message || !(mention.kind?.word.isPlace ?? false)
        }
        return wish
    }

    private func addTravel(_ found: ModelNames.Found, to wish: inout Wish) {
        switch found.name.thing {
        case .control(let control):
            guard !model[control].kind.isFilled else { return }
            wish.candidates.append(.init(option: .use(control), name: found.name, words: found.words))
        case .value: return
        case .menu(let entry):
            wish.candidates.append(.init(option: .menu(entry), name: found.name, words: found.words))
        case .place(let place):
            if model[place].kind == .message {
                wish.candidates.append(.init(option: .read(place), name: found.name, words: found.words))
            } else if model[place].isOpenToAll {
                // Going comes before selecting what happens to be called the same.
                wish.candidates.insert(.init(option: .go(place), name: found.name, words: found.words), at: 0)
            } else {
                for control in model[place].openers {
                    wish.candidates.append(.init(option: .use(control), name: found.name, words: found.words))
                }
            }
        case .portal(let portal):
            wish.candidates.append(.init(option: .signIn(portal), name: found.name, words: found.words))
        }
    }

    func fills(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        var wish = base
        wish.manner = .fill
        var wishes: [Wish] = []
        // A panel may have the name of a box, and is none.
        for location in nearest(locations) where location.mention.kind?.word.isPlace != true {
            guard let label = location.mention.label else { continue }
            // What leads the sentence is asked only where nothing behind the verb says more.
            if location.isLeading, !wishes.isEmpty { break }
            wish.candidates = []
            wish.label = nil
            for found in names(of: label, location.mention) {
                guard case .control(let control) = found.name.thing, model[control].kind.isFilled else {
                    continue
                }
                wish.label = label
                wish.candidates.append(.init(option: .fill(control), name: found.name, words: found.words))
            }
            // A field that the model does not have is still a field.
            let isField = location.preposition == "for" || location.mention.kind?.word.takesValue == true
            if wish.candidates.isEmpty, isField, !label.isPlain { wish.label = label }
            if wish.label != nil { wishes.append(wish) }
            // One place to enter something, or one for each thing: "a name in **Name**, and a city in **City**".
            if wishes.count >= action.objects.count, !wishes.isEmpty { break }
        }
        if !wishes.isEmpty { return wishes }
        wish = base
        wish.manner = .fill
        // "Enter Ada for **Name**" names the field behind what is entered.
        if action.verb == .enter, let field = action.value, field.label?.isPlain == false {
            let wishes = fills(field, wish)
            if wishes.contains(where: { !$0.candidates.isEmpty }) { return wishes }
        }
        return action.objects.flatMap { fills($0, wish) }
    }

    /// What is completed may be a form, or a field of it; anything else is a business of its own.
    func completes(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        let filled = fills(action, base, locations)
        let isForm = filled.contains { !$0.candidates.isEmpty || $0.sort != nil }
        return isForm && !action.objects.isEmpty ? filled : task(action, base, locations)
    }

    /// What is entered to search for something; searching alone changes nothing.
    func searches(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        guard locations.contains(where: { !$0.isLeading }) else { return [] }
        return fills(action, base, locations.filter { !$0.isLeading }).filter { !$0.candidates.isEmpty }
    }

    /// What an action says itself comes before what leads its sentence, and may be about an action before it.
    func nearest(_ locations: [LocationClaim]) -> [LocationClaim] {
        locations.count < 2 ? locations : locations.filter { !$0.isLeading } + locations.filter(\.isLeading)
    }

    private func fills(_ mention: Mention, _ base: Wish) -> [Wish] {
        var wish = base
        if let label = mention.label, ModelNames.isURL(label.text) {
            // An address is entered where the browser wants it.
            wish.label = label
            wish.manner = .go
            wish.candidates = urlCandidates(label.text)
            wish.isSoft = wish.candidates.isEmpty
            return [wish]
        }
        guard let label = mention.label else {
            // "Fill in the fields" is about all of them.
            guard mention.segments.isEmpty else { return [] }
            wish.sort = mention.kind?.word
            wish.range = mention.range
            wish.isSoft = true
            return [wish]
        }
        if label.isPlain {
            let reach = label.range.lowerBound..<max(label.range.upperBound, mention.range.upperBound)
            guard reach.lowerBound >= 0, reach.upperBound <= source.count else { return [] }
            var wishes: [Wish] = []
            for (range, found) in names.scan(source, at: reach) {
                var next = base
                next.label = Mention.Segment(
                    text: String(decoding: source[range], as: UTF8.self), range: range, outer: range, markup: [],
                    url: nil)
                addFields(found, to: &next)
                // A small word that is a field elsewhere may be none here.
                next.isSoft = source[range.lowerBound] >= UInt8(ascii: "a")
                if !next.candidates.isEmpty { wishes.append(next) }
            }
            if !wishes.isEmpty { return wishes }
            if let last = words(at: mention.range).last, ObjectWords.forms.contains(last) {
                // "Enter the required information" is about all fields.
                wish.sort = .field
                wish.range = mention.range
                wish.isSoft = true
                return [wish]
            }
            // "Enter a name" may be about a field that has no label of its own.
            wish.label = label
            wish.isSoft = mention.kind == nil
            return [wish]
        }
        wish.label = label
        addFields(names.things(label.text), to: &wish)
        return [wish]
    }

    private func addFields(_ found: [ModelNames.Name], to wish: inout Wish) {
        for name in found {
            guard case .control(let control) = name.thing else { continue }
            if model[control].kind.isFilled {
                wish.candidates.append(.init(option: .fill(control), name: name, words: 1))
            } else {
                wish.misfits.append(control)
            }
        }
        guard wish.candidates.contains(where: \.isFormer) else { return }
        wish.candidates = wish.candidates.filter { !$0.isFormer } + wish.candidates.filter(\.isFormer)
    }

    func closes(_ action: ActionClaim, _ base: Wish) -> Wish {
        var wish = base
        wish.manner = .close
        wish.candidates = [.init(option: .close, name: nil)]
        let label = action.objects.first?.label
        for name in names.things("Close") {
            if case .control(let control) = name.thing, !model[control].kind.isFilled {
                wish.candidates.append(.init(option: .use(control), name: name))
            }
        }
        wish.isSoft = label == nil || label?.isPlain == true
        return wish
    }

    /// A business of its own: a control is called like the verb, or like its object, or it is done outside.
    func task(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        var wish = base
        let marked = action.objects.first { $0.label?.isPlain == false }
        if let label = marked?.label ?? action.objects.first?.label {
            let mention = marked ?? action.objects[0]
            for found in names(of: label, mention) where found.name.thing.isControl {
                guard case .control(let control) = found.name.thing else { continue }
                if label.isPlain, model[control].kind != .button { continue }
                wish.candidates.append(
                    .init(option: option(for: control, .use), name: found.name, words: found.words))
            }
            if !label.isPlain { wish.label = label }
        }
        if marked == nil {
            for name in names.things(action.verb.rawValue) {
                guard case .control(let control) = name.thing, !model[control].kind.isFilled else { continue }
                wish.candidates.append(.init(option: .use(control), name: name))
            }
        }
        wish.isSoft = marked == nil || wish.candidates.isEmpty
        return [wish]
    }

    // MARK: Locations

    /// What a location names.
    func whereabouts(_ location: LocationClaim) -> Whereabouts {
        let there = whereabouts(location.mention)
        guard location.leadsThere, case .places = there.target else { return there }
        return Whereabouts(target: there.target, mention: there.mention, former: there.former, isEntered: true)
    }

    /// What the mention of a place names.
    func whereabouts(_ mention: Mention) -> Whereabouts {
        if mention.reference != nil { return Whereabouts(target: .portals([]), mention: mention) }
        let kind = mention.kind?.word
        guard let label = mention.segments.last else {
            return Whereabouts(target: kind == .message ? .message : .portals([]), mention: mention)
        }
        var portals: [Handle<Portal>] = []
        var places: [Handle<Place>] = []
        var via: [Option] = []
        var former: ModelNames.Name?
        let found = names(of: label, mention)
        let longest = found.last?.words ?? 0
        let hasCurrent = found.contains { $0.name.former == nil && $0.words == longest }
        for entry in found where entry.words == longest && (!hasCurrent || entry.name.former == nil) {
            let name = entry.name
            switch name.thing {
            // "In the **Email** box" is no place, even if the model has one of the name.
            case .portal, .place: if kind?.takesValue == true { continue }
            default: break
            }
            switch name.thing {
            case .portal(let portal): portals.append(portal)
            case .place(let place): places.append(place)
            case .menu(let entry): via.append(.menu(entry))
            case .control(let control):
                let its = model[control].kind
                if its == .tab || its.isFilled { via.append(option(for: control, .use)) }
            case .value: break
            }
            former = former ?? (name.former == nil ? nil : name)
        }
        if !places.isEmpty {
            // A page and a menu entry may have one name; what is meant is where one is.
            return Whereabouts(target: .places(places), mention: mention, former: former)
        }
        if !portals.isEmpty { return Whereabouts(target: .portals(portals), mention: mention, former: former) }
        if !via.isEmpty { return Whereabouts(target: .via(via), mention: mention, former: former) }
        if kind == .message { return Whereabouts(target: .message, mention: mention) }
        guard let kind, kind == .page || kind == .panel || kind == .dialogBox || kind == .window else {
            return Whereabouts(target: .portals([]), mention: mention)
        }
        if label.isPlain, words(at: label.range).contains(where: ObjectWords.regions.contains) {
            return Whereabouts(target: .portals([]), mention: mention)
        }
        if label.isPlain { return Whereabouts(target: .words(meaning(at: label.range), kind), mention: mention) }
        return Whereabouts(target: .unknown, mention: mention)
    }
}

extension ModelNames.Thing {
    var isControl: Bool { if case .control = self { true } else { false } }
}
