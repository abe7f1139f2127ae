internal import Workflow

/// Finding the option that a wish means, and taking it.
extension Walker {
    /// Does what a wish asks for, if that is possible here.
    mutating func fulfil(
        _ wish: SharedWish, from situation: Situation, portals: [Handle<Portal>]?
    ) -> Situation? {
        if wish.wish.isReturn, isThere(wish.wish, situation) { return situation }
        if wish.hasCurrent, let next = take(wish, from: situation, portals, former: false) { return next }
        if wish.hasFormer, let next = take(wish, from: situation, portals, former: true) { return next }
        guard wish.wish.candidates.isEmpty || wish.wish.isAny, let sort = wish.wish.sort else { return nil }
        return takeUnnamed(sort, wish, from: situation)
    }

    /// Whether one is already where a wish leads back to.
    private func isThere(_ wish: Wish, _ situation: Situation) -> Bool {
        guard let here = situation.place else { return false }
        return wish.candidates.contains { candidate in
            switch candidate.option {
            case .signIn(let portal): situation.portal == portal && model[here].kind != .message
            case .go(let place), .read(let place): here == place
            case .use(let control): model[control].leads(to: here)
            default: false
            }
        }
    }

    /// Takes the first of the candidates that is possible here; those of the named kind first.
    private mutating func take(
        _ shared: SharedWish, from situation: Situation, _ portals: [Handle<Portal>]?, former: Bool
    ) -> Situation? {
        // The best so far, where it leads, and how good it is.
        var number: Int?
        var end: Situation?
        var rank = 0
        var others: [Option] = []
        let candidates = shared.wish.candidates
        for index in candidates.indices where candidates[index].isFormer == former {
            let option = candidates[index].option
            if let portals, let portal = portal(of: option), !portals.contains(portal) { continue }
            guard let next = following(option, from: situation) else { continue }
            let its = self.rank(of: option, fitsKind: candidates[index].fitsKind, from: situation)
            if let number {
                let isAsLong = candidates[index].words == candidates[number].words
                if its == rank, isAsLong, next != end { others.append(option) }
                if its <= rank { continue }
                others.removeAll()
            }
            (number, rank) = (index, its)
            end = next
        }
        guard var number, var end = consume end else { return nil }
        // Of several rows that the words fit, the one is looked at that the workflow goes on with.
        if candidates[number].name == nil, !others.isEmpty, !isPlanned(candidates[number].option),
            let planned = others.firstIndex(where: isPlanned),
            let index = candidates.firstIndex(where: { $0.option == others[planned] }),
            let next = following(others[planned], from: situation)
        {
            others[planned] = candidates[number].option
            (number, end) = (index, next)
        }
        let best = candidates[number]
        if !others.isEmpty, best.option.control != nil { remarks.append(.ambiguous([best.option] + others, shared)) }
        if let name = best.name, name.isFormer {
            // The text of a link may be its address, too; then both are out of date.
            let isLink = shared.wish.label?.url != nil && ModelNames.isURL(name.text)
            let isWhole = shared.wish.path.count > 1 || isLink
            remarks.append(
                .former(name, isWhole ? shared.wish.nameRange : shared.wish.label?.range ?? shared.wish.range))
        }
        if !best.fitsKind, let kind = shared.wish.kind, let control = best.option.control,
            kind.word.misleads(about: model[control].kind), !(kind.word == .list && model[control].unfolds)
        {
            remarks.append(.otherKind(control, kind))
        }
        enter(best.option, from: situation, to: end, shared.wish.range, shared)
        checkAddresses(shared, best)
        if let destination = shared.wish.destination { check(destination, end) }
        return end
    }

    private func isPlanned(_ option: Option) -> Bool { plan.script.contains { $0.takes(option) } }

    /// What is here comes before what is in the menu, and there what has been unfolded before what always stands there;
    /// what is of the named kind, or in the same portal, comes before others.
    private func rank(of option: Option, fitsKind: Bool, from situation: Situation) -> Int {
        var rank = fitsKind ? 4 : 0
        if let portal = portal(of: option) { rank += portal == situation.portal ? 8 : 0 }
        if option.control != nil { rank += 2 }
        if case .menu(let entry) = option, domain[entry].parent != nil { rank += 1 }
        return rank
    }

    func portal(of option: Option) -> Handle<Portal>? {
        switch option {
        case .signIn(let portal): portal
        case .go(let place), .read(let place): model[place].portal
        case .menu(let entry): model.portal(of: entry)
        case .use(let control), .fill(let control), .clear(let control): model[control].portal
        case .close: nil
        }
    }

