/// The words of a mention.
extension SentenceReader {
    /// Takes the word at a token into the mention, and returns the token after it; nil if the mention ends before it.
    func readWord(_ index: Int, _ limit: Int, _ draft: inout MentionDraft) -> Int? {
        let token = tokens[index]
        if draft.isEmpty, draft.quantifier == nil, let end = spelledLikeVerb(index, limit) {
            draft.plain = index..<end
            return end
        }
        if draft.plain == nil, draft.segments.isEmpty || draft.isPathOpen, let end = known(index, limit) {
            draft.plain = index..<end
            draft.isPathOpen = false
            draft.isKnown = true
            return end
        }
        let isAfterLabel = draft.hasMarkedLabel && draft.kind == nil && !draft.isPathOpen && isLabel(index - 1)
        if isAfterLabel, let end = readKind(index, limit, &draft) { return end }
        let mayEnd = !token.isCapital || index == first
        if mayEnd, endsMention(index, draft) || draft.isKnown && has(index, [.article, .possessive]) { return nil }
        if mayEnd, draft.isEmpty, draft.quantifier != nil, has(index, .reader) {
            // "The one you want".
            return describe(index, limit, &draft)
        }
        if mayEnd, draft.plain != nil, startsContactClause(index) {
            // "The partner you would like to remove", "the roles they asked for".
            return describe(index, limit, &draft)
        }
        if mayEnd, has(index, .relative), draft.kind != nil, draft.segments.isEmpty, isLabel(index + 2),
            spells(index + 1, "says") || spells(index + 1, "reads")
        {
            // "The card that says **Save**".
            draft.plain = nil
            return index + 2
        }
        if mayEnd, has(index, .relative), !draft.isEmpty || has(index, .demonstrative) {
            return describe(index, limit, &draft)
        }
        if mayEnd, isWord(index, .for), draft.hasMarkedLabel, draft.kind == nil,
            isLabel(skipArticle(index + 1, limit))
        {
            // "Enter `Ada` for **Name**".
            return nil
        }
        if mayEnd, has(index, .naming), !draft.isEmpty {
            if let end = readNaming(index, limit, &draft) { return end }
            if draft.plain == nil { return describe(index, limit, &draft) }
        }
        if let end = readKind(index, limit, &draft) { return end }
        if draft.hasMarkedLabel, !draft.isPathOpen { return nil }
        if draft.kind != nil, draft.plain == nil {
            // Words after a kind word, as in "the list partners see", describe it.
            return describe(index, limit, &draft)
        }
        draft.plain = (draft.plain?.lowerBound ?? index)..<index + 1
        return index + 1
    }

    /// Whether a clause begins at a token that describes a thing without *that*.
    private func startsContactClause(_ index: Int) -> Bool {
        if has(index, .reader) { return true }
        guard has(index, .pronoun), !isWord(index, .it), !isWord(index, .them), isKind(index + 1, .word) else {
            return false
        }
        switch text.bytes[tokens[index].flat.lowerBound] | 0x20 {
        case UInt8(ascii: "t"), UInt8(ascii: "w"): return !has(index, .relative)
        default: return false
        }
    }

    /// The end of the label of the model that begins at a token, if it is longer than a word or begins with a capital.
    func known(_ index: Int, _ limit: Int) -> Int? {
        guard !lexicon.isEmpty, index < limit else { return nil }
        let end = tokens[limit - 1].flat.upperBound
        guard let match = lexicon.longestMatch(in: text.bytes, at: tokens[index].flat.lowerBound..<end) else {
            return nil
        }
        var last = index
        while last + 1 < limit, tokens[last + 1].flat.upperBound <= match.range.upperBound { last += 1 }
        guard tokens[last].flat.upperBound == match.range.upperBound else { return nil }
        let isName = last > index || tokens[index].isCapital
        // Marked labels need no help, and marks must not be swallowed.
        return isName && !tokens[index...last].contains { $0.kind == .label } ? last + 1 : nil
    }

    /// The end of a label that is spelled like a verb of two words: *click Sign in*.
    private func spelledLikeVerb(_ index: Int, _ limit: Int) -> Int? {
        guard index > first, tokens[index].isCapital, let verb = plainVerb(index), verb.end - index > 1,
            verb.end <= limit, verb.meaning.verb == .signIn || verb.meaning.verb == .signOut
        else { return nil }
        return isWord(verb.end - 1, .to) ? verb.end - 1 : verb.end
    }

