internal import Diagnostics

/// Reads arguments one after the other.
struct ArgumentReader {
    let arguments: [String]
    let command: CommandDescription
    private(set) var operands: [String] = []
    private(set) var options: [ParsedArguments.Given] = []
    private var next = 0

    init(arguments: [String], command: CommandDescription) {
        self.arguments = arguments
        self.command = command
    }

    mutating func read() throws(UsageError) {
        while next < arguments.count {
            let argument = arguments[next]
            next += 1
            if argument == "--" {
                operands += arguments[next...]
                return
            }
            if argument.hasPrefix("--") {
                try readLong(argument.dropFirst(2))
            } else if argument.hasPrefix("-"), argument != "-" {
                try readLetters(argument.dropFirst())
            } else {
                operands.append(argument)
            }
        }
    }

    private var known: [OptionDescription] { command.options + [.help] }

    /// `--name`, `--name value` or `--name=value`.
    private mutating func readLong(_ text: Substring) throws(UsageError) {
        let name = text.prefix { $0 != "=" }
        let value: Substring? = name.endIndex == text.endIndex ? nil : text[text.index(after: name.endIndex)...]
        guard let option = known.first(where: { $0.name == name }) else { throw unknown("--" + name) }
        if case .none = option.value {
            if value != nil { throw UsageError("the option --\(name) takes no value") }
            options.append(ParsedArguments.Given(name: option.name, value: ""))
            return
        }
        try take(option, value.map(String.init))
    }

    /// `-q`, `-jN`, `-j N`, or several letters at once.
    private mutating func readLetters(_ letters: Substring) throws(UsageError) {
        var rest = letters
        while let letter = rest.popFirst() {
            guard let option = known.first(where: { $0.letter == letter }) else { throw unknown("-\(letter)") }
            if case .none = option.value {
                options.append(ParsedArguments.Given(name: option.name, value: ""))
                continue
            }
            if rest.first == "=" { rest.removeFirst() }
            try take(option, rest.isEmpty ? nil : String(rest))
            return
        }
    }

    private mutating func take(_ option: OptionDescription, _ attached: String?) throws(UsageError) {
        var value = attached
        if value == nil, next < arguments.count {
            value = arguments[next]
            next += 1
        }
        guard let value, !value.isEmpty else {
            throw UsageError("the option --\(option.name) needs a value", hint: "write \(option.usage)")
        }
        switch option.value {
        case .choice(let words) where !words.contains(value):
            let near = NearMisses.nearest(to: value, among: words, limit: 1).first
            throw UsageError(
                "--\(option.name) cannot be \"\(value)\"",
                hint: near.map { "there is one with a similar name: \($0)" }
                    ?? "it is one of these: \(words.joined(separator: ", "))")
        case .count where (Int(value) ?? 0) < 1:
            throw UsageError("--\(option.name) wants a whole number above zero, and \"\(value)\" is none")
        default: break
        }
        options.append(ParsedArguments.Given(name: option.name, value: value))
    }

    private func unknown(_ option: String) -> UsageError {
        let names = known.map { "--" + $0.name } + known.compactMap(\.letter).map { "-\($0)" }
        let near = NearMisses.nearest(to: option, among: names, limit: 1).first
        return UsageError(
            "there is no option \(option)",
            hint: near.map { "there is one with a similar name: \($0)" }
                ?? .command("help \(command.name)", "lists the options"))
    }
}
