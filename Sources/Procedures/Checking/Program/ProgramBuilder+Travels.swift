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
            // "You're in Partner Center. If you aren't, sign in."
            let before = before(action)
            let unnamed = Mention(
                segments: [], kind: nil, reference: nil, quantifier: nil, description: nil, range: before, reach: before
            )
            if action.objects.isEmpty, case .portals(let portals)? = portal(named: before, unnamed)?.target {
                wish.candidates = portals.map { .init(option: .signIn($0), name: nil) }
                wish.isReturn = true
            }
            return wish
        }
        wish.label = label
        if isAddress(label.text) {
            wish.candidates = urlCandidates(label.text)
            return wish
        }
        for found in names(of: label, mention) {
            if case .portal(let portal) = found.name.thing {
                wish.candidates.append(.init(option: .signIn(portal), name: found.name, words: found.words))
            }
        }
        // A portal that somebody else has under the same name may be called after them in the model.
        for candidate in wish.candidates {
            guard case .signIn(let portal) = candidate.option else { continue }
            for other in model.names.portals(calledAfter: portal) {
                wish.candidates.append(.init(option: .signIn(other), name: nil, words: 0))
            }
        }
        if wish.candidates.isEmpty, let portal = portal(partlyNamed: label.text) {
            wish.candidates = [.init(option: .signIn(portal), name: nil)]
        }
        wish.candidates.sort { left, right in
            left.isFormer != right.isFormer ? !left.isFormer : left.words > right.words
        }
        if wish.candidates.isEmpty { wish.isSoft = label.isPlain && mention.kind?.word != .portal }
        return wish
    }

    /// The only portal of which some words are a part of the name: *Lighthouse*.
    private func portal(partlyNamed text: String) -> Handle<Portal>? {
        let words = Set(Wording.words(text).filter(Wording.carriesMeaning))
        guard text.first?.isUppercase == true, !words.isEmpty else { return nil }
        let found = domain.portalHandles.filter { words.isSubset(of: Wording.words(domain[$0].name)) }
        return found.count == 1 ? found[0] : nil
    }

    /// Where one is told to start: *You start on the home page of the portal*.
    func starts(_ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        for location in locations {
            let there = whereabouts(location)
            let named = there.isPortal ? there : portal(around: location)
            guard case .portals(let portals)? = named?.target, !portals.isEmpty else { continue }
            var wish = base
            wish.manner = .signIn
            wish.candidates = portals.map { .init(option: .signIn($0), name: nil) }
            wish.isSoft = true
            wish.isReturn = true
            return [wish]
        }
        return []
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
        if mention.reference != nil, mention.segments.isEmpty, mention.kind?.word != .message {
            guard action.verb == .open, isSameItem else { return nil }
            // "Find the partner, and then open it".
            var found = using(mention, base)
            found.isSoft = true
            return found
        }
        if mention.isPath {
            wish.path = mention.segments
            if let menu = gear(mention.segments[0], kind: nil) { wish.path[0] = menu }
            wish.candidates = pathCandidates(wish.path, action.locations)
            return wish
        }
        // "Open the one that needs attention".
        if action.verb == .open, mention.segments.isEmpty, mention.kind == nil, mention.quantifier != nil {
            return using(mention, base)
        }
        guard let label = mention.label else {
            // "Open the row of the partner".
            var row = base
            if action.verb == .open, fill(&row, fromRow: mention) { return row }
            // "Open the email", "go to the portal".
            wish.sort = mention.kind?.word
            wish.hints = mention.description.map { meaning(at: $0) } ?? WordSet()
            wish.range = mention.range
            wish.isSoft = mention.kind?.word != .message
            return wish
        }
        wish.label = label
        if isAddress(label.text) {
            wish.candidates = urlCandidates(label.text)
            return wish
        }
        for found in names(of: label, mention) { addTravel(found, to: &wish) }
        if let menu = menu(without: wish, action.locations) {
            wish.path = [menu, label]
            wish.candidates = []
            return wish
        }
        if let url = label.url, wish.candidates.isEmpty { wish.candidates = urlCandidates(url) }
        // "Open the relationship that you want to extend".
        if action.verb == .open, wish.candidates.isEmpty, label.isPlain, mention.kind == nil,
            !rows(pointedAtBy: label, of: mention).isEmpty
        {
            return using(mention, base)
        }
        if mention.kind?.word == .message {
            // A message that has the name of a page is none.
            wish.candidates.removeAll { if case .read = $0.option { false } else { true } }
        }
        if wish.candidates.isEmpty, label.isPlain, let portal = portal(partlyNamed: label.text) {
            // "Open Lighthouse".
            wish.candidates = [.init(option: .signIn(portal), name: nil)]
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
        } else if mention.kind?.word == .tab {
            // One may be on the tab that is named.
            wish.isReturn = true
        } else if wish.candidates.isEmpty, label.isPlain {
            wish.isSoft =
                mention.kind == nil || mention.kind?.word == .message || !(mention.kind?.word.isPlace ?? false)
        }
        return wish
    }

    func addTravel(_ found: ModelNames.Found, to wish: inout Wish) {
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

    func closes(_ action: ActionClaim, _ base: Wish) -> Wish {
        var wish = base
        wish.manner = .close
        wish.candidates = [.init(option: .close, name: nil)]
        let label = action.objects.first?.label
        if let label, !label.isPlain, let object = action.objects.first,
            words(at: object.range.lowerBound..<max(object.range.lowerBound, label.outer.lowerBound)).last == "with"
        {
            // "Close the box with **Done**".
            wish.candidates = names.things(label.text).compactMap { name in
                guard case .control(let control) = name.thing, !model[control].kind.isFilled else { return nil }
                return .init(option: .use(control), name: name, words: 1)
            }
            wish.manner = .use
            wish.label = label
            return wish
        }
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
            // "Copy the text with **Copy**": whatever is said of the thing, this is what is selected for it.
            let before = words(at: mention.range.lowerBound..<max(mention.range.lowerBound, label.outer.lowerBound))
            if !label.isPlain, before.last == "with", action.verb.isDoneWithButtons {
                wish.isSoft = false
                return [wish]
            }
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

}

extension Verb {
    /// Whether it is done with a button of the page, and with nobody and nothing else.
    fileprivate var isDoneWithButtons: Bool {
        switch self {
        case .copy, .download, .print, .save, .confirm, .finish, .start, .submit: true
        default: false
        }
    }
}

extension ModelNames.Thing {
    var isControl: Bool { if case .control = self { true } else { false } }
}
