/// What is done, and by whom.
extension SentenceReader {
    /// How the actions of a clause are meant.
    struct Manner {
        var mood = ActionClaim.Mood.order
        var actor: ActorClaim?
        var joint = ActionClaim.Joint.none
        /// Whether what follows the joint can only be an action of its own.
        var isSure = true
        var branch = 0
    }

    /// Reads the clauses that begin at a token, one after the other, up to the end of the sentence.
    mutating func readClauses(_ start: Int) {
        // "And then, on the **B** page, select ...".
        var index = joint(start).map { readLeads($0.end) } ?? start
        var manner = Manner()
        while index < limit {
            let before = index
            if let end = readClause(index, &manner) {
                index = end
            } else {
                let end = max(clauseEnd(from: index), index + 1)
                sentence.unread.append(range(index, end))
                index = end
            }
            if let joint = joint(index) {
                manner.joint = joint.joint
                manner.isSure = joint.isSure
                if joint.joint == .or, !sentence.actions.isEmpty { manner.branch += 1 }
                index = joint.end
                // A place or condition of its own: "..., and then on the **B** page, select ...".
                let count = sentence.locations.count
                if repeatsParticle(index) { index += 1 } else if index < limit { index = readLeads(index) }
                hasOwnPlace = sentence.locations.count > count
                if hasOwnPlace { firstLocation = count }
            } else if index == before {
                index += 1
            }
        }
    }

    /// Whether only the end of the verb is said again: *go to **A**, and then to **B***, *click on **A** and on **B***.
    private func repeatsParticle(_ index: Int) -> Bool {
        guard lastParticle != WordTable.unknown, index < limit, tokens[index].kind == .word,
            tokens[index].word == lastParticle, has(index, .location) || isWord(index, .to)
        else { return false }
        return startsObject(index + 1) && index + 1 < limit && leadComma(from: index) == nil
    }

    /// Reads one clause; nil if it is none that can be understood.
    private mutating func readClause(_ index: Int, _ manner: inout Manner) -> Int? {
        if let end = readInversion(index) { return end }
        let isNoun =
            !manner.isSure && !sentence.actions.isEmpty && !startsOrder(index, isSure: false)
            && !goesOnAboutOther(index, manner)
        if !isNoun, let verb = verb(index), verb.meaning.form != .gerund, isOrder(index, verb, manner) {
            // "Be sure to select **A**" asks for no more than "Select **A**".
            if verb.meaning.verb == .verify, isWord(verb.end - 1, .to) || isWord(verb.end, .to) {
                let next = isWord(verb.end - 1, .to) ? verb.end : verb.end + 1
                if let deed = plainVerb(next), deed.meaning.verb.nature == .interface, namesControl(deed.end) {
                    return readAction(next, deed, manner)
                }
            }
            // "Select not **A**" says what is not done, and nothing of what is.
            let isLeft = isWord(verb.end, .not) || spells(verb.end, "neither") || spells(verb.end, "nothing")
            if verb.meaning.verb.nature == .interface, isLeft { return nil }
            return readAction(index, verb, manner)
        }
        if let verb = verb(index), verb.meaning.form == .gerund, let means = sentence.actions.last,
            means.form == .gerund,
            let goal = means.meansOf, manner.joint != .none
        {
            return readFurtherMeans(index, verb, of: goal, manner)
        }
        if has(index, .reader) { return readReader(index, &manner) }
        if isFurtherObject(index), let last = sentence.actions.last, manner.joint != .none,
            statement(index) == nil
        {
            return readElided(index, after: last, manner)
        }
        if let end = readNarrator(index, &manner) { return end }
        if let end = readStatement(index, &manner) { return end }
        return readName(index, manner)
    }

    /// Reads *There opens the **Loans** page* and *There's a link*: what happens, with its verb before its subject.
    private mutating func readInversion(_ index: Int) -> Int? {
        if spells(index, "there's") || spells(index, "there\u{2019}s") {
            return readResult(index, verb: index, isFuture: false, subjectEnd: index + 1)
        }
        guard index > first, spells(index - 1, "there") || spells(index - 1, "here") || spells(index - 1, "now"),
            let result = result(index), verb(index)?.meaning.form != .plain, !has(index, .copula)
        else { return nil }
        return readResult(index, verb: index, isFuture: false, subjectEnd: index, result.end)
    }

