/// Verb spellings tell which of its synonyms a verb is written with, and what is to be said about that one.
struct VerbSpellings: Sendable {
    /// A way to write a verb.
    struct Spelling: Sendable {
        /// The verb in its plain form: *log in to*.
        var lemma: String
        /// What is wrong with it.
        var fault: VerbFault?
        /// What to write in its place.
        var better: String
    }

    private var table = WordTable()
    /// The spellings by the numbers that the table gives to them.
    private var spellings: [Spelling] = [Spelling(lemma: "", fault: nil, better: "")]

    init() {
        var faults: [String: (fault: VerbFault, better: String)] = [:]
        for (fault, better, written) in StyleWords.verbs {
            for verb in StyleWords.entries(of: written) { faults[verb] = (fault, better) }
        }
        for (_, synonyms) in EnglishWords.verbs {
            for lemma in StyleWords.entries(of: synonyms) {
                let found = faults[lemma]
                let spelling = Spelling(lemma: lemma, fault: found?.fault, better: found?.better ?? lemma)
                for form in [VerbForm.plain, .thirdPerson, .gerund] {
                    let count = table.count
                    _ = table.intern(VerbSpellings.inflect(lemma, form))
                    if table.count > count { spellings.append(spelling) }
                }
            }
        }
    }

    /// The way in which the verb of an action is written.
    func spelling(of action: ActionClaim, in source: [UInt8]) -> Spelling? {
        let range = action.verbRange
        guard range.upperBound <= source.count, !range.isEmpty else { return nil }
        var number = table.find(source, range)
        if number == WordTable.unknown {
            // The words of a verb may stand on two lines.
            let words = source[range].split { $0.isBlank }
            guard words.count > 1 else { return nil }
            let joined = Array(words.joined(separator: [0x20]))
            number = table.find(joined, 0..<joined.count)
        }
        return number == WordTable.unknown ? nil : spellings[Int(number)]
    }

    /// A verb of one or more words in one of its forms.
    static func inflect(_ lemma: String, _ form: VerbForm) -> String {
        guard form != .plain else { return lemma }
        let first = lemma.prefix { $0 != " " }
        return Inflection.form(form, of: String(first), doubles: StyleWords.doubling.contains(String(first)))
            + lemma.dropFirst(first.count)
    }
}
