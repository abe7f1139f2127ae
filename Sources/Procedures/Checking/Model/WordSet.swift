internal import Workflow

/// A word set is the words of a text that carry a meaning, as the numbers that the words of the model have.
///
/// Of words that the model has nowhere it is only known whether there are any: they have nothing in common with the model.
struct WordSet: Sendable {
    /// The numbers, in order.
    private(set) var numbers: [UInt16] = []
    private var hasOthers = false

    /// Whether no word carries a meaning.
    var isEmpty: Bool { numbers.isEmpty && !hasOthers }

    /// How many words of the model there are.
    var count: Int { numbers.count }

    mutating func insert(_ number: UInt16) {
        guard number != WordTable.unknown else {
            hasOthers = true
            return
        }
        var place = numbers.count
        while place > 0, numbers[place - 1] > number { place -= 1 }
        if place == 0 || numbers[place - 1] != number { numbers.insert(number, at: place) }
    }

    /// Whether a word of the model is in it.
    func contains(_ number: UInt16) -> Bool { numbers.contains(number) }

    /// The set of what a closure makes of the numbers.
    func map(_ body: (UInt16) -> UInt16) -> WordSet {
        var set = WordSet()
        for number in numbers { set.insert(body(number)) }
        set.hasOthers = set.hasOthers || hasOthers
        return set
    }

    mutating func formUnion(_ other: WordSet) {
        for number in other.numbers { insert(number) }
        hasOthers = hasOthers || other.hasOthers
    }

    /// The words of both sets.
    func union(_ other: WordSet) -> WordSet {
        var all = self
        all.formUnion(other)
        return all
    }

    /// How many words of the model are in both sets.
    func common(_ other: WordSet) -> Int { common(other) { _ in 1 } }

    /// What the words of the model that are in both sets weigh, by their numbers.
    func common(_ other: WordSet, _ weights: [Int]) -> Int { common(other) { weights[Int($0)] } }

    private func common(_ other: WordSet, _ weight: (UInt16) -> Int) -> Int {
        var sum = 0
        var (mine, its) = (0, 0)
        while mine < numbers.count, its < other.numbers.count {
            let (left, right) = (numbers[mine], other.numbers[its])
            if left == right { sum += weight(left) }
            if left <= right { mine += 1 }
            if right <= left { its += 1 }
        }
        return sum
    }

    /// Whether all words are in another set.
    func isSubset(of other: WordSet) -> Bool { !hasOthers && common(other) == count }

    /// Whether no word is in both sets.
    func isDisjoint(with other: WordSet) -> Bool { common(other) == 0 }
}

/// The words of the model's texts that carry a meaning.
struct ModelWords: Sendable {
    private var table = WordTable()

    /// The words of a text of the model, which get numbers.
    mutating func intern(_ text: String) -> WordSet {
        var set = WordSet()
        for word in Wording.words(text) where Wording.carriesMeaning(word) {
            set.insert(table.intern(Wording.singular(word)))
        }
        return set
    }

    /// The number of a word of the model's language in the singular, which gets one.
    mutating func intern(word: String) -> UInt16 { table.intern(word) }

    /// The words of a text.
    func words(of text: String) -> WordSet { words(in: Array(text.utf8)[...]) }

    /// The words of some bytes of a document.
    func words(in bytes: ArraySlice<UInt8>) -> WordSet {
        var set = WordSet()
        Wording.forEachWord(in: bytes) { word, isPlain in
            if let number = number(of: word, isPlain: isPlain) { set.insert(number) }
        }
        return set
    }

    /// The number of the first word of some bytes that carries a meaning; nil if there is none.
    func first(in bytes: ArraySlice<UInt8>) -> UInt16? {
        var first: UInt16?
        Wording.forEachWord(in: bytes) { word, isPlain in
            if first == nil { first = number(of: word, isPlain: isPlain) }
        }
        return first
    }

    /// The number of a word; nil if it carries no meaning.
    func number(of word: UnsafeBufferPointer<UInt8>, isPlain: Bool) -> UInt16? {
        guard isPlain else {
            let text = String(decoding: word, as: UTF8.self).lowercased()
            guard Wording.carriesMeaning(text) else { return nil }
            let singular = Array(Wording.singular(text).utf8)
            return table.find(singular, 0..<singular.count)
        }
        guard word.count > 2, Wording.littleWords.find(letters: word) == WordTable.unknown else { return nil }
        return table.find(letters: UnsafeBufferPointer(rebasing: word[..<Wording.singularCount(of: word)]))
    }
}
