internal import Workflow

/// What happens without the reader's hand in a portal.
extension Walker {
    /// Performs the command of the workflow that a step describes in words, if it describes one.
    mutating func performOutside(_ beat: Beat, from standing: Standing) -> Standing? {
        var best: (step: Int, command: Handle<Command>, common: Int)?
        for entry in plan.outside where !standing.hasDone(entry.step) {
            let common = beat.words.reduce(0) { $0 + (entry.words.contains($1) ? 1 : 0) }
            guard common >= 2, common > best?.common ?? 0 else { continue }
            if touch(model.concerns.commands[entry.command.index], standing.situation.world) {
                best = (entry.step, entry.command, common)
            }
        }
        guard let best else { return nil }
        return perform(best.command, step: best.step, from: standing)
    }

    /// Performs a command outside of all portals.
    mutating func perform(_ command: Handle<Command>, step: Int, from standing: Standing) -> Standing? {
        touch(model.concerns.commands[command.index], standing.situation.world)
        guard let next = standing.situation.following(command) else { return nil }
        commands.append(command)
        roles &= model.roles.sets[reader].commands[command.index]
        return Standing(situation: next, done: standing.done).doing(step)
    }

    /// Waits for what the workflow waits for next.
    mutating func waiting(from standing: Standing) -> Standing? {
        for wait in plan.waits where !standing.hasDone(wait.step) {
            touch(wait.variables)
            let world = standing.situation.world
            guard let next = domain.waiting(for: wait.condition, in: world), next != world else { continue }
            return Standing(situation: standing.situation.moved(to: next), done: standing.done).doing(wait.step)
        }
        return nil
    }

    /// Lets another actor do all that the workflow has for them next.
    mutating func lettingOthersAct(_ actor: Int?, from standing: Standing) -> Standing? {
        guard
            let first = plan.actors.indices.first(where: { index in
                let other = plan.actors[index]
                return other != reader && !standing.hasDone(index) && actor.map { $0 == other } ?? true
            })
        else { return nil }
        let known = written
        defer { written = known }
        let other = plan.actors[first]
        var next = standing
        var situation = Situation(in: domain, world: standing.situation.world, as: plan.accounts[other])
        for index in first..<plan.script.count {
            guard plan.actors[index] == other else { break }
            switch plan.script[index].deed {
            case .option(let option):
                touch(option, situation.world)
                // What the others find done already they need not do.
                if let control = option.control, model[control].kind.isSwitch, situation.isVisible(control),
                    situation.isFilled(control) == (option == .fill(control))
                {
                    break
                }
                guard let following = situation.following(option) else { return nil }
                if let command = command(of: option, in: situation.world, by: other) {
                    commands.append(command)
                    written |= model.concerns.writes[command.index]
                }
                situation = following
            case .command(let command):
                touch(model.concerns.commands[command.index], situation.world)
                guard let following = situation.following(command) else { return nil }
                commands.append(command)
                written |= model.concerns.writes[command.index]
                situation = following
            case .wait(let number):
                let wait = plan.waits[number]
                touch(wait.variables)
                guard let world = domain.waiting(for: wait.condition, in: situation.world) else { return nil }
                situation = situation.moved(to: world)
            case .human: break
            }
            next = next.doing(index)
        }
        next.situation = standing.situation.moved(to: situation.world)
        return next
    }
}
