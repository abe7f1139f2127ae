/// Signs that a sentence may be skipped or is for some readers only, and what it is about as a whole.
extension SentenceReader {
    /// Reads *(Optional)*, *Optional:*, *Optionally,* and other words in parentheses.
    mutating func readSign(_ index: Int) -> Int? {
        if isKind(index, .open) {
            var end = index + 1
            while end < limit, tokens[end].kind != .close { end += 1 }
            guard end < limit, end > index + 1 else { return nil }
            let sign = sign(index + 1..<end, range(index, end + 1))
            if has(index + 1, .optional) { sentence.optional = sign } else { sentence.applicability = sign }
            return end + 1
        }
        if let end = readAddressee(index) { return end }
        guard let word = optionalWord(index) else { return nil }
        var end = index + 1
        let isSetOff = isKind(end, .colon) || isKind(end, .comma) || isKind(end, .mark) || word.endsItself
        guard isSetOff else { return nil }
        if isKind(end, .colon) || isKind(end, .comma) || isKind(end, .mark) { end += 1 }
        sentence.optional = sign(index..<index + 1, range(index, end))
        return end
    }

    /// Reads *New users: select **Join***, where what stands before the colon says for whom the step is.
    private mutating func readAddressee(_ index: Int) -> Int? {
        guard index == first, isKind(index, .word), verb(index) == nil else { return nil }
        var colon = index
        while colon < limit, colon < index + 6, tokens[colon].kind == .word { colon += 1 }
        guard isKind(colon, .colon), has(colon - 1, .person), colon + 1 < limit, startsMainClause(colon + 1) else {
            return nil
        }
        sentence.applicability = sign(index..<colon, range(index, colon))
        return colon
    }

    /// Whether *optional* stands at a token, alone or as a label with the colon in it.
    private func optionalWord(_ index: Int) -> (endsItself: Bool, Void)? {
        if has(index, .optional) { return (false, ()) }
        guard isLabel(index) else { return nil }
        let inner = text.labels[Int(tokens[index].index)].tokens
        // "(Optional, but recommended)".
        if inner.count > 2, text.inner[inner.lowerBound].kind == .open,
            vocabulary.classes[Int(text.inner[inner.lowerBound + 1].word)].contains(.optional),
            text.inner[inner].contains(where: { $0.kind == .close })
        {
            return (true, ())
        }
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

    /// Reads the label in ***Location**: Enter your city*, ***Location** – your city*, and a label that is all there is.
    mutating func readTopic(_ index: Int) -> Int? {
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

    /// As whom what is listed under the sentence is done: *As the customer:*, *Accept it, as your partner:*.
    ///
    /// What people are by their office is a role that one signs in with, and makes nobody somebody else.
    func actorOfParts() -> ActorClaim? {
        guard limit - first >= 3, has(limit - 1, .person) else { return nil }
        for start in stride(from: limit - 3, through: max(first, limit - 7), by: -1) {
            guard tokens[start + 1].kind == .word, tokens[start + 2].kind == .word else { return nil }
            guard isWord(start, .as) else { continue }
            let isBehindAction = start > first && isKind(start - 1, .comma)
            guard start == first || isBehindAction, has(start + 1, [.article, .possessive]),
                !spells(start + 1, "a"), !spells(start + 1, "an")
            else { return nil }
            return RoleWord.isTitle(text.text(tokens[limit - 1].flat)) ? nil : actor(start + 1..<limit)
        }
        return nil
    }

    /// Whether what follows a token begins right behind it.
    private func isDirectlyAfter(_ index: Int) -> Bool { index + 1 < limit && !tokens[index + 1].isSpaced }
}
