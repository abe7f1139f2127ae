/// Where things are done.
extension SentenceReader {
    mutating func readLocationLead(_ index: Int) -> Int? {
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
    mutating func readNameLead(_ index: Int) -> Int? {
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
    mutating func readStartLead(_ index: Int) -> Int? {
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
                endsPlace(index, from: start)
                    || (verb.end..<min(comma, verb.end + 5)).contains(where: { isLabel($0) })
            else { continue }
            let before = index - 1
            let isNoun =
                isWord(before, .to) || isConjunction(before)
                || has(before, small.union([.naming, .relative, .location]))
            return isNoun ? nil : index
        }
        return nil
    }

    /// Whether a word for a place stands right before a token, and the token is one of the verbs that are no nouns.
    private func endsPlace(_ index: Int, from start: Int) -> Bool {
        guard isPlainSelect(index) else { return false }
        return (1...3).contains { length in
            guard index - length >= start, let kind = kind(index - length), kind.end == index else { return false }
            return kind.meaning.isPlace
        }
    }

    /// Whether a verb stands at a token that tells to use a control, and can't be mistaken for anything else.
    private func isPlainSelect(_ index: Int) -> Bool {
        guard let verb = plainVerb(index), verb.meaning.verb == .select || verb.meaning.verb == .choose else {
            return false
        }
        return spells(index, "select") || spells(index, "click") || spells(index, "choose") || spells(index, "tap")
    }

    /// The verb of what is to be done in a case, where no comma ends the case: *If a question appears click **Yes***.
    func bareOrder(from start: Int) -> Int? {
        (start..<max(start, min(limit, start + 60))).first { index in
            guard index > start, isPlainSelect(index), let verb = plainVerb(index), startsObject(verb.end),
                verb.end < limit, !isConjunction(index - 1), !isWord(index - 1, .to)
            else { return false }
            return !has(index - 1, [.modal, .reader, .pronoun, .person, .lead])
        }
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
