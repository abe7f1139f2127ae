internal import Workflow

/// What happens without the reader's hand in a portal.
extension Walker {
    /// Performs the command of the workflow that a step describes in words, if it describes one.
    mutating func performOutside(_ beat: Int, from standing: Standing) -> Standing? {
        let words = program.beats[beat].words
        guard words.count >= 2 else { return nil }
        var best: (step: Int, command: Handle<Command>, common: Int)?
        for entry in plan.outside where entry.actor == hand && !standing.hasDone(entry.step) {
            let common = words.common(entry.words)
            guard common >= 2, common > best?.common ?? 0 else { continue }
            if model.means(words, anotherThan: entry.command, common: common) { continue }
            if touch(entry.command, standing.situation.world) {
                best = (entry.step, entry.command, common)
            }
        }
        guard let best else { return nil }
        return perform(best.command, step: best.step, from: standing)
    }

    /// Lets whoever acts do what the workflow has for them next, if that is outside of all portals.
    mutating func performNext(from standing: Standing) -> Standing? {
        let next = plan.actors.indices.first { plan.actors[$0] == hand && !standing.hasDone($0) }
        guard let next else { return nil }
        switch plan.script[next].deed {
        case .command(let command): return perform(command, step: next, from: standing)
        case .human: return standing.doing(next)
        case .option, .wait: return nil
        }
    }

    /// Performs a command outside of all portals.
    mutating func perform(_ command: Handle<Command>, step: Int, from standing: Standing) -> Standing? {
        _ = touch(command, standing.situation.world)
        guard let next = situation(standing).following(command) else { return nil }
        fixed |= heedEffects(of: command, in: standing.situation.world)
        commands.append(command)
        roles &= model.roles.sets[hand].commands[command.index]
        return self.standing(standing, after: next).doing(step)
    }

    /// Waits for what the workflow waits for next.
    mutating func waiting(from standing: Standing) -> Standing? {
        for number in plan.waits.indices where !standing.hasDone(plan.waits[number].step) {
            let world = standing.situation.world
            guard let next = coming(of: number, in: world), next.world != world else { continue }
            fixed |= next.fixed
            return standing.with(standing.situation.moved(to: next.world)).doing(plan.waits[number].step)
        }
        return nil
    }

    /// The nearest world that comes about by itself and in which what is waited for has come, and the bits that have been
    /// written on the way; nil if there is none.
    ///
    /// All that can decide what happens by itself tells starts apart; but the same becomes of those for which the same happens.
    private mutating func coming(of number: Int, in world: World) -> (world: World, fixed: VariableSet)? {
        let (wait, concerns, domain) = (plan.waits[number], model.concerns, domain)
        touched |= wait.variables & ~written
        // Mostly it has come already, or nothing can bring it.
        let now = wait.condition.decide(in: world, known: written)
        heeded |= now.deciding & ~fixed
        if now.holds { return (world, .zero) }
        var open = [(world: world, fixed: VariableSet.zero)]
        var known: Set<World> = []
        var next = 0
        while next < open.count, open.count < 1 << 16 {
            let (world, fixed) = open[next]
            next += 1
            if next > 1 {
                let decision = wait.condition.decide(in: world, known: written)
                heeded |= decision.deciding & ~self.fixed & ~fixed
                if decision.holds { return (world, fixed) }
            }
            for command in wait.commands {
                let possibility = concerns.possibility(of: command)
                let decision = concerns.decide(possibility, in: world, known: written)
                guard heed(possibility, decision, also: fixed) else { continue }
                let changed = heedEffects(of: command, in: world)
                let following = domain.performing(command, in: world)
                if following == world { continue }
                // As long as they are few, looking through them costs less than hashing.
                if known.isEmpty, open.count < 16 {
                    if open.contains(where: { $0.world == following }) { continue }
                } else {
                    if known.isEmpty { for earlier in open { known.insert(earlier.world) } }
                    guard known.insert(following).inserted else { continue }
                }
                open.append((following, fixed | changed))
            }
        }
        return nil
    }

    /// Lets another actor do all that the workflow has for them next.
    mutating func lettingOthersAct(_ actor: Int?, from standing: Standing) -> Standing? {
        let turns = plan.actors.indices.filter { index in
            let other = plan.actors[index]
            let isFirst = index == 0 || plan.actors[index - 1] != other || standing.hasDone(index - 1)
            return isFirst && other != reader && !standing.hasDone(index) && actor.map { $0 == other } ?? true
        }
        for turn in turns {
            if let next = lettingOthersAct(in: turn, from: standing) { return next }
            // Only what has been begun step by step can be left for what comes later.
            if !program.guided.contains(plan.actors[turn]) { return nil }
        }
        return nil
    }

    /// Lets another actor do all that the workflow has for them from a step of the script on.
    private mutating func lettingOthersAct(in first: Int, from standing: Standing) -> Standing? {
        let known = (written: written, fixed: fixed)
        defer { written = known.written }
        let other = plan.actors[first]
        var next = standing
        let isGuided = program.guided.contains(other)
        let isBegun = first > 0 && plan.actors[first - 1] == other
        let account = plan.accounts[other]
        var situation = isBegun ? standing.situation(of: account) : standing.situation.handedOver(to: account)
        for index in first..<plan.script.count {
            guard plan.actors[index] == other else { break }
            switch plan.script[index].deed {
            case .option(let option):
                touch(option, situation.world, by: other)
                // What the others find done already they need not do.
                if let control = option.control, model[control].kind.isSwitch, situation.isVisible(control),
                    situation.isFilled(control) == (option == .fill(control))
                {
                    break
                }
                guard let following = situation.following(option) else {
                    fixed = known.fixed
                    return nil
                }
                if let command = model.command(of: option, in: situation.world, by: other) {
                    commands.append(command)
                    written |= model.concerns.writes[command.index]
                    fixed |= heedEffects(of: command, in: situation.world)
                }
                situation = following
            case .command(let command):
                _ = touch(command, situation.world)
                guard let following = situation.following(command) else {
                    fixed = known.fixed
                    return nil
                }
                commands.append(command)
                written |= model.concerns.writes[command.index]
                fixed |= heedEffects(of: command, in: situation.world)
                situation = following
            case .wait(let number):
                guard let next = coming(of: number, in: situation.world) else {
                    fixed = known.fixed
                    return nil
                }
                fixed |= next.fixed
                situation = situation.moved(to: next.world)
            case .human: break
            }
            next = next.doing(index)
        }
        return isGuided ? next.after(situation) : next.with(standing.situation.moved(to: situation.world))
    }
}
