/// What is left out of several things: *all roles, except **A** and **B***.
extension SentenceReader {
    /// Where it begins what is left out of the things that are named at a token.
    func exception(after index: Int) -> Int? {
        var place = index
        while place < min(limit, index + 12), tokens[place].kind == .word {
            if exceptionWords(place) != nil { return place > index ? place : nil }
            place += 1
        }
        return nil
    }

    /// Reads what is left out, which may be set off by a comma, by dashes or by parentheses.
    mutating func readException(_ index: Int, _ action: inout ActionClaim) -> Int? {
        var start = index
        var end = limit
        let isEnclosed = isKind(index, .open)
        if isEnclosed {
            guard let closing = closing(index, limit) else { return nil }
            (start, end) = (index + 1, closing - 1)
        } else if isKind(index, .comma) || isKind(index, .mark) {
            start += 1
        }
        // "Select all roles, and not **A**".
        let isDenied = isWord(start, .and) && isWord(start + 1, .not) && isLabel(skipArticle(start + 2, end))
        guard let words = isDenied ? start + 2 : exceptionWords(start) else { return nil }
        let found = exceptions(from: words, limit: end)
        guard found.end > words else { return nil }
        action.exceptions += found.mentions
        if isEnclosed { return end + 1 }
        return isKind(index, .mark) && isKind(found.end, .mark) ? found.end + 1 : found.end
    }

    /// Reads *Except for **A**,* before the things that it is left out of.
    mutating func readExceptionLead(_ index: Int) -> Int? {
        guard phrase(index, .exception) != nil, let words = exceptionWords(index), let comma = leadComma(from: words)
        else {
            return nil
        }
        let found = exceptions(from: words, limit: comma)
        guard found.end == comma else { return nil }
        leadExceptions = found.mentions
        return comma
    }

    /// Whether words at a token leave out what follows them.
    func leavesOut(_ index: Int) -> Bool { exceptionWords(index) != nil }

    /// The token after words that leave out what follows them.
    private func exceptionWords(_ index: Int) -> Int? {
        if spells(index, "but") || spells(index, "without") {
            // "But not yet" and "without delay" leave out nothing.
            let end = phrase(index, .exception) ?? index + 1
            return isLabel(skipArticle(end, limit)) ? end : nil
        }
        // "Except if you need none" is about a case.
        guard let end = phrase(index, .exception), end < limit, phrase(end, .condition) == nil else { return nil }
        return end
    }

    private func exceptions(from start: Int, limit: Int) -> (mentions: [Mention], end: Int) {
        var mentions: [Mention] = []
        var index = start
        while index < limit {
            let found = mention(index, limit: limit)
            guard found.end > index else { break }
            mentions.append(found.mention)
            index = found.end
            guard let joint = joint(index), joint.joint != .then, joint.end < limit,
                isLabel(skipArticle(joint.end, limit))
            else { break }
            index = joint.end
        }
        return (mentions, index)
    }
}
