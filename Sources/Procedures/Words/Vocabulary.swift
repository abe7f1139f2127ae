/// The classes that little words belong to; a word may be in several.
struct WordClass: OptionSet, Sendable {
    var rawValue: UInt32

    static let article = WordClass(rawValue: 1 << 0)
    static let possessive = WordClass(rawValue: 1 << 1)
    static let demonstrative = WordClass(rawValue: 1 << 2)
    static let quantifier = WordClass(rawValue: 1 << 3)
    static let location = WordClass(rawValue: 1 << 4)
    static let reader = WordClass(rawValue: 1 << 5)
    static let pronoun = WordClass(rawValue: 1 << 6)
    static let modal = WordClass(rawValue: 1 << 7)
    static let copula = WordClass(rawValue: 1 << 8)
    static let person = WordClass(rawValue: 1 << 9)
    static let condition = WordClass(rawValue: 1 << 10)
    static let lead = WordClass(rawValue: 1 << 11)
    static let otherwise = WordClass(rawValue: 1 << 12)
    static let optional = WordClass(rawValue: 1 << 13)
    static let relative = WordClass(rawValue: 1 << 14)
    static let prompted = WordClass(rawValue: 1 << 15)
    static let finished = WordClass(rawValue: 1 << 16)
    static let below = WordClass(rawValue: 1 << 17)
    static let abbreviation = WordClass(rawValue: 1 << 18)
    static let naming = WordClass(rawValue: 1 << 19)
    static let choiceOf = WordClass(rawValue: 1 << 20)
    static let negation = WordClass(rawValue: 1 << 21)
    static let clauseEnd = WordClass(rawValue: 1 << 22)
    static let example = WordClass(rawValue: 1 << 23)
    static let participle = WordClass(rawValue: 1 << 24)
    static let exception = WordClass(rawValue: 1 << 25)

    /// Words that a noun follows.
    static let determiners: WordClass = [.article, .possessive, .demonstrative, .quantifier]
}

/// A vocabulary is the words that steps are written with, made ready for reading.
///
/// Reading compares numbers: a text's words are looked up once, and phrases are found by their first word.
public struct Vocabulary: Sendable {
    /// A verb in one of its forms.
    struct VerbMeaning: Sendable {
        var verb: Verb
        var form: VerbForm
    }

    /// A word that the grammar itself asks for; its raw value is its number in every vocabulary.
    enum Particle: UInt16, CaseIterable {
        case to = 1, and, or, then, by, so, order, next, previous, through, on, off, not, ampersand
        case be, following, followed, it, them, `as`, `for`

        fileprivate var spelling: String { self == .ampersand ? "&" : String(describing: self) }
    }

    private(set) var table = WordTable()
    private(set) var classes: [WordClass] = []
    let verbs: PhraseTable<VerbMeaning>
    /// What is done that each word says has been done: *sent*.
    private(set) var participles: [UInt16: Verb] = [:]
    let kinds: PhraseTable<KindWord>
    let results: PhraseTable<ResultVerb>
    let classPhrases: PhraseTable<WordClass>
    /// The word of a role claim that each word is.
    private(set) var roleWords: [RoleWord?] = []

    /// The English of procedure documents.
    public static let english = Vocabulary(people: [])

    /// The English of documents in which some people act whom only their subject knows.
    ///
    /// - Parameter people: words for them, in the singular.
    public static func english(people: some Sequence<String>) -> Vocabulary {
        let new = people.filter { word in
            let number = Int(english.table.find(Array(word.utf8), 0..<word.utf8.count))
            return !english.classes[number].contains(.person)
        }
        return new.isEmpty ? english : Vocabulary(people: Set(new).sorted())
    }

    private init(people: [String]) {
        var table = WordTable()
        for particle in Particle.allCases { _ = table.intern(particle.spelling) }

        var participles: [UInt16: Verb] = [:]
        let doubling = Set(Vocabulary.entries(of: EnglishWords.doubling))
        var verbs: [PhraseTable<VerbMeaning>.Phrase] = []
        for (verb, synonyms) in EnglishWords.verbs {
            for entry in Vocabulary.entries(of: synonyms) {
                let words = entry.split(separator: " ")
                guard let first = words.first else { continue }
                let rest = words.dropFirst().map { table.intern($0) }
                let doubles = doubling.contains(String(first))
                if verb.nature == .task, words.count == 1 {
                    participles[table.intern(Inflection.participle(of: String(first), doubles: doubles))] = verb
                }
                for form in [VerbForm.plain, .thirdPerson, .gerund] {
                    let inflected = Inflection.form(form, of: String(first), doubles: doubles)
                    verbs.append(
                        .init(words: [table.intern(inflected)] + rest, meaning: .init(verb: verb, form: form)))
                }
            }
        }
        let kinds = Vocabulary.phrases(EnglishWords.kinds, &table)
        let results = Vocabulary.phrases(EnglishWords.results, &table)
        let persons = people.map { (WordClass.person, "\($0), \(Inflection.plural(of: $0))") }
        let classes = Vocabulary.phrases(EnglishWords.classes + persons, &table)

        // People of a kind are spoken of as one or as many: *Only Storage Administrators can …*.
        let roles = RoleWord.allCases.flatMap { word in
            let name = String(describing: word)
            let spellings = RoleWord.titles.contains(word) ? [name, Inflection.plural(of: name)] : [name]
            return spellings.map { (number: table.intern($0), word: word) }
        }

        self.table = table
        self.classes = Array(repeating: [], count: table.count)
        for phrase in classes where phrase.words.count == 1 {
            self.classes[Int(phrase.words[0])].formUnion(phrase.meaning)
        }
        self.participles = participles
        self.verbs = PhraseTable(verbs, wordCount: table.count)
        self.kinds = PhraseTable(kinds, wordCount: table.count)
        self.results = PhraseTable(results, wordCount: table.count)
        classPhrases = PhraseTable(classes.filter { $0.words.count > 1 }, wordCount: table.count)
        roleWords = Array(repeating: nil, count: table.count)
        for entry in roles { roleWords[Int(entry.number)] = entry.word }
    }

    private static func entries(of list: String) -> [String] {
        list.split(separator: ",").map { entry in
            entry.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        }
    }

    private static func phrases<Meaning>(
        _ lists: [(Meaning, String)], _ table: inout WordTable
    ) -> [PhraseTable<Meaning>.Phrase] {
        var phrases: [PhraseTable<Meaning>.Phrase] = []
        for (meaning, list) in lists {
            for entry in entries(of: list) {
                phrases.append(.init(words: entry.split(separator: " ").map { table.intern($0) }, meaning: meaning))
            }
        }
        return phrases
    }
}
