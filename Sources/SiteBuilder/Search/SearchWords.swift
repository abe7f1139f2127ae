/// Search words are what a text is cut into for the index; a browser cuts queries in the same way.
enum SearchWords {
    /// Words that are on nearly every page and tell none from another, as they are before an ending is taken off.
    ///
    /// They are few: in another language than English they may be words of weight.
    static let stopWords: Set<String> = [
        "an", "and", "are", "as", "at", "be", "by", "for", "from", "if", "in", "is", "it", "of", "on", "or", "that",
        "the", "this", "to", "with", "you", "your",
    ]

    /// What a word is cut off after, in code points.
    static let longest = 32

    /// The words of a text, in their order.
    static func words(in text: String) -> [String] {
        var words: [String] = []
        var text = text
        text.withUTF8 { WordCutter.cut($0) { words.append(String(decoding: $0, as: UTF8.self)) } }
        return words
    }
}
