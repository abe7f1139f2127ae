internal import Markdown
internal import Workflow

/// State signs tell paragraphs that say nothing of the state of the world from those that may, before any of them is read.
///
/// Whoever names a variable, in full or for short, uses one word of its name in any case; and so it is with the sentences that
/// the model has.
struct StateSigns: Sendable {
    private var table = WordTable()
    /// How all of its words begin.
    private var beginnings = WordBeginnings()
    /// Whether every name and sentence has a word of plain letters by which it is known.
    private var isComplete = true

    init(_ domain: Domain, _ lexicon: StateLexicon) {
        var statements = lexicon.table
        func words(_ text: String) -> [String] { statements.words(of: text).map { statements.spelling(of: $0) } }
        let actors = domain.actors.flatMap { words($0.name) }
        for variable in domain.variables {
            // What follows a preposition is left out by those who say it for short.
            add(words(variable.name).prefix { !ObjectWords.prepositions.contains($0) }.last)
            for sentence in variable.sentences.values { add(StateSigns.sign(of: words(sentence), actors)) }
        }
        for saying in domain.sayings {
            for sentence in saying.sentences { add(StateSigns.sign(of: words(sentence), actors)) }
        }
    }

    /// The longest word of a sentence that everybody who says it uses.
    private static func sign(of sentence: [String], _ actors: [String]) -> String? {
        let free = Set(actors + ["is", "has", "do", "not", "no", "there"])
        return sentence.filter { !free.contains($0) && $0.count > 1 }
            .max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
    }

    private mutating func add(_ word: String?) {
        guard let word, word.utf8.allSatisfy({ $0 < 0x80 }),
            let sign = word.utf8.split(whereSeparator: { !WordBytes.isLetter($0) }).last, sign.count > 1
        else {
            isComplete = false
            return
        }
        let text = String(Substring(sign))
        _ = table.intern(text)
        beginnings.insert(text)
    }

    /// Whether the text of a block may speak of the state of the world; false means that it doesn't.
    func mayState(in block: Node) -> Bool {
        !isComplete || block.mayHaveLiteral { look(at: $0) }
    }

    /// Whether some bytes may speak of the state of the world.
    func mayState(_ text: ArraySlice<UInt8>) -> Bool {
        // A reference may be any letter.
        if !isComplete || text.contains(UInt8(ascii: "&")) { return true }
        return text.withUnsafeBufferPointer { look(at: $0) }
    }

    private func look(at text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Hardly a word begins as one of the signs does.
        text.containsLetters { $0.count > 1 && beginnings.mayBegin($0[0], $0[1]) && isSign($0) }
    }

    private func isSign(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        if table.find(letters: word) != WordTable.unknown { return true }
        guard word.count > 3, let last = word.last, last | 0x20 == UInt8(ascii: "s") else { return false }
        return table.find(letters: UnsafeBufferPointer(rebasing: word.dropLast())) != WordTable.unknown
    }
}
