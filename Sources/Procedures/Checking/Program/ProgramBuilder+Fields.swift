internal import Workflow

/// What actions ask that put something into fields.
extension ProgramBuilder {
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
            wish.kind = location.mention.kind
            for found in names(of: label, location.mention) {
                guard case .control(let control) = found.name.thing, model[control].kind.isFilled else {
                    continue
                }
                wish.label = label
                var candidate = Wish.Candidate(option: .fill(control), name: found.name, words: found.words)
                candidate.fitsKind = wish.kind.map { !$0.word.misleads(about: model[control].kind) } ?? true
                wish.candidates.append(candidate)
            }
            // A field that the model does not have is still a field.
            // "Set the check mark at **Yes**".
            let isTicked =
                location.preposition == "at" && action.verb == .set && action.objects.first?.kind?.word == .checkBox
            let isField = location.preposition == "for" || isTicked || location.mention.kind?.word.takesValue == true
            if wish.candidates.isEmpty, isField, !label.isPlain { wish.label = label }
            if wish.label != nil { wishes.append(wish) }
            // One place to enter something, or one for each thing: "a name in **Name**, and a city in **City**".
            if wishes.count >= action.objects.count, !wishes.isEmpty { break }
        }
        if !wishes.isEmpty { return wishes }
        wish = base
        wish.manner = .fill
        if let name = naming(action, wish) { return [name] }
        // "Enter Ada for **Name**" names the field behind what is entered.
        if action.verb == .enter, let field = action.value, field.label?.isPlain == false {
            let wishes = fills(field, wish)
            if wishes.contains(where: { !$0.candidates.isEmpty }) { return wishes }
        }
        if let searched = searched(action, base) { return [searched] }
        var all = action.objects.flatMap { fills($0, wish) }
        // "Under **Severity**, enter how bad it is": what the model has nothing of is no heading either.
        if all.allSatisfy({ $0.candidates.isEmpty && $0.isSoft }), let label = unknownHeading(in: locations) {
            wish.label = label
            return [wish]
        }
        // "Set **Severity** to **High**".
        if all.count == 1, let value = action.value?.label {
            let lists = all[0].candidates.compactMap(\.option.control).filter { model[$0].kind == .list }
            if lists.count == all[0].candidates.count, lack(lists, value) {
                all[0].lists = lists
                all[0].label = value
                all[0].candidates = []
            }
        }
        return all
    }

    /// The box for a name where a thing is named: *name the profile*, *give the template a name*.
    func naming(_ action: ActionClaim, _ base: Wish) -> Wish? {
        guard action.objects.count == 1, action.objects[0].label?.isPlain != false else { return nil }
        let verb = words(at: action.verbRange)
        guard verb == ["name"] || verb == ["give"] && words(at: action.range).last == "name" else { return nil }
        var wish = base
        wish.manner = .fill
        for control in domain.controlHandles where model[control].kind == .field {
            let label = domain[control].control.label
            guard Wording.words(label).last == "name" else { continue }
            let common = Wording.words(label).filter(Set(words(at: action.range)).contains).count
            wish.candidates.append(.init(option: .fill(control), name: nil, words: common))
        }
        wish.candidates.sort { $0.words > $1.words }
        wish.isSoft = true
        return wish.candidates.isEmpty ? nil : wish
    }

    /// What is completed may be a form, or a field of it; anything else is a business of its own.
    func completes(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        if let form = action.objects.first, form.kind?.word.isPlace == true, locations.isEmpty {
            // "Complete the fields of the **Contact** panel" is about all of them.
            var wish = base
            wish.manner = .fill
            wish.sort = .field
            wish.range = form.range
            wish.isSoft = true
            return [wish]
        }
        let filled = fills(action, base, locations)
        let isForm = filled.contains { !$0.candidates.isEmpty || $0.sort != nil }
        return isForm && !action.objects.isEmpty ? filled : task(action, base, locations)
    }

    /// What is entered to search for something; searching alone changes nothing.
    func searches(_ action: ActionClaim, _ base: Wish, _ locations: [LocationClaim]) -> [Wish] {
        let fields = locations.filter { !$0.isLeading || namesFields($0.mention) }
        let wishes = fields.isEmpty ? [] : fills(action, base, fields).filter { !$0.candidates.isEmpty }
        return wishes.isEmpty ? searchBox(action, base).map { [$0] } ?? [] : wishes
    }

    /// The box to search in, wherever one is: *Search for the person* fills in **Search members**.
    private func searchBox(_ action: ActionClaim, _ base: Wish) -> Wish? {
        guard !model.searchBoxes.isEmpty, action.objects.allSatisfy({ $0.label?.isPlain != false }) else { return nil }
        var wish = base
        wish.manner = .fill
        wish.isSoft = true
        wish.candidates = model.searchBoxes.map { .init(option: .fill($0), name: nil) }
        return wish
    }

    /// The label under which something is entered, if the model has nothing of the name.
    func unknownHeading(in locations: [LocationClaim]) -> Mention.Segment? {
        for location in locations where location.preposition == "under" && location.mention.kind == nil {
            guard let label = location.mention.label, label.markup.contains(.bold), names.things(label.text).isEmpty
            else {
                continue
            }
            return label
        }
        return nil
    }

    /// What is entered in a search box, if it is the name of a page: *in the search box, type **Orders***.
    private func searched(_ action: ActionClaim, _ base: Wish) -> Wish? {
        guard action.verb == .enter, action.objects.count == 1, action.objects[0].kind == nil,
            let label = action.objects[0].label, !label.isPlain, !namesFields(action.objects[0]),
            words(at: before(action)).contains("search") || words(at: action.range).contains("search")
        else { return nil }
        var wish = base
        wish.manner = .go
        wish.label = label
        for found in names(of: label, action.objects[0]) { addTravel(found, to: &wish) }
        wish.isSoft = true
        wish.isGuess = wish.candidates.isEmpty && label.markup.contains(.bold)
        return wish
    }

    private func fills(_ mention: Mention, _ base: Wish) -> [Wish] {
        var wish = base
        if let label = mention.label, isAddress(label.text) {
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
                // "The email address" may be what another page calls "Email".
                for shorter in names.found(in: source, at: range) where shorter.end < range.upperBound {
                    addFields([shorter.name], to: &next)
                }
                // A small word that is a field elsewhere may be none here.
                next.isSoft = source[range.lowerBound] >= UInt8(ascii: "a")
                if !next.candidates.isEmpty { wishes.append(next) }
            }
            if !wishes.isEmpty {
                addDescribed(mention, to: &wishes[0])
                return wishes
            }
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
            wish.candidates = describedFields(mention)
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

    /// The fields that a table lists which says what is filled in, if half of what it lists are fields.
    func fields(in item: Item) -> [SharedWish] {
        guard let head = item.sentences.headAction else { return [] }
        let wishes = item.fields.flatMap { field in
            fills(field, Wish(manner: .fill, verb: .enter, verbRange: head.verbRange, range: field.range))
        }
        let known = wishes.count { !$0.candidates.isEmpty }
        return 2 * known >= wishes.count ? wishes.map { SharedWish($0, names) } : []
    }

    /// Whether a label that is set off names fields and nothing else.
    func namesFields(_ mention: Mention) -> Bool { namesOnly(mention) { $0.isFilled } }

    /// Whether a label that is set off names controls of some kinds and nothing else.
    private func namesOnly(_ mention: Mention, _ kinds: (Control.Kind) -> Bool) -> Bool {
        guard let label = mention.label, !label.isPlain else { return false }
        let things = names.things(label.text)
        return !things.isEmpty
            && things.allSatisfy { name in
                guard case .control(let control) = name.thing else { return false }
                return kinds(model[control].kind)
            }
    }

    /// The fields that the locations of an action name: *select a date under **From***.
    func fields(in locations: [LocationClaim]) -> [Handle<Control>] {
        for location in nearest(locations) where namesFields(location.mention) {
            return names.things(location.mention.label?.text ?? "").compactMap { name in
                guard case .control(let control) = name.thing, !name.isFormer else { return nil }
                return control
            }
        }
        return []
    }

    /// The field of which a sentence tells something before it says what to enter: *The **Name** is empty, so enter one*.
    func fieldTold(before action: ActionClaim, in sentence: Sentence) -> Mention? {
        guard action.verb == .enter || action.verb == .choose, action.locations.isEmpty,
            let told = sentence.results.first,
            told.range.upperBound <= action.range.lowerBound,
            action.objects.allSatisfy({ $0.segments.allSatisfy(\.isPlain) }),
            let field = told.mentions.first(where: { told.subject.contains($0.range.lowerBound) }), namesFields(field)
        else { return nil }
        return field
    }

    /// The field that is selected only because the next words say what to enter there.
    func focus(of action: ActionClaim, in sentence: Sentence) -> Mention? {
        guard action.verb == .select, action.objects.count == 1,
            sentence.actions.indices.contains(where: { sentence.actions[$0].verb == .enter }),
            let number = sentence.actions.firstIndex(of: action), number + 1 < sentence.actions.count,
            sentence.actions[number + 1].verb == .enter, sentence.actions[number + 1].branch == action.branch
        else { return nil }
        return namesOnly(action.objects[0]) { $0 == .field } ? action.objects[0] : nil
    }
}
