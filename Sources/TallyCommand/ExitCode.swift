/// An exit code says how a command ended, to whoever runs it in a script.
enum ExitCode: Int32, Sendable, Comparable {
    /// All is well.
    case clean = 0
    /// Something is wrong with the documents.
    case findings = 1
    /// The command could not do its work.
    case failed = 2

    /// Orders codes from the best to the worst.
    static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }
}

/// A command failure is what keeps a command from doing its work.
struct CommandFailure: Error, Hashable {
    /// What is in the way, as a statement without a final period.
    var message: String
    /// What may help.
    var hint: Hint?

    init(_ message: String, hint: Hint? = nil) {
        self.message = message
        self.hint = hint
    }

    /// The failure of typing something that is not understood.
    init(_ error: UsageError) { self.init(error.message, hint: error.hint) }

    /// The failure to write a file.
    init(writing path: String, _ failure: FileWriter.Failure) {
        self.init("cannot write \"\(path)\": \(failure.reason)")
    }

    /// Both in one line, as a program with a name says it.
    func text(program: String) -> String { hint.map { message + "; " + $0.text(program: program) } ?? message }
}
