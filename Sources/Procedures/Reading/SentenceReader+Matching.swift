/// What stands at a token.
extension SentenceReader {
    func isWord(_ index: Int, _ particle: Vocabulary.Particle) -> Bool {
        index < limit && tokens[index].isWord(particle)
    }

    /// The classes of the word at a token.
    func classes(_ index: Int) -> WordClass {
        guard index < limit, tokens[index].kind == .word else { return [] }
        return vocabulary.classes[Int(tokens[index].word)]
    }

    func has(_ index: Int, _ wanted: WordClass) -> Bool { !classes(index).isDisjoint(with: wanted) }

    func isLabel(_ index: Int) -> Bool { index < limit && tokens[index].kind == .label }

    func isKind(_ index: Int, _ kind: Token.Kind) -> Bool { index < limit && tokens[index].kind == kind }

    func verb(_ index: Int) -> (meaning: Vocabulary.VerbMeaning, end: Int)? {
        guard let found = vocabulary.verbs.match(tokens, at: index, limit: limit) else { return nil }
        // "A user name, or email address" gives no order to send anything.
        if found.meaning.verb == .send, spells(found.end, "address") || spells(found.end, "addresses") { return nil }
        return found
    }

    func kind(_ index: Int) -> (meaning: KindWord, end: Int)? {
        vocabulary.kinds.match(tokens, at: index, limit: limit)
    }

    func result(_ index: Int) -> (meaning: ResultVerb, end: Int)? {
        vocabulary.results.match(tokens, at: index, limit: limit)
    }

    /// The verb at a token in its plain form.
    func plainVerb(_ index: Int) -> (meaning: Vocabulary.VerbMeaning, end: Int)? {
        guard let found = verb(index), found.meaning.form == .plain else { return nil }
        return found
    }

    /// The end of the word or phrase of a class at a token.
    func phrase(_ index: Int, _ wanted: WordClass) -> Int? {
        let found = vocabulary.classPhrases.match(tokens, at: index, limit: limit)
        if let found, !found.meaning.isDisjoint(with: wanted) {
            return found.end
        }
        return has(index, wanted) ? index + 1 : nil
    }

    /// Whether something stands at a token that an order can be given about.
    func startsObject(_ index: Int) -> Bool {
        if index >= limit { return true }
        let token = tokens[index]
        if token.kind == .label { return true }
        guard token.kind == .word else { return false }
        return token.isCapital || token.isNumber(in: text)
            || has(index, [.article, .possessive, .demonstrative, .quantifier])
            || isWord(index, .it) || isWord(index, .them)
    }

    /// Whether an order begins at a token, after *and*, *or* or a comma.
    ///
    /// *Contact information* is none, although *contact* is a verb.
    func startsOrder(_ index: Int, isSure: Bool) -> Bool {
        guard let found = plainVerb(index) else { return false }
        if isSure { return true }
        let opensPlace = found.end - index > 1 && found.meaning.verb.nature != .human
        if found.end >= limit {
            // A verb at the very end shares its object: "review and accept", unless it needs none: "and sign in".
            // Anything else is a noun.
            return opensPlace || index >= 2 && plainVerb(index - 2)?.end == index - 1
        }
        // "Confirm by selecting **Yes**".
        if isWord(found.end, .by), verb(found.end + 1)?.meaning.form == .gerund { return true }
        // "Confirm with **Save**".
        if found.meaning.verb.nature == .task, spells(found.end, "with"), isLabel(skipArticle(found.end + 1, limit)) {
            return true
        }
        if startsObject(found.end) { return true }
        return opensPlace || isKind(found.end, .comma) && found.meaning.verb.nature != .human && tokens[index].isCapital
    }

    /// Whether a main clause that tells somebody what to do begins at a token, after the comma of a lead.
    func startsMainClause(_ index: Int) -> Bool {
        var index = index
        var steps = 0
        while steps < 4, index < limit, isLead(index) || isWord(index, .and) {
            if isKind(index + 1, .comma) { index += 1 }
            index += 1
            steps += 1
        }
        if let found = plainVerb(index) {
            if startsObject(found.end) || found.end - index > 1 { return true }
            // A verb without an object, or with one that has no article: "sort by name".
            if kind(found.end) != nil || tokens[found.end].kind == .word { return !isKind(index + 1, .comma) }
        }
        if has(index, .reader), index + 1 < limit {
            return isContraction(index) || has(index + 1, [.modal, .copula]) || plainVerb(index + 1) != nil
        }
        if has(index, .pronoun), has(index + 1, .modal) || isContraction(index) { return true }
        if let end = phrase(index, .location), end < limit { return startsObject(end) || kind(end) != nil }
        if isWord(index, .to) { return plainVerb(index + 1) != nil }
        return phrase(index, .condition) != nil && !has(index, .relative)
    }

    /// Whether a word such as *you'll* stands at a token.
    func isContraction(_ index: Int) -> Bool {
        text.bytes[tokens[index].flat].contains { $0 == UInt8(ascii: "'") || $0 == 0x99 }
    }

