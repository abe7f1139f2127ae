internal import Workflow

/// What an action of a sentence is done to, and where.
extension ProgramBuilder {
    mutating func beats(of action: ActionClaim, in sentence: Sentence, _ item: Int) -> [Passages] {
        var colleague: UInt64?
        var other: Int?
        isOthersTurn = false
        if let actor = action.actor {
            let found = self.actor(actor)
            isOthersTurn = found != nil && found != reader
            if found != nil, found == reader {
                // The reader, in the third person.
            } else if found == nil, let roles = colleagues[Domain.key(actor.text)] {
                // Somebody of the reader's own side, in another role.
                colleague = roles
            } else {
                other = found
                let places = (action.locations.isEmpty ? sentence.locations : action.locations)
                    .filter { $0.isWhereItHappens && !$0.mention.isPronoun }.map { whereabouts($0) }
                let summary = Beat(
                    item: item, deed: .others(found, isWhole: true), locations: places, range: action.range,
                    other: found)
                guard found != nil, guides(action) else {
                    let passages = add(summary)
                    if action.verb == .wait { beats[beats.count - 1].words = WordSet() }
                    return [passages]
                }
            }
        }
        if let field = focus(of: action, in: sentence) {
            topic = field
            return []
        }
        var all = action.locations.isEmpty ? sentence.locations : action.locations
        if let topic {
            all.append(LocationClaim(preposition: ":", mention: topic, isLeading: true, range: topic.range))
        }
        var locations: [Whereabouts] = []
        if let field = fieldTold(before: action, in: sentence) {
            all.append(LocationClaim(preposition: ":", mention: field, isLeading: true, range: field.range))
        }
        // "The link in it" is where one is, or in the message that was spoken of.
        for index in all.indices where all[index].isWhereItHappens && !all[index].mention.isPronoun {
            let isLeft = all[index].isLeading && all[index].range.upperBound <= leads
            let there = whereabouts(all[index]).left(isLeft)
            if !there.isPortal, let portal = portal(around: all[index]) { locations.append(portal) }
            locations.append(there)
            if let whole = whole(around: all[index]) { locations.append(whole) }
        }
        if let portal = portal(in: sentence) { locations.append(portal) }
        for object in action.objects where object.description != nil && object.kind?.word != .row {
            // "Open the **Settings** menu of Partner Center".
            let around = LocationClaim(preposition: "of", mention: object, isLeading: false, range: object.range)
            if let portal = portal(around: around) { locations.append(portal) }
        }
        if locations.isEmpty, let letter = letter(in: sentence) ?? letter(before: action, in: sentence) {
            locations.append(letter)
        }
        var wishes = keyedWish(of: action, in: sentence).map { [$0] } ?? wishes(of: action, all)
        if let link = linkInLetter(of: action) {
            wishes = [link]
            if !lastIsLetter, locations.isEmpty, let object = action.objects.first {
                locations = [Whereabouts(target: .message, mention: object)]
            }
        }
        // "Enter the following information:" is said in full by what follows it.
        if wishes.indices.contains(where: { wishes[$0].isForm }),
            sentence.leadsUp && hasParts || goesIntoDetail(after: action, sentence)
        {
            wishes.removeAll(where: \.isForm)
        }
        // "Open the customer list: select **Customers**" says what it comes to, and then how it is done.
        if !wishes.isEmpty, wishes.indices.allSatisfy({ wishes[$0].isDescribed }),
            goesIntoDetail(after: action, sentence)
        {
            wishes = []
        }
        if wishes.isEmpty {
            if let found = found(by: action, all) {
                last = SharedWish(found, names)
                isSameItem = true
            }
            let deed = other.map { Beat.Deed.others($0, isWhole: true) } ?? .human
            let beat = Beat(
                item: item, deed: deed, locations: locations, range: action.range, other: other, colleague: colleague)
            let passages = add(beat)
            // What one waits for one does not do.
            if action.verb == .wait { beats[beats.count - 1].words = WordSet() }
            return [passages]
        }
        locations.removeAll { saysNothingMore($0, than: wishes) }
        if action.mood == .permission || action.isTold {
            for index in wishes.indices {
                wishes[index].isSoft = wishes[index].isSoft || !wishes[index].isMarked
                // "Selecting **Orders** opens the orders" may say what the step before has done.
                wishes[index].isReturn = wishes[index].isReturn || action.isTold
            }
        }
        if isHeaded {
            isHeaded = wishes.indices.allSatisfy { wishes[$0].manner == .go || wishes[$0].manner == .signIn }
            for index in wishes.indices where isHeaded { wishes[index].isReturn = true }
        }
        let lead = action.locations.indices.last { action.locations[$0].isLeading }
        if let lead, wishes.indices.contains(where: { !wishes[$0].isSoft }) {
            leads = action.locations[lead].range.upperBound
        }
        if let last = wishes.indices.last, wishes[last].destination == nil {
            wishes[last].destination = destination(of: action, in: sentence)
        }
        if let count = repetitions(of: action, in: sentence), wishes.allSatisfy({ isPressed($0) }) {
            var again = wishes
            for index in again.indices { again[index].isContinuation = true }
            for _ in 1..<count { wishes += again }
        }
        var parts: [Passages] = []
        let isMarked = action.verb == .search && wishes.contains(where: \.isMarked)
        // The last one is taken out first, so that none of them has to be copied.
        wishes.reverse()
        while !wishes.isEmpty {
            if parts.count == 1, leads > 0 { locations = locations.map { $0.left(true) } }
            let shared = SharedWish(wishes.removeLast(), names)
            last = shared
            isSameItem = true
            let beat = Beat(
                item: item, deed: .wish(shared), locations: shared.wish.isContinuation ? [] : locations,
                range: action.range, other: other, colleague: colleague)
            parts.append(add(beat))
            // "Open the message, and send it".
            if readsWords, action.objects.first?.isPronoun == true {
                beats[beats.count - 1].words.formUnion(meaning(at: sentence.range))
            }
        }
        if action.verb == .search {
            // What is found there is picked as a part of filling it in.
            var picked = Wish(manner: .use, verb: .select, verbRange: action.verbRange, range: action.range)
            picked.isSoft = true
            last = SharedWish(isMarked ? picked : found(by: action, all) ?? picked, names)
        }
        let range = action.range
        if action.isTold {
            // It may also say of something else what would come of that.
            let ways = [(range: range, hasPurpose: true), (range: range, hasPurpose: true)]
            return [fork(.conditional, ways, [.sequence(parts), .sequence([])])]
        }
        guard action.mood == .permission, other == nil, action.branch == 0, sentence.branches == 1 else { return parts }
        return [
            fork(
                .optional, [(range: range, hasPurpose: false), (range: range, hasPurpose: false)],
                [.sequence(parts), .sequence([])])
        ]
    }

