internal import Workflow

/// Whether readers need a step that nothing tells.
extension ToldSteps {
    /// Whether readers need a step that nothing tells.
    func isNeeded(_ index: Int) -> Bool {
        let step = script[index]
        switch step.deed {
        case .human, .wait: return true
        case .command(let command): return needs(command, of: step.actor)
        case .option(.signIn): return true
        case .option(.go), .option(.read), .option(.menu): return isDestination(index)
        case .option(.use(let control)):
            if let command = step.command { return needs(command, of: step.actor) }
            if opens(index) { return isDestination(index) }
            return isLookedAt || isVisited(domain[control].place, by: step.actor)
        case .option(.fill(let control)), .option(.clear(let control)):
            // Where one of several is chosen, another one is something else.
            if isVisited(domain[control].place, by: step.actor) { return true }
            return step.command.map { needs($0, of: step.actor) } ?? isLookedAt
        case .option(.close): return false
        }
    }

    /// Whether a command has no rival: what changes nothing, and what only the workflow does, can't come about otherwise.
    private func needs(_ command: Handle<Command>, of actor: Int) -> Bool {
        let performed = commands(of: actor)
        return !performed.contains(command) && performed.isSubset(of: plan.commands)
    }

    /// What an actor performs, in portals and outside of them.
    private func commands(of actor: Int) -> Set<Handle<Command>> {
        var commands: Set<Handle<Command>> = []
        for beat in program.beats.indices where program.beats[beat].other ?? reader == actor {
            commands.formUnion(records[beat].treads.lazy.compactMap(\.command))
            commands.formUnion(records[beat].commands)
        }
        return commands
    }

    /// Whether a step leads to a place that nothing is done on: one goes there to look at it.
    private func isDestination(_ index: Int) -> Bool {
        guard opens(index) else { return false }
        guard index + 1 < script.count, script[index + 1].actor == script[index].actor else { return true }
        switch script[index + 1].deed {
        case .option(.signIn), .option(.go), .option(.read), .command, .wait, .human: return true
        case .option(.menu), .option(.use), .option(.fill), .option(.clear), .option(.close): return false
        }
    }

    /// Whether the outcome holds from the start, so that the workflow is nothing but its steps.
    private var isLookedAt: Bool { plan.starts.worlds.allSatisfy { plan.outcome.holds(in: $0) } }

    private func isVisited(_ place: Handle<Place>, by actor: Int) -> Bool {
        deeds[actor].contains { self[$0].after.place == place || self[$0].before.place == place }
    }
}