    /// Whether a mention ends before a word.
    private func endsMention(_ index: Int, _ draft: MentionDraft) -> Bool {
        if isConjunction(index) {
            if draft.plain == nil { return true }
            guard let joint = joint(index) else { return true }
            if startsClause(afterJoint: joint.end, isSure: joint.isSure) { return true }
            // "Select the customer and on its page select **Account**".
            if let place = phrase(joint.end, .location), bareLeadEnd(from: place) != nil { return true }
            // "The first day in From, and the last one in To".
            if draft.isKnown, has(joint.end, [.article, .possessive]) { return true }
            // "The admin signs in to Partner Center and opens **Customers**".
            if let next = verb(joint.end), next.meaning.form == .thirdPerson, next.end < limit, startsObject(next.end) {
                return true
            }
            // "By going to the portal and selecting **See all**".
            if let next = verb(joint.end), next.meaning.form == .gerund, next.end < limit, startsObject(next.end) {
                return true
            }
            return isLabel(skipArticle(joint.end, limit))
        }
        if isWord(index, .to) {
            // "The partner to remove" says what it is for; other uses of "to" say where.
            return !draft.isEmpty || draft.quantifier != nil
        }
        if isWord(index, .by) { return verb(index + 1)?.meaning.form == .gerund }
        if isWord(index, .as) || phrase(index, .example) != nil { return true }
        if has(index, .clauseEnd) { return true }
        if !draft.isEmpty, startsInversion(index) { return true }
        if !draft.isEmpty, phrase(index, .location) != nil { return true }
        if !draft.isEmpty, has(index, [.modal, .copula, .reader]) {
            return draft.plain == nil || !draft.segments.isEmpty
        }
        // "On the **Details** page select ...": a comma is missing.
        let isComplete = draft.plain == nil && (draft.hasMarkedLabel || draft.kind != nil)
        return isComplete && startsOrder(isLead(index) ? index + 1 : index, isSure: false)
    }

    /// Reads *for the* in *the link for the **Agreement***, and *named* in *the field named **Count***.
    private func readNaming(_ index: Int, _ limit: Int, _ draft: inout MentionDraft) -> Int? {
        guard draft.segments.isEmpty, draft.kind != nil || draft.plain != nil else { return nil }
        let next = skipArticle(index + 1, limit)
        guard next < limit, isLabel(next) else { return nil }
        draft.plain = nil
        return next
    }

    /// Reads a kind word, if it is one here: *page* in *the Customers page*, and not in *the page layout*.
    private func readKind(_ index: Int, _ limit: Int, _ draft: inout MentionDraft) -> Int? {
        guard let found = kind(index), draft.kind == nil || draft.kind?.isBefore == true else { return nil }
        if tokens[index].isCapital, index != first {
            // As a part of a name, "Partner Center", it counts as well, but the name keeps it.
            return nil
        }
        let end = found.end
        guard isLastWord(before: end, limit) || draft.hasMarkedLabel else { return nil }
        // "Remove roles" is a name as a whole.
        let isNamePart = found.meaning == .role || found.meaning == .account
        if isNamePart, draft.plain != nil { return nil }
        draft.kind = Mention.Kind(word: found.meaning, range: range(index, end), isBefore: false)
        if found.meaning == .portal, !draft.hasMarkedLabel {
            // The names of portals end in words such as "admin center", and the words alone may be all there is.
            draft.plain = (draft.plain?.lowerBound ?? index)..<end
        }
        if found.meaning == .step, let steps = steps(end, limit) {
            draft.reference = .steps(steps.numbers)
            return steps.end
        }
        // With a capital after it, the word leads up to a label: "the option Include privileges".
        if draft.plain == nil, draft.segments.isEmpty, end < limit, tokens[end].kind == .word, tokens[end].isCapital,
            !has(end, .naming)
        {
            draft.kind?.isBefore = true
            draft.plain = end..<end + 1
            return end + 1
        }
        return end
    }

    /// Whether the noun before a token has no further word that belongs to it.
    private func isLastWord(before end: Int, _ limit: Int) -> Bool {
        if end >= limit || tokens[end].kind != .word || tokens[end].isNumber(in: text) { return true }
        let small: WordClass = [
            .naming, .relative, .copula, .modal, .clauseEnd, .below, .reader, .pronoun, .article, .possessive,
        ]
        return has(end, small) || isConjunction(end) || phrase(end, .location) != nil
            || isWord(end, .as) || startsOrder(end, isSure: false)
            || has(end, .participle) || isLead(end) && verb(end + 1) != nil || startsInversion(end)
    }

    /// Reads *4*, *2 to 5*, *2-5* and *2 and 3*.
    private func steps(_ index: Int, _ limit: Int) -> (numbers: ClosedRange<Int>, end: Int)? {
        guard index < limit, tokens[index].isNumber(in: text) else { return nil }
        let parts = text.text(tokens[index].flat).split(separator: "-").prefix(2).map { Int($0) }
        guard let lower = parts.first ?? nil, lower <= 1000 else { return nil }
        if parts.count == 2, let upper = parts[1], upper >= lower { return (lower...upper, index + 1) }
        let joins: [Vocabulary.Particle] = [.to, .through, .and, .or]
        let isJoined = joins.contains { isWord(index + 1, $0) } || isKind(index + 1, .mark)
        if isJoined, index + 2 < limit, tokens[index + 2].isNumber(in: text),
            let upper = Int(text.text(tokens[index + 2].flat)), upper >= lower
        {
            return (lower...upper, index + 3)
        }
        return (lower...lower, index + 1)
    }

    /// Takes all up to the end of the clause as a description.
    private func describe(_ index: Int, _ limit: Int, _ draft: inout MentionDraft) -> Int {
        var end = max(min(limit, clauseEnd(from: index, orComma: true)), index + 1)
        // "Confirm that it is so by selecting **Yes**" goes on with how it is done.
        let means = (index + 1..<end).first {
            isWord($0, .by) && verb($0 + 1)?.meaning.form == .gerund
        }
        end = means ?? end
        draft.description = range(index, end)
        return end
    }
}
