internal import Workflow

/// Compares the words of steps with those of the model, where neither is a label.
enum Wording {
    /// The words of a text in lower case, without possessive endings and marks.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else if scalar == "'" || scalar == "\u{2019}" {
                // What stands before an apostrophe is the word; the "s" after it is dropped with the short words.
                if !word.isEmpty { words.append(word) }
                word = "'"
            } else {
                if !word.isEmpty, !word.hasPrefix("'") { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty, !word.hasPrefix("'") { words.append(word) }
        return words
    }

    /// The words that carry a meaning.
    static func significant(_ text: String) -> Set<String> { significant(words(text)) }

    /// Those of some words that carry a meaning.
    static func significant(_ words: [String]) -> Set<String> {
        Set(words.lazy.filter { $0.count > 2 && !little.contains($0) }.map(singular))
    }

    /// A word without the ending of its plural.
    static func singular(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    private static let little: Set<String> = [
        "the", "and", "for", "that", "this", "with", "your", "you", "from", "their", "into", "its", "they", "them", "who",
        "which", "are", "not", "can", "has", "have", "want",
    ]
}

/// The actors of a domain, as documents speak of them.
struct ActorWords: Sendable {
    private let words: [(actor: Int, words: Set<String>)]

    init(_ domain: Domain) {
        words = domain.actors.enumerated().filter { !$0.element.isSystem }.map { index, actor in
            (actor: index, words: Wording.significant(actor.name))
        }
    }

    /// The first actor whose name is among some words.
    func actor(in text: [String], besides excluded: Int?) -> Int? {
        for word in text {
            let singular = Wording.singular(word)
            for entry in words where entry.actor != excluded && entry.words == [singular] { return entry.actor }
        }
        let all = Wording.significant(text)
        return words.first { $0.actor != excluded && !$0.words.isEmpty && $0.words.isSubset(of: all) }?.actor
    }
}
