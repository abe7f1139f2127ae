/// What stands before the verb.
extension SentenceReader {
    /// Reads signs, conditions, purposes and locations, and returns the token after them.
    mutating func readLeads(_ start: Int) -> Int {
        var index = start
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
        if let end = readStartLead(index) { return end }
        if isWord(index, .for) { return readForLead(index) }
        if phrase(index, .condition) != nil { return readConditionLead(index) }
        if phrase(index, .location) != nil { return readLocationLead(index) }
        return nil
    }

    // MARK: Signs

    /// Reads *(Optional)*, *Optional:*, *Optionally,* and other words in parentheses.
    private mutating func readSign(_ index: Int) -> Int? {
        if isKind(index, .open) {
            var end = index + 1
            while end < limit, tokens[end].kind != .close { end += 1 }
            guard end < limit, end > index + 1 else { return nil }
            let sign = sign(index + 1..<end, range(index, end + 1))
            if has(index + 1, .optional) { sentence.optional = sign } else { sentence.applicability = sign }
            return end + 1
        }
        guard let word = optionalWord(index) else { return nil }
        var end = index + 1
        let isSetOff = isKind(end, .colon) || isKind(end, .comma) || isKind(end, .mark) || word.endsItself
        guard isSetOff else { return nil }
        if isKind(end, .colon) || isKind(end, .comma) || isKind(end, .mark) { end += 1 }
        sentence.optional = sign(index..<index + 1, range(index, end))
        return end
    }

    /// Whether *optional* stands at a token, alone or as a label with the colon in it.
    private func optionalWord(_ index: Int) -> (endsItself: Bool, Void)? {
        if has(index, .optional) { return (false, ()) }
        guard isLabel(index) else { return nil }
        let inner = text.labels[Int(tokens[index].index)].tokens
        guard inner.count <= 4 else { return nil }
        var endsItself = false
        var isOptional = false
        for token in text.inner[inner] {
            switch token.kind {
            case .word:
                guard vocabulary.classes[Int(token.word)].contains(.optional) else { return nil }
                isOptional = true
            default: endsItself = true
            }
        }
        return isOptional ? (endsItself, ()) : nil
    }

    private func sign(_ words: Range<Int>, _ range: Range<Int>) -> Sentence.Sign {
        let lower = tokens[words.lowerBound].flat.lowerBound
        let upper = tokens[words.upperBound - 1].flat.upperBound
        return Sentence.Sign(text: text.text(lower..<max(lower, upper)), range: range)
    }

    // MARK: Topics

    /// Reads the label in ***Location**: Enter your city*, ***Location** – your city*, and a label that is all there is.
    private mutating func readTopic(_ index: Int) -> Int? {
        guard index == first, isLabel(index) else { return nil }
        let label = text.labels[Int(tokens[index].index)]
        guard label.markup.contains(.bold) else { return nil }
        let endsItself = label.tokens.last.map { text.inner[$0].kind == .colon } ?? false
        let isDashed = isKind(index + 1, .mark) && tokens[index + 1].isSpaced && !isDirectlyAfter(index + 1)
        guard endsItself || isDashed || isKind(index + 1, .colon) || index + 1 == limit else { return nil }
        sentence.topic = mention(index, limit: index + 1).mention
        return index + (isDashed ? 2 : 1)
    }

    /// Makes of a sentence that says nothing else what it is about: *Is **Reminders** off?* and ***Name** on the card*.
    mutating func readWhatIsLeft() {
        guard !sentence.isUnderstood, sentence.topic == nil else { return }
        sentence.subject = subjectOfParts()
        guard sentence.subject == nil, limit < tokens.count || isLabel(first) else { return }
        if limit < tokens.count, text.text(tokens[limit].flat) == "?" {
            let mentions = labels(first..<limit)
            guard !mentions.isEmpty else { return }
            sentence.conditions.append(
                ConditionClaim(kind: .if, mentions: mentions, isLeading: false, range: sentence.range))
            sentence.unread = []
        } else if isLabel(first), text.labels[Int(tokens[first].index)].markup.contains(.bold) {
            sentence.topic = mention(first, limit: first + 1).mention
        }
    }

    /// Who does what is listed under the sentence: *Your partner:*, *For that, they must*.
    private func subjectOfParts() -> ActorClaim? {
        guard let unread = sentence.unread.first, sentence.unread.count == 1 else { return nil }
        var end = limit
        while end > first, has(end - 1, [.modal, .lead]) || isWord(end - 1, .to) { end -= 1 }
        guard end > first, end - first <= 12 else { return nil }
        if spells(end - 1, "they") || spells(end - 1, "he") || spells(end - 1, "she") { return actor(end - 1..<end) }
        guard sentence.leadsUp, has(end - 1, .person),
            let start = (first..<end).first(where: { tokens[$0].range.lowerBound == unread.lowerBound }),
            end - start <= 6, tokens[start..<end].allSatisfy({ $0.kind == .word }),
            has(start, [.article, .possessive, .person])
        else { return nil }
        return actor(start..<end)
    }

