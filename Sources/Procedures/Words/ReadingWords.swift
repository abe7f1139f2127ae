/// Reading words are all the words that sentences are read with: those of the language, and the names of the model.
///
/// They are many tables. Readers of single sentences refer to them, because copying them would take longer than reading.
final class ReadingWords: Sendable {
    let vocabulary: Vocabulary
    let lexicon: Lexicon
    /// The words of the vocabulary.
    let table: WordTable
    /// The words for the state of the world; nothing where there is no model.
    let states: (signs: StateSigns, table: StatementTable)?

    init(_ vocabulary: Vocabulary, _ lexicon: Lexicon, _ states: (signs: StateSigns, table: StatementTable)? = nil) {
        self.vocabulary = vocabulary
        self.lexicon = lexicon
        self.states = states
        table = vocabulary.table
    }
}
