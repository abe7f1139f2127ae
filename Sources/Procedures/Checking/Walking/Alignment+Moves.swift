internal import Workflow

/// The moves that an alignment tries.
extension Alignment {
    /// The moves from a place in the procedure, with where each leads.
    mutating func moves(from position: Int, _ standing: Standing) -> [(Move, Int, Standing)] {
        if position == path.count { return lastMoves(standing) }
        let number = path[position]
        walker.hand = walker.program.beats[number].other ?? walker.reader
        defer { walker.hand = walker.reader }
        let synced = walker.attempt(number, from: standing)
        var moves: [(Move, Int, Standing)] = []
        let (isElsewhere, linked) = remarked
        if let synced { moves.append((isElsewhere ? .syncElsewhere : .sync, position + 1, synced)) }
        if let linked, let next = after(.followLink(linked), at: position, standing) {
            moves.append((.followLink(linked), position + 1, next))
        }
        if case .given = walker.program.beats[number].deed, synced == nil {
            return [(.gainsay, position + 1, standing)]
        }
        guard case .wish(let shared) = walker.program.beats[number].deed else { return moves }
        let wish = shared.wish
        if synced == nil {
            for move in repairs(of: wish, walker.program.beats[number], standing) {
                if let next = after(move, at: position, standing) { moves.append((move, position + 1, next)) }
            }
            if let swap = swap(at: position), let next = after(swap, at: position, standing),
                case .swap(_, let second) = swap
            {
                moves.append((swap, second.upperBound, next))
            }
            if isRepeat(at: position) { moves.append((.skipRepeat, position + 1, standing)) }
            moves.append((.drop, position + 1, standing))
        }
        if synced != nil, wish.isGuess {
            for move in guesses(at: wish, standing) {
                if let next = after(move, at: position, standing) { moves.append((move, position + 1, next)) }
            }
        }
        for move in substitutes(of: wish, standing, synced) {
            if let next = after(move, at: position, standing) { moves.append((move, position + 1, next)) }
        }
        // What is possible here may be meant in another place, where there is something of the same name.
        if synced == nil || isElsewhere { moves += insertions(at: position, standing) }
        return moves
    }

    /// Whether the walker has noted that a beat is not where it says, and what the address leads to that contradicts its label.
    private var remarked: (isElsewhere: Bool, linked: Option?) {
        var isElsewhere = false
        var linked: Option?
        for remark in walker.remarks {
            switch remark {
            case .wrongPlace: isElsewhere = true
            case .mismatch(_, let name, _):
                switch name.thing {
                case .place(let place): linked = .go(place)
                case .portal(let portal): linked = .signIn(portal)
                default: break
                }
            default: break
            }
        }
        return (isElsewhere, linked)
    }

    private mutating func lastMoves(_ standing: Standing) -> [(Move, Int, Standing)] {
        if walker.isDone(standing) { return [(.sync, path.count + 1, standing)] }
        return insertions(at: path.count, standing) + [(.miss, path.count + 1, standing)]
    }

    /// What the workflow could go on with although the document does not say so.
    private mutating func insertions(at position: Int, _ standing: Standing) -> [(Move, Int, Standing)] {
        var moves: [(Move, Int, Standing)] = []
        for (index, step) in walker.plan.script.enumerated() {
            guard step.actor == walker.reader || walker.program.guided.contains(step.actor) else { continue }
            let move: Move
            switch step.deed {
            case .option(let option): move = .insert(option, by: step.actor)
            case .command where !standing.hasDone(index): move = .insertOutside(index)
            default: continue
            }
            if let next = after(move, at: position, standing), next != standing { moves.append((move, position, next)) }
        }
        if let next = after(.insertOthers, at: position, standing) { moves.append((.insertOthers, position, next)) }
        return moves
    }
}
