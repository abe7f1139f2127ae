/// What follows a verb.
extension SentenceReader {
    /// Reads the objects of an action and what follows them, and returns the token after all.
    mutating func readObjects(_ start: Int, _ action: inout ActionClaim) -> Int {
        var index = oneOfSeveral(start) ?? start
        if let end = readChoice(index) {
            index = end
            return readTails(index, &action)
        }
        if action.verb == .repeat || action.verb == .follow, let found = reference(index) {
            action.objects.append(found.mention)
            index = found.end
        } else if startsMention(index) {
            // "Confirm with **Save**" is done by selecting it.
            if action.verb.nature == .task, spells(index, "with"), isLabel(skipArticle(index + 1, limit)) {
                action.verb = .select
                index += 1
            }
            let found = mention(index, limit: exception(after: index) ?? limit)
            if found.end > index {
                action.objects.append(found.mention)
                note(found.mention)
                index = found.end
            }
        }
        index = readParticle(index, &action)
        return readTails(index, &action)
    }

    /// The label in *one of the **Roles***.
    private func oneOfSeveral(_ index: Int) -> Int? {
        guard var end = phrase(index, .choiceOf) else { return nil }
        while has(end, .determiners) { end += 1 }
        return isLabel(end) ? end : nil
    }

    /// Reads *one of the following options*.
    private mutating func readChoice(_ index: Int) -> Int? {
        guard let found = phrase(index, .choiceOf) else { return nil }
        var end = found
        while end < limit, has(end, .determiners) || isWord(end, .following) { end += 1 }
        if let kind = kind(end) { end = kind.end } else if end < limit, tokens[end].kind == .word { end += 1 }
        sentence.choice = range(index, end)
        return end
    }

    func startsMention(_ index: Int) -> Bool {
        guard index < limit else { return false }
        switch tokens[index].kind {
        case .label: return true
        case .word:
            if tokens[index].isCapital { return true }
            if isConjunction(index) || isWord(index, .to) || has(index, .clauseEnd) { return false }
            return phrase(index, .location) == nil && !isWord(index, .by)
        default: return false
        }
    }

    /// A reference to steps at a token.
    private func reference(_ index: Int) -> (mention: Mention, end: Int)? {
        let found = mention(index, limit: limit)
        guard case .steps? = found.mention.reference else { return nil }
        return found
    }

    /// Reads *on* in *turn the toggle on*.
    private func readParticle(_ index: Int, _ action: inout ActionClaim) -> Int {
        guard action.verb == .turn else { return index }
        if isWord(index, .on), index + 1 == limit || !startsObject(index + 1) {
            action.verb = .turnOn
            return index + 1
        }
        if isWord(index, .off) {
            action.verb = .turnOff
            return index + 1
        }
        return index
    }

    /// Remembers references to other steps.
    mutating func note(_ mention: Mention) {
        if case .steps? = mention.reference { sentence.references.append(mention) }
    }
}
