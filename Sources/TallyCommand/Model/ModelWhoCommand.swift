internal import Diagnostics
internal import Workflow

extension Command {
    /// The command `tally model who`.
    static func modelWho(_ source: @escaping DomainSource) -> Command {
        Command(description: whoDescription) { arguments, context throws(CommandFailure) in
            let domain = source()
            let name = try arguments.onlyOperand("a workflow", hint: .command("model workflows", "lists them"))
            let workflow = try ModelLookup(domain: domain).workflowToRun(name)
            var explorer = arguments.explorer(of: domain)
            let starts = explorer.starts(of: workflow)
            if starts.isEmpty {
                throw CommandFailure(
                    explorer.absence(of: workflow.start), hint: "\(quoted(workflow.id)) can't begin")
            }
            let text = WhoText(domain: domain, workflow: workflow, starts: starts, style: context.helpStyle).text
            return try context.print(text)
        }
    }

    private static let whoDescription = CommandDescription(
        name: "model who",
        summary: "Say which roles can carry out a workflow, and why the others can't.",
        synopsis: ["model who WORKFLOW"],
        description: [
            "Carries out the canonical steps of WORKFLOW from every start with every role of the actor who begins it. "
                + "The least roles are those that are enough, and of which no lesser ones are; pairs of roles in one "
                + "account are tried only if no single role is enough.",
            "For each step it says which roles are enough for that step alone, and for each role that is not enough, at "
                + "which step it fails and why.",
        ],
        options: [.limit],
        exitCodes: [(0, "The answer is shown."), (2, "There is no such workflow, or it can't begin.")],
        examples: [("tally model who reset-a-password", "See who can reset a password.")])
}

/// Writes who can carry out a workflow, and who can't.
struct WhoText {
    let domain: Domain
    let workflow: Workflow
    let starts: [Start]
    let style: TerminalStyle

    var text: String {
        var text = ManualText(style: style)
        text.line(style.paint("\(workflow.title) (\(workflow.id))", .bold))
        text.line("")
        guard let actor = workflow.permission.actors.first else {
            text.paragraph("Nobody may begin it.", indent: 0)
            return text.text
        }
        let roles = domain.leastRoles(for: workflow, from: starts)
        text.row("least roles", domain.words(forLeastOf: roles, of: actor), indent: 0, column: 16)
        text.row("the model asks", workflow.permission.description, indent: 0, column: 16)
        writeSteps(roles, by: actor, &text)
        writeOthers(roles, than: actor, &text)
        return text.text
    }

    private func writeSteps(_ roles: LeastRoles, by actor: Actor, _ text: inout ManualText) {
        let mightiest = domain.mightiestAccount(of: actor)
        let runs = starts.lazy.map { domain.run(workflow, from: $0.world, as: mightiest) }
        guard let run = runs.first(where: { $0.failure == nil }) else { return }
        text.heading("STEPS")
        let column = String(run.steps.count).count + 2
        for (index, step) in run.steps.enumerated() {
            let sets = index < roles.perStep.count ? roles.perStep[index] : []
            let who = performer(of: step, in: run.situations[index], sets, beginner: actor)
            text.row("\(index + 1).", "\(domain.words(for: step)): \(who)", indent: 4, column: column)
        }
    }

    /// Who can do a step: of the actor who begins, the least roles; of others, those that the workflow hands over to.
    private func performer(
        of step: Step, in situation: Situation, _ sets: [[Role]], beginner: Actor
    ) -> String {
        switch step.deed {
        case .wait: return "happens by itself"
        case .act where situation.actor == beginner, .human where situation.actor == beginner:
            return domain.words(forAnyOf: sets, of: beginner)
        case .perform(let command): return command.permission.description
        case .act, .handOver, .human, .complete: return domain.words(for: situation.account)
        }
    }

    private func writeOthers(_ roles: LeastRoles, than actor: Actor, _ text: inout ManualText) {
        if !roles.more.isEmpty {
            text.heading("MORE THAN NEEDED")
            for set in roles.more { text.paragraph(domain.words(for: set, of: actor)) }
        }
        if !roles.insufficient.isEmpty {
            text.heading("NOT ENOUGH")
            for refused in roles.insufficient {
                text.entry(domain.words(for: refused.roles, of: actor), reason(of: refused))
            }
        }
        let others = domain.roles.filter { $0.actor != actor }
        if !others.isEmpty {
            text.heading("OTHER ACTORS")
            let names = others.map { $0.name }.listed("or")
            text.paragraph("It is begun by \(actor.name), who can't be \(names).")
        }
    }

    private func reason(of refused: LeastRoles.Insufficient) -> String {
        let reason = refused.failure.message(in: domain)
        guard let step = refused.failing, !refused.failure.isAboutTheOutcome else { return reason }
        return "at step \(refused.step + 1), \(domain.words(for: step)): \(reason)"
    }
}
