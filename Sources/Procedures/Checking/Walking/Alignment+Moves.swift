internal import Diagnostics
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
        if let synced { moves.append((.sync, position + 1, synced)) }
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
        for move in substitutes(of: wish, standing, synced) {
            if let next = after(move, at: position, standing) { moves.append((move, position + 1, next)) }
        }
        if synced == nil { moves += insertions(at: position, standing) }
        return moves
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

    // MARK: Repairs

    private mutating func repairs(of wish: Wish, _ beat: Beat, _ standing: Standing) -> [Move] {
        let situation = walker.situation(standing)
        let domain = walker.domain
        var moves: [Move] = []
        for control in wish.misfits where situation.isVisible(control) {
            let kind = domain[control].control.kind
            moves.append(.otherKind(control, kind.isFilled ? .fill(control) : .use(control)))
        }
        var options = wish.candidates.map(\.option)
        if options.isEmpty { options = described(by: wish) }
        for option in options.prefix(24) {
            if let actor = walker.actor(for: option), actor != walker.hand {
                moves.append(.otherActor(actor))
                continue
            }
            if let control = option.control, domain[control].place == situation.place {
                let missing = domain[control].needs.filter { !situation.isFilled($0) }
                if !missing.isEmpty { moves.append(.fillBefore(missing, option)) }
                moves.append(.suppose(option))
            } else if let way = way(to: option, from: situation) {
                moves.append(.relocate(way, option))
            } else if option.control == nil, option != .close {
                moves.append(.suppose(option))
            }
        }
        if let similar = similar(to: wish, situation) { moves.append(similar) }
        return moves
    }

    /// What a description without a name may mean: the things of the workflow that are of the kind.
    private func described(by wish: Wish) -> [Option] {
        guard let sort = wish.sort else { return [] }
        let domain = walker.domain
        return walker.plan.script.compactMap { step in
            guard case .option(let option) = step.deed, step.actor == walker.hand, let control = option.control,
                sort.describes(domain[control].control.kind)
            else { return nil }
            return option
        }
    }

    /// The way to where an option is, if it is elsewhere.
    private func way(to option: Option, from situation: Situation) -> [Option]? {
        let domain = walker.domain
        switch option {
        case .use(let control), .fill(let control), .clear(let control):
            return situation.way(to: domain[control].place)
        case .menu(let entry):
            var way: [Option] = []
            if situation.portal != domain[entry].portal { way.append(.signIn(domain[entry].portal)) }
            var parents: [Option] = []
            var parent = domain[entry].parent
            while let next = parent {
                parents.append(.menu(next))
                parent = domain[next].parent
            }
            way += parents.reversed()
            return way.isEmpty ? nil : way
        default: return nil
        }
    }

    /// The thing here whose label is most like the one that is written.
    private func similar(to wish: Wish, _ situation: Situation) -> Move? {
        guard wish.candidates.isEmpty || wish.path.count > 1 || wish.manner == .use else { return nil }
        let text = wish.text
        guard !text.isEmpty, text.utf8.count < 200 else { return nil }
        var options: [(name: String, option: Option)] = []
        let domain = walker.domain
        switch wish.manner {
        case .go where wish.path.count > 1 || ModelNames.isURL(text), .use where wish.path.count > 1:
            for place in domain.placeHandles {
                let entry = domain[place].place
                let known = ModelNames.isURL(text) ? entry.urls : entry.paths.map { $0.joined(separator: " > ") }
                options += known.map { ($0, .go(place)) }
            }
        case .signIn: options = domain.portalHandles.map { (domain[$0].name, .signIn($0)) }
        default:
            if wish.manner == .go {
                for place in domain.placeHandles
                where domain[place].portal == situation.portal || situation.portal == nil {
                    if !domain[place].place.paths.isEmpty { options.append((domain[place].place.title, .go(place))) }
                }
            }
            for option in situation.options {
                if let control = option.control {
                    guard fits(control, wish) else { continue }
                    options.append((domain[control].control.label, option))
                } else if case .menu(let entry) = option, wish.manner != .clear, wish.manner != .fill {
                    options.append((domain[entry].label, option))
                }
            }
        }
        let portals = Set(options.compactMap { walker.actor(for: $0.option) == walker.hand ? $0.name : nil })
        guard let best = NearMisses.nearest(to: text, among: portals, limit: 1).first,
            let found = options.first(where: { $0.name == best })
        else { return nil }
        return .relabel(found.option, best)
    }

    private func fits(_ control: Handle<Control>, _ wish: Wish) -> Bool {
        let kind = walker.domain[control].control.kind
        switch wish.manner {
        case .clear: return kind.isSwitch
        case .fill: return kind.isFilled
        case .use: return kind != .field
        default: return !kind.isFilled
        }
    }

    /// What the workflow does here in the place of what is written.
    private mutating func substitutes(of wish: Wish, _ standing: Standing, _ synced: Standing?) -> [Move] {
        var moves: [Move] = []
        guard wish.isMarked || synced == nil || !wish.isSoft else { return [] }
        let situation = walker.situation(standing)
        for step in walker.plan.script where step.actor == walker.hand {
            guard case .option(let option) = step.deed, walker.following(option, from: situation) != nil else {
                continue
            }
            let isHere = step.before.place == situation.place || step.before.place == nil
            if isHere, !wish.candidates.contains(where: { $0.option == option }) { moves.append(.substitute(option)) }
        }
        return moves
    }

    /// Whether the item before says the same in the same words.
    private func isRepeat(at position: Int) -> Bool {
        guard position > 0 else { return false }
        let (beat, before) = (walker.program.beats[path[position]], walker.program.beats[path[position - 1]])
        guard beat.item != before.item, beat.other == before.other, case .wish(let mine) = beat.deed,
            case .wish(let other) = before.deed
        else {
            return false
        }
        let (wish, earlier) = (mine.wish, other.wish)
        return wish.manner == earlier.manner && wish.text == earlier.text && wish.sort == earlier.sort
            && wish.candidates.map(\.option) == earlier.candidates.map(\.option)
    }

    /// Doing the next item before this one, if both are whole.
    private func swap(at position: Int) -> Move? {
        let beats = walker.program.beats
        let item = beats[path[position]].item
        guard position == 0 || beats[path[position - 1]].item != item else { return nil }
        var first = position
        while first < path.count, beats[path[first]].item == item { first += 1 }
        guard first < path.count else { return nil }
        var second = first
        let other = beats[path[first]].item
        while second < path.count, beats[path[second]].item == other { second += 1 }
        return .swap(first: position..<first, second: first..<second)
    }

    // MARK: Making a move

    /// Where a move leads; nil if it can't be made.
    mutating func after(_ move: Move, at position: Int, _ standing: Standing) -> Standing? {
        let known = walker.hand
        defer { walker.hand = known }
        walker.hand = actor(of: move, at: position)
        switch move {
        case .sync: return position < path.count ? walker.attempt(path[position], from: standing) : standing
        case .drop, .skipRepeat, .miss: return standing
        case .relabel(let option, _), .otherKind(_, let option), .substitute(let option),
            .insert(let option, _):
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

extension Walker {
    /// The number of the actor for whom the portal of an option is; none for what is in no portal.
    func actor(for option: Option) -> Int? {
        guard let portal = portal(of: option) else { return nil }
        if model.roles.sets[hand].portals[portal.index] != 0 { return hand }
        return model.roles.sets.firstIndex { $0.portals[portal.index] != 0 }
    }
}
