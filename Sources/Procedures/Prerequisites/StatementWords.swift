/// A statement word is a word of a sentence about how things are, in the form in which it is compared.
///
/// Documents and models say the same in different forms: *The relationship must be active*, *Your relationship is active*.
/// Articles and words such as *already* are left out, plurals and contractions are resolved, and what must be so is so.
struct StatementWord: Hashable, Sendable {
    /// The word, or a comma or colon, by its number in the ``StatementTable``.
    var number: UInt16
    /// Its bytes in the document.
    var range: Range<Int>

    init(_ number: UInt16, _ range: Range<Int>) {
        self.number = number
        self.range = range
    }

    init(_ particle: StatementParticle, _ range: Range<Int>) { self.init(particle.rawValue, range) }

    /// The particle that it is.
    var particle: StatementParticle? { StatementParticle(rawValue: number) }
}

/// Turns the words of a sentence into those that are compared.
struct StatementWords {
    private(set) var words: [StatementWord] = []
    /// Whether it says that something must be so, and not only that it is.
    private(set) var isDemand = false

    /// The words of a sentence; nothing if it has something that sentences about how things are don't have.
    init?(_ sentence: Range<Int>, of text: StepText, _ table: StatementTable) {
        var raw: [StatementWord] = []
        raw.reserveCapacity(sentence.count + 8)
        var depth = 0
        for index in sentence {
            if text.tokens[index].kind == .label {
                for inner in text.labels[Int(text.tokens[index].index)].tokens {
                    guard StatementWords.take(text.inner[inner], of: text, table, &depth, into: &raw) else {
                        return nil
                    }
                }
            } else {
                guard StatementWords.take(text.tokens[index], of: text, table, &depth, into: &raw) else { return nil }
            }
        }
        rewrite(raw)
        leaveOutFrame()
    }

    /// Takes a token, and returns whether sentences about how things are may have it.
    private static func take(
        _ token: Token, of text: StepText, _ table: StatementTable, _ depth: inout Int, into raw: inout [StatementWord]
    ) -> Bool {
        switch token.kind {
        case .word:
            let start = raw.count
            append(token, of: text, table, to: &raw)
            if depth == 0 { return true }
            defer { raw.removeSubrange(start...) }
            return !raw[start...].contains { $0.particle?.isTurning == true }
        case .open: depth += 1
        case .close: depth -= 1
        case .comma where depth == 0: raw.append(StatementWord(.comma, token.range))
        case .colon where depth == 0: raw.append(StatementWord(.colon, token.range))
        case .mark where depth == 0:
            // A dash parts more than a comma does.
            let mark = text.bytes[token.flat]
            if mark.elementsEqual("\u{2013}".utf8) || mark.elementsEqual("\u{2014}".utf8) {
                raw.append(StatementWord(.colon, token.range))
            }
        case .period: return text.bytes[token.flat.lowerBound] != UInt8(ascii: "?")
        default: break
        }
        return true
    }

    private static func append(
        _ token: Token, of text: StepText, _ table: StatementTable, to raw: inout [StatementWord]
    ) {
        // Hardly a word has an apostrophe, or letters beyond ASCII.
        let plain = text.bytes.withUnsafeBufferPointer { bytes -> UInt16? in
            let word = UnsafeBufferPointer(rebasing: bytes[token.flat])
            for byte in word where byte >= 0x80 || byte == UInt8(ascii: "'") { return nil }
            return table.number(of: word)
        }
        if let plain { return raw.append(StatementWord(plain, token.range)) }
        for part in parts(of: text.text(token.flat).lowercased()) {
            raw.append(StatementWord(table.number(of: part), token.range))
        }
    }

