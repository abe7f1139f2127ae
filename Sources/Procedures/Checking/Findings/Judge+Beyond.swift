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
        for beat in program.beats.indices {
            guard census.records[beat].treads.isEmpty, census.records[beat].commands.isEmpty,
                let command = model.outsideCommand(in: program.beats[beat].words), !isDoneOutside(command)
            else { continue }
            report(
                FlowBeyondOutcome.rule, at: program.beats[beat].range,
                "this is \(Telling.quoted(domain[command].command.title)), which the workflow has not",
                notes: [Note("the workflow is defined", at: .definition(plan.workflow.site))],
                help: "leave it out, or bind the procedure to the workflow that it is about")
        }
    }

    private func isDoneOutside(_ command: Handle<Command>) -> Bool { plan.outside.contains { $0.command == command } }

    /// The commands with effects that are performed and are not the workflow's, and the items that perform them.
    private var foreignCommands: [(command: Handle<Command>, item: Int)] {
        var foreign: [(command: Handle<Command>, item: Int)] = []
        for beat in program.beats.indices {
            let inPortals = census.records[beat].treads.lazy.compactMap(\.command)
            for command in inPortals where isForeign(command) { foreign.append((command, program.beats[beat].item)) }
            for command in census.records[beat].commands where isForeign(command) {
                foreign.append((command, program.beats[beat].item))
            }
        }
        return foreign
    }

    private func isForeign(_ command: Handle<Command>) -> Bool {
        !plan.commands.contains(command) && !domain[command].command.effects.isEmpty
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
