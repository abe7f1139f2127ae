/// How orders become statements about somebody else.
enum DraftVerbs {
    /// The third person of an order's verb: "selects", "signs in".
    static func thirdPerson(of verb: String) -> String {
        let first = verb.prefix { $0 != " " }
        return Inflection.form(.thirdPerson, of: String(first), doubles: false) + verb.dropFirst(first.count)
    }

    /// An order's lead and the rest of it: "In the Azure portal", "create a group".
    static func splitLead(_ words: String) -> (lead: String?, rest: String) {
        let first = words.prefix { $0 != " " }.lowercased()
        guard ["in", "on", "from", "with", "under", "at"].contains(first), let comma = words.firstRange(of: ", ") else {
            return (nil, words)
        }
        return (String(words[..<comma.lowerBound]), String(words[comma.upperBound...]))
    }

    /// A text in which somebody is addressed who was spoken about: "send it to you" for "send it to your customer".
    static func addressing(_ noun: String, in words: String) -> String {
        var words = words
        for phrase in ["your " + noun, "the " + noun] {
            guard let range = words.firstRange(of: phrase) else { continue }
            // A possessive stays as it is, and so does who does something: "what the customer needs".
            let next = words[range.upperBound...]
            let isObject = next.isEmpty || [",", " in ", " with ", " that ", " to "].contains { next.hasPrefix($0) }
            if isObject { words.replaceSubrange(range, with: "you") }
        }
        return words
    }

    /// The words after an order's verb, with the verbs that are joined to it in the third person.
    ///
    /// A word is a verb if it can be one and something that it is done to follows: "and save the file".
    static func inflectingFurtherVerbs(in words: String) -> String {
        var parts = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for index in parts.indices.dropLast(2) where parts[index] == "and" {
            let next = parts[index + 2]
            if plainVerbs.contains(parts[index + 1]), ["the", "a", "an", "it", "them", "to", "your"].contains(next) {
                parts[index + 1] = thirdPerson(of: parts[index + 1])
            }
        }
        return parts.joined(separator: " ")
    }

    /// The verbs of a single word.
    private static let plainVerbs: Set<String> = {
        let entries = EnglishWords.verbs.flatMap { $0.1.split(separator: ",") }
        let words = entries.map { $0.drop { $0 == " " || $0 == "\n" } }
        return Set(words.filter { !$0.contains(" ") }.map(String.init) + ["mail"])
    }()
}