    /// Takes something that the step describes without naming it.
    private mutating func takeUnnamed(
        _ sort: KindWord, _ shared: SharedWish, from situation: Situation
    ) -> Situation? {
        if sort == .message {
            for message in plan.messages {
                if let next = perform(.read(message), from: situation, range: shared.wish.range) { return next }
            }
            return nil
        }
        guard let place = situation.place else { return nil }
        if shared.wish.manner == .fill { return fillAll(on: place, shared, from: situation) }
        let hints = shared.wish.hints
        var described: [(option: Option, score: Int)] = []
        for control in model[place].controls {
            guard sort.describes(model[control].kind) || sort == .list && model[control].unfolds else { continue }
            if shared.wish.exceptions.contains(control) { continue }
            if sort == .portal || sort == .site, !model[control].isPortal { continue }
            // "Select the box" ticks one, and fills nothing in.
            if sort == .box, shared.wish.manner != .fill, model[control].kind == .field { continue }
            let option: Option =
                shared.wish.manner == .clear
                ? .clear(control) : model[control].kind.isFilled ? .fill(control) : .use(control)
            // Where the reader decides, what the workflow has itself comes first.
            let isFirst = shared.wish.isAny && isPlanned(option)
            described.append((option, score(control, hints) + (isFirst ? 100 : 0)))
        }
        // Buttons with an arrow on them are called so.
        if sort == .arrow {
            let arrows = described.filter { isArrow($0.option) }
            if !arrows.isEmpty { described = arrows }
        }
        // What is described best is tried first, and nothing else is looked at if it is there.
        if described.count > 1 {
            described = described.enumerated().sorted { left, right in
                left.element.score != right.element.score
                    ? left.element.score > right.element.score : left.offset < right.offset
            }.map(\.element)
        }
        var best: (option: Option, situation: Situation, score: Int)?
        var others: [Option] = []
        for (option, score) in described {
            if let best, best.score > score { break }
            guard let next = following(option, from: situation) else { continue }
            if best == nil { best = (option, next, score) } else { others.append(option) }
        }
        guard let best, let control = best.option.control else { return nil }
        if !others.isEmpty, !shared.wish.isAny { remarks.append(.ambiguous([best.option] + others, shared)) }
        enter(best.option, from: situation, to: best.situation, shared.wish.range, shared)
        let isNameless = sort == .row || sort == .portal || sort == .role || model[control].isNameless
        if !isNameless { remarks.append(.unlabelled(control, shared)) }
        if let destination = shared.wish.destination { check(destination, best.situation) }
        return best.situation
    }

    private func isArrow(_ option: Option) -> Bool {
        option.control.map { Wording.words(domain[$0].control.label).contains("arrow") } ?? false
    }

    /// How well the words of a label are among the words of a description.
    private func score(_ control: Handle<Control>, _ hints: WordSet) -> Int {
        model[control].words.reduce(0) { best, words in
            let common = words.common(hints)
            return max(best, common == words.count && common > 0 ? 10 + common : common)
        }
    }

    /// Fills in every field that can be seen.
    private mutating func fillAll(
        on place: Handle<Place>, _ shared: SharedWish, from situation: Situation
    ) -> Situation? {
        var next = situation
        var any = false
        for control in model[place].controls {
            let kind = model[control].kind
            guard kind == .field || kind == .list, let after = following(.fill(control), from: next) else { continue }
            enter(.fill(control), from: next, to: after, shared.wish.range, nil)
            next = after
            any = true
        }
        return any ? next : nil
    }

    // MARK: Options

    /// Takes an option that nothing needs to be said about.
    mutating func perform(_ option: Option, from situation: Situation, range: Range<Int>?) -> Situation? {
        guard let next = following(option, from: situation) else { return nil }
        enter(option, from: situation, to: next, range, nil)
        return next
    }

    /// The situation after an option; nil if it is not possible.
    ///
    /// A switch that is as it shall be stays so.
    mutating func following(_ option: Option, from situation: Situation) -> Situation? {
        switch option {
        case .use(let control), .fill(let control), .clear(let control):
            guard model[control].place == situation.place else { return nil }
            touch(option, situation.world, by: hand)
            guard situation.isVisible(control) else { return nil }
            if model[control].kind.isSwitch, option != .use(control) {
                if situation.isFilled(control) == (option == .fill(control)) { return situation }
            }
        case .menu(let entry):
            guard model.portal(of: entry) == situation.portal else { return nil }
            touch(option, situation.world, by: hand)
        case .go(let place), .read(let place):
            touch(place, situation.world)
            guard mayEnter(model[place].portal) else { return nil }
        case .signIn(let portal):
            guard mayEnter(portal) else { return nil }
            touch(option, situation.world, by: hand)
        case .close: break
        }
        return situation.following(option)
    }

    /// Whether a portal is for the reader at all.
    private func mayEnter(_ portal: Handle<Portal>) -> Bool { model.roles.sets[hand].portals[portal.index] != 0 }

    private mutating func enter(
        _ option: Option, from before: Situation, to after: Situation, _ range: Range<Int>?, _ wish: SharedWish?
    ) {
        let command = model.command(of: option, in: before.world, by: hand)
        if let command {
            _ = heedEffects(of: command, in: before.world)
            isMoved = true
        }
        roles &= requirement(option, command)
        if let wish {
            switch option {
            // A link may do nothing but show something.
            case .use: break
            default: if before == after { remarks.append(.noEffect(option, wish)) }
            }
        }
        treads.append(Tread(option: option, range: range, before: before, after: after, command: command))
    }

    /// The sets of roles that are enough for an option.
    func requirement(_ option: Option, _ command: Handle<Command>?) -> UInt64 {
        switch option {
        case .signIn(let portal): return model.roles.sets[hand].portals[portal.index]
        case .go(let place), .read(let place): return model.roles.sets[hand].places[place.index]
        case .menu(let entry): return model.place(of: entry).map { model.roles.sets[hand].places[$0.index] } ?? .max
        case .close: return .max
        case .use(let control), .fill(let control), .clear(let control):
            var mask = model.roles.sets[hand].controls[control.index]
            if let command {
                mask &= model.roles.sets[hand].commands[command.index]
            } else if let first = model[control].behaviors.first, let place = first.opens {
                mask &= model.roles.sets[hand].places[place.index]
            }
            return mask
        }
    }
}