    /// Reads a path that is a whole sentence, as in ***Settings** > **Loans***, as the way to go, and a label behind
    /// nothing but a place, as in *Library portal: **Loans***, as what is selected there.
    private mutating func readName(_ index: Int, _ manner: Manner) -> Int? {
        guard sentence.actions.isEmpty, sentence.results.isEmpty, startsMention(index) else { return nil }
        let found = mention(index, limit: limit)
        // "Details tab".
        let isTab = index == first && found.mention.kind?.word == .tab && found.mention.kind?.isBefore == false
        let isLed =
            index > first && isLabel(index) && sentence.conditions.isEmpty && sentence.purposes.isEmpty
            || isTab && found.mention.label != nil || isKind(found.end, .greater) && joint(found.end) != nil
        let goesOn = isLed && joint(found.end).map { startsOrder($0.end, isSure: false) } == true
        guard found.end == limit && (found.mention.isPath || isLed) || goesOn else { return nil }
        var action = ActionClaim(
            verb: found.mention.isPath || isKind(found.end, .greater) ? .go : .select, verbRange: range(index, index),
            form: .plain, isElided: true,
            mood: manner.mood, objects: [found.mention], joint: .none, branch: manner.branch,
            range: found.mention.range)
        action.locations = Array(sentence.locations[firstLocation...])
        return finish(action, from: index, to: found.end)
    }

    /// Whether somebody else does one more thing: *your customer opens the email and selects the link*.
    private func goesOnAboutOther(_ index: Int, _ manner: Manner) -> Bool {
        guard manner.actor != nil || sentence.actions.last?.form == .thirdPerson, manner.joint != .none,
            let verb = verb(index), verb.meaning.form == .thirdPerson
        else { return false }
        return verb.end < limit && startsObject(verb.end)
    }

    /// Whether the verb at a token gives an order, and is not the subject of a statement.
    private func isOrder(_ index: Int, _ verb: (meaning: Vocabulary.VerbMeaning, end: Int), _ manner: Manner) -> Bool {
        if manner.actor != nil || asks(verb.end) { return true }
        // "Contact information is displayed" begins with a noun.
        if isKind(verb.end, .word), !startsObject(verb.end), let statement = statement(index), statement.verb < limit,
            statement.verb > verb.end, has(statement.verb, .copula), phrase(verb.end, .location) == nil,
            statement.verb <= verb.end + 3, !has(verb.end, .choiceOf)
        {
            return false
        }
        return true
    }

    /// Whether a question begins at a token that stands for what is entered or looked at: *enter what is wrong*.
    private func asks(_ index: Int) -> Bool {
        guard index < limit, tokens[index].kind == .word else { return false }
        switch text.bytes[tokens[index].flat.lowerBound] | 0x20 {
        case UInt8(ascii: "w"), UInt8(ascii: "h"):
            let word = text.text(tokens[index].flat).lowercased()
            return ["what", "how", "why", "who", "whether", "which", "where", "when"].contains(word)
        default: return false
        }
    }

    /// Whether one more thing is named to which the verb before applies: *enter a name, a street, and a town*.
    private func isFurtherObject(_ index: Int) -> Bool {
        if startsObject(index) { return true }
        let isPlain = sentence.actions.last?.objects.last?.label?.isPlain == true
        return isPlain && isKind(index, .word) && !has(index, [.relative, .modal, .copula, .clauseEnd, .negation])
    }

    // MARK: Actions

    mutating func readAction(
        _ index: Int, _ verb: (meaning: Vocabulary.VerbMeaning, end: Int), _ manner: Manner
    ) -> Int {
        var action = ActionClaim(
            verb: verb.meaning.verb, verbRange: range(index, verb.end), form: verb.meaning.form, mood: manner.mood,
            actor: manner.actor, joint: manner.joint, branch: manner.branch, range: range(index, verb.end))
        action.locations = Array(sentence.locations[firstLocation...])
        lastParticle = verb.end - index > 1 ? tokens[verb.end - 1].word : WordTable.unknown
        let end = readObjects(verb.end, &action)
        return finish(action, from: index, to: end)
    }

