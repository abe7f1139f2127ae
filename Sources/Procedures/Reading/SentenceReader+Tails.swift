/// What follows an object: locations, purposes, means, conditions and roles.
extension SentenceReader {
    /// Reads locations, purposes, means, conditions and roles behind an object.
    mutating func readTails(_ start: Int, _ action: inout ActionClaim) -> Int {
        var index = start
        while index < limit {
            if let end = readException(index, &action) {
                index = end
                continue
            }
            if let joint = joint(index), joint.joint != .none, isConjunction(index) || isKind(index, .comma) {
                guard let end = readTail(afterComma: index, &action) else { return index }
                index = end
                continue
            }
            // "Describe the problem: enter a title".
            if isKind(index, .colon), startsOrder(index + 1, isSure: false) || startsPlace(index + 1) { return index }
            if let end = repetition(index) {
                index = end
                continue
            }
            guard let end = readTail(index, &action), end > index else { return skipRest(index) }
            index = end
        }
        return index
    }

    /// Whether a place with a comma behind it begins at a token: *in the portal, select **Save***.
    private func startsPlace(_ index: Int) -> Bool {
        phrase(index, .location) != nil && leadComma(from: index) != nil
    }

    /// A tail may be set off by a comma: *select **Next**, if you see it*.
    private mutating func readTail(afterComma index: Int, _ action: inout ActionClaim) -> Int? {
        guard isKind(index, .comma), !isConjunction(index + 1) else { return nil }
        if let end = readAid(index + 1) { return end }
        if let end = readExample(index + 1, action) { return end }
        // "After that" is no condition.
        let lead = vocabulary.classPhrases.match(tokens, at: index + 1, limit: limit)
        if lead?.meaning.contains(.lead) == true { return nil }
        if has(index + 1, .condition), !has(index + 1, .relative) { return readTail(index + 1, &action) }
        if has(index + 1, .relative) {
            // "..., which opens the page" tells what happens.
            guard let result = result(index + 2), !has(index + 2, .modal) else { return nil }
            return readResult(index + 1, verb: index + 2, isFuture: false, subjectEnd: index + 2, result.end)
        }
        return nil
    }

    private mutating func readTail(_ index: Int, _ action: inout ActionClaim) -> Int? {
        if let end = readExample(index, action) ?? readAid(index) { return end }
        // "Leave the check box selected".
        if action.verb == .close, tellsState(index) { return index + 1 }
        if isWord(index, .to) || isWord(index, .so) || startsInOrder(index) {
            return readPurpose(index, &action)
        }
        if isWord(index, .by), let verb = verb(index + 1), verb.meaning.form == .gerund {
            // "By using your credentials" says how, and not what is done in its place.
            let isHuman = verb.meaning.verb.nature == .human && !namesControl(verb.end)
            return isHuman ? clauseEnd(from: verb.end) : readMeans(index, verb, action)
        }
        if isWord(index, .as), !spells(index + 1, "soon"), !spells(index + 1, "long") {
            guard has(index + 1, .article) || isCapital(index + 1) else { return clauseEnd(from: index) }
            return readCapacity(index + 1, &action)
        }
        if let end = phrase(index, .location) {
            if has(index, .below), !startsObject(end) {
                note(position: index)
                return index + 1
            }
            guard let location = location(index, isLeading: false) else { return nil }
            note(location.claim.mention)
            action.locations.append(location.claim)
            return location.end
        }
        if phrase(index, .condition) != nil, !has(index, .relative) {
            let end = max(clauseEnd(from: index), index + 1)
            sentence.conditions.append(condition(index, end, isLeading: false))
            return end
        }
        if has(index, .naming), takesValue(action.verb), let value = value(index + 1) {
            action.value = value.mention
            return value.end
        }
        return nil
    }

    /// Passes over an example such as *for example, Contoso*, because what is named there is nothing to do; *for example by
    /// selecting **Print*** is one way to do it.
    private mutating func readExample(_ index: Int, _ action: ActionClaim) -> Int? {
        guard var end = phrase(index, .example) else { return nil }
        if isKind(end, .period) { end += 1 }
        if isKind(end, .comma) { end += 1 }
        if isWord(end, .by), let verb = verb(end + 1), verb.meaning.form == .gerund,
            pending == nil, namesControl(verb.end)
        {
            return readMeans(end, verb, action)
        }
        return max(clauseEnd(from: end), end)
    }

    /// Passes over what people use for it: *using the name that you use for Maps, Discs, or Books*.
    private func readAid(_ index: Int) -> Int? {
        guard spells(index, "using"), !namesControl(index + 1) else { return nil }
        return max(clauseEnd(from: index + 1), index + 1)
    }

    /// The end of *once more*, which is no condition.
    private func repetition(_ index: Int) -> Int? {
        guard has(index, .condition), spells(index, "once"), spells(index + 1, "more") || spells(index + 1, "again")
        else { return nil }
        return index + 2
    }

