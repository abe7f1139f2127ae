/// Labels that are none, or not as a whole: *enter *your* number*, ***Next,** then*, *[Reserve a book](reserve.md)*.
extension StepText {
    /// Takes the marks from words that are only stressed and from links that are orders, and commas out of labels.
    mutating func settleLabels() {
        // Few texts have any; the tokens of those that have are put together anew, because each may become several.
        var settled: [Token] = []
        var done = 0
        for index in tokens.indices where tokens[index].kind == .label {
            if isStressOnly(index) || isOrder(index) {
                settled += tokens[done..<index]
                settled += inner[labels[Int(tokens[index].index)].tokens]
                done = index + 1
            } else if let comma = commaInLabel(index) {
                settled += tokens[done...index]
                settled.append(comma)
                done = index + 1
            }
        }
        if done > 0 { tokens = settled + tokens[done...] }
    }

    /// Whether a label is made of little words, which nothing in a portal is called.
    private func isStressOnly(_ index: Int) -> Bool {
        let label = labels[Int(tokens[index].index)]
        guard label.markup == .bold || label.markup == .emphasis else { return false }
        return inner[label.tokens].allSatisfy { token in
            token.kind == .word && !token.isCapital
                && !words.vocabulary.classes[Int(token.word)].isDisjoint(with: .small)
        }
    }

    /// Whether a link begins the text and tells what to do.
    private func isOrder(_ index: Int) -> Bool {
        let label = labels[Int(tokens[index].index)]
        guard index == 0, label.markup == .link, label.tokens.count > 1,
            let verb = words.vocabulary.verbs.match(
                inner, at: label.tokens.lowerBound, limit: label.tokens.upperBound),
            verb.meaning.form == .plain, verb.end < label.tokens.upperBound
        else { return false }
        let next = inner[verb.end]
        // "Request roles" may be the name of a page; "Request a role" is none.
        return verb.end - label.tokens.lowerBound > 1
            || next.kind == .word && !next.isCapital
                && !words.vocabulary.classes[Int(next.word)].isDisjoint(with: .determiners)
    }

    /// Takes the comma at the end of a label out of it.
    private mutating func commaInLabel(_ index: Int) -> Token? {
        let place = Int(tokens[index].index)
        let range = labels[place].tokens
        guard range.count > 1, let last = range.last, inner[last].kind == .comma, labels[place].markup != .code else {
            return nil
        }
        labels[place].tokens = range.lowerBound..<last
        var comma = inner[last]
        comma.index = -1
        return comma
    }
}

extension WordClass {
    /// Words that stand between others, and are no names.
    fileprivate static let small: WordClass = [
        .article, .possessive, .demonstrative, .quantifier, .negation, .modal, .copula, .naming, .location, .clauseEnd,
        .condition,
    ]
}
