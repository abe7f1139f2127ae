internal import Workflow

/// Compares the words of steps with those of the model, where neither is a label.
enum Wording {
    /// The words of a text in lower case, without possessive endings and marks.
    static func words(_ text: String) -> [String] { words(Array(text.utf8)[...]) }

    /// The words of some bytes in lower case, without possessive endings and marks.
    static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        forEachWord(in: bytes) { word, isPlain in
            words.append(isPlain ? lower(word) : String(decoding: word, as: UTF8.self).lowercased())
        }
        return words
    }

    /// A word of ASCII in lower case.
    private static func lower(_ word: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: word.count) { room in
            for index in word.indices { room.initializeElement(at: index, to: WordBytes.lower(word[index])) }
            return word.count
        }
    }

    /// Calls a closure with each word of some bytes, as it stands there, and whether it is of ASCII alone.
    static func forEachWord(
        in bytes: ArraySlice<UInt8>, _ body: (_ word: UnsafeBufferPointer<UInt8>, _ isPlain: Bool) -> Void
    ) {
        bytes.withUnsafeBufferPointer { text in
            let bytes = UnsafeRawBufferPointer(text)
            var start = 0
            var isEnding = false
            while start < text.count {
                var end = start
                var isPlain = true
                while true {
                    end = bytes.end(of: WordBytes.letterLength(of:), from: end, isPart: WordBytes.isPlain)
                    guard end < text.count, text[end] >= 0x80, !partsWords(text, end) else { break }
                    isPlain = false
                    end += 1
                }
                if end > start, !isEnding { body(UnsafeBufferPointer(rebasing: text[start..<end]), isPlain) }
                if end == text.count { break }
                // What stands before an apostrophe is the word; dashes, ellipses and quotation marks part words as blanks do.
                let isCurly = text[end] == 0xE2
                isEnding = isCurly ? end + 2 < text.count && text[end + 2] == 0x99 : text[end] == UInt8(ascii: "'")
                start = end + (isCurly ? 3 : 1)
            }
        }
    }

    /// Whether a mark beyond ASCII begins at a byte.
    private static func partsWords(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        text[index] == 0xE2 && index + 1 < text.count && text[index + 1] == 0x80
    }

    /// The words that carry a meaning.
    static func significant(_ text: String) -> Set<String> { significant(words(text)) }

    /// Those of some words that carry a meaning.
    static func significant(_ words: [String]) -> Set<String> {
        Set(words.lazy.filter(carriesMeaning).map(singular))
    }

    /// Whether a word in lower case carries a meaning.
    static func carriesMeaning(_ word: String) -> Bool { word.count > 2 && !little.contains(word) }

    /// A word without the ending of its plural.
    static func singular(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    /// How many bytes a word has without the ending of its plural.
    static func singularCount(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let count = word.count
        guard count > 3, word[count - 1] | 0x20 == UInt8(ascii: "s"), word[count - 2] | 0x20 != UInt8(ascii: "s") else {
            return count
        }
        return count - 1
    }

    private static let little: Set<String> = [
        "the", "and", "for", "that", "this", "with", "your", "you", "from", "their", "into", "its", "they", "them",
        "who",
        "which", "are", "not", "can", "has", "have", "want",
    ]

    /// The words that carry none, to be found by their bytes.
    static let littleWords = WordTable(little)
}

/// The actors of a domain, as documents speak of them.
struct ActorWords: Sendable {
    /// The words of each actor's name; if it is a single one, that one, too.
    private let words: [(actor: Int, words: Set<String>, single: String?)]

    /// All words for people that the names of actors are made of.
    let people: Set<String>

    init(_ domain: Domain) {
        words = domain.actors.enumerated().filter { !$0.element.isSystem }.map { index, actor in
            let words = Wording.significant(actor.name)
            return (actor: index, words: words, single: words.count == 1 ? words.first : nil)
        }
        people = Set(words.flatMap(\.words)).union(["user", "person", "people", "colleague", "admin", "administrator"])
    }

    /// The words that the name of an actor is made of.
    func names(of actor: Int) -> Set<String> { words.first { $0.actor == actor }?.words ?? [] }

    /// The first actor whose name is among some words.
    func actor(in text: [String], besides excluded: Int?) -> Int? {
        for word in text {
            let singular = Wording.singular(word)
            let named = words.first { $0.actor != excluded && $0.single == singular }
            if let named { return named.actor }
        }
        let all = Wording.significant(text)
        return words.first { $0.actor != excluded && !$0.words.isEmpty && $0.words.isSubset(of: all) }?.actor
    }
}
