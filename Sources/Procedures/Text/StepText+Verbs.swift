/// Verbs that are set off like labels: ***Open** the **Customers** page*.
extension StepText {
    /// Takes the marks from verbs that begin a clause and have an object behind them.
    mutating func unmarkVerbs() {
        // Few texts have any; the tokens of those that have are put together anew, because each may become several.
        var unmarked: [Token] = []
        var done = 0
        for index in tokens.indices.dropLast() where tokens[index].kind == .label {
            guard let verb = markedVerb(at: index) else { continue }
            unmarked += tokens[done..<index]
            unmarked += inner[verb]
            done = index + 1
        }
        if done > 0 { tokens = unmarked + tokens[done...] }
    }

    private func markedVerb(at index: Int) -> Range<Int>? {
        let label = labels[Int(tokens[index].index)]
        guard label.markup == .bold, (1...4).contains(label.tokens.count),
            let verb = words.vocabulary.verbs.match(inner, at: label.tokens.lowerBound, limit: label.tokens.upperBound),
            verb.end == label.tokens.upperBound, verb.meaning.form == .plain, beginsClause(index),
            startsObject(index + 1)
        else { return nil }
        return label.tokens
    }

    private func beginsClause(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        switch tokens[index - 1].kind {
        case .period, .comma, .semicolon, .colon: return true
        case .word:
            return tokens[index - 1].isWord(.and) || tokens[index - 1].isWord(.then)
        default: return false
        }
    }

    private func startsObject(_ index: Int) -> Bool {
        if tokens[index].kind == .label { return true }
        guard tokens[index].kind == .word, tokens[index].isSpaced else { return false }
        // "**Log on** to the portal".
        return tokens[index].isCapital || tokens[index].isWord(.to)
            || !words.vocabulary.classes[Int(tokens[index].word)].isDisjoint(with: .determiners)
    }
}
