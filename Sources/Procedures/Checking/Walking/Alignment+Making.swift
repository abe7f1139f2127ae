internal import Workflow

/// Where moves lead.
extension Alignment {
    /// Where a move leads; nil if it can't be made.
    mutating func after(_ move: Move, at position: Int, _ standing: Standing) -> Standing? {
        let known = walker.hand
        defer { walker.hand = known }
        walker.hand = actor(of: move, at: position)
        switch move {
        case .sync, .syncElsewhere:
            return position < path.count ? walker.attempt(path[position], from: standing) : standing
        case .drop, .skipRepeat, .gainsay, .miss: return standing
        case .relabel(let option, _), .otherKind(_, let option), .substitute(let option),
            .takeFor(let option), .insert(let option, _), .followLink(let option):
            return following(option, standing)
        case .suppose(let option):
            return walker.standing(standing, after: walker.situation(standing).supposing(option))
        case .relocate(let way, let option):
            var next = standing
            for part in way + [option] {
                guard let following = following(part, next) else { return nil }
                next = following
            }
            return next
        case .fillBefore(let controls, let option):
            var next = standing
            for control in controls {
                guard let following = following(.fill(control), next) else { return nil }
                next = following
            }
            return following(option, next)
        case .swap(let first, let second):
            var next = standing
            for place in Array(second) + Array(first) {
                guard let following = walker.attempt(path[place], from: next) else { return nil }
                next = following
            }
            return next
        case .insertOutside(let step):
            guard case .command(let command) = walker.plan.script[step].deed else { return nil }
            return walker.perform(command, step: step, from: standing)
        case .insertOthers: return walker.lettingOthersAct(nil, from: standing)
        case .otherActor(let actor): return walker.lettingOthersAct(actor, from: standing) ?? standing
        }
    }

    private mutating func following(_ option: Option, _ standing: Standing) -> Standing? {
        guard let next = walker.following(option, from: walker.situation(standing)) else { return nil }
        return walker.standing(standing, after: next, doing: [option])
    }

    /// The number of the actor who makes a move.
    func actor(of move: Move, at position: Int) -> Int {
        switch move {
        case .insert(_, let actor): return actor
        case .insertOutside(let step): return walker.plan.actors[step]
        default:
            guard position < path.count else { return walker.reader }
            return walker.program.beats[path[position]].other ?? walker.reader
        }
    }
}