    /// Whether what follows a token begins right behind it.
    private func isDirectlyAfter(_ index: Int) -> Bool { index + 1 < limit && !tokens[index + 1].isSpaced }

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
        let end = leadComma(from: index) ?? limit
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
            range: range(index, end))
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

    // MARK: Locations

    private mutating func readLocationLead(_ index: Int) -> Int? {
        guard var location = location(index, isLeading: true) else { return nil }
        var end = location.end
        // "In the email please select the link."
        let isLed = end + 1 < limit && isLead(end) && verb(end + 1) != nil
        // "..., and on it **Permissions**".
        let isOnIt = isLabel(end) && location.claim.mention.isPronoun && !sentence.actions.isEmpty
        if end < limit, tokens[end].kind != .comma && tokens[end].kind != .colon, verb(end) == nil,
            phrase(end, .location) == nil, !isLed, !isOnIt
        {
            // The name goes on in a way that only the comma ends: "On the page that opens, select ...".
            guard let comma = leadComma(from: end) else {
                // "On the home page there's a card".
                guard startsInversion(end) else { return nil }
                location.claim.mention.reach = location.claim.mention.range
                sentence.locations.append(location.claim)
                return end
            }
            location.claim.mention.description = range(end, comma)
            location.claim.range = range(index, comma)
            location.claim.mention.range =
                location.claim.mention.range
                .lowerBound..<max(
                    location.claim.mention.range.lowerBound, location.claim.range.upperBound)
            end = comma
        }
        location.claim.mention.reach = location.claim.mention.range
        sentence.locations.append(location.claim)
        return end
    }

    /// Whether it is told at a token what there is: *there's a card*.
    func startsInversion(_ index: Int) -> Bool {
        spells(index, "there's") || spells(index, "there\u{2019}s") || spells(index, "there") && has(index + 1, .copula)
    }

    /// Reads *Library portal:*, a name of the model before a colon, as where what follows is done.
    private mutating func readNameLead(_ index: Int) -> Int? {
        guard index == first, isKind(index, .word) else { return nil }
        var colon = index + 1
        while colon < limit, colon < index + 8, tokens[colon].kind == .word { colon += 1 }
        guard isKind(colon, .colon), known(index, colon) == colon else { return nil }
        var mention = mention(index, limit: colon).mention
        mention.reach = mention.range
        sentence.locations.append(
            LocationClaim(preposition: "in", mention: mention, isLeading: true, range: mention.range))
        return colon
    }

    /// Reads *Start in the portal:* as where what follows is done.
    private mutating func readStartLead(_ index: Int) -> Int? {
        guard index == first, let verb = plainVerb(index), verb.meaning.verb == .start,
            phrase(verb.end, .location) != nil, var location = location(verb.end, isLeading: true)
        else { return nil }
        let next = isConjunction(location.end) ? joint(location.end)?.end ?? location.end : location.end
        guard next > location.end || isKind(next, .colon) || isKind(next, .comma) else { return nil }
        location.claim.mention.reach = location.claim.mention.range
        sentence.locations.append(location.claim)
        return next
    }

    /// The verb of what is done at a place, where no comma ends the place: *On the page that opens select **Save***.
    func bareLeadEnd(from start: Int) -> Int? {
        let comma = leadComma(from: start) ?? limit
        // What goes on with "and then" is done there, too; anything else says what the place before it is for.
        guard comma == limit || isConjunction(comma + 1) else { return nil }
        let small: WordClass = [.article, .possessive, .demonstrative, .modal, .copula, .reader, .pronoun, .person]
        for index in start..<min(comma, start + 12) where index > start && tokens[index].kind == .word {
            guard !tokens[index].isCapital, let verb = plainVerb(index), verb.meaning.verb.nature != .human,
                verb.end < comma, startsObject(verb.end),
                (verb.end..<min(comma, verb.end + 5)).contains(where: { isLabel($0) })
            else { continue }
            let before = index - 1
            let isNoun =
                isWord(before, .to) || isConjunction(before)
                || has(before, small.union([.naming, .relative, .location]))
            return isNoun ? nil : index
        }
        return nil
    }

    /// The location at a token.
    func location(_ index: Int, isLeading: Bool) -> (claim: LocationClaim, end: Int)? {
        guard let start = phrase(index, .location) else { return nil }
        let limit = isLeading ? bareLeadEnd(from: start) ?? leadComma(from: start) ?? limit : limit
        let found = mention(start, limit: limit)
        guard found.end > start else { return nil }
        let preposition = text.text(tokens[index].flat.lowerBound..<tokens[start - 1].flat.upperBound).lowercased()
        return (
            LocationClaim(
                preposition: preposition, mention: found.mention, isLeading: isLeading, range: range(index, found.end)),
            found.end
        )
    }

    /// The labels among some tokens, as mentions of their own.
    func labels(_ indices: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        var index = indices.lowerBound
        while index < indices.upperBound {
            if tokens[index].kind == .label {
                let found = mention(index, limit: indices.upperBound)
                mentions.append(found.mention)
                index = max(found.end, index + 1)
            } else {
                index += 1
            }
        }
        return mentions
    }
}
