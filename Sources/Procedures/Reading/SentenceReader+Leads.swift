/// What stands before the verb.
extension SentenceReader {
    /// Reads signs, conditions, purposes and locations, and returns the token after them.
    mutating func readLeads(_ start: Int) -> Int {
        var index = start
        // A picture or a bullet before the words says nothing: "👉 Select **Save**".
        while index < limit, tokens[index].kind == .mark { index += 1 }
        while index < limit {
            guard let end = readLead(index), end > index else { return index }
            index = end
            if isKind(index, .comma) || isKind(index, .colon) { index += 1 }
        }
        return index
    }

    private mutating func readLead(_ index: Int) -> Int? {
        if let end = readSign(index) { return end }
        if let end = readTopic(index) { return end }
        if let end = readAdverb(index) { return end }
        if let end = readNameLead(index) { return end }
        if let end = readPurposeLead(index) { return end }
        if let end = readRoleLead(index) { return end }
        if let end = readStartLead(index) { return end }
        if let end = readExceptionLead(index) { return end }
        if isWord(index, .for) { return readForLead(index) }
        if phrase(index, .condition) != nil { return readConditionLead(index) }
        if phrase(index, .location) != nil { return readLocationLead(index) }
        return nil
    }

    // MARK: Adverbs

    /// Passes over *Then*, *Next,* and the like; *Otherwise* makes the sentence an alternative.
    private mutating func readAdverb(_ index: Int) -> Int? {
        if let phrase = vocabulary.classPhrases.match(tokens, at: index, limit: limit), phrase.meaning.contains(.lead) {
            return phrase.end
        }
        // "Below: tick **I agree**".
        if has(index, .below), isKind(index + 1, .colon) || isKind(index + 1, .comma) { return index + 1 }
        guard isLead(index) || has(index, .otherwise), phrase(index, .location) == nil || isKind(index + 1, .comma)
        else {
            return nil
        }
        if has(index, .otherwise) { sentence.relation = .alternative }
        return index + 1
    }

    /// Whether a word leads a clause: *then*, and *there* unless it says that there is something.
    func isLead(_ index: Int) -> Bool {
        has(index, .lead) && !(spells(index, "there") && has(index + 1, [.copula, .modal]))
    }

    /// Reads *As a Global Administrator,*; whether it is a role that is named is known to whoever knows the roles.
    private mutating func readRoleLead(_ index: Int) -> Int? {
        guard isWord(index, .as), spells(index + 1, "a") || spells(index + 1, "an"), let comma = leadComma(from: index)
        else { return nil }
        let found = mention(index + 2, limit: comma)
        guard found.end == comma, found.mention.label != nil else { return nil }
        leadRole = found.mention
        return comma
    }

    // MARK: Purposes

    /// Reads *To see details,* and *In order to see details,*.
    private mutating func readPurposeLead(_ index: Int) -> Int? {
        var start = index
        if tokens[index].kind == .word, isWord(index + 1, .order), has(index, .location) {
            start += 2
        }
        guard isWord(start, .to), start + 1 < limit, let comma = leadComma(from: start) else {
            return nil
        }
        let verb = plainVerb(start + 1)
        guard verb != nil || tokens[start + 1].kind == .word && !startsObject(start + 1) else { return nil }
        let purpose = PurposeClaim(
            verb: verb?.meaning.verb, mentions: labels((verb?.end ?? start + 1)..<comma), isLeading: true,
            range: range(index, comma))
        sentence.purposes.append(purpose)
        return comma
    }

    /// Reads *For each partner,* as a condition, *For **Name**,* as a location, and other uses of *for* as a purpose.
    private mutating func readForLead(_ index: Int) -> Int? {
        guard let comma = leadComma(from: index) else { return nil }
        let range = range(index, comma)
        if has(index + 1, .quantifier) {
            sentence.conditions.append(
                ConditionClaim(kind: .each, mentions: labels(index + 1..<comma), isLeading: true, range: range))
            return comma
        }
        var mention = mention(index + 1, limit: comma).mention
        if mention.segments.contains(where: { !$0.isPlain }) || mention.kind?.word.takesValue == true {
            mention.reach = mention.range
            sentence.locations.append(
                LocationClaim(preposition: "for", mention: mention, isLeading: true, range: range))
        } else {
            sentence.purposes.append(PurposeClaim(mentions: labels(index + 1..<comma), isLeading: true, range: range))
        }
        return comma
    }

    // MARK: Conditions

    private mutating func readConditionLead(_ index: Int) -> Int? {
        let end = leadComma(from: index) ?? bareOrder(from: index) ?? limit
        sentence.conditions.append(condition(index, end, isLeading: true))
        return end
    }

    /// The condition that some tokens state.
    func condition(_ index: Int, _ end: Int, isLeading: Bool) -> ConditionClaim {
        var kind = conditionKind(index)
        if kind == .when || kind == .if || kind == .before {
            for place in index..<min(end, index + 6) {
                if has(place, .prompted) { kind = .prompted }
                if kind == .when, has(place, .finished), place + 1 == end || isKind(place + 1, .comma) {
                    kind = .finished
                }
            }
        }
        return ConditionClaim(
            kind: kind, mentions: labels(index + 1..<max(index + 1, end)), isLeading: isLeading,
            states: kind == .if || kind == .unless ? states(index + 1, end) : [], range: range(index, end))
    }

    /// The words of a condition that may speak of the state of the world; none if it doesn't.
    private func states(_ start: Int, _ end: Int) -> [StatementWord] {
        guard let states = text.words.states, start < end, spells(start - 1, "if") || spells(start - 1, "unless"),
            states.signs.mayState(text.bytes[tokens[start].flat.lowerBound..<tokens[end - 1].flat.upperBound]),
            let read = StatementWords(start..<end, of: text, states.table), !read.isDemand
        else { return [] }
        return read.words
    }

    private func conditionKind(_ index: Int) -> ConditionClaim.Kind {
        switch text.text(tokens[index].flat).lowercased() {
        case "unless": .unless
        case "before": .before
        case "until", "while": .until
        case "when", "once", "after", "whenever", "having": .when
        case "as": spells(index + 1, "soon") ? .when : .if
        default: .if
        }
    }
}
