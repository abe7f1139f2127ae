internal import Diagnostics
internal import Workflow

extension Command {
    /// The command `tally model`.
    static func model(_ source: @escaping DomainSource) -> Command {
        Command(description: modelDescription) { arguments, context throws(CommandFailure) in
            let domain = source()
            let overview = ModelOverview(domain: domain, style: context.helpStyle)
            if arguments.operands.isEmpty {
                return try context.print(overview.text(of: ModelOverview.Section.allCases))
            }
            var sections: [ModelOverview.Section] = []
            for operand in arguments.operands {
                guard let section = ModelOverview.Section(rawValue: operand) else { throw unknownModelWord(operand) }
                sections.append(section)
            }
            return try context.print(overview.text(of: sections))
        }
    }

    private static func unknownModelWord(_ word: String) -> CommandFailure {
        let kinds = ModelOverview.Section.allCases.map(\.rawValue)
        let commands = ["check", "explore", "export", "show", "trace", "who"]
        let near = NearMisses.nearest(to: word, among: kinds + commands, limit: 1).first
        return CommandFailure(
            "model has no \"\(word)\"",
            hint: near.map { "there is one with a similar name: \($0)" }
                ?? .command("model show \(word)", "may be meant"))
    }

    private static let modelDescription = CommandDescription(
        name: "model",
        summary: "Show what the model has.",
        synopsis: ["model [KIND...]", "model check|explore|export|show|trace|who [OPTION...] [OPERAND...]"],
        description: [
            "Lists everything in the model by its id: what can be, who may do what, and where it is done. tally model "
                + "show ID explains one of them.",
            "With KIND, only that is listed: " + ModelOverview.Section.allCases.map(\.rawValue).joined(separator: ", ")
                + ".",
            "The model is what documents are checked against. It is written in Swift, and part of the program.",
        ],
        exitCodes: [(0, "The list is shown."), (2, "There is no such kind of thing.")],
        examples: [
            ("tally model", "See what there is."),
            ("tally model workflows roles", "List the workflows, and who there is to carry them out."),
            ("tally help model check", "Show the manual of a command on the model."),
        ])
}
