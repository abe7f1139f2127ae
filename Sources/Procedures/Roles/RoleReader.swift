internal import Diagnostics
internal import Markdown
internal import Workflow

/// A role reader finds in sentences the roles that they ask for.
final class RoleReader: Sendable {
    let vocabulary: Vocabulary
    let lexicon: Lexicon
    let roles: [Role]
    private let actors: [Actor]
    private let actorWords: ActorWords
    /// The names in which a slip may hide that they are meant.
    let names: KnownNames
    /// The names of one word in which a slip of one letter is seen.
    let singleNames: KnownNames
    let signs: RoleSigns

    init(_ domain: Domain, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        roles = domain.roles
        actors = domain.actors
        actorWords = ActorWords(domain)
        var lexicon = Lexicon()
        for (index, role) in domain.roles.enumerated() {
            for name in [role.name] + role.aliases + role.formerly.map(\.text) {
                lexicon.add(name, index)
                lexicon.add(Inflection.plural(of: name), index)
            }
        }
        self.lexicon = lexicon
        let all = domain.roles.flatMap { [$0.name] + $0.aliases }
        names = KnownNames(all.filter { $0.utf8.count >= 10 })
        singleNames = KnownNames(all.filter { $0.utf8.count >= 5 && !$0.utf8.contains(UInt8(ascii: " ")) })
        signs = RoleSigns(domain.roles)
    }

    /// Whether the text of a block may ask for a role; false means that it doesn't.
    func mayClaim(in block: Node) -> Bool { signs.mayClaim(in: block) }

    /// The claims of a text, sentence by sentence, or of its first sentence alone.
    func claims(in text: StepText, section: Int?, ofFirstSentence isFirstOnly: Bool = false) -> [RoleClaim] {
        guard hasTrigger(text.tokens[...]) || hasTrigger(text.inner[...]) else { return [] }
        var claims: [RoleClaim] = []
        let sentences = SentenceBounds.find(in: text)
        for sentence in sentences.prefix(isFirstOnly ? 1 : sentences.count) where mayClaim(sentence, of: text) {
            let reading = Reading(text: text, tokens: text.flattened(sentence), reader: self)
            if let (found, before) = reading.read() {
                var claim = found
                claim.section = section
                claim.subject = subject(text.text(before))
                if let subject = claim.subject { claim.names = claim.names.map { name($0, of: subject) } }
                claims.append(claim)
            }
        }
        return claims
    }

    /// Steps that name more roles than this say nothing new with the others.
    static let mostNamesInSteps = 1_000

