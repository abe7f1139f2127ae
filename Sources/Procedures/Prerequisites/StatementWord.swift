/// A statement word is a word of a sentence about how things are, in the form in which it is compared.
///
/// Documents and models say the same in different forms: *The relationship must be active*, *Your relationship is active*.
/// Articles and words such as *already* are left out, plurals and contractions are resolved, and what must be so is so.
struct StatementWord: Hashable, Sendable {
    /// The word, or a comma or colon.
    var text: String
    /// Its bytes in the document.
    var range: Range<Int>
}

/// Turns the words of a sentence into those that are compared.
struct StatementWords {
    private(set) var words: [StatementWord] = []
    /// Whether it says that something must be so, and not only that it is.
    private(set) var isDemand = false

    /// The words of a sentence; nothing if it has something that sentences about how things are don't have.
    init?(_ sentence: Range<Int>, of text: StepText) {
        let tokens = text.flattened(sentence)
        var raw: [StatementWord] = []
        raw.reserveCapacity(tokens.count)
        var depth = 0
        for token in tokens {
            switch token.kind {
            case .word:
                let word = text.text(token.flat).lowercased()
                if depth == 0 {
                    StatementWords.append(word, at: token.range, to: &raw)
                } else if StatementWords.turning.contains(word) {
                    return nil
                }
            case .open: depth += 1
            case .close: depth -= 1
            case .comma where depth == 0: raw.append(StatementWord(text: ",", range: token.range))
            case .colon where depth == 0: raw.append(StatementWord(text: ":", range: token.range))
            case .mark where depth == 0:
                // A dash parts more than a comma does.
                let mark = text.text(token.flat)
                if mark == "\u{2013}" || mark == "\u{2014}" { raw.append(StatementWord(text: ":", range: token.range)) }
            case .period where text.text(token.flat) == "?": return nil
            default: continue
            }
        }
        rewrite(raw)
        leaveOutFrame()
    }

    /// The words of a text of the model.
    init(_ text: String) {
        var raw: [StatementWord] = []
        var depth = 0
        var word = ""
        func close() {
            if depth == 0 { StatementWords.append(word.lowercased(), at: 0..<0, to: &raw) }
            word = ""
        }
        for character in text {
            switch character {
            case " ": close()
            case "(":
                close()
                depth += 1
            case ")":
                close()
                depth -= 1
            case ",", ":":
                close()
                if depth == 0 { raw.append(StatementWord(text: String(character), range: 0..<0)) }
            case "\"", "\u{201C}", "\u{201D}": continue
            default: word.append(character)
            }
        }
        close()
        rewrite(raw)
    }

    // MARK: Words

    /// Words that turn what is said into something that is not so, or not for everybody.
    static let turning: Set<String> = [
        "or", "if", "unless", "except", "otherwise", "when", "whether", "only", "either", "until", "once", "after",
        "not", "no", "without", "but",
    ]

    /// What becomes of a word.
    private enum Kind {
        /// It is left out; with a word for a company behind it, the two of them are you.
        case own
        case leftOut
        case no
        case must
        /// It may be that something is needed, or had, or has been.
        case need
        /// It says the same as another one.
        case same(String)
    }

