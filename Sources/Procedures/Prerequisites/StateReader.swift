internal import Workflow

/// A state reader finds out which condition a sentence states.
///
///     sentence  := statement (joint statement)* [reason]
///     statement := saying | ["there is"] ["no"] name | actor "has" ["no"] name | names "is" ["not"] values | …
///
/// What it can't read whole it leaves alone: a condition that was guessed would shut the wrong readers out.
struct StateReader {
    let lexicon: StateLexicon
    /// The variables that are meant by a part of a name: for prerequisites, those that the start of the workflow looks at.
    let started: Set<Int>
    let words: [StatementWord]
    /// Where words for a value stand, if there is one statement about one value.
    private var values: [Prerequisite.Value] = []
    private var statements = 0
    /// Whether something was left out that says more.
    private var isPart = false

    /// What a claim asks for; nothing if that can't be read.
    static func prerequisite(
        in claim: PrerequisiteClaim, _ lexicon: StateLexicon, of reader: Actor, started: Set<Int>
    ) -> Prerequisite? {
        var state = StateReader(claim.words, lexicon, reader, started)
        guard let condition = state.sentence(), condition != .always else { return nil }
        let value = state.statements == 1 && state.values.count == 1 ? state.values.first : nil
        return Prerequisite(condition: condition, value: value, range: claim.range)
    }

    /// What some words say of the state of the world, if they can be read whole, and say nothing else.
    static func condition(
        in words: [StatementWord], _ lexicon: StateLexicon, of reader: Actor, meaning variables: Set<Int>
    ) -> Condition? {
        var state = StateReader(words, lexicon, reader, variables)
        guard let condition = state.sentence(), !state.isPart, condition != .always else { return nil }
        return condition
    }

    /// Whether a claim asks for anything, whatever workflow it stands before, and whoever of some people reads it.
    static func asks(_ claim: PrerequisiteClaim, _ lexicon: StateLexicon, ofAny readers: [Actor]) -> Bool {
        // Only who is spoken to makes a difference.
        let isSpoken = claim.words.contains { $0.particle == .you }
        return readers.prefix(isSpoken ? readers.count : 1).contains { reader in
            let state = StateReader(claim.words, lexicon, reader, [])
            var meant: [Set<Int>] = [[]]
            for index in state.words.indices {
                for name in state.entries(at: index).flatMap(\.candidates) where !meant.contains([name.variable]) {
                    meant.append([name.variable])
                }
            }
            return meant.contains { prerequisite(in: claim, lexicon, of: reader, started: $0) != nil }
        }
    }

    private init(_ claim: [StatementWord], _ lexicon: StateLexicon, _ reader: Actor, _ started: Set<Int>) {
        self.lexicon = lexicon
        self.started = started
        // Who is spoken to goes by a name in the sentences of the model.
        guard let name = lexicon.people[reader.id] else {
            words = claim
            return
        }
        var words: [StatementWord] = []
        words.reserveCapacity(claim.count + 2)
        for word in claim {
            if word.particle == .you {
                for part in name { words.append(StatementWord(part, word.range)) }
            } else {
                words.append(word)
            }
        }
        self.words = words
    }

    /// The particle at a place; nothing where there is another word, or none.
    func word(_ index: Int) -> StatementParticle? { index < words.count ? words[index].particle : nil }

    func stands(_ phrase: [UInt16], at index: Int) -> Bool {
        guard index + phrase.count <= words.count else { return false }
        for place in phrase.indices where words[index + place].number != phrase[place] { return false }
        return true
    }

    // MARK: Sentences

    private mutating func sentence() -> Condition? {
        let start = word(0) == .either ? 1 : 0
        guard let (first, end) = statement(at: start) ?? statementAfterAnother() else { return nil }
        var joined = JoinedStatements(first, isEither: start == 1)
        statements = 1
        var index = end
        while index < words.count {
            if word(index) == .colon || word(index) == .because { break }
            let hasComma = word(index) == .comma
            if hasComma, word(index + 1) == .because { break }
            let joint = hasComma ? index + 1 : index
            let isOr = word(joint) == .or
            let isAnd = word(joint) == .and || word(joint) == .but
            guard isOr || isAnd || hasComma else { return nil }
            let isEither = word(joint + 1) == .either && (isOr || isAnd)
            let next = (isOr || isAnd ? joint + 1 : joint) + (isEither ? 1 : 0)
            guard let (other, end) = statement(at: next) else {
                // What follows may be anything, as long as it takes nothing back.
                isPart = true
                return isOr || isEither || joined.hasChoice || takesBack(from: next) ? nil : joined.condition
            }
            // A comma alone means what the last joint does.
            let isChoice = isOr || isAnd ? isOr : joined.lastIsChoice ?? upcomingJoint(from: end) ?? false
            joined.append(
                other, isChoice ? .or : .and, hasComma: hasComma, isListed: !isOr && !isAnd, isEither: isEither)
            statements += 1
            index = end
        }
        return joined.condition
    }

    /// The statement after one of which nothing can be read: *You need to be a Member, and you need a library card*.
    private mutating func statementAfterAnother() -> (Condition, Int)? {
        guard let comma = words.firstIndex(where: { $0.particle == .comma }), word(comma + 1) == .and,
            ![.to, .for, .with, .by, .in, .while, .where, .depending].contains(word(0)),
            !words[..<comma].contains(where: { $0.particle?.isTurning == true })
        else { return nil }
        isPart = true
        return statement(at: comma + 2)
    }

    /// Whether what is listed from a place on is joined by *or*; nothing where no joint follows.
    private func upcomingJoint(from start: Int) -> Bool? {
        var place = start
        while place < words.count {
            if word(place) == .or { return true }
            if word(place) == .and { return false }
            place += 1
        }
        return nil
    }