    /// The claims that the actions of some steps make which are done *as a Global admin*.
    func claims(of items: [Item], section: Int?) -> [RoleClaim] {
        var claims: [RoleClaim] = []
        var room = RoleReader.mostNamesInSteps
        for item in items.indices {
            for sentence in items[item].sentences.indices {
                for action in items[item].sentences[sentence].actions.indices {
                    let roles = items[item].sentences[sentence].actions[action].roles
                    guard let first = roles.first, let last = roles.last else { continue }
                    var names = roles.compactMap(\.label).map { name($0.text, $0.range) }
                    // One signs in as somebody; in other sentences what follows "as" may be anything.
                    // What leads a sentence may be: *As a first step*.
                    let isSure =
                        items[item].sentences[sentence].actions[action].verb == .signIn
                        && first.range.lowerBound > items[item].sentences[sentence].actions[action].verbRange.lowerBound
                    if !isSure { names.removeAll { $0.role == nil } }
                    if names.isEmpty { continue }
                    room -= names.count
                    if room < 0 { return claims }
                    claims.append(
                        RoleClaim(
                            names: names, strength: .used, section: section,
                            range: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)))
                }
            }
        }
        return claims
    }

    /// Who needs a role, by the words before those that say that it is needed.
    private func subject(_ words: String) -> Actor? {
        let words = Wording.words(words)
        // "The person of the customer who …" may be anybody; who is meant stands alone, or with an article.
        guard (1...3).contains(words.count), !words.contains("you") else { return nil }
        return actorWords.actor(in: words, besides: nil).map { actors[$0] }
    }

    /// A name with the role of an actor, where several actors have a role of that name.
    private func name(_ name: RoleClaim.Name, of actor: Actor) -> RoleClaim.Name {
        var name = name
        if name.role?.actor == actor { return name }
        let bytes = Array(name.text.utf8)
        let match = lexicon.longestMatch(in: bytes, at: 0..<bytes.count)
        let mine = match.flatMap { $0.values.first { roles[$0].actor == actor } }
        if let mine { name.role = roles[mine] }
        return name
    }

    /// A name with the role that it stands for.
    func name(_ text: String, _ range: Range<Int>) -> RoleClaim.Name {
        let bytes = Array(text.utf8)
        let match = lexicon.longestMatch(in: bytes, at: 0..<bytes.count)
        let role = match.flatMap { $0.range.upperBound == bytes.count ? $0.values.first : nil }
        return RoleClaim.Name(text: text, range: range, role: role.map { roles[$0] })
    }

    /// Whether any word can begin a claim: most texts, and most sentences of the others, are done with after one look.
    private func hasTrigger(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.contains { vocabulary.roleWords[Int($0.word)]?.isTrigger == true }
    }

    private func mayClaim(_ sentence: Range<Int>, of text: StepText) -> Bool {
        hasTrigger(text.tokens[sentence])
            || text.tokens[sentence].contains { token in
                token.kind == .label && hasTrigger(text.inner[text.labels[Int(token.index)].tokens])
            }
    }

    /// One sentence that is being read.
    struct Reading {
        let text: StepText
        let tokens: [Token]
        let reader: RoleReader

        /// The claim, and the bytes of the text before what asks for the roles.
        func read() -> (claim: RoleClaim, before: Range<Int>)? {
            if let allowance { return (allowance, 0..<0) }
            for index in tokens.indices {
                guard let trigger = trigger(at: index) else { continue }
                let (names, needsAll, end) = names(from: trigger.end, isSure: trigger.isSure)
                guard !names.isEmpty, let first = tokens.first, let last = tokens.last else { continue }
                // "Only the Billing Administrator gets it" asks for no role.
                if word(index) == .only, !isOne(afterWhose(end), of: [.can, .may]) { continue }
                let claim = RoleClaim(
                    names: names, needsAll: needsAll && !trigger.isList, strength: trigger.strength, section: nil,
                    range: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound))
                return (claim, first.flat.lowerBound..<tokens[index].flat.lowerBound)
            }
            return nil
        }

        /// What those may do of whom the sentence speaks: *Billing Administrators can remove roles*.
        private var allowance: RoleClaim? {
            guard let modal = tokens.indices.first(where: { isOne($0, of: [.can, .may]) }), modal > 0,
                modal + 1 < tokens.count, word(0) != .only, let first = tokens.first, let last = tokens.last
            else { return nil }
            let (names, _, end) = names(from: 0, isSure: false)
            guard !names.isEmpty, end == modal else { return nil }
            let start = tokens[modal + 1].range.lowerBound
            return RoleClaim(
                names: names, strength: .enough, deed: start..<max(start, last.range.upperBound), section: nil,
                range: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound))
        }

        /// The word after *of the partner*, if that stands at a word.
        private func afterWhose(_ index: Int) -> Int {
            guard word(index) == .of else { return index }
            return (index + 1..<min(tokens.count, index + 5)).first { isOne($0, of: [.can, .may]) } ?? index
        }

        /// Whether the reader is told at a word what they have: *You hold the Sales agent role*.
        private func tellsReader(_ index: Int) -> Bool {
            guard index == 1, tokens[0].kind == .word, isOne(index, of: [.have, .hold]) else { return false }
            return text.text(tokens[0].flat).lowercased() == "you"
        }

        private func word(_ index: Int) -> RoleWord? {
            guard index < tokens.count, tokens[index].kind == .word else { return nil }
            return reader.vocabulary.roleWords[Int(tokens[index].word)]
        }

        func isOne(_ index: Int, of wanted: RoleWords) -> Bool {
            word(index).map { wanted.contains($0) } ?? false
        }

        /// What asks for a role at a word: the word after it, and whether a role must follow.
        ///
        /// After "Appropriate roles:" there is a list, in which "and" means no more than a comma.
        private func trigger(
            at index: Int
        ) -> (end: Int, strength: RoleClaim.Strength, isSure: Bool, isList: Bool)? {
            var end = index
            guard let first = word(index), first.isTrigger else { return nil }
            switch first {
            case .can, .may: return nil
            case .role, .roles:
                guard index > 0, isOne(index - 1, of: RoleWord.adjectives) else { return nil }
                end += 1
                guard end < tokens.count, tokens[end].kind == .colon else { return nil }
                // "Appropriate roles: See the list of roles".
                if end + 1 < tokens.count, text.text(tokens[end + 1].flat).lowercased() == "see" { return nil }
                return (end + 1, .required, true, true)
            case .as:
                guard isOne(index + 1, of: [.a, .an, .the]), isSignIn(before: index) else { return nil }
                return (index + 1, .used, true, false)
            case .only:
                return (index + 1, .required, false, false)
            case .account:
                // Other accounts than the one to sign in with may be anybody's.
                guard index < 2 || isSignIn(before: index), isOne(index + 1, of: [.that, .which, .with]) else {
                    return nil
                }
                end += 2
                while isOne(end, of: [.is, .has, .holds, .assigned]) { end += 1 }
                return (end, .required, false, false)
            default:
                let isDemand = first == .requires || first == .require
                end += 1
                while isOne(end, of: [.to, .be, .have, .hold, .assigned, .use, .signed, .in, .as]) { end += 1 }
                guard end > index + 1 || isDemand || first == .need || first == .needs || tellsReader(index) else {
                    return nil
                }
                let least = least(end)
                let strength = first == .should ? RoleClaim.Strength.recommended : least > end ? .atLeast : .required
                return (least, strength, isDemand || least > end, false)
            }
        }

        private func least(_ index: Int) -> Int {
            if word(index) == .at, isOne(index + 1, of: [.least, .minimum]) { return index + 2 }
            if word(index) == .a, word(index + 1) == .minimum, word(index + 2) == .of { return index + 3 }
            return index
        }

        private func isSignIn(before index: Int) -> Bool {
            (0..<index).contains { place in
                isOne(place, of: [.sign, .log, .signed, .logged]) && isOne(place + 1, of: [.in, .into])
            }
        }
    }
}
