internal import Workflow

/// What happens without the reader's hand in a portal.
extension Walker {
    /// Performs the command of the workflow that a step describes in words, if it describes one.
    mutating func performOutside(_ beat: Beat, from standing: Standing) -> Standing? {
        var best: (step: Int, command: Handle<Command>, common: Int)?
        for (index, step) in plan.script.enumerated() {
            guard case .command(let command) = step.deed, step.actor == reader, !standing.hasDone(index) else {
                continue
            }
            let common = step.words.intersection(beat.words).count
            guard common >= 2, common > best?.common ?? 0 else { continue }
            touch(model.concerns.commands[command.index], standing.situation.world)
            if domain.isPossible(command, in: standing.situation.world) { best = (index, command, common) }
        }
        guard let best else { return nil }
        return perform(best.command, step: best.step, from: standing)
    }

    /// Performs a command outside of all portals.
    mutating func perform(_ command: Handle<Command>, step: Int, from standing: Standing) -> Standing? {
        touch(model.concerns.commands[command.index], standing.situation.world)
        guard let next = try? standing.situation.performing(command) else { return nil }
        commands.append(command)
        roles &= model.roles.sets[reader].commands[command.index]
        return Standing(situation: next, done: standing.done).doing(step)
    }

    /// Waits for what the workflow waits for next.
    mutating func waiting(from standing: Standing) -> Standing? {
        for (index, step) in plan.script.enumerated() {
            guard case .wait(let condition) = step.deed, !standing.hasDone(index) else { continue }
            touch(model.concerns.happenings | model.concerns.set(condition))
            let world = standing.situation.world
            guard let next = domain.waiting(for: condition, in: world), next != world else { continue }
            return Standing(situation: standing.situation.moved(to: next), done: standing.done).doing(index)
        }
        return nil
    }

    /// Lets another actor do all that the workflow has for them next.
    mutating func lettingOthersAct(_ actor: Int?, from standing: Standing) -> Standing? {
        guard
            let first = plan.script.indices.first(where: { index in
                let step = plan.script[index]
                return step.actor != reader && !standing.hasDone(index) && actor.map { $0 == step.actor } ?? true
            })
        else { return nil }
        let known = written
        defer { written = known }
        let other = plan.script[first].actor
        var next = standing
        var situation = Situation(in: domain, world: standing.situation.world, as: plan.accounts[other])
        for index in first..<plan.script.count {
            let step = plan.script[index]
            guard step.actor == other else { break }
            switch step.deed {
            case .option(let option):
                touch(option, situation.world)
                // What the others find done already they need not do.
                if let control = option.control, model[control].kind.isSwitch, situation.isVisible(control),
                    situation.isFilled(control) == (option == .fill(control))
                {
                    break
                }
                guard let following = try? situation.performing(option) else { return nil }
                if let command = command(of: option, in: situation.world, by: other) {
                    commands.append(command)
                    written |= model.concerns.writes[command.index]
                }
                situation = following
            case .command(let command):
                touch(model.concerns.commands[command.index], situation.world)
                guard let following = try? situation.performing(command) else { return nil }
                commands.append(command)
                written |= model.concerns.writes[command.index]
                situation = following
            case .wait(let condition):
                touch(model.concerns.happenings | model.concerns.set(condition))
                guard let world = domain.waiting(for: condition, in: situation.world) else { return nil }
                situation = situation.moved(to: world)
            case .human: break
            }
            next = next.doing(index)
        }
        next.situation = standing.situation.moved(to: situation.world)
        return next
    }
}
