internal import Diagnostics
internal import Workflow

/// Findings about what a document does that the workflow doesn't.
extension Judge {
    /// Commands that the workflow has not, and that leave something otherwise than the workflow does.
    ///
    /// Another way to the same end is as good; so what counts is the end.
    mutating func reportBeyond() {
        reportForeignDeeds()
        let foreign = foreignCommands
        guard !foreign.isEmpty, let course = plan.course, plan.outcome.holds(in: course.end) else { return }
        let changed = Set(foreign.flatMap { domain[$0.command].command.effects.map(\.variable) })
        var others: [String]?
        for path in program.paths.indices {
            guard let end = end(of: path, from: course.start) else { continue }
            let differing = domain.variables.filter { variable in
                changed.contains(variable)
                    && domain.layout.core(of: variable, in: end) != domain.layout.core(of: variable, in: course.end)
            }
            // A reader who takes this way does what the workflow does.
            if differing.isEmpty { return }
            others = others ?? domain.sentences(about: differing, in: end)
        }
        guard let others, let first = foreign.first else { return }
        report(
            FlowBeyondOutcome.rule, at: procedure.items[first.item].textRange,
            "the steps do more than the workflow: in the end, \(others.listed("and"))",
            notes: [
                Note("the workflow has no \(Telling.quoted(domain[first.command].command.title))"),
                Note("the workflow is defined", at: .definition(plan.workflow.site)),
            ], help: "leave it out, or bind the procedure to the workflow that it is about")
    }

    /// Steps that say in full what only other workflows have done outside of all portals.
    private mutating func reportForeignDeeds() {
        guard plan.hasCommands else { return }
        let own = plan.script.compactMap { step in
            if case .command(let command) = step.deed { command } else { nil as Handle<Command>? }
        }
        for beat in program.beats.indices {
            guard census.records[beat].treads.isEmpty, census.records[beat].commands.isEmpty,
                let command = model.outsideCommand(in: program.beats[beat].words), !own.contains(command)
            else { continue }
            report(
                FlowBeyondOutcome.rule, at: program.beats[beat].range,
                "this is \(Telling.quoted(domain[command].command.title)), which the workflow has not",
                notes: [Note("the workflow is defined", at: .definition(plan.workflow.site))],
                help: "leave it out, or bind the procedure to the workflow that it is about")
        }
    }

    /// The commands with effects that are performed and are not the workflow's, and the items that perform them.
    private var foreignCommands: [(command: Handle<Command>, item: Int)] {
        var own: Set<Handle<Command>> = []
        for step in plan.script {
            switch step.deed {
            case .command(let command): own.insert(command)
            case .option(let option):
                if let command = model.command(of: option, in: step.before.world, by: step.actor) {
                    own.insert(command)
                }
            case .wait, .human: break
            }
        }
        var foreign: [(command: Handle<Command>, item: Int)] = []
        for beat in program.beats.indices {
            var performed: [Handle<Command>] = []
            for tread in census.records[beat].treads.indices {
                if let command = census.records[beat].treads[tread].command { performed.append(command) }
            }
            performed += census.records[beat].commands
            for command in performed where !own.contains(command) && !domain[command].command.effects.isEmpty {
                foreign.append((command, program.beats[beat].item))
            }
        }
        return foreign
    }

    /// The world that a path ends in; nil if it does not lead to the outcome.
    private func end(of path: Int, from world: World) -> World? {
        var walker = walker
        var standing = walker.start(in: world)
        for beat in program.paths[path].beats {
            guard let next = walker.attempt(beat, from: standing) else { return nil }
            standing = next
        }
        while !plan.outcome.holds(in: standing.situation.world) {
            guard let next = walker.waiting(from: standing) else { return nil }
            standing = next
        }
        return standing.situation.world
    }
}
