internal import Workflow

/// What is used, and brought into a position.
extension ProgramBuilder {
    func uses(
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
                leaveOut(action.exceptions, &wish)
                if manner == .use {
                    for place in siblings(called: part.label, locations)
                    where !wish.candidates.contains(where: { $0.option == .go(place) }) {
                        wish.candidates.append(.init(option: .go(place), name: nil, words: 1))
                    }
                }
                wishes.append(consume wish)
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

    /// Takes what a step leaves out from among what it may mean.
    private func leaveOut(_ exceptions: [Mention], _ wish: inout Wish) {
        for mention in exceptions {
            guard let label = mention.label else { continue }
            for found in names(of: label, mention) {
                if case .control(let control) = found.name.thing { wish.exceptions.append(control) }
            }
        }
        if wish.exceptions.isEmpty { return }
        wish.candidates.removeAll { candidate in candidate.option.control.map(wish.exceptions.contains) ?? false }
    }

    /// What has the name that the verb and its object are together: *Disable DAP*.
    private func wishNamed(byAllOf action: ActionClaim, _ base: Wish) -> Wish? {
        guard let label = action.objects.first?.label, label.isPlain, label.range.upperBound <= source.count,
            action.verbRange.lowerBound >= 0, action.verbRange.upperBound <= label.range.lowerBound
        else { return nil }
        // "Select the roles that you need" is not about the button **Select roles**.
        let isDescribed = action.objects[0].description != nil || action.purpose != nil
        if isDescribed, action.verbRange.upperBound + 1 < label.range.lowerBound { return nil }
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
    func choice(of action: ActionClaim, _ base: Wish) -> Wish? {
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
    func position(of action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> Wish? {
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
    func usesPerhaps(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
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
        // "Use the dropdown menu, and click **Remove**".
        if action.objects.count == 1, action.objects[0].kind?.word == .list, action.objects[0].segments.isEmpty {
            var wishes = uses(action, base, .use, locations)
            for index in wishes.indices { wishes[index].isSoft = true }
            return wishes
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
    func verifies(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
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

    func option(for control: Handle<Control>, _ manner: Wish.Manner) -> Option {
        if manner == .clear { return .clear(control) }
        return model[control].kind.isFilled ? .fill(control) : .use(control)
    }
}