    /// The words of which something becomes, none of them longer than this.
    private static let longestKind = 9
    private static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = ["your": .own, "our": .own, "no": .no, "must": .must]
        for word in [
            "the", "a", "an", "their", "its", "this", "already", "still", "currently", "now", "yet", "also", "both",
        ] {
            kinds[word] = .leftOut
        }
        for word in ["need", "needs", "have", "has", "require", "requires"] { kinds[word] = .need }
        for (word, other) in same where kinds[word] == nil { kinds[word] = .same(other) }
        return kinds
    }()

    private static let ownCompany: Set<String> = ["organization", "organisation", "company", "business"]

    private static let same = [
        "are": "is", "have": "has", "hold": "has", "holds": "has", "does": "do", "own": "has", "owns": "has",
        "cannot": "can",
    ]

    /// Appends a word with its contraction resolved, and without the ending of a possessive.
    private static func append(_ word: String, at range: Range<Int>, to raw: inout [StatementWord]) {
        if word.isEmpty { return }
        // Hardly a word has an apostrophe.
        guard word.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }) else {
            return raw.append(StatementWord(text: word, range: range))
        }
        for part in parts(of: word) { raw.append(StatementWord(text: part, range: range)) }
    }

    private static func parts(of word: String) -> [String] {
        let word = word.replacing("\u{2019}", with: "'")
        guard let mark = word.firstIndex(of: "'") else { return [word] }
        if word.hasSuffix("n't") { return [String(word.dropLast(3)), "not"] }
        let stem = String(word[..<mark])
        switch word[mark...] {
        case "'ve": return [stem, "has"]
        case "'re": return [stem, "is"]
        case "'s" where ["it", "there", "that", "he", "she"].contains(stem): return [stem, "is"]
        case "'s", "'": return [stem]
        default: return [word]
        }
    }

    /// A word without the ending of its plural.
    private static func singular(_ word: String) -> String {
        let bytes = word.utf8
        guard bytes.count > 3, bytes.last == UInt8(ascii: "s"), bytes.dropLast().last != UInt8(ascii: "s") else {
            return word
        }
        return String(word.dropLast())
    }

    private mutating func rewrite(_ raw: [StatementWord]) {
        words.reserveCapacity(raw.count)
        var index = 0
        func text(_ place: Int) -> String { place < raw.count ? raw[place].text : "" }
        while index < raw.count {
            var word = raw[index]
            let next = text(index + 1)
            let kind = word.text.utf8.count > StatementWords.longestKind ? nil : StatementWords.kinds[word.text]
            switch kind {
            case .own:
                if StatementWords.ownCompany.contains(next) {
                    words.append(StatementWord(text: "you", range: word.range))
                    index += 1
                }
            case .leftOut: break
            case .no where next == "longer":
                words.append(StatementWord(text: "not", range: word.range))
                index += 1
            case .must: index = demand(raw, at: index, verb: index + 1)
            case .need:
                let isWish = next == "to" || next == "not" && text(index + 2) == "to"
                if isWish, word.text != "require", word.text != "requires" {
                    index = demand(raw, at: index, verb: index + 2)
                } else if next == "been" {
                    words.append(StatementWord(text: "is", range: word.range))
                    index += 1
                } else if next == "not", text(index + 2) == "been" {
                    words.append(StatementWord(text: "is", range: word.range))
                    words.append(raw[index + 1])
                    index += 2
                } else {
                    if word.text != "have", word.text != "has" { isDemand = true }
                    word.text = "has"
                    words.append(word)
                }
            case .same(let other):
                word.text = other
                words.append(word)
            case .no: words.append(word)
            case nil:
                word.text = StatementWords.singular(word.text)
                words.append(word)
            }
            index += 1
        }
    }

    /// Writes what must be so as what is so, and returns the place of its last word.
    private mutating func demand(_ raw: [StatementWord], at start: Int, verb: Int) -> Int {
        isDemand = true
        var verb = verb
        let isNegated = verb < raw.count && raw[verb].text == "not"
        if isNegated { verb += 1 }
        guard verb < raw.count else { return raw.count }
        let not = StatementWord(text: "not", range: raw[start].range)
        switch raw[verb].text {
        case "be":
            words.append(StatementWord(text: "is", range: raw[verb].range))
            if isNegated { words.append(not) }
        case let other:
            if isNegated { words += [StatementWord(text: "do", range: raw[start].range), not] }
            let text = StatementWords.same[other] ?? other
            words.append(StatementWord(text: text, range: raw[verb].range))
        }
        return verb
    }

    // MARK: Around a statement

    private static let leads = [
        ["make", "sure"], ["be", "sure"], ["ensure"], ["verify"], ["check"], ["confirm"],
    ]

    /// Leaves out *Make sure that* and *before you begin*, which say no more than that it is a prerequisite.
    private mutating func leaveOutFrame() {
        dropBeginning(at: 0)
        if words.first?.text == ",", !words.isEmpty { words.removeFirst() }
        if words.first?.text == "you", let lead = lead(at: 1) { words.removeFirst(1 + lead) }
        if let lead = lead(at: 0) { words.removeFirst(lead) }
        if words.count >= 3 { dropBeginning(at: words.count - 3) }
    }

    /// How many words at a place say that something has to be made sure of.
    private mutating func lead(at start: Int) -> Int? {
        for lead in StatementWords.leads where words.count > start + lead.count {
            guard zip(lead, words[start...]).allSatisfy({ $0 == $1.text }) else { continue }
            isDemand = true
            return lead.count + (words[start + lead.count].text == "that" ? 1 : 0)
        }
        return nil
    }

    private mutating func dropBeginning(at start: Int) {
        guard start + 3 <= words.count, words[start].text == "before", words[start + 1].text == "you",
            ["begin", "start"].contains(words[start + 2].text)
        else { return }
        words.removeSubrange(start..<start + 3)
    }
}