    private func takesBack(from start: Int) -> Bool {
        words[start...].contains { word in
            word.particle?.isTurning == true && word.particle != .not && word.particle != .no
        }
    }

    // MARK: Statements

    private mutating func statement(at start: Int) -> (Condition, Int)? {
        if let saying = saying(at: start) { return saying }
        if word(start) == .there, word(start + 1) == .is { return existence(at: start + 2) }
        if let actor = actor(at: start), let has = possession(at: actor) { return has }
        return naming(at: start)
    }

    /// A sentence that the model has for a condition.
    private func saying(at start: Int) -> (Condition, Int)? {
        guard start < words.count else { return nil }
        return lexicon.sentences(words[start].number).first { stands($0.words, at: start) }.map { entry in
            (entry.meaning, tail(at: start + entry.words.count))
        }
    }

    /// The word after the name of an actor.
    func actor(at start: Int) -> Int? {
        lexicon.actors.first { stands($0.words, at: start) }.map { start + $0.words.count }
    }

    /// The word after *with the customer* and the like, which name the other side of what there is one of.
    private func tail(at start: Int) -> Int {
        guard let joint = word(start), [.with, .for, .from, .of, .to].contains(joint) else { return start }
        if word(start + 1) == .them { return start + 2 }
        return actor(at: start + 1) ?? start
    }

    /// *(There is) no invitation*.
    private func existence(at start: Int) -> (Condition, Int)? {
        let isNegated = word(start) == .no || word(start) == .not
        return thing(at: isNegated ? start + 1 : start, exists: !isNegated)
    }

    /// *(The customer) has a tenant*, *does not have one*.
    private func possession(at start: Int) -> (Condition, Int)? {
        if word(start) == .do, word(start + 1) == .not, word(start + 2) == .has {
            return thing(at: word(start + 3) == .any ? start + 4 : start + 3, exists: false)
        }
        guard word(start) == .has else { return nil }
        let isNegated = word(start + 1) == .no
        return thing(at: isNegated ? start + 2 : start + 1, exists: !isNegated)
    }

    private func thing(at start: Int, exists: Bool) -> (Condition, Int)? {
        for (candidates, end) in names(at: start) {
            let known = candidates.filter { lexicon.nothing[$0.variable] != nil }
            guard let variable = chosen(known), let nothing = lexicon.nothing[variable] else { continue }
            let none = Condition.test(.value(lexicon.variables[variable], in: 1 << UInt64(nothing)))
            return ((exists ? !none : none).folded, tail(at: end))
        }
        return nil
    }

    /// *The relationship (and the assignment) is active*, *the roles include a or b*, *a tenant exists*.
    private mutating func naming(at start: Int) -> (Condition, Int)? {
        // "No relationship is active" says of all of them what "the relationship is not active" says of one.
        let isNone = word(start) == .no
        var lists: [[StateLexicon.Name]] = []
        var place = isNone ? start + 1 : start
        while lists.count < 8 {
            guard let (candidates, end) = names(at: place).first else { return nil }
            lists.append(candidates)
            place = tail(at: end)
            let isListed = word(place) == .and || word(place) == .comma
            guard isListed, !isNone else { break }
            place += word(place) == .comma && word(place + 1) == .and ? 2 : 1
        }
        switch word(place) {
        case .is: return equality(of: lists, at: place + 1, isNone: isNone)
        case .exist:
            return lists.count == 1
                ? thing(at: isNone ? start + 1 : start, exists: !isNone).map { ($0.0, place + 1) } : nil
        case .do where word(place + 1) == .not && word(place + 2) == .exist:
            return lists.count == 1 ? thing(at: start, exists: false).map { ($0.0, place + 3) } : nil
        case .include where lists.count == 1 && !isNone: return membership(of: lists[0], at: place + 1, includes: true)
        case .do where word(place + 1) == .not && word(place + 2) == .include && lists.count == 1 && !isNone:
            return membership(of: lists[0], at: place + 3, includes: false)
        default: return nil
        }
    }

    private mutating func equality(
        of lists: [[StateLexicon.Name]], at start: Int, isNone: Bool
    ) -> (Condition, Int)? {
        let isNegated = word(start) == .not
        let first = isNegated ? start + 1 : start
        var condition = Condition.always
        var end = first
        for candidates in lists {
            let fitting = candidates.filter { choices($0.variable, at: first) != nil }
            guard let variable = chosen(fitting) else { return nil }
            let definition = lexicon.variables[variable]
            guard let (mask, after, indices) = choices(variable, at: first) else { return nil }
            if definition.kind == .set {
                let isSo = Condition.test(.members(definition, among: definition.everything, are: mask))
                condition = condition && (isNegated ? !isSo : isSo)
                end = after
                continue
            }
            if lists.count == 1, !isNegated, !isNone, indices.count == 1, let last = words[first..<after].last {
                let range = words[first].range.lowerBound..<max(words[first].range.lowerBound, last.range.upperBound)
                values.append(Prerequisite.Value(variable: definition, index: indices[0], range: range))
            }
            let other = isNegated != isNone
            condition = condition && .test(.value(definition, in: other ? ~mask & definition.everything : mask))
            end = after
        }
        return condition == .never ? nil : (condition, end)
    }
}

extension Condition {
    /// The condition without a negation around what can be said without.
    fileprivate var folded: Condition {
        guard case .negation(let inner) = self, case .test(.value(let variable, let mask)) = inner.part else {
            return self
        }
        return .test(.value(variable, in: ~mask & variable.everything))
    }
}
