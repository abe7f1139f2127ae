/// A hint is what may help somebody whose command could not do its work.
///
/// Somebody else's program has another name, so a hint that names a command leaves open whose it is.
enum Hint: Hashable, Sendable {
    /// Some words.
    case words(String)
    /// A command of the program, and what it does: `.command("model workflows", "lists them")`.
    case command(String, String)

    /// The hint, as a program with a name says it.
    func text(program: String) -> String {
        switch self {
        case .words(let words): return words
        case .command(let command, let deed): return "\(program) \(command) \(deed)"
        }
    }
}

extension Hint: ExpressibleByStringInterpolation {
    init(stringLiteral words: String) { self = .words(words) }
}
