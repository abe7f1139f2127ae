/// A command description says all there is to say about a command: what it accepts, and what its manual page tells.
///
/// It is data, so that what the parser accepts and what the manual promises cannot part.
struct CommandDescription: Sendable {
    /// The word that calls it.
    var name: String
    /// What it does, in one sentence that begins with a verb.
    var summary: String
    /// Its forms, without the name of the program.
    var synopsis: [String]
    /// What it does, in paragraphs; those that begin with a blank are kept as they are.
    var description: [String]
    /// Its options.
    var options: [OptionDescription] = []
    /// What its exit codes mean.
    var exitCodes: [(code: Int, meaning: String)] = []
    /// What one may do with it: a line to type, and what it does.
    var examples: [(line: String, meaning: String)] = []
}

/// An option description says what an option is called, what it takes, and what it is for.
struct OptionDescription: Sendable {
    /// What an option takes.
    enum Value: Sendable {
        /// Nothing: it is there or not.
        case none
        /// Anything; the word stands for it in the manual.
        case any(String)
        /// One of some words.
        case choice([String])
        /// A whole number above zero.
        case count(String)
    }

    /// The name, without dashes.
    var name: String
    /// The letter, if it has one.
    var letter: Character?
    /// What it takes.
    var value = Value.none
    /// What it is for.
    var summary: String

    /// The option as it is written: `--format FORMAT`.
    var usage: String {
        let long = "--" + name
        let dashed = letter.map { "-\($0), " + long } ?? long
        switch value {
        case .none: return dashed
        case .any(let word), .count(let word): return dashed + " " + word
        case .choice: return dashed + " " + name.uppercased()
        }
    }

    static let help = OptionDescription(name: "help", letter: "h", summary: "Show this text.")
}
