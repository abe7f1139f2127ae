internal import Workflow

/// What actions ask of the model.
extension ProgramBuilder {
    /// The wishes of an action; none if it is nothing that a portal could see.
    func wishes(of action: ActionClaim, _ locations: [LocationClaim]) -> [Wish] {
        let base = Wish(
            manner: .use, verb: action.verb, verbRange: action.verbRange, range: action.range,
            destination: action.purpose.flatMap { $0.verb == .go || $0.verb == .open ? $0.mentions.first : nil }
                .map { whereabouts($0) })
        switch action.verb {
        case .signIn: return [signIn(action, base)]
        case .go, .open: return travels(action, base)
        case .goBack where !action.objects.isEmpty: return travels(action, base)
        case .enter, .set: return fills(action, base, locations)
        case .clear, .turnOff: return uses(action, base, .clear, locations)
        case .select, .choose, .check, .turn, .turnOn, .expand, .rightClick, .hover:
            return uses(action, base, .use, locations)
        case .use: return usesPerhaps(action, base, locations)
        case .close: return [closes(action, base)]
        case .search: return searches(action, base, locations)
        case .verify: return verifies(action, base, locations)
        case .complete: return completes(action, base, locations)
        case .add, .assign, .change, .update, .replace, .note, .contact:
            // "Add your name in the **Name** box".
            let inField = locations.contains { $0.mention.kind?.word.takesValue == true && !$0.isLeading }
            let wishes = inField ? fills(action, base, locations).filter { !$0.candidates.isEmpty } : []
            if !wishes.isEmpty { return wishes }
            return action.verb.nature == .human ? [] : task(action, base, locations)
        default:
            return action.verb.nature == .human ? [] : task(action, base, locations)
        }
    }

    // MARK: Selecting

    private func uses(
        _ action: ActionClaim, _ base: Wish, _ manner: Wish.Manner, _ locations: [LocationClaim]
    ) -> [Wish] {
        var wishes: [Wish] = []
        for object in action.objects {
            for (number, part) in (parts(of: object, locations) ?? [object]).enumerated() {
                var wish = base
                wish.manner = manner
                wish.isContinuation = number > 0
                fill(&wish, from: part, locations)
                wishes.append(wish)
            }
        }
        if action.objects.isEmpty, action.verb == .select || action.verb == .choose {
            // "Select at least one role under **Roles**".
            let lists = lists(in: locations.filter { !$0.isLeading })
            if lists.isEmpty { return [] }
            var wish = base
            wish.candidates = lists.map { .init(option: option(for: $0, manner), name: nil) }
            return [wish]
        }
        // "Turn on" and "expand" without an object say nothing that could be checked.
        return wishes
    }

    /// What is used by its name: a control that there is, or else something that no portal sees.
    private func usesPerhaps(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        // "Assign a role by using the **Roles** list".
        if action.objects.contains(where: { $0.label?.isPlain == false && $0.kind?.word.takesValue == true }) {
            return fills(action, base, locations).filter { !$0.candidates.isEmpty }
        }
        guard action.objects.contains(where: { $0.label?.isPlain == false && $0.kind == nil }) else { return [] }
        var wishes = uses(action, base, .use, locations).filter { !$0.candidates.isEmpty }
        for index in wishes.indices { wishes[index].isSoft = true }
        return wishes
    }

    /// A switch of which is made sure that it is on or off: *make sure that the **I agree** check box is selected*.
    private func verifies(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        guard let object = action.objects.first, object.label?.isPlain == false else { return [] }
        let rest = object.range.upperBound..<max(object.range.upperBound, action.range.upperBound)
        let words = words(at: rest)
        guard let word = words.first(where: { ObjectWords.switched[$0] != nil }), let isOn = ObjectWords.switched[word]
        else {
            return []
        }
        let isNegated = words.contains { $0 == "not" || $0 == "isn" || $0 == "aren" }
        var wish = base
        wish.manner = isOn != isNegated ? .use : .clear
        fill(&wish, from: object, locations)
        wish.candidates.removeAll { $0.option.control.map { !model[$0].kind.isSwitch } ?? true }
        wish.isSoft = true
        return wish.candidates.isEmpty ? [] : [wish]
    }

    /// What an action that no portal sees speaks of, for an *it* after it: *Find the partner, and then select it*.
    func found(by action: ActionClaim, _ locations: [LocationClaim]) -> Wish? {
        guard action.verb == .find || action.verb == .review || action.verb == .verify || action.verb == .search,
            let object = action.objects.first, object.reference == nil
        else { return nil }
        var wish = Wish(manner: .use, verb: .select, verbRange: action.verbRange, range: action.range)
        fill(&wish, from: object, locations)
        return wish.candidates.isEmpty && (wish.sort == nil || wish.isSoft) ? nil : wish
    }

