/// Reading words are all the words that sentences are read with: those of the language, and the names of the model.
///
/// They are many tables. Readers of single sentences refer to them, because copying them would take longer than reading.
final class ReadingWords: Sendable {
    let vocabulary: Vocabulary
    let lexicon: Lexicon
    /// The words of the vocabulary.
    let table: WordTable

    init(_ vocabulary: Vocabulary, _ lexicon: Lexicon) {
        self.vocabulary = vocabulary
        self.lexicon = lexicon
        table = vocabulary.table
    }
}