    /// The words of a text of the model.
    init(_ text: String, _ table: inout StatementTable) {
        var raw: [StatementWord] = []
        var depth = 0
        var word = ""
        func close() {
            if depth == 0, !word.isEmpty {
                for part in StatementWords.parts(of: word.lowercased()) {
                    raw.append(StatementWord(table.intern(part), 0..<0))
                }
            }
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
                if depth == 0 { raw.append(StatementWord(character == "," ? .comma : .colon, 0..<0)) }
            case "\"", "\u{201C}", "\u{201D}": continue
            default: word.append(character)
            }
        }
        close()
        rewrite(raw)
    }

    // MARK: Words

    /// The words of a contraction, or the word without the ending of a possessive.
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

    private mutating func rewrite(_ raw: [StatementWord]) {
        words.reserveCapacity(raw.count)
        var index = 0
        func particle(_ place: Int) -> StatementParticle? { place < raw.count ? raw[place].particle : nil }
        while index < raw.count {
            let word = raw[index]
            let next = particle(index + 1)
            switch word.particle {
            case .your, .our:
                // With a word for a company behind it, the two of them are you.
                if let next, [.organization, .organisation, .company, .business].contains(next) {
                    words.append(StatementWord(.you, word.range))
                    index += 1
                }
            case .the, .a, .an, .their, .its, .this, .already, .still, .currently, .now, .yet, .also, .both: break
            case .no where next == .longer:
                words.append(StatementWord(.not, word.range))
                index += 1
            case .must: index = demand(raw, at: index, verb: index + 1)
            case .need, .needs, .have, .has, .require, .requires:
                // It may be that something is needed, or had, or has been.
                let isWish = next == .to || next == .not && particle(index + 2) == .to
                let isRequired = word.particle == .require || word.particle == .requires
                if isWish, !isRequired {
                    index = demand(raw, at: index, verb: index + 2)
                } else if next == .been {
                    words.append(StatementWord(.is, word.range))
                    index += 1
                } else if next == .not, particle(index + 2) == .been {
                    words.append(StatementWord(.is, word.range))
                    words.append(raw[index + 1])
                    index += 2
                } else {
                    if word.particle != .have, word.particle != .has { isDemand = true }
                    words.append(StatementWord(.has, word.range))
                }
            case let other?: words.append(StatementWord(other.canonical, word.range))
            case nil: words.append(word)
            }
            index += 1
        }
    }

    /// Writes what must be so as what is so, and returns the place of its last word.
    private mutating func demand(_ raw: [StatementWord], at start: Int, verb: Int) -> Int {
        isDemand = true
        var verb = verb
        let isNegated = verb < raw.count && raw[verb].particle == .not
        if isNegated { verb += 1 }
        guard verb < raw.count else { return raw.count }
        let not = StatementWord(.not, raw[start].range)
        if raw[verb].particle == .be {
            words.append(StatementWord(.is, raw[verb].range))
            if isNegated { words.append(not) }
        } else {
            if isNegated { words += [StatementWord(.do, raw[start].range), not] }
            let number = raw[verb].particle?.canonical.rawValue ?? raw[verb].number
            words.append(StatementWord(number, raw[verb].range))
        }
        return verb
    }

    // MARK: Around a statement

    private static let leads: [[StatementParticle]] = [
        [.make, .sure], [.be, .sure], [.ensure], [.verify], [.check], [.confirm],
    ]

    /// Leaves out *Make sure that* and *before you begin*, which say no more than that it is a prerequisite.
    private mutating func leaveOutFrame() {
        dropBeginning(at: 0)
        if particle(0) == .comma { words.removeFirst() }
        if particle(0) == .you, let lead = lead(at: 1) { words.removeFirst(1 + lead) }
        if let lead = lead(at: 0) { words.removeFirst(lead) }
        if words.count >= 3 { dropBeginning(at: words.count - 3) }
    }

    private func particle(_ index: Int) -> StatementParticle? { index < words.count ? words[index].particle : nil }

    /// How many words at a place say that something has to be made sure of.
    private mutating func lead(at start: Int) -> Int? {
        for lead in StatementWords.leads where words.count > start + lead.count {
            guard lead.indices.allSatisfy({ particle(start + $0) == lead[$0] }) else { continue }
            isDemand = true
            return lead.count + (particle(start + lead.count) == .that ? 1 : 0)
        }
        return nil
    }

    private mutating func dropBeginning(at start: Int) {
        guard particle(start) == .before, particle(start + 1) == .you,
            particle(start + 2) == .begin || particle(start + 2) == .start
        else { return }
        words.removeSubrange(start..<start + 3)
    }
}
