internal import Workflow

/// What actions ask of the model.
extension ProgramBuilder {
    /// The wishes of an action; none if it is nothing that a portal could see.
    func wishes(of action: ActionClaim, _ locations: [LocationClaim]) -> [Wish] {
        let base = Wish(
            manner: .use, verb: action.verb, verbRange: action.verbRange, range: action.range,
            purpose: action.purpose?.verb,
            destination: destination(of: action))
        if let choice = choice(of: action, base) { return [choice] }
        if let position = position(of: action, base, locations) { return [position] }
        switch action.verb {
        // "Sign in to the portal > **Customers**".
        case .signIn where action.objects.first?.isPath == true: return travels(action, base)
        case .signIn: return [signIn(action, base)]
        case .go, .open: return travels(action, base)
        case .goBack where !action.objects.isEmpty: return travels(action, base)
        case .enter, .set: return fills(action, base, locations)
        case .clear, .turnOff: return uses(action, base, .clear, locations)
        case .select, .choose, .check, .turn, .turnOn, .expand, .rightClick:
            return uses(action, base, .use, locations)
        case .hover:
            // Pointing at a menu unfolds it; pointing at anything else only shows it.
            return uses(action, base, .use, locations).filter { wish in
                !wish.candidates.isEmpty && wish.candidates.allSatisfy { $0.option.control == nil }
            }
        case .start where action.objects.isEmpty: return starts(base, locations)
        // Scrolling to a thing only shows it.
        case .scroll: return []
        case .use: return usesPerhaps(action, base, locations)
        case .close: return [closes(action, base)]
        case .search: return searches(action, base, locations)
        case .verify: return verifies(action, base, locations)
        case .complete: return completes(action, base, locations)
        case .add, .assign, .change, .update, .replace, .note, .contact, .paste:
            // "Add your name in the **Name** box", "Under **Name**, paste it".
            let inField = locations.contains {
                !$0.isLeading && $0.mention.kind?.word.takesValue == true || namesFields($0.mention)
            }
            if action.verb == .paste, !inField, let label = unknownHeading(in: locations) {
                var wish = base
                wish.manner = .fill
                wish.label = label
                return [wish]
            }
            let wishes = inField ? fills(action, base, locations).filter { !$0.candidates.isEmpty } : []
            if !wishes.isEmpty { return wishes }
            if let name = naming(action, base) { return [name] }
            return action.verb.nature == .human ? [] : task(action, base, locations)
        default:
            return action.verb.nature == .human ? [] : task(action, base, locations)
        }
    }

    /// Where an action says that it leads: *to go to **Orders***; *to open the request* says what becomes of the request.
    private func destination(of action: ActionClaim) -> Whereabouts? {
        guard let purpose = action.purpose, purpose.verb == .go || purpose.verb == .open,
            let mention = purpose.mentions.first
        else { return nil }
        let isWord = mention.label.map { $0.isPlain && $0.text.first?.isLowercase == true } == true
        return isWord && purpose.verb == .open && mention.kind == nil ? nil : whereabouts(mention)
    }

    // MARK: Selecting

