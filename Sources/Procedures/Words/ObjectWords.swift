/// Words by which the object of an action is told from what follows it, and one name of a thing from another.
enum ObjectWords {
    /// What is done to something is done to what stands before the first of these words.
    static let prepositions: Set<String> = [
        "to", "in", "by", "with", "from", "for", "on", "at", "as", "via", "through", "that", "which", "who", "until",
        "and", "or", "about", "into", "using", "of",
    ]

    /// Words that stand for the same thing, each by the one that is compared.
    private static let likenesses = [
        "url": "link", "address": "link", "email": "mail", "message": "mail", "letter": "mail",
    ]

    /// Some words, with one word for each thing.
    static func likened(_ words: Set<String>) -> Set<String> { Set(words.map { likenesses[$0] ?? $0 }) }
}