    /// Reads what follows *as*: the field that something is entered as, or the roles in which something is done.
    private mutating func readCapacity(_ start: Int, _ action: inout ActionClaim) -> Int {
        let field = mention(start, limit: limit)
        if takesValue(action.verb), field.mention.label?.isPlain == false {
            action.value = field.mention
            return max(field.end, start)
        }
        var index = start
        while index < limit {
            let or = (index..<min(limit, index + 8)).first { isWord($0, .or) } ?? limit
            let found = mention(index, limit: or)
            guard found.end > index else { break }
            action.roles.append(found.mention)
            index = found.end
            // Another role follows, unless it is another thing to do.
            guard index == or, has(or + 1, .article) || isCapital(or + 1), plainVerb(or + 1) == nil else { break }
            index = or + 1
        }
        return index
    }

    /// Whether a thing is named at a token by a label, or by a word for a control.
    func namesControl(_ index: Int) -> Bool {
        guard startsMention(index) else { return false }
        let found = mention(index, limit: limit).mention
        return found.kind?.word.isControl == true || found.segments.contains { !$0.isPlain }
    }

    private func isCapital(_ index: Int) -> Bool { index < limit && tokens[index].isCapital }

    private func startsInOrder(_ index: Int) -> Bool {
        isWord(index + 1, .order) && isWord(index + 2, .to)
    }

    /// Remembers an *above* or *below* as a reference without a number.
    private mutating func note(position index: Int) {
        let range = range(index, index + 1)
        sentence.references.append(
            Mention(segments: [], reference: .previous, range: range, reach: range))
    }

    private func takesValue(_ verb: Verb) -> Bool {
        switch verb {
        case .set, .change, .turn, .enter, .replace, .rename, .update, .select, .choose: true
        default: false
        }
    }

    private func value(_ index: Int) -> (mention: Mention, end: Int)? {
        guard index < limit else { return nil }
        let found = mention(index, limit: limit)
        return found.end > index ? found : nil
    }

    /// Reads *to see details* as a purpose, *to **Private*** as a value, and other uses of *to* as a location.
    private mutating func readPurpose(_ index: Int, _ action: inout ActionClaim) -> Int? {
        var place = index
        if startsInOrder(index) { place += 2 }
        if isWord(index, .so) {
            let end = max(clauseEnd(from: index), index + 1)
            action.purpose = PurposeClaim(mentions: labels(index..<end), isLeading: false, range: range(index, end))
            return end
        }
        if let verb = plainVerb(place + 1), !tokens[place + 1].isCapital {
            let end = purposeEnd(from: verb.end)
            var mentions: [Mention] = []
            if startsMention(verb.end) {
                let found = mention(verb.end, limit: end)
                if found.end > verb.end { mentions.append(found.mention) }
                mentions += labels(max(found.end, verb.end)..<max(end, max(found.end, verb.end)))
            }
            action.purpose = PurposeClaim(
                verb: verb.meaning.verb, mentions: mentions, isLeading: false, range: range(index, end))
            return end
        }
        let isUnknownVerb =
            place + 1 < limit && tokens[place + 1].kind == .word && !startsObject(place + 1)
            && startsObject(place + 2) && place + 2 < limit
        if isUnknownVerb {
            let end = purposeEnd(from: place + 2)
            action.purpose = PurposeClaim(mentions: labels(place + 1..<end), isLeading: false, range: range(index, end))
            return end
        }
        guard let found = value(place + 1) else { return nil }
        if takesValue(action.verb), action.verb != .select, action.verb != .choose {
            action.value = found.mention
        } else if action.objects.isEmpty, found.mention.label?.isPlain == false {
            // "Click to the link **Terms**".
            action.objects = [found.mention]
        } else {
            action.locations.append(
                LocationClaim(
                    preposition: "to", mention: found.mention, isLeading: false, range: range(index, found.end)))
        }
        return found.end
    }

    private func purposeEnd(from index: Int) -> Int { max(clauseEnd(from: index, orComma: true), index) }

    /// Reads *by selecting the arrow*: the action by which another one is done.
    private mutating func readMeans(
        _ index: Int, _ verb: (meaning: Vocabulary.VerbMeaning, end: Int), _ action: ActionClaim
    ) -> Int {
        var means = ActionClaim(
            verb: verb.meaning.verb, verbRange: range(index + 1, verb.end), form: .gerund, mood: action.mood,
            actor: action.actor, joint: .none, branch: action.branch, range: range(index + 1, verb.end))
        means.locations = Array(sentence.locations[firstLocation...])
        var end = verb.end
        if startsMention(end) {
            let found = mention(end, limit: limit)
            means.objects.append(found.mention)
            end = max(found.end, end)
        }
        while end < limit, let location = location(end, isLeading: false) {
            means.locations.append(location.claim)
            end = max(location.end, end + 1)
        }
        means.range = range(index + 1, end)
        pending = means
        return end
    }

    /// Passes over what can't be read up to the next clause.
    private mutating func skipRest(_ index: Int) -> Int {
        // "Select the link – it takes you to the **Loans** page".
        if tokens[index].kind == .mark, isWord(index + 1, .it), result(index + 2) != nil {
            return index + 1
        }
        // "Read the terms – just click on **Terms**".
        if tokens[index].kind == .mark {
            let next = isLead(index + 1) ? index + 2 : index + 1
            if startsOrder(next, isSure: false) { return next }
        }
        let end = max(clauseEnd(from: index + 1, orComma: true), index + 1)
        if tokens[index].kind != .mark || end > index + 1 { sentence.unread.append(range(index, end)) }
        return end
    }
}
