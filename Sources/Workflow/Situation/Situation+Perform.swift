extension Situation {
    /// The situation after an option has been taken.
    ///
    /// The options of the situation, and its arrivals, never fail; others are refused with the reason.
    public func performing(_ option: Option) throws(Refusal) -> Situation {
        switch option {
        case .signIn(let portal):
            guard let home = domain.home(of: portal) else {
                throw .notPermitted(domain[portal].name, needs: domain[portal].audience)
            }
            try checkReach(home, named: domain[portal].name)
            return arriving(at: home)
        case .go(let place), .read(let place):
            try checkReach(place)
            return arriving(at: place)
        case .menu(let handle): return try performing(menu: handle)
        case .use(let control): return try performing(control, position: nil)
        case .fill(let control): return try performing(control, position: true)
        case .clear(let control): return try performing(control, position: false)
        case .close:
            guard open[1] != 0 else { throw .nothingToClose }
            return closing()
        }
    }

    /// The situation after a command has been performed outside of all portals, or has happened by itself.
    public func performing(_ command: Handle<Command>) throws(Refusal) -> Situation {
        let entry = domain[command]
        guard entry.condition.holds(in: world) else {
            let reason = domain.explain(entry.command.guardCondition, in: world)
            throw .nothingHappens(entry.command.title, because: [reason])
        }
        guard entry.command.isAutomatic || entry.permission.allows(account) else {
            throw .notPermitted(entry.command.title, needs: entry.command.permission)
        }
        return moved(to: domain.performing(command, in: world))
    }

    /// Refuses a place that can't be reached, under its title, or under the name by which it was asked for.
    func checkReach(_ place: Handle<Place>, named name: String? = nil) throws(Refusal) {
        let entry = domain[place]
        let title = name ?? entry.place.title
        guard domain.audiences[entry.portal.index].allows(account) else {
            throw .notPermitted(title, needs: domain[entry.portal].audience)
        }
        guard entry.permission.allows(account) else {
            throw .notPermitted(title, needs: entry.place.permission ?? domain[entry.portal].audience)
        }
        guard entry.condition.holds(in: world) else {
            throw .hidden(title, because: domain.explain(entry.place.visibility, in: world))
        }
    }

    private func performing(menu handle: Handle<MenuEntry>) throws(Refusal) -> Situation {
        let entry = domain[handle]
        guard menuEntries.contains(handle) else { throw .notHere(entry.label, elsewhere: []) }
        if let place = entry.place {
            try checkReach(place)
            var next = arriving(at: place)
            next.unfolded = domain.menuChildren[handle.index].isEmpty ? 0 : UInt16(truncatingIfNeeded: handle.index + 1)
            return next
        }
        var next = self
        next.unfolded = UInt16(truncatingIfNeeded: handle.index + 1)
        return next
    }

    private func performing(_ handle: Handle<Control>, position: Bool?) throws(Refusal) -> Situation {
        let entry = domain[handle]
        let label = entry.control.label
        guard entry.place == place else { throw .notHere(label, elsewhere: elsewhere([handle])) }
        guard entry.condition.holds(in: world) else {
            throw .hidden(label, because: domain.explain(entry.control.visibility, in: world))
        }
        if let permission = entry.control.permission, !canSee(entry) { throw .notPermitted(label, needs: permission) }
        if position != nil && !entry.control.kind.isFilled || position == nil && entry.control.kind.isFilled {
            throw .wrongKind(label, is: entry.control.kind)
        }
        let missing = entry.needs.filter { !isFilled($0) }
        if !missing.isEmpty { throw .unfilled(label, needs: missing.map { domain[$0].control.label }) }
        if entry.slot != 0 {
            guard position == true || entry.control.kind.isSwitch else {
                throw .wrongKind(label, is: entry.control.kind)
            }
            if entry.control.kind.isSwitch && isFilled(handle) == position { throw .nothingHappens(label, because: []) }
            var next = self
            next.filled[0] = position == true ? filled[0] | entry.slot : filled[0] & ~entry.slot
            return next
        }
        if let position, isFilled(handle) == position { throw .nothingHappens(label, because: []) }
        guard let behavior = behavior(of: entry, position: position) else {
            throw refusal(of: entry, position: position)
        }
        // A mere link must lead to a place that can be reached; where a command comes first, the world changes with it.
        if behavior.command == nil, case .open(let place) = behavior.destination { try checkReach(place) }
        return performing(behavior)
    }

    /// Why none of a control's behaviors is possible: none in this world, or none for this account.
    private func refusal(of entry: ControlEntry, position: Bool?) -> Refusal {
        let commands = entry.behaviors.filter { $0.position == position }.compactMap { $0.command }
        let possible = commands.filter { domain[$0].condition.holds(in: world) }
        if let first = possible.first {
            return .notPermitted(entry.control.label, needs: domain[first].command.permission)
        }
        let reasons = commands.map { domain.explain(domain[$0].command.guardCondition, in: world) }
        return .nothingHappens(entry.control.label, because: reasons)
    }

    func performing(_ behavior: ControlEntry.Behavior) -> Situation {
        var next = self
        if let command = behavior.command { next.world = domain.performing(command, in: world) }
        switch behavior.destination {
        case .open(let place): return next.opening(place)
        case .close: return next.closing()
        case .stay:
            guard let command = behavior.command, behavior.position == nil, let place = next.place else { return next }
            // What was filled in has been sent off, and a panel or dialog has done its work.
            let isOver = domain[place].place.kind == .dialog || domain[place].place.kind == .panel
            if isOver && next.open[1] != 0 { return next.closing() }
            if !domain[command].command.effects.isEmpty { next.filled[0] = 0 }
            return next
        }
    }

    /// Coming from outside: nothing else is open any more.
    func arriving(at place: Handle<Place>) -> Situation {
        var next = self
        next.open = SIMD4(UInt16(truncatingIfNeeded: place.index + 1), 0, 0, 0)
        next.filled = .zero
        next.unfolded = 0
        return next
    }

    /// Opening a place: a page takes the place of all others, a panel or dialog comes on top.
    private func opening(_ place: Handle<Place>) -> Situation {
        let kind = domain[place].place.kind
        guard kind == .panel || kind == .dialog else { return arriving(at: place) }
        var next = self
        // A place that is open already comes to the top, and what was over it closes.
        if let depth = (0..<4).first(where: { open[$0] == UInt16(truncatingIfNeeded: place.index + 1) }) {
            for _ in 0..<depth { next = next.closing() }
            return next
        }
        next.open = SIMD4(UInt16(truncatingIfNeeded: place.index + 1), open[0], open[1], open[2])
        next.filled = SIMD4(0, filled[0], filled[1], filled[2])
        next.unfolded = 0
        return next
    }

    private func closing() -> Situation {
        guard open[1] != 0 else { return self }
        var next = self
        next.open = SIMD4(open[1], open[2], open[3], 0)
        next.filled = SIMD4(filled[1], filled[2], filled[3], 0)
        next.unfolded = 0
        return next
    }
}
