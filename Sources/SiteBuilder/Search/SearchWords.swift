/// Search words are what a text is cut into for the index; a browser cuts queries in the same way.
public enum SearchWords {
    /// Words that are on nearly every page and tell none from another.
    ///
    /// They are few: a query in another language than English may have them as words of weight.
    public static let stopWords: Set<String> = [
        "an", "and", "are", "as", "at", "be", "by", "for", "from", "if", "in", "is", "it", "of", "on", "or", "that",
        "the", "this", "to", "with", "you", "your",
    ]
}