    /// Whether a statement may begin at a token.
    func startsStatement(_ index: Int) -> Bool {
        has(index, [.article, .possessive, .demonstrative, .pronoun, .reader, .person]) || isLabel(index)
            || startsNamedStatement(index)
    }

    /// Whether a statement about something with a name may begin at a token: *If members are affected, Contoso will list them*.
    private func startsNamedStatement(_ index: Int) -> Bool {
        var end = index
        while end < limit, end < index + 4, tokens[end].kind == .word, tokens[end].isCapital { end += 1 }
        guard end > index, end < limit, plainVerb(index) == nil, phrase(index, .condition) == nil else { return false }
        return has(end, .modal) || verb(end)?.meaning.form == .thirdPerson
            || result(end) != nil && verb(end)?.meaning.form != .plain
    }

    /// The token after *and*, *or*, *then* and a comma, with what they say.
    func joint(_ index: Int) -> (joint: ActionClaim.Joint, end: Int, isSure: Bool)? {
        var end = index
        var joint = ActionClaim.Joint.none
        var hasComma = false
        if isKind(end, .comma) || isKind(end, .semicolon) || isKind(end, .colon) {
            hasComma = true
            end += 1
        }
        if isWord(end, .and) || isWord(end, .ampersand) {
            joint = .and
            end += 1
        } else if isWord(end, .or) {
            joint = .or
            end += 1
        }
        // "And, in the dialog box, ...".
        if joint != .none, isKind(end, .comma), phrase(end + 1, .location) != nil { end += 1 }
        if isWord(end, .then) {
            if joint != .or { joint = .then }
            end += 1
            if isKind(end, .comma) { end += 1 }
        }
        if isWord(end, .followed), isWord(end + 1, .by), joint != .or {
            joint = .then
            end += 2
        }
        // "There's an arrow, so select it".
        if hasComma, joint == .none, isWord(end, .so) {
            let next = leadEnd(end + 1)
            if startsOrder(next, isSure: false) || startsNarration(next) {
                joint = .then
                end = next
            }
        }
        // "admin.example > sign in".
        if end == index, isKind(end, .greater), startsOrder(end + 1, isSure: false) {
            joint = .then
            end += 1
        }
        guard end > index else { return nil }
        let isSure = joint == .then || joint == .or && hasComma
        return (joint == .none ? .and : joint, end, isSure)
    }

    /// The token after the words at a token that only lead up to what is done: *just*, *go ahead and*.
    private func leadEnd(_ index: Int) -> Int {
        let phrase = vocabulary.classPhrases.match(tokens, at: index, limit: limit)
        if let phrase, phrase.meaning.contains(.lead) { return phrase.end }
        return isLead(index) ? index + 1 : index
    }

    /// Whether somebody who shows it tells what is done: *we click that*.
    func startsNarration(_ index: Int) -> Bool {
        guard isKind(index, .word), tokens[index].flat.count <= 2, spells(index, "we") || spells(index, "i") else {
            return false
        }
        var place = index + 1
        while place < index + 3, isLead(place) { place += 1 }
        return plainVerb(place).map { startsObject($0.end) } ?? false
    }

    /// Whether something follows a joint that stands on its own and is no more of the object.
    func startsClause(afterJoint index: Int, isSure: Bool) -> Bool {
        if startsOrder(index, isSure: isSure) { return true }
        if has(index, .reader) {
            return isContraction(index) || has(index + 1, [.modal, .copula]) || verb(index + 1) != nil
        }
        if isSure, phrase(index, .location) != nil || startsNarration(index) { return true }
        // Somebody else acts: "... and your customer can add the users".
        guard has(index, [.article, .possessive, .person]), let statement = statement(index) else { return false }
        return statement.isActor && has(statement.verb - 1, .person)
    }

    /// The end of the clause that a token is in, or of the part of it up to the next comma.
    func clauseEnd(from index: Int, orComma stopsAtComma: Bool = false) -> Int {
        var end = index
        while end < limit {
            switch tokens[end].kind {
            case .period where end > index && has(end - 1, .abbreviation): break
            case .period, .semicolon: return end
            case .comma where stopsAtComma, .mark where stopsAtComma, .colon where stopsAtComma:
                return end
            // "There's an arrow: select it".
            case .colon where startsOrder(end + 1, isSure: false): return end
            case .comma, .word:
                if tokens[end].kind == .word, !has(end, .lead), !isConjunction(end) { break }
                if let joint = joint(end), startsClause(afterJoint: joint.end, isSure: joint.isSure) { return end }
            default: break
            }
            end += 1
        }
        return end
    }

    func isConjunction(_ index: Int) -> Bool {
        isWord(index, .and) || isWord(index, .or) || isWord(index, .then)
            || isWord(index, .followed) && isWord(index + 1, .by)
    }
}

extension Token {
    /// Whether it is a word that begins with a digit.
    func isNumber(in text: StepText) -> Bool {
        kind == .word && text.bytes[Int(lower)] >= 0x30 && text.bytes[Int(lower)] <= 0x39
    }
}
