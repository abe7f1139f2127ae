/// What happens, and what others do.
extension SentenceReader {
    /// Where the subject of a statement ends, and where its verb is.
    struct Statement {
        var subject: Range<Int>
        var verb: Int
        var isActor: Bool
    }

    /// The statement that begins at a token, if one does.
    func statement(_ index: Int) -> Statement? {
        var place = index
        let isPronoun = has(index, .pronoun)
        if isPronoun, isContraction(index) {
            let isThing = text.text(tokens[index].flat).lowercased().hasPrefix("it")
            return Statement(subject: index..<index + 1, verb: index + 1, isActor: !isThing)
        }
        let isActor = isPronoun ? isPerson(pronoun: index) : hasPersonalHead(index)
        // No subject is longer than this.
        let limit = min(limit, index + 40)
        while place < limit {
            let token = tokens[place]
            if token.kind == .comma || token.kind == .period || token.kind == .semicolon { return nil }
            if place > index, token.kind == .word, isFinite(place, isActor: isActor, from: index) {
                return Statement(subject: index..<place, verb: place, isActor: isActor)
            }
            // The words of a relative clause are none of the statement's own: "the page that opens is ...".
            if has(place, .relative), place > index {
                place = relativeEnd(place)
                continue
            }
            place += 1
        }
        return nil
    }

    /// Whether the verb of a statement stands at a token.
    private func isFinite(_ index: Int, isActor: Bool, from start: Int) -> Bool {
        // "The row to be removed" is no statement.
        if has(index, [.modal, .copula]) { return !isWord(index, .be) || !isTo(index - 1) }
        if tokens[index].isCapital { return false }
        if index == start + 1, isPortalsAnswer(index) { return true }
        // After "of", "the" and the like there is a noun: "the list of orders".
        let isNoun = index > start && (has(index - 1, [.naming, .location]) || has(index - 1, .determiners))
        if let verb = verb(index), verb.meaning.form == .thirdPerson, kind(index) == nil {
            // "This creates the account".
            let isTold = index == start + 1 && has(start, .demonstrative) && verb.end < limit && startsObject(verb.end)
            if !isNoun || isTold { return true }
        }
        if isActor, index <= start + 4, plainVerb(index) != nil, !has(index - 1, .determiners) { return true }
        guard let result = result(index), kind(index) == nil else { return false }
        return result.end >= limit || !has(index - 1, .determiners)
    }

    /// Whether a token says what comes of what was done before: *This opens the page*, *That takes you to the page*.
    private func isPortalsAnswer(_ index: Int) -> Bool {
        guard spells(index - 1, "this") || spells(index - 1, "that"), let result = result(index)?.meaning else {
            return false
        }
        return (result == .opens || result == .leads) && (startsObject(index + 1) || has(index + 1, .reader))
    }

    private func isTo(_ index: Int) -> Bool { index >= first && isWord(index, .to) }

    /// A relative clause takes its verb and the words up to the next verb.
    private func relativeEnd(_ index: Int) -> Int {
        var place = index + 1
        // Its own verb.
        while place < limit, place < index + 8 {
            let isVerb =
                has(place, [.modal, .copula]) || verb(place) != nil || result(place) != nil
                || has(place, .reader) && text.text(tokens[place].flat).utf8.count > 3
                || has(place, .pronoun) && isContraction(place)
            if isVerb {
                while place < limit, has(place, [.modal, .copula]) { place += 1 }
                return place + 1
            }
            place += 1
        }
        return place
    }

    private func isPerson(pronoun index: Int) -> Bool { !spells(index, "it") }

    /// Whether the noun that a subject is about is somebody: *the person in your organization*.
    private func hasPersonalHead(_ index: Int) -> Bool {
        var place = index
        while place < limit, place < index + 3, has(place, .determiners) { place += 1 }
        var head = place
        while place < limit, place < index + 6, tokens[place].kind == .word {
            if phrase(place, .location) != nil || has(place, [.naming, .relative, .modal, .copula]) { break }
            if place > head, verb(place) != nil, !has(place, .person) { break }
            // "The partner page" and "the partner relationships page" are no persons.
            if has(place, .person) || place > head && kind(place) != nil { head = place }
            place += 1
        }
        return has(head, .person)
    }

    // MARK: Reading

