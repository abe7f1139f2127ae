/// An object lexicon tells to what something is done, by the numbers that the words of the model have.
struct ObjectLexicon: Sendable {
    private let people: WordSet
    /// For a word that stands for the same thing as another one, the one that is compared.
    private let likenesses: [UInt16: UInt16]

    init(_ actors: ActorWords, _ words: inout ModelWords) {
        people = words.intern(actors.people.sorted().joined(separator: " "))
        var likenesses: [UInt16: UInt16] = [:]
        for (word, other) in ObjectWords.likenesses.sorted(by: { $0.key < $1.key }) {
            likenesses[words.intern(word: word)] = words.intern(word: other)
        }
        self.likenesses = likenesses
    }

    /// Some words, with one word for each thing.
    func likened(_ words: WordSet) -> WordSet { words.map { likenesses[$0] ?? $0 } }

    /// The words for things that some bytes begin with, up to the first preposition, with one word for each thing.
    ///
    /// People are not among them, because it is they who are told, asked and written to.
    func words(in bytes: ArraySlice<UInt8>, _ words: ModelWords) -> WordSet {
        var set = WordSet()
        var isOver = false
        Wording.forEachWord(in: bytes) { word, isPlain in
            isOver = isOver || ObjectWords.prepositionTable.find(letters: word) != WordTable.unknown
            if isOver { return }
            if let number = words.number(of: word, isPlain: isPlain), !people.contains(number) {
                set.insert(likenesses[number] ?? number)
            }
        }
        return set
    }
}
