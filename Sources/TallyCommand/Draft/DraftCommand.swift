internal import Diagnostics
internal import Procedures
internal import Workflow

extension Command {
    /// The command `tally draft`.
    static func draft(_ source: @escaping DomainSource) -> Command {
        Command(description: draftDescription) { arguments, context throws(CommandFailure) in
            let domain = source()
            let lookup = ModelLookup(domain: domain)
            let name = try arguments.onlyOperand("a workflow", hint: .command("model workflows", "lists them"))
            let workflow = try lookup.workflowToRun(name)
            let role = try arguments["role"].map { text throws(CommandFailure) in
                try lookup.role(text, of: workflow.permission.actors)
            }
            var planner = DraftPlanner(domain)
            let plan: DraftPlan
            do throws(DraftProblem) {
                plan = try planner.plan(workflow, as: role)
            } catch {
                throw CommandFailure(
                    "\(quoted(workflow.id)) can't be written: \(error.message(in: domain))",
                    hint: .command("model who \(workflow.id)", "says who can carry it out"))
            }
            try refuseToReplace(arguments["output"], context)
            let draft = Draft(of: plan, followedBy: planner.aftermath(of: workflow), in: domain)
            try context.deliver(Array(draft.markdown.utf8), arguments)
            return .clean
        }
    }

    /// What somebody has made of a draft must not be lost to the next one.
    private static func refuseToReplace(_ output: String?, _ context: CommandContext) throws(CommandFailure) {
        guard let output, FileKind.isFilledFile(at: context.surroundings.locate(output)) else { return }
        throw CommandFailure(
            "\(quoted(output)) is there already, and is left as it is",
            hint: "name another file, or remove this one first")
    }

    private static let draftDescription = CommandDescription(
        name: "draft",
        summary: "Write the procedure of a workflow.",
        synopsis: ["draft WORKFLOW [--role ROLE] [--output FILE]"],
        description: [
            "Writes a document from the model, in the style that documents are held to: what must be so before, who may "
                + "do it, each step, what is so afterwards, and what undoes it. The document is bound to WORKFLOW, so "
                + "that tally check carries it out.",
            "It is a beginning. What the model does not know, such as why anybody would do it, is for a writer to add.",
        ],
        options: [
            OptionDescription(
                name: "role", letter: "r", value: .any("ROLE"),
                summary: "Write for somebody with ROLE, in place of the least roles that are enough."),
            .output,
        ],
        exitCodes: [
            (0, "The document was written."),
            (
                2,
                "There is no such workflow or role, or the role is not enough, or the file can't be written or is there "
                    + "already."
            ),
        ],
        examples: [
            ("tally draft reset-a-password", "See how a workflow is documented."),
            (
                "tally draft reset-a-password --role Auditor -o reset.md",
                "Write a document for those who have more than the least role."
            ),
        ])
}

extension ModelLookup {
    /// The role with an id, or with a name; of several that share a name, the one of some actors.
    func role(_ text: String, of actors: [Actor]) throws(CommandFailure) -> Role {
        let role = try role(text)
        if actors.contains(role.actor) { return role }
        let key = Domain.key(text)
        let namesake = domain.roles.first { other in
            let names = [other.name] + other.aliases + other.formerly.map(\.text)
            return actors.contains(other.actor) && names.contains { Domain.key($0) == key }
        }
        return namesake ?? role
    }
}
