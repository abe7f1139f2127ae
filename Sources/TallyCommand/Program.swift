public import Diagnostics
internal import Documents
internal import Procedures
public import class Workflow.Domain

/// A program is a set of commands under one name, and the rules that they hold documents to.
///
/// Somebody with a subject of their own makes another one, and everything here is theirs:
///
///     Program(name: "library", domain: .lendingLibrary).runAsProcess()
public struct Program: Sendable {
    /// The name that it is called by.
    public let name: String
    /// Its version.
    public let version: String
    /// The rules that it knows.
    public let rules: RuleCatalogue

    /// The checks that it holds its model to, if it has one.
    let modelRules: RuleCatalogue
    /// Where its domain comes from; nothing if it has none.
    let domain: DomainSource?
    /// Its commands, in the order in which help lists them.
    let commands: [Command]

    /// Makes a program.
    ///
    /// The rules that every document must satisfy are always among its rules.
    public init(name: String = "tally", version: String = Program.version, rules: [Rule] = []) {
        self.init(name: name, version: version, rules: rules, domain: nil)
    }

    /// Makes a program that has a domain, and with it the commands that show and check the model, and the rules about
    /// procedures.
    ///
    /// The domain is made when a command needs it.
    public init(
        name: String = "tally", version: String = Program.version, rules: [Rule] = [],
        domain: @autoclosure @escaping @Sendable () -> Domain
    ) {
        self.init(name: name, version: version, rules: rules, domain: Optional(domain))
    }

    private init(name: String, version: String, rules: [Rule], domain: DomainSource?) {
        self.name = name
        self.version = version
        self.domain = domain
        self.rules = RuleCatalogue(
            DocumentRules.all + DocumentRules.allConfigured + Rule.configurationRules
                + (domain == nil ? [] : ProcedureRules.all) + rules)
        commands =
            [.check, .build, .serve, .lsp, .assemble, .publish, .explain, .render]
            + (domain.map { Command.modelCommands(on: $0) } ?? [])
        modelRules = domain == nil ? RuleCatalogue([]) : .modelChecks
    }

    /// The version of this library.
    public static let version = "0.1.0"

    /// Runs a command, and returns its exit code: 0 if all is well, 1 if documents are wrong, 2 if it could not run.
    public func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
        let context = CommandContext(program: self, surroundings: surroundings)
        do throws(CommandFailure) {
            return try run(arguments, context).rawValue
        } catch {
            context.complain(error)
            return ExitCode.failed.rawValue
        }
    }

    private func run(_ arguments: [String], _ context: CommandContext) throws(CommandFailure) -> ExitCode {
        guard let first = arguments.first else {
            try? context.surroundings.errors.write(overview(context))
            return .failed
        }
        switch first {
        case "--help", "-h": return try context.print(overview(context))
        case "--version": return try context.print("\(name) \(version)\n")
        case "help":
            // What help says of itself is what it says without a command.
            guard let topic = arguments.dropFirst().first, !["help", "--help", "-h"].contains(topic) else {
                return try context.print(overview(context))
            }
            let (command, rest) = try command(topic, arguments.dropFirst(2))
            if let more = rest.first { throw missing("\(topic) \(more)") }
            return try context.print(manual(of: command, context))
        default: break
        }
        if first.hasPrefix("-") {
            throw CommandFailure("there is no option \(first)", hint: .command("--help", "lists the commands"))
        }
        let (command, rest) = try command(first, arguments.dropFirst())
        let parsed: ParsedArguments
        do throws(UsageError) {
            parsed = try ParsedArguments(rest, for: command.description)
        } catch {
            // Whoever asks for help gets it, whatever else is wrong.
            if rest.contains("--help") { return try context.print(manual(of: command, context)) }
            throw CommandFailure(error)
        }
        if parsed.has("help") { return try context.print(manual(of: command, context)) }
        return try command.run(parsed, context)
    }

    /// The command with a name, and its arguments; the second word of a name is the first of the arguments.
    private func command(
        _ name: String, _ arguments: ArraySlice<String>
    ) throws(CommandFailure) -> (command: Command, arguments: ArraySlice<String>) {
        if let second = arguments.first,
            let command = commands.first(where: { $0.description.name == "\(name) \(second)" })
        {
            return (command, arguments.dropFirst())
        }
        if let command = commands.first(where: { $0.description.name == name }) { return (command, arguments) }
        throw missing(name)
    }

    private func missing(_ name: String) -> CommandFailure {
        let near = NearMisses.nearest(to: name, among: commands.map(\.description.name) + ["help"], limit: 1).first
        return CommandFailure(
            "there is no command \"\(name)\"",
            hint: near.map { "there is one with a similar name: \($0)" } ?? .command("--help", "lists the commands"))
    }

    private func manual(of command: Command, _ context: CommandContext) -> String {
        ManualPage(program: name, command: command.description, style: context.helpStyle).text
    }

    private func overview(_ context: CommandContext) -> String {
        var text = ManualText(style: context.helpStyle)
        text.paragraph(
            "\(name) keeps procedure documents true: it checks what writers wrote, and renders what passes.", indent: 0)
        text.heading("USAGE")
        text.line("    \(name) COMMAND [OPTION...] [OPERAND...]")
        text.heading("COMMANDS")
        let column = (commands.map(\.description.name.count).max() ?? 0) + 4
        for command in commands {
            text.row(command.description.name, command.description.summary, indent: 4, column: column)
        }
        text.row("help", "Show the manual of a command.", indent: 4, column: column)
        text.heading("OPTIONS")
        text.row("--help", "Show this text; after a command, its manual.", indent: 4, column: 13)
        text.row("--version", "Show the version.", indent: 4, column: 13)
        text.line("")
        text.paragraph(
            "Every command exits with 0 if all is well, 1 if documents are wrong, and 2 if it could not run.", indent: 0
        )
        return text.text
    }
}

/// A command is a description and what it does.
struct Command: Sendable {
    /// What there is to say about it.
    let description: CommandDescription
    /// What it does.
    let run: @Sendable (ParsedArguments, CommandContext) throws(CommandFailure) -> ExitCode
}
