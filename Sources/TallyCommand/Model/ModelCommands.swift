internal import Diagnostics
internal import Workflow

/// Where a domain comes from.
///
/// Making one checks all of it, which takes longer than most commands do that need no domain. So it is made only for
/// those that do.
typealias DomainSource = @Sendable () -> Domain

extension Command {
    /// The commands of a program that has a domain.
    static func modelCommands(on domain: @escaping DomainSource) -> [Command] {
        [
            coverage(domain), diff(domain), draft(domain), mutate(domain), model(domain), modelCheck(domain),
            modelExplore(domain),
            modelExport(domain), modelShow(domain), modelTrace(domain), modelWho(domain), trace(domain),
        ]
    }
}

extension OptionDescription {
    /// How many worlds are looked at.
    static let limit = OptionDescription(
        name: "limit", value: .count("N"),
        summary: "Give up exploring at N worlds; without it, at five million.")

    /// How many threads explore.
    static let explorationJobs = OptionDescription(
        name: "jobs", letter: "j", value: .count("N"),
        summary: "Explore on N processors at once; without it, on all of them.")
}

extension ParsedArguments {
    /// An explorer that gives up where somebody wants it to.
    func explorer(of domain: Domain) -> Explorer {
        Explorer(domain, limit: count("limit") ?? Explorer(domain).limit)
    }

    /// The only operand; a failure that says what is wanted if there is none, or if there are several.
    func onlyOperand(_ meaning: String, hint: Hint) throws(CommandFailure) -> String {
        guard let first = operands.first else { throw CommandFailure("\(meaning) is missing", hint: hint) }
        if operands.count > 1 { throw CommandFailure("one thing at a time: \"\(operands[1])\" is too much") }
        return first
    }
}

extension Explorer {
    /// That no world was found in which a condition holds: because there is none, or because not all were looked at.
    mutating func absence(of condition: Condition) -> String {
        if explore(condition.variables).census.isExhaustive { return "it never comes about that \(condition)" }
        return "among the first \(limit.grouped) worlds it does not come about that \(condition)"
    }
}

extension CommandContext {
    /// Writes a result to where somebody wanted it.
    func deliver(_ bytes: [UInt8], _ arguments: ParsedArguments) throws(CommandFailure) {
        guard let output = arguments["output"] else {
            try print(bytes)
            return
        }
        do throws(FileWriter.Failure) {
            try FileWriter.write(bytes, to: surroundings.locate(output))
        } catch {
            throw CommandFailure(writing: output, error)
        }
    }
}