    /// Reads a statement: others who act, or what happens.
    mutating func readStatement(_ index: Int, _ manner: inout Manner) -> Int? {
        guard let statement = statement(index) else { return nil }
        var place = statement.verb
        let spelling = text.text(tokens[statement.subject.upperBound - 1].flat)
        var isFuture = has(index, .pronoun) && spelling.hasSuffix("ll")
        var mood = ActionClaim.Mood.fact
        var isNegated = false
        while place < limit, has(place, .modal) || place > statement.verb && has(place, .lead) {
            mood = self.mood(place, after: mood)
            isNegated = isNegated || has(place, .negation)
            if spells(place, "will") || spells(place, "won't") { isFuture = true }
            place += 1
            if isWord(place, .to) { place += 1 }
        }
        if mood == .duty, !isNegated, let end = readPassive(statement, place, manner) { return end }
        if !isNegated { readDeed(of: statement) }
        let isAction = statement.isActor && (!has(place, .copula) || isGetting(place)) && !isFuture && !isNegated
        if isAction, let verb = verb(place), verb.meaning.form != .gerund {
            manner.actor = actor(statement.subject)
            manner.mood = mood
            return readAction(actorAt: place, verb, manner)
        }
        return readResult(
            statement.subject.lowerBound, verb: place, isFuture: isFuture, subjectEnd: statement.subject.upperBound)
    }

    /// Reads what a step says that one does by saying what comes of it: *Selecting **Loans** opens the list of loans*.
    ///
    /// After other words of the step it explains them.
    private mutating func readDeed(of statement: Statement) {
        let start = statement.subject.lowerBound
        guard first == 0, sentence.paragraph == 0, sentence.actions.isEmpty, sentence.results.isEmpty,
            let verb = verb(start), verb.meaning.form == .gerund,
            verb.meaning.verb.nature == .interface, let result = result(statement.verb)?.meaning,
            [.opens, .leads, .isShown].contains(result)
        else { return }
        let object = mention(verb.end, limit: statement.verb)
        let isControl = object.mention.kind?.word.isControl == true && object.end == statement.verb
        guard isControl || isLabel(skipArticle(verb.end, statement.verb)) else { return }
        var action = ActionClaim(
            verb: verb.meaning.verb, verbRange: range(start, verb.end), form: .gerund, mood: .fact,
            objects: [object.mention], joint: .none, branch: 0, range: range(start, object.end))
        action.locations = Array(sentence.locations[firstLocation...])
        _ = finish(action, from: start, to: object.end)
    }

    /// Reads *the link must now be sent*, unless it says who does it, as what is to be done.
    private mutating func readPassive(_ statement: Statement, _ index: Int, _ manner: Manner) -> Int? {
        var place = index
        while place < limit, has(place, .lead) { place += 1 }
        guard isWord(place, .be) else { return nil }
        place += 1
        while place < limit, has(place, .lead) { place += 1 }
        guard place < limit, tokens[place].kind == .word, let verb = vocabulary.participles[tokens[place].word],
            !(place + 1..<limit).contains(where: { isWord($0, .by) })
        else { return nil }
        var action = ActionClaim(
            verb: verb, verbRange: range(place, place + 1), form: .plain, mood: .duty, joint: manner.joint,
            branch: manner.branch, range: range(place, place + 1))
        action.locations = Array(sentence.locations[firstLocation...])
        action.objects = [mention(statement.subject.lowerBound, limit: statement.subject.upperBound).mention]
        let end = readTails(place + 1, &action)
        return finish(action, from: statement.subject.lowerBound, to: end)
    }

    /// Whether somebody *gets the key*, and not *gets invited*.
    private func isGetting(_ index: Int) -> Bool {
        verb(index)?.meaning.verb == .get && index + 1 < limit && startsObject(index + 1)
    }

    private mutating func readAction(
        actorAt place: Int, _ verb: (meaning: Vocabulary.VerbMeaning, end: Int), _ manner: Manner
    ) -> Int {
        var action = ActionClaim(
            verb: verb.meaning.verb, verbRange: range(place, verb.end), form: verb.meaning.form, mood: manner.mood,
            actor: manner.actor, joint: manner.joint, branch: manner.branch, range: range(place, verb.end))
        action.locations = Array(sentence.locations[firstLocation...])
        let end = readObjects(verb.end, &action)
        if let actor = manner.actor {
            action.range = actor.range.lowerBound..<max(action.range.upperBound, range(end - 1, end).upperBound)
        }
        sentence.actions.append(action)
        if var means = pending {
            means.meansOf = sentence.actions.count - 1
            pending = nil
            sentence.actions.append(means)
        }
        return end
    }

    func actor(_ subject: Range<Int>) -> ActorClaim {
        var start = subject.lowerBound
        while start + 1 < subject.upperBound, has(start, .determiners) { start += 1 }
        let flat = tokens[start].flat.lowerBound..<tokens[subject.upperBound - 1].flat.upperBound
        return ActorClaim(text: text.text(flat), range: range(start, subject.upperBound))
    }