    /// Reads what a mention names into a wish.
    func fill(_ wish: inout Wish, from mention: Mention, _ locations: [LocationClaim]) {
        if refersToLast(mention), let last = last?.wish {
            wish.candidates = last.candidates.map { candidate in
                var copy = candidate
                if let control = candidate.option.control {
                    copy = Wish.Candidate(
                        option: option(for: control, wish.manner), name: candidate.name, words: candidate.words,
                        fitsKind: candidate.fitsKind)
                }
                return copy
            }
            wish.sort = last.sort
            wish.hints = last.hints
            wish.label = last.label
            wish.range = mention.range
            return
        }
        if mention.isPath {
            wish.path = mention.segments
            wish.candidates = pathCandidates(mention.segments, locations)
            return
        }
        guard let label = mention.label else {
            // "The check box next to **Name**" is the one of that name.
            if let kind = mention.kind, kind.word.canStandBesideItsLabel,
                let beside = locations.first(where: \.isBesideLabel)
            {
                var named = beside.mention
                // Beside plain words stands what marks a row.
                named.kind = named.label?.isPlain == true ? nil : kind
                return fill(&wish, from: named, [])
            }
            // "Choose the roles in the **Roles** list".
            let lists = mention.kind?.word.isControl == true ? [] : lists(in: locations)
            if !lists.isEmpty {
                wish.candidates = lists.map { .init(option: option(for: $0, wish.manner), name: nil) }
                wish.range = mention.range
                return
            }
            if mention.kind?.word == .role, let kind = mention.kind {
                // "The roles" may be a list of that name.
                for name in names.things(String(decoding: source[kind.range], as: UTF8.self)) {
                    guard case .control(let control) = name.thing, model[control].kind == .list else { continue }
                    wish.candidates.append(.init(option: option(for: control, wish.manner), name: name))
                }
            }
            let rows = rows(describedBy: mention) + things(ofKindNamedBy: mention)
            if !rows.isEmpty {
                wish.candidates = rows.map { .init(option: option(for: $0, wish.manner), name: nil) }
                wish.range = mention.range
                return
            }
            wish.hints = hints(of: mention, wish)
            wish.range = mention.range
            wish.sort = mention.kind?.word ?? .row
            let described = mention.description.map { words(at: $0) } ?? []
            wish.isAny =
                mention.quantifier != nil || wish.sort == .role
                || described.contains { $0 == "each" || $0 == "every" || $0 == "any" }
            // "Select it" without anything before it.
            if mention.kind == nil { wish.isSoft = true }
            return
        }
        wish.label = label
        if ModelNames.isURL(label.text) {
            wish.candidates = urlCandidates(label.text)
            wish.manner = .go
            return
        }
        for found in names(of: label, mention) { add(found, to: &wish, mention) }
        if wish.candidates.isEmpty, let url = label.url, ObjectWords.saysLinkOnly(label.text) {
            wish.candidates = urlCandidates(url)
            wish.manner = .go
            if !wish.candidates.isEmpty { return }
            wish.manner = .use
        }
        if wish.candidates.isEmpty, isKey(label, wish) {
            wish.isSoft = true
            return
        }
        let lists = lists(in: locations)
        // "The roles in the **Roles** list" describes what is in the list, whatever else is called so.
        if !lists.isEmpty, label.isPlain { wish.candidates = wish.candidates.filter { isValue($0, in: lists) } }
        wish.candidates += lists.map { .init(option: option(for: $0, wish.manner), name: nil) }
        sortCandidates(&wish)
        guard wish.candidates.isEmpty, label.isPlain else { return }
        // Plain words that are no label describe a thing: "the row", "the portal for the service".
        if let kind = mention.kind?.word, kind.isControl || kind == .portal {
            wish.hints = hints(of: mention, wish)
            wish.sort = kind
            wish.label = nil
            wish.range = mention.range
        } else if mention.kind == nil {
            let rows = rows(pointedAtBy: label)
            wish.candidates = rows.map { .init(option: option(for: $0, wish.manner), name: nil) }
        }
    }

    /// Whether words stand for what was spoken of last: *it*, *this option*, *its name*.
    private func refersToLast(_ mention: Mention) -> Bool {
        if mention.reference == .last, mention.segments.isEmpty { return mention.kind != nil || isSameItem }
        guard isSameItem, mention.kind == nil, let label = mention.label, label.isPlain,
            last?.wish.sort == .row || lastIsRow
        else { return false }
        return words(at: label.range).allSatisfy(ObjectWords.pointing.contains)
    }

