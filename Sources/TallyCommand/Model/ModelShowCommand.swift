internal import Diagnostics
internal import Workflow

extension Command {
    /// The command `tally model show`.
    static func modelShow(_ source: @escaping DomainSource) -> Command {
        Command(description: showDescription) { arguments, context throws(CommandFailure) in
            let domain = source()
            guard !arguments.operands.isEmpty else {
                throw CommandFailure("an id is missing", hint: .command("model", "lists them"))
            }
            var sheet = ModelSheet(
                domain, explorer: arguments.explorer(of: domain), files: DefinitionFiles(context.surroundings),
                style: context.helpStyle)
            // A name of several words need not be quoted.
            let text = arguments.operands.joined(separator: " ")
            for thing in try ModelLookup(domain: domain).things(text) { sheet.show(thing) }
            return try context.print(sheet.text.text)
        }
    }

    private static let showDescription = CommandDescription(
        name: "model show",
        summary: "Explain one thing in the model.",
        synopsis: ["model show ID"],
        description: [
            "Explains whatever has the id: of a workflow, where it starts, what it achieves, its steps, the least roles, "
                + "what undoes it and what can be done next; of a role, what it may do; of a command, who performs it, "
                + "when, and what becomes different; of a place, how one gets there and what is on it; of a rule, "
                + "whether it holds; and of everything, where it is defined.",
            "ID can also be a name: a title, an alias or a former name. Where several things go by it, all are shown. "
                + "The portal can stand before the id of a place, with a slash between them.",
        ],
        options: [.limit],
        exitCodes: [(0, "It is explained."), (2, "There is nothing of that id or name.")],
        examples: [
            ("tally model show reset-a-password", "Explain a workflow."),
            ("tally model show Administrator", "See what a role may do."),
        ])
}
