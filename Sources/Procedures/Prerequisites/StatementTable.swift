/// A statement table gives words numbers, so that sentences about how things are can be compared by numbers.
///
/// Singular and plural have one number. Two tables that were given the same words in the same order give the same numbers.
struct StatementTable: Sendable {
    private var table = WordTable()

    init() { for particle in StatementParticle.allCases { _ = table.intern(particle.spelling) } }

    /// The number of a word in lower case, or of letters of ASCII in any.
    func number(of word: UnsafeBufferPointer<UInt8>) -> UInt16 {
        let number = table.find(letters: word)
        let count = Wording.singularCount(of: word)
        guard count < word.count, StatementParticle(rawValue: number) == nil else { return number }
        return table.find(letters: UnsafeBufferPointer(rebasing: word[..<count]))
    }

    /// The number of a word in lower case.
    func number(of word: String) -> UInt16 {
        var word = word
        return word.withUTF8 { number(of: $0) }
    }

    /// The number of a word in lower case, which is put in if it is new.
    mutating func intern(_ word: String) -> UInt16 {
        let known = number(of: word)
        if known != WordTable.unknown { return known }
        var word = word
        let count = word.withUTF8 { Wording.singularCount(of: $0) }
        return table.intern(String(decoding: word.utf8.prefix(count), as: UTF8.self))
    }

    /// The words of a text of the model; nothing if the table has no room for them.
    mutating func words(of text: String) -> [UInt16] {
        let words = StatementWords(text, &self).words.map(\.number)
        return words.contains(WordTable.unknown) ? [] : words
    }

    /// A word in the form in which it is compared.
    func spelling(of number: UInt16) -> String { table.spelling(of: number) }
}