    /// Whether what was spoken of last is a row.
    private var lastIsRow: Bool {
        last?.wish.candidates.contains { $0.option.control.map { model[$0].kind == .row } ?? false } ?? false
    }

    /// The rows that words speak of which are the name of nothing: *the name of the partner*, *the relevant customer*.
    ///
    /// Where rows are those of *admin relationships*, one may speak of *the relationship*.
    func rows(pointedAtBy label: Mention.Segment) -> [Handle<Control>] {
        rows(named: Wording.significant(words(at: label.range).filter { !ObjectWords.pointing.contains($0) }))
    }

    private func rows(named words: Set<String>) -> [Handle<Control>] {
        if words.isEmpty { return [] }
        return domain.controlHandles.filter { control in
            guard model[control].kind == .row else { return false }
            let name = Wording.words(domain[control].control.label).filter(Wording.carriesMeaning).map(Wording.singular)
            return name.last.map { words.contains($0) && words.isSubset(of: name) } ?? false
        }
    }

    /// The rows and boxes for things of which the word for a kind is the name: *the group*, *the account*.
    private func things(ofKindNamedBy mention: Mention) -> [Handle<Control>] {
        guard let kind = mention.kind, kind.word == .section || kind.word == .account,
            let name = words(at: kind.range).last.map(Wording.singular)
        else { return [] }
        return domain.controlHandles.filter { control in
            guard model[control].kind == .row || model[control].kind == .checkBox && model[control].isNameless else {
                return false
            }
            return Wording.words(domain[control].control.label).last.map(Wording.singular) == name
        }
    }

    /// The rows of which a description says that they are meant: *the row of the partner*.
    private func rows(describedBy mention: Mention) -> [Handle<Control>] {
        guard mention.kind?.word == .row, let description = mention.description else { return [] }
        let words = words(at: description)
        guard words.first == "of" || words.first == "for", words.count <= 4 else { return [] }
        return rows(named: Wording.significant(words.filter { !ObjectWords.pointing.contains($0) }))
    }

    /// Whether a key is pressed, which is no control of any page.
    private func isKey(_ label: Mention.Segment, _ wish: Wish) -> Bool {
        if label.markup.contains(.keys) { return true }
        let keys = label.text.lowercased().split(separator: "+")
        guard keys.allSatisfy({ $0.count == 1 || StyleWords.keyNames.contains(String($0)) }) else { return false }
        if let verb = words(at: wish.verbRange).first, verb == "press" || verb == "hit" { return true }
        // "Select Enter" is what the style asks for; other keys have names that buttons have, too.
        return keys.count > 1 || ["enter", "tab", "esc", "escape", "spacebar", "backspace"].contains(keys.first ?? "")
    }

    /// The lists that the nearest of some locations names, in which something is chosen.
    private func lists(in locations: [LocationClaim]) -> [Handle<Control>] {
        for location in nearest(locations) {
            let lists = lists(in: location.mention)
            if !lists.isEmpty { return lists }
        }
        return []
    }

    /// The lists that a location may name, in which something is chosen; those of several places can have one name.
    private func lists(in mention: Mention) -> [Handle<Control>] {
        guard let label = mention.label else { return [] }
        return names(of: label, mention).compactMap { found in
            guard case .control(let control) = found.name.thing, model[control].kind == .list else {
                return nil
            }
            return control
        }
    }

    private func isValue(_ candidate: Wish.Candidate, in lists: [Handle<Control>]) -> Bool {
        guard case .value(let control)? = candidate.name?.thing else { return false }
        return lists.contains(control)
    }

    private func hints(of mention: Mention, _ wish: Wish) -> WordSet {
        var words = WordSet()
        if let description = mention.description { words.formUnion(meaning(at: description)) }
        if mention.label?.isPlain == true, let label = mention.label { words.formUnion(meaning(at: label.range)) }
        if mention.segments.isEmpty || mention.label?.isPlain == true {
            let rest = mention.range.upperBound..<max(mention.range.upperBound, wish.range.upperBound)
            words.formUnion(meaning(at: rest))
        }
        return words
    }