    private func uses(
        _ action: ActionClaim, _ base: Wish, _ manner: Wish.Manner, _ locations: [LocationClaim]
    ) -> [Wish] {
        var wishes: [Wish] = []
        for (index, object) in action.objects.enumerated() {
            let locations = self.locations(of: index, in: action, locations)
            for (number, part) in (parts(of: object, locations) ?? [object]).enumerated() {
                var wish = base
                wish.manner = manner
                wish.isContinuation = number > 0
                fill(&wish, from: part, locations)
                if manner == .use {
                    for place in siblings(called: part.label, locations)
                    where !wish.candidates.contains(where: { $0.option == .go(place) }) {
                        wish.candidates.append(.init(option: .go(place), name: nil, words: 1))
                    }
                }
                wishes.append(wish)
            }
        }
        if wishes.count == 1, wishes[0].candidates.isEmpty, let named = wishNamed(byAllOf: action, base) {
            return [named]
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

    /// What has the name that the verb and its object are together: *Disable DAP*.
    private func wishNamed(byAllOf action: ActionClaim, _ base: Wish) -> Wish? {
        guard let label = action.objects.first?.label, label.isPlain, label.range.upperBound <= source.count,
            action.verbRange.lowerBound >= 0, action.verbRange.upperBound <= label.range.lowerBound
        else { return nil }
        let range = action.verbRange.lowerBound..<label.range.upperBound
        let text = String(decoding: source[range], as: UTF8.self)
        var wish = base
        for name in names.things(text) {
            guard case .control(let control) = name.thing, !model[control].kind.isFilled else { continue }
            wish.candidates.append(.init(option: .use(control), name: name, words: 1))
        }
        wish.label = Mention.Segment(text: text, range: range, outer: range, markup: [], url: nil)
        return wish.candidates.isEmpty ? nil : wish
    }

    /// Where one of several objects is: *select a start date under **From** and an end date under **To***.
    private func locations(of object: Int, in action: ActionClaim, _ all: [LocationClaim]) -> [LocationClaim] {
        guard action.objects.count > 1 else { return all }
        let start = action.objects[object].range.upperBound
        let end = object + 1 < action.objects.count ? action.objects[object + 1].range.lowerBound : .max
        let own = all.filter { !$0.isLeading && $0.range.lowerBound >= start && $0.range.upperBound <= end }
        return own.isEmpty ? all : own
    }

    /// What is selected for a thing to become so: *set the status to **Suspended***.
    private func choice(of action: ActionClaim, _ base: Wish) -> Wish? {
        let isSet = action.verb == .set || action.verb == .change || action.verb == .update
        guard isSet, let value = action.value, value.label.map({ !$0.isPlain || isWholeName($0) }) == true,
            action.objects.allSatisfy({ $0.segments.allSatisfy(\.isPlain) })
        else { return nil }
        var wish = base
        fill(&wish, from: value, [])
        wish.candidates.removeAll { if case .use = $0.option { false } else { true } }
        if wish.candidates.isEmpty, action.verb == .set, let label = value.label, names.things(label.text).isEmpty,
            label.text.first?.isUppercase == true, !label.isPlain, label.markup.contains(.bold),
            fillsOf(action, base).allSatisfy({ $0.candidates.isEmpty })
        {
            // What is set to something of which the model has nothing is no field, so that this is to be selected.
            wish.label = label
            return wish
        }
        return wish.candidates.isEmpty ? nil : wish
    }

    /// What the objects of an action are filled in as.
    private func fillsOf(_ action: ActionClaim, _ base: Wish) -> [Wish] {
        var plain = action
        plain.value = nil
        plain.verb = .enter
        return fills(plain, base, [])
    }

    /// Whether plain words are a name of the model with a capital, and no more.
    private func isWholeName(_ label: Mention.Segment) -> Bool {
        label.text.first?.isUppercase == true && !names.things(label.text).isEmpty
    }

    /// A switch that is brought into a position: *set the **Reminders** toggle to **Off***.
    private func position(of action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> Wish? {
        guard action.verb == .set || action.verb == .turn || action.verb == .change || action.verb == .drag,
            action.objects.count == 1, let object = action.objects.first, object.label?.isPlain == false
        else { return nil }
        let value = action.value ?? action.locations.last(where: { $0.preposition == "to" })?.mention
        var words = value.map { self.words(at: $0.range) } ?? []
        // "Slide the toggle to the left to turn it off".
        if let purpose = action.purpose, purpose.verb == .turn || purpose.verb == .turnOn || purpose.verb == .turnOff,
            !words.contains(where: { ObjectWords.switched[$0] != nil })
        {
            words = self.words(at: purpose.range).filter { $0 == "on" || $0 == "off" }
        }
        guard words.count <= 3, let word = words.first(where: { ObjectWords.switched[$0] != nil }),
            let isOn = ObjectWords.switched[word]
        else { return nil }
        var wish = base
        wish.manner = isOn ? .use : .clear
        fill(&wish, from: object, [])
        wish.candidates.removeAll { $0.option.control.map { !model[$0].kind.isSwitch } ?? true }
        return wish.candidates.isEmpty ? nil : wish
    }

    /// What is used by its name: a control that there is, or else something that no portal sees.
    private func usesPerhaps(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        // "Use the menu to go to **Customers**".
        if let purpose = action.purpose, purpose.verb == .go || purpose.verb == .open || purpose.verb == .select,
            let goal = purpose.mentions.first, goal.segments.contains(where: { !$0.isPlain }),
            action.objects.allSatisfy({ $0.segments.allSatisfy(\.isPlain) })
        {
            var way = action
            way.verb = purpose.verb ?? .go
            way.objects = [goal]
            way.purpose = nil
            return wishes(of: way, locations)
        }
        // "Assign a role by using the **Roles** list".
        if action.objects.contains(where: { $0.label?.isPlain == false && $0.kind?.word.takesValue == true }) {
            return fills(action, base, locations).filter { !$0.candidates.isEmpty }
        }
        guard action.objects.contains(where: { $0.label?.isPlain == false && $0.kind == nil }) else { return [] }
        var wishes = uses(action, base, .use, locations)
        for index in wishes.indices {
            // "Use **Acount** to open the account" says what for; "use **PowerShell**" is done by people.
            wishes[index].isGuess =
                !wishes[index].isSoft && wishes[index].candidates.isEmpty && action.purpose != nil
                && wishes[index].label?.markup.contains(.bold) == true
            wishes[index].isSoft = true
            if wishes[index].isGuess, let purpose = action.purpose { wishes[index].hints = meaning(at: purpose.range) }
        }
        return wishes.filter { !$0.candidates.isEmpty || $0.isGuess }
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
        guard
            action.verb == .find || action.verb == .review || action.verb == .verify || action.verb == .search
                || action.verb == .scroll || action.verb == .hover || words(at: action.verbRange).first == "have",
            let object = action.objects.first, object.reference == nil
        else { return nil }
        var wish = Wish(manner: .use, verb: .select, verbRange: action.verbRange, range: action.range)
        fill(&wish, from: object, locations)
        return wish.candidates.isEmpty && (wish.sort == nil || wish.isSoft) ? nil : wish
    }

    /// What a key is pressed on: *press Tab until you hear "Save", and then press Enter*.
    func keyedWish(of action: ActionClaim, in sentence: Sentence) -> Wish? {
        guard action.verb == .select, action.objects.count == 1, let key = action.objects[0].label,
            ["enter", "space", "spacebar", "return"].contains(key.text.lowercased()),
            let goal = sentence.conditions.last(where: {
                $0.kind == .until && $0.range.upperBound <= action.range.lowerBound && !$0.mentions.isEmpty
            })?.mentions.first
                ?? sentence.actions.last(where: {
                    $0.purpose?.verb == .go && $0.range.upperBound <= action.range.lowerBound
                })?.purpose?.mentions.first
        else { return nil }
        var wish = Wish(manner: .use, verb: .select, verbRange: action.verbRange, range: action.range)
        fill(&wish, from: goal, [])
        return wish.candidates.isEmpty ? nil : wish
    }

    /// Whether a control is meant, by its kind or by a name of the model.
    private func namesControl(_ mention: Mention) -> Bool {
        mention.kind?.word.isControl == true
            || mention.label.map { names.things($0.text).contains { $0.thing.isControl } } == true
    }

    /// What a statement is about, for an *it* after it.
    ///
    /// *The **Terms** check box is selected. Clear it.*
    func thing(toldOf sentence: Sentence) -> Wish? {
        if sentence.results.isEmpty {
            // "Is **Reminders** off? Turn it on."
            guard let mention = sentence.conditions.last?.mentions.last, mention.label?.isPlain == false else {
                return nil
            }
            var wish = Wish(manner: .use, verb: .select, verbRange: mention.range, range: mention.range)
            fill(&wish, from: mention, [])
            return wish.candidates.isEmpty ? nil : wish
        }
        guard let result = sentence.results.first else { return nil }
        let subject = result.mentions.first { result.subject.contains($0.range.lowerBound) }
        let object = result.mentions.first { $0.range.lowerBound >= result.verbRange.upperBound }
        // "There's an arrow", "the row has an arrow".
        let tells = words(at: result.verbRange).first.map { ["has", "have"].contains($0) } == true
        let isThere =
            subject?.label?.isPlain != false && object.map { namesControl($0) } == true
            && (tells || words(at: result.subject).first == "there")
        // "You'll find **Orders**".
        let isSeen =
            words(at: result.subject) == ["you"] && object?.label?.isPlain == false
            && words(at: result.verbRange).contains { ["find", "see", "have", "spot"].contains($0) }
        // "The one that we need is **Orders**".
        let isNamed =
            subject?.label?.isPlain != false && object?.label?.isPlain == false
            && words(at: result.verbRange) == ["is"] && object?.range.upperBound == result.range.upperBound
        guard let mention = isThere || isNamed || isSeen ? object : subject,
            isThere || mention.label?.isPlain == false
        else { return nil }
        var wish = Wish(manner: .use, verb: .select, verbRange: result.verbRange, range: mention.range)
        fill(&wish, from: mention, [])
        // "Under **Settings**, you'll find **Orders**".
        if isSeen, let label = mention.label, let menu = sentence.locations.last?.mention.label {
            wish.candidates += pathCandidates([menu, label])
        }
        // "**Orders** is what you need", whether the model has it or not.
        let isMeant =
            isNamed || isSeen
            || words(at: result.verbRange.lowerBound..<max(result.verbRange.lowerBound, result.range.upperBound))
                .dropFirst().first == "what"
        return wish.candidates.isEmpty && !isThere && !isMeant ? nil : wish
    }

    func option(for control: Handle<Control>, _ manner: Wish.Manner) -> Option {
        if manner == .clear { return .clear(control) }
        return model[control].kind.isFilled ? .fill(control) : .use(control)
    }
}
