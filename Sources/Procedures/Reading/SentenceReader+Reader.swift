/// What readers can, must or will do, and what somebody tells who shows it.
extension SentenceReader {
    /// Reads *you can select*, *you must select*, *you'll see*.
    mutating func readReader(_ index: Int, _ manner: inout Manner) -> Int? {
        var place = index + 1
        let spelling = text.text(tokens[index].flat)
        var isFuture = spelling.utf8.count > 3 && spelling.hasSuffix("ll")
        let isPassive = spelling.utf8.count > 3 && spelling.hasSuffix("re") || has(place, .copula)
        var mood = ActionClaim.Mood.fact
        var isNegated = false
        while place < limit, has(place, [.modal, .lead]) {
            mood = self.mood(place, after: mood)
            isNegated = isNegated || has(place, .modal) && has(place, .negation)
            if spells(place, "will") { isFuture = true }
            place += 1
            if isWord(place, .to) { place += 1 }
        }
        // "You'll need to enter a number".
        if mood == .duty, sentence.paragraph == 0, verb(place) != nil { isFuture = false }
        if isNegated, place < limit {
            return readResult(index, verb: place, isFuture: isFuture, subjectEnd: index + 1)
        }
        if isWord(place, .not) || isWord(place, .be) || isPassive {
            return readResult(index, verb: place, isFuture: isFuture, subjectEnd: index + 1)
        }
        if !isFuture, mood != .fact, verb(place) == nil { return nil }
        guard let verb = verb(place), verb.meaning.form == .plain, !isFuture else {
            return readResult(index, verb: place, isFuture: isFuture, subjectEnd: index + 1)
        }
        if mood == .fact, verb.meaning.verb == .review {
            return readResult(index, verb: place, isFuture: false, subjectEnd: index + 1)
        }
        manner.mood = mood
        manner.actor = nil
        return readAction(place, verb, manner)
    }

    /// Reads *we now select **Save*** and *I open the list*: what somebody tells who shows it is what the reader does.
    mutating func readNarrator(_ index: Int, _ manner: inout Manner) -> Int? {
        guard startsNarration(index) else { return nil }
        var place = index + 1
        while place < index + 3, isLead(place) { place += 1 }
        guard let verb = plainVerb(place) else { return nil }
        manner.mood = .order
        manner.actor = nil
        return readAction(place, verb, manner)
    }

    /// The mood of a verb before which a modal stands: what one *may need to* do is no duty.
    func mood(_ index: Int, after mood: ActionClaim.Mood) -> ActionClaim.Mood {
        mood == .permission ? mood : self.mood(index) ?? mood
    }

    private func mood(_ index: Int) -> ActionClaim.Mood? {
        guard has(index, .modal), !has(index, .negation) else { return nil }
        switch text.text(tokens[index].flat).lowercased() {
        case "can", "may", "could", "might": return .permission
        case "must", "should", "shall", "need", "needs": return .duty
        default: return .fact
        }
    }
}