    /// How many times something is done, if that is said: *select **Next** twice*; clicking twice is one movement of the hand.
    private func repetitions(of action: ActionClaim, in sentence: Sentence) -> Int? {
        guard action.verb == .select, let last = action.objects.indices.last else { return nil }
        let start = action.objects[last].range.upperBound
        let actions = sentence.actions
        let next = actions.indices.first { actions[$0].range.lowerBound >= action.range.upperBound }
        let end = min(next.map { actions[$0].range.lowerBound } ?? sentence.range.upperBound, start + 20)
        // Mostly nothing but a period is left.
        guard start + 5 < end else { return nil }
        let words = words(at: start..<end)
        guard words.first == "twice" || words.count > 1 && words[1] == "times",
            !self.words(at: action.verbRange).contains(where: { $0.hasSuffix("click") || $0 == "tap" })
        else { return nil }
        if words.first == "twice" { return 2 }
        return ["two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5][words[0]]
    }

    /// Whether a wish is one for a button, a link or a menu, which does something each time.
    private func isPressed(_ wish: Wish) -> Bool {
        wish.manner == .use && !wish.candidates.isEmpty
            && wish.candidates.allSatisfy { candidate in
                guard let control = candidate.option.control else { return true }
                return model[control].kind == .button || model[control].kind == .link
            }
    }

    /// Whether what follows a colon says what an action is: *Fill in the form: enter a title*.
    private func goesIntoDetail(after action: ActionClaim, _ sentence: Sentence) -> Bool {
        guard let next = sentence.actions.first(where: { $0.range.lowerBound >= action.range.upperBound }),
            next.range.lowerBound <= source.count
        else { return false }
        return source[action.range.upperBound..<next.range.lowerBound].contains(UInt8(ascii: ":"))
    }
}
