/// Parsed arguments are what somebody typed, sorted into options and operands.
struct ParsedArguments: Hashable, Sendable {
    /// What is not an option, in order.
    private(set) var operands: [String] = []
    /// An option with its value; the value is empty where it takes none.
    struct Given: Hashable, Sendable {
        var name: String
        var value: String
    }
    /// The options, in order.
    private(set) var options: [Given] = []

    /// Whether an option is given.
    func has(_ name: String) -> Bool { options.contains { $0.name == name } }

    /// The value of an option; the last one counts.
    subscript(name: String) -> String? { options.last { $0.name == name }?.value }

    /// The values of an option that may be given several times, in order.
    func all(_ name: String) -> [String] { options.filter { $0.name == name }.map(\.value) }

    /// The number that an option is given.
    func count(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

    /// How many threads work: as many as are asked for with `--jobs`, or one for each processor.
    ///
    /// Whatever is asked for, it is a number that can be multiplied, and that a machine may have processors.
    func jobs(in surroundings: Surroundings) -> Int { min(count("jobs") ?? surroundings.processors, 1024) }
}

extension ParsedArguments {
    /// Reads arguments as the description of a command wants them.
    ///
    /// After `--` everything is an operand; a `-` alone always is one. Options may stand anywhere before that.
    init(_ arguments: some Sequence<String>, for command: CommandDescription) throws(UsageError) {
        var reader = ArgumentReader(arguments: Array(arguments), command: command)
        try reader.read()
        operands = reader.operands
        options = reader.options
    }
}

/// A usage error is something typed that a command does not understand.
struct UsageError: Error, Hashable {
    /// What is wrong.
    var message: String
    /// What could have been meant.
    var hint: Hint?

    init(_ message: String, hint: Hint? = nil) {
        self.message = message
        self.hint = hint
    }
}
