/// A sentence reader reads the tokens of one sentence into claims.
///
/// The grammar is `[optional] [applicability] (lead ",")* (verb object tail*) (joint verb object tail*)*`, and beside it
/// statements about what happens and about others who act. Every rule looks at the tokens before it once; where it has
/// to look ahead, it looks for commas that were found beforehand.
///
/// There is one of it for each sentence, which nobody copies: it holds many tables.
struct SentenceReader: ~Copyable {
    let text: StepText
    /// The first token after the sentence, without the mark that ends it.
    let limit: Int
    var sentence: Sentence
    /// The first of the sentence's locations that hold where the reader is: a later lead replaces those before it.
    var firstLocation = 0
    /// The action by which the one being read is done.
    @Seldom var pending: ActionClaim?
    /// The role in which the first action is done, where that stands before it.
    @Seldom var leadRole: Mention?
    /// What is left out of what the first action is about, where that stands before it.
    var leadExceptions: [Mention] = []
    /// Whether a place of its own stands before what is being read, after another action.
    var hasOwnPlace = false
    /// The last word of the verb that was read last: *to* of *go to*.
    var lastParticle = WordTable.unknown

    /// For each token, the first comma from it on after which an action, or a statement, begins.
    private var actionCommas: [Int32]
    private var statementCommas: [Int32]
    /// The first token of the sentence.
    let first: Int

    init(
        _ text: borrowing StepText, _ range: Range<Int>, paragraph: Int
    ) {
        self.text = copy text
        first = range.lowerBound
        var limit = range.upperBound
        while limit > range.lowerBound, text.tokens[limit - 1].isStop { limit -= 1 }
        let whole = SentenceReader.range(in: text, range.lowerBound, range.upperBound)
        sentence = Sentence(range: whole ?? 0..<0, paragraph: paragraph)
        // "Select **Print** (optional)."
        if limit - range.lowerBound > 3, text.tokens[limit - 1].kind == .close, text.tokens[limit - 3].kind == .open,
            text.words.vocabulary.classes[Int(text.tokens[limit - 2].word)].contains(.optional)
        {
            sentence.optional = Sentence.Sign(
                text: text.text(text.tokens[limit - 2].flat),
                range: SentenceReader.range(in: text, limit - 3, limit) ?? 0..<0)
            limit -= 3
        }
        self.limit = limit
        actionCommas = []
        statementCommas = []
        sentence.leadsUp = !range.isEmpty && text.tokens[range.upperBound - 1].kind == .colon
    }

    var tokens: [Token] { _read { yield text.tokens } }
    var vocabulary: Vocabulary { _read { yield text.words.vocabulary } }
    var lexicon: Lexicon { _read { yield text.words.lexicon } }

    /// Reads the sentence.
    static func read(
        _ text: StepText, _ range: Range<Int>, paragraph: Int
    ) -> Sentence {
        var reader = SentenceReader(text, range, paragraph: paragraph)
        reader.sentence.name = reader.wholeName(endsAt: range.upperBound)
        reader.findCommas(range.lowerBound)
        let start = reader.readLeads(range.lowerBound)
        reader.readClauses(start)
        reader.readWhatIsLeft()
        if reader.sentence.leadsUp, reader.sentence.subject == nil { reader.sentence.subject = reader.actorOfParts() }
        // Taken out of the reader, which is not needed any more, rather than copied.
        var sentence = Sentence(range: 0..<0, paragraph: paragraph)
        swap(&sentence, &reader.sentence)
        return sentence
    }

    /// The few words that may be a name and no more, because nothing is set off in them or ends them.
    private func wholeName(endsAt end: Int) -> Mention? {
        guard limit == end, limit > first, limit - first <= 8, tokens[first].kind == .word else { return nil }
        // "Large print (LP)" is a name as a whole.
        var words = limit
        if limit - first > 3, tokens[limit - 1].kind == .close, tokens[limit - 3].kind == .open { words -= 3 }
        guard words - first <= 6, tokens[first..<words].allSatisfy({ $0.kind == .word }) else { return nil }
        if let verb = verb(first), verb.end < limit, startsObject(verb.end) { return nil }
        let range = range(first, limit)
        let text = text.text(tokens[first].flat.lowerBound..<tokens[limit - 1].flat.upperBound)
        let segment = Mention.Segment(text: text, range: range, outer: range, markup: [], url: nil)
        return Mention(
            segments: [segment], kind: nil, reference: nil, quantifier: nil, description: nil, range: range,
            reach: range)
    }

    private mutating func findCommas(_ start: Int) {
        // Most sentences have none.
        guard start < limit, tokens[start..<limit].contains(where: { $0.kind == .comma }) else { return }
        let count = limit - start
        actionCommas = [Int32](repeating: -1, count: count + 1)
        statementCommas = actionCommas
        for index in stride(from: limit - 1, through: start, by: -1) {
            let place = index - start
            actionCommas[place] = actionCommas[place + 1]
            statementCommas[place] = statementCommas[place + 1]
            guard tokens[index].kind == .comma else { continue }
            if startsMainClause(index + 1) {
                actionCommas[place] = Int32(index)
            } else if startsStatement(index + 1) {
                statementCommas[place] = Int32(index)
            }
        }
    }

    /// The comma that ends the lead at a token: the first one before an action, or else before a statement.
    func leadComma(from index: Int) -> Int? {
        guard index < limit, !actionCommas.isEmpty else { return nil }
        let action = actionCommas[index - first]
        if action >= 0 { return Int(action) }
        let statement = statementCommas[index - first]
        return statement >= 0 ? Int(statement) : nil
    }

    /// The bytes of the file that some tokens take.
    func range(_ start: Int, _ end: Int) -> Range<Int> {
        if let range = SentenceReader.range(in: text, start, end) { return range }
        let point = start < tokens.count ? tokens[start].range.lowerBound : sentence.range.upperBound
        return point..<point
    }

    /// The bytes of the file that some tokens of a text take; nil if there are none.
    private static func range(in text: StepText, _ start: Int, _ end: Int) -> Range<Int>? {
        guard start < end, end <= text.tokens.count else { return nil }
        let lower = outer(text, start).lowerBound
        return lower..<max(lower, outer(text, end - 1).upperBound)
    }

    /// The bytes of the file that a token takes, with its marks if it is a label.
    private static func outer(_ text: StepText, _ index: Int) -> Range<Int> {
        let token = text.tokens[index]
        return token.kind == .label ? text.labels[Int(token.index)].outer : token.range
    }
}

extension Token {
    /// Whether it ends a sentence or separates it from what stands around it.
    var isStop: Bool { kind == .period || kind == .semicolon || kind == .colon || kind == .comma }
}