    private func add(_ found: ModelNames.Found, to wish: inout Wish, _ mention: Mention) {
        let kind = mention.kind?.word
        switch found.name.thing {
        case .control(let control):
            let its = model[control].kind
            if wish.manner == .clear, !its.isSwitch {
                wish.misfits.append(control)
            } else if wish.manner == .use, its == .field, wish.verb != .hover {
                wish.misfits.append(control)
            } else {
                var candidate = Wish.Candidate(
                    option: option(for: control, wish.manner), name: found.name, words: found.words)
                candidate.fitsKind = kind.map { $0.fits(its) } ?? true
                wish.candidates.append(candidate)
            }
        case .value(let control):
            guard wish.manner == .use else { return }
            wish.candidates.append(.init(option: .fill(control), name: found.name, words: found.words))
        case .menu(let entry):
            guard wish.manner != .clear else { return }
            let fits = kind.map { $0 != .row && $0 != .checkBox && $0 != .toggle } ?? true
            wish.candidates.append(
                .init(option: .menu(entry), name: found.name, words: found.words, fitsKind: fits))
        case .place(let place):
            guard wish.manner == .use || wish.manner == .go else { return }
            if model[place].kind == .message {
                wish.candidates.append(.init(option: .read(place), name: found.name, words: found.words))
                return
            }
            if wish.manner == .go || kind == .page {
                if model[place].isAddressed {
                    wish.candidates.append(.init(option: .go(place), name: found.name, words: found.words))
                }
            }
            // The entries of the menu that lead there, by a name that the place had, and what opens it here.
            if found.name.former != nil {
                for entry in domain.menuHandles where model.place(of: entry) == place {
                    wish.candidates.append(.init(option: .menu(entry), name: found.name, words: found.words))
                }
            }
        case .portal(let portal):
            guard wish.manner == .go else { return }
            wish.candidates.append(.init(option: .signIn(portal), name: found.name, words: found.words))
        }
    }

    /// Present names come before former ones, long names before short ones.
    private func sortCandidates(_ wish: inout Wish) {
        if wish.candidates.count < 2 { return }
        let ranked = wish.candidates.enumerated().sorted { left, right in
            if left.element.isFormer != right.element.isFormer { return !left.element.isFormer }
            if left.element.words != right.element.words { return left.element.words > right.element.words }
            if left.element.fitsKind != right.element.fitsKind { return left.element.fitsKind }
            return left.offset < right.offset
        }
        wish.candidates = ranked.map(\.element)
    }

    func option(for control: Handle<Control>, _ manner: Wish.Manner) -> Option {
        if manner == .clear { return .clear(control) }
        return model[control].kind.isFilled ? .fill(control) : .use(control)
    }

    // MARK: Names

    /// What a label can stand for: all of a label that is set off, or the first words of one that isn't.
    func names(of label: Mention.Segment, _ mention: Mention) -> [ModelNames.Found] {
        if !label.isPlain {
            var found: [ModelNames.Found] = []
            names.forEachThing(label.text) {
                found.append(ModelNames.Found(name: $0, words: 1, end: label.range.upperBound))
            }
            return found
        }
        let start = label.range.lowerBound
        let end = max(label.range.upperBound, mention.reach.upperBound)
        guard start >= 0, start < end, end <= source.count else { return [] }
        let found = names.found(in: source, at: start..<end)
        // A name that ends in the middle of the words is none, unless a word for its kind follows, or nothing better fits.
        // The longest ones come last.
        guard let whole = found.firstIndex(where: { $0.end >= label.range.upperBound }) else { return found }
        return whole == 0 ? found : Array(found[whole...])
    }
}

extension KindWord {
    /// Whether a control of a kind may be called by this word.
    func fits(_ kind: Control.Kind) -> Bool {
        switch self {
        case .button: kind == .button
        case .link: kind == .link
        case .checkBox: kind == .checkBox
        case .option: true
        case .field: kind == .field || kind == .list
        case .box: kind == .field || kind == .list || kind == .checkBox
        case .list: kind == .list
        case .row: kind == .row
        case .tab: kind == .tab
        case .toggle: kind == .toggle
        case .icon, .arrow, .action: kind == .button || kind == .link
        case .menu, .tile: kind != .row && kind != .field
        default: true
        }
    }

    /// Whether the label of such a control stands beside it, rather than on it.
    var canStandBesideItsLabel: Bool {
        switch self {
        case .checkBox, .box, .option, .toggle: true
        default: false
        }
    }

    /// Whether a control of a kind may be meant that nothing but this word names.
    func describes(_ kind: Control.Kind) -> Bool {
        switch self {
        case .option, .role: kind == .checkBox || kind == .toggle
        case .portal, .site: kind == .link || kind == .button
        case .tile, .menu, .column, .table, .section: false
        default: isControl && fits(kind)
        }
    }
}
