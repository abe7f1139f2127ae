internal import Diagnostics
internal import Workflow

extension Command {
    /// The command `tally model trace`.
    static func modelTrace(_ source: @escaping DomainSource) -> Command {
        Command(description: traceDescription) { arguments, context throws(CommandFailure) in
            let domain = source()
            let name = try arguments.onlyOperand("a workflow", hint: .command("model workflows", "lists them"))
            let workflow = try ModelLookup(domain: domain).workflowToRun(name)
            let recorded = try RecordedRun(of: workflow, in: domain, arguments)
            if arguments["format"] == "itf" {
                try context.deliver(Array(recorded.itf.utf8), arguments)
            } else {
                let text = RunText(recorded, style: context.helpStyle).text
                try context.deliver(Array(text.utf8), arguments)
            }
            return recorded.run.failure == nil ? .clean : .findings
        }
    }

    private static let traceDescription = CommandDescription(
        name: "model trace",
        summary: "Carry out a workflow on the model, and print the run state by state.",
        synopsis: ["model trace WORKFLOW [--role ROLE] [--from CONDITION] [--format text|itf]"],
        description: [
            "Carries out the canonical steps of WORKFLOW from one of its starts, and prints a numbered state for each "
                + "step: what is done, where one then is, and what has changed. Of the first state, everything is "
                + "printed that can matter to the workflow; before it stands how that comes about.",
            "Without --from, it is the start that is the fewest commands away from the beginning. A condition is "
                + "written in the words that the model itself prints, or as pairs, or both:",
            "    \"the door is closed and the lock is unlocked\"\n    door=closed lock=unlocked",
            "A pair is VARIABLE=VALUE, or VARIABLE!=VALUE, with the ids that tally model variables lists. A|B stands "
                + "for either value; of a set, A+B are all of its members, and none is the empty set. Statements are "
                + "joined with and, with or, or with a comma, which means what the next and or or does; and binds "
                + "closer, and either marks a choice within a list. Parentheses group, and not turns a statement "
                + "round. An article can be left out.",
        ],
        options: [
            OptionDescription(
                name: "role", value: .any("ROLE"),
                summary: "Carry it out with this role alone, given by its id or its name; without it, with the role "
                    + "that the workflow asks for."),
            OptionDescription(
                name: "from", value: .any("CONDITION"), summary: "Begin where CONDITION holds."),
            OptionDescription(
                name: "format", letter: "f", value: .choice(["text", "itf"]),
                summary: "How to print it; itf is a format that model checkers exchange."),
            .output,
            .limit,
        ],
        exitCodes: [
            (0, "The run succeeds."), (1, "A step fails, or the outcome does not hold."),
            (2, "There is no such workflow, role or start."),
        ],
        examples: [
            ("tally model trace reset-a-password", "Watch a workflow being carried out."),
            ("tally model trace reset-a-password --role Auditor", "See where another role fails."),
        ])
}

/// Writes a run state by state, and of each state only what has changed.
struct RunText {
    private let recorded: RecordedRun
    private let style: TerminalStyle
    private var domain: Domain { recorded.domain }

    init(_ recorded: RecordedRun, style: TerminalStyle) {
        self.recorded = recorded
        self.style = style
    }

    var text: String {
        var text = ManualText(style: style)
        let run = recorded.run
        let title = "\(recorded.workflow.title) (\(recorded.workflow.id))"
        text.line(style.paint(title, .bold) + ", as " + domain.words(for: recorded.account))
        let choices = recorded.choices.grouped
        let starts = recorded.choices == 1 ? "the only start" : "the first of \(choices) starts"
        writeBeginning(&text)
        text.heading("State 0: \(starts)")
        let told = domain.relevantVariables(of: recorded.workflow)
        for sentence in domain.sentences(about: told, in: recorded.start.world) { text.paragraph(sentence) }
        // A part of a journey may be begun by somebody else, in place of whoever begins the journey.
        var known = Situation(in: domain, world: recorded.start.world, as: recorded.account)
        for (index, step) in run.steps.enumerated() {
            text.heading("State \(index + 1): \(domain.words(for: step))")
            let next = run.situations[index + 1]
            for change in domain.changes(from: known, to: next) { text.paragraph(change) }
            known = next
        }
        text.line("")
        writeEnd(of: run, &text)
        return text.text
    }

    /// How the start comes about, if it is not the beginning itself.
    private func writeBeginning(_ text: inout ManualText) {
        if recorded.start.trace.steps.isEmpty { return }
        text.heading("Before")
        var before = recorded.start.trace.start
        for step in recorded.start.trace.steps {
            let changes = domain.changes(from: before, to: step.world).joined(separator: "; ")
            text.paragraph("\(domain[step.command].command.title): \(changes)")
            before = step.world
        }
    }

    private func writeEnd(of run: Run, _ text: inout ManualText) {
        guard let (failure, step) = run.failure else {
            text.paragraph(style.paint("Done:", .bold) + " \(recorded.workflow.outcome).", indent: 0)
            return
        }
        var words = style.paint("Failed:", .bold) + " "
        if let step, !failure.isAboutTheOutcome { words += "\(domain.words(for: step)): " }
        text.paragraph(words + failure.message(in: domain) + ".", indent: 0)
    }
}

extension Run.Failure {
    /// Whether all steps were carried out.
    var isAboutTheOutcome: Bool { if case .outcomeMissed = self { true } else { false } }
}