    /// Reads a label to which the verb before applies as well: *select **A**, then **B***.
    private mutating func readElided(_ index: Int, after last: ActionClaim, _ manner: Manner) -> Int {
        let found = mention(index, limit: limit)
        guard found.end > index else { return index }
        if manner.joint == .and, last.meansOf == nil, sentence.actions.count > 0, !hasOwnPlace {
            let place = sentence.actions.count - 1
            sentence.actions[place].objects.append(found.mention)
            sentence.actions[place].range =
                last.range
                .lowerBound..<max(
                    last.range.upperBound, found.mention.range.upperBound)
            var action = sentence.actions.removeLast()
            let end = readTails(found.end, &action)
            return finish(action, from: nil, to: end)
        }
        var action = ActionClaim(
            verb: last.verb, verbRange: last.verbRange, form: last.form, isElided: true, mood: last.mood,
            actor: last.actor, objects: [found.mention], joint: manner.joint, branch: manner.branch,
            range: found.mention.range)
        action.locations = Array(sentence.locations[firstLocation...])
        let end = readTails(found.end, &action)
        return finish(action, from: index, to: end)
    }

    /// Reads *selecting **B*** in *do it by selecting **A**, and selecting **B***.
    private mutating func readFurtherMeans(
        _ index: Int, _ verb: (meaning: Vocabulary.VerbMeaning, end: Int), of goal: Int, _ manner: Manner
    ) -> Int {
        let end = readAction(index, verb, manner)
        if let last = sentence.actions.indices.last { sentence.actions[last].meansOf = goal }
        return end
    }

    mutating func finish(_ action: consuming ActionClaim, from start: Int?, to end: Int) -> Int {
        resolve(&action, verb: start ?? limit)
        let lower = start.map { range($0, $0 + 1).lowerBound } ?? action.range.lowerBound
        let upper = end > 0 ? range(end - 1, end).upperBound : lower
        action.range = lower..<max(lower, upper)
        // What was done by doing something else comes after it in the list, and points back.
        let means = pending
        pending = nil
        if let role = leadRole {
            if action.roles.isEmpty { action.roles = [role] }
            leadRole = nil
        }
        if !leadExceptions.isEmpty {
            action.exceptions += leadExceptions
            leadExceptions = []
        }
        sentence.actions.append(action)
        if var means {
            means.meansOf = sentence.actions.count - 1
            sentence.actions.append(means)
        }
        return end
    }

    /// Settles verbs that mean different things with different objects.
    ///
    /// - Parameter verb: the token that the verb begins with.
    private func resolve(_ action: inout ActionClaim, verb: Int) {
        let kind = action.objects.first?.kind?.word
        switch action.verb {
        case .close where spells(verb, "leave") && staysAsItIs(from: verb + 1): action.verb = .keep
        case .check:
            // "Check the box" ticks it; "check your email" looks at it.
            let isBox = kind == .checkBox || kind == .box || kind == .option
            let isMarked = action.objects.first?.segments.contains { !$0.isPlain } == true
            // "Mark it as read" is about something else.
            let isTold = verb < limit && (verb..<min(limit, verb + 8)).contains { isWord($0, .as) }
            if !isBox, !isMarked, spells(verb, "check") || isTold { action.verb = .verify }
        case .choose where action.objects.isEmpty && sentence.choice == nil:
            action.verb = .decide
        case .use, .follow:
            // Using a button is selecting it, and so is following a link; anything else is used by people.
            let isMarked = action.objects.first?.segments.contains { !$0.isPlain } == true
            if action.objects.first?.segments.last?.url?.hasPrefix("http") == true {
                action.verb = .open
            } else if kind == .link || isMarked && kind?.isControl == true {
                action.verb = .select
            }
        default: break
        }
    }

    /// Whether words such as *selected* tell how a thing is left: *leave the check box selected*.
    private func staysAsItIs(from index: Int) -> Bool {
        (index..<max(index, min(limit, index + 12))).contains { place in
            tellsState(place) || spells(place, "turned") || isWord(place, .as) && isWord(place + 1, .it)
        }
    }

    /// Whether a word tells how a control is.
    func tellsState(_ index: Int) -> Bool {
        ["selected", "cleared", "checked", "empty", "blank", "unchanged"].contains { spells(index, $0) }
    }

    /// Whether a token is a word, which is given in lower case.
    func spells(_ index: Int, _ word: StaticString) -> Bool {
        guard index < limit, tokens[index].kind == .word, tokens[index].flat.count == word.utf8CodeUnitCount else {
            return false
        }
        var place = word.utf8Start
        for byte in text.bytes[tokens[index].flat] {
            if WordBytes.lower(byte) != place.pointee { return false }
            place += 1
        }
        return true
    }
}