    /// Reads what happens: the rest of the sentence, up to a further order.
    mutating func readResult(
        _ index: Int, verb place: Int, isFuture: Bool, subjectEnd: Int, _ end: Int? = nil
    ) -> Int? {
        guard place < limit else { return nil }
        let found = result(place)
        // "You're taken to the page" has its verb in the pronoun.
        let isContracted =
            has(index, [.pronoun, .reader]) && isContraction(index) && text.text(tokens[index].flat).hasSuffix("re")
        let hasCopula = has(place, .copula) || place > index && has(place - 1, .copula) || isContracted
        var verbEnd = found?.end ?? place + 1
        var meaning = found?.meaning ?? .happens
        // "is displayed" and its like may have a word in between: "is now displayed".
        if found == nil || meaning == .happens, hasCopula || isWord(place, .be) {
            verbEnd = min(participleEnd(place), limit)
            let isShown = ["displayed", "shown", "visible", "listed", "available"].contains {
                spells(verbEnd - 1, $0)
            }
            let isLed = ["taken", "redirected", "brought", "sent", "returned"].contains { spells(verbEnd - 1, $0) }
            meaning = isShown ? .isShown : isLed || saysWhereReaderIs(index, place, isContracted) ? .leads : .happens
        } else if spells(place, "see") {
            meaning = .isShown
        }
        // What there is stands right behind the verb.
        if spells(index, "there"), meaning == .happens { verbEnd = place + 1 }
        var rest = clauseEnd(from: max(verbEnd, place + 1))
        // "You'll be able to see and change it": the second verb is no order.
        while isConjunction(rest), let joint = joint(rest), joint.joint != .then {
            rest = max(clauseEnd(from: joint.end), joint.end)
        }
        var claim = ResultClaim(
            verb: meaning, verbRange: range(place, verbEnd), subject: range(index, subjectEnd), mentions: [],
            isFuture: isFuture, isPassive: hasCopula && verbEnd > place, range: range(index, rest))
        // "Selecting **Loans** opens the list": it isn't what is selected that opens.
        let isDeed = index < subjectEnd && verb(index)?.meaning.form == .gerund && isLabel(subjectEnd - 1)
        claim.mentions = (isDeed ? [] : mentions(index..<subjectEnd)) + mentions(verbEnd..<max(rest, verbEnd))
        sentence.results.append(claim)
        return max(rest, place + 1)
    }

    /// Whether a statement is that the reader is somewhere: *You're now on the **Home** page*.
    private func saysWhereReaderIs(_ index: Int, _ place: Int, _ isContracted: Bool) -> Bool {
        guard text.text(tokens[index].flat).lowercased().hasPrefix("you") else { return false }
        var next = isContracted ? place : place + 1
        while next < limit, has(next, .lead) { next += 1 }
        guard next < limit, ["on", "in", "at"].contains(where: { spells(next, $0) }) else { return false }
        let there = mention(next + 1, limit: limit).mention
        return there.kind?.word.isPlace == true && there.label?.isPlain == false
    }

    private func participleEnd(_ index: Int) -> Int {
        var end = index
        while end < limit, end < index + 4,
            has(end, [.copula, .lead]) || isWord(end, .be)
                || isWord(end, .not)
        { end += 1 }
        // "What we need is **Orders**" has no participle.
        return end > index && isLabel(end) ? end : end + 1
    }

    /// The labels and the places that some tokens of a statement name.
    private func mentions(_ indices: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        var index = indices.lowerBound
        while index < indices.upperBound {
            if tokens[index].kind == .label {
                let found = mention(index, limit: indices.upperBound)
                mentions.append(found.mention)
                index = max(found.end, index + 1)
            } else if let start = phrase(index, .location)
                ?? (isWord(index, .to) ? index + 1 : nil),
                start < indices.upperBound, plainVerb(start) == nil
            {
                let found = mention(start, limit: indices.upperBound)
                if !found.mention.segments.isEmpty || found.mention.kind?.word.isPlace == true {
                    mentions.append(found.mention)
                }
                index = max(found.end, index + 1)
            } else if index == indices.lowerBound, startsObject(index), verb(index)?.meaning.form != .gerund {
                let found = mention(index, limit: indices.upperBound)
                if !found.mention.segments.isEmpty || found.mention.kind != nil { mentions.append(found.mention) }
                index = max(found.end, index + 1)
            } else {
                index += 1
            }
        }
        return mentions
    }
}
