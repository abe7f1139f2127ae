extension Situation {
    /// The situation after an option has been taken.
    ///
    /// The options of the situation, and its arrivals, never fail; others are refused with the reason.
    public func performing(_ option: Option) throws(Refusal) -> Situation {
        do throws(Obstacle) {
            return try attempting(option)
        } catch {
            throw refusal(of: option, error)
        }
    }

    /// The situation after an option has been taken; nil if it is not possible, for whatever reason.
    public func following(_ option: Option) -> Situation? { try? attempting(option) }

    /// The situation after an option has been taken, or what stands in its way.
    private func attempting(_ option: Option) throws(Obstacle) -> Situation {
        switch option {
        case .signIn(let portal):
            guard let home = domain.home(of: portal) else { throw .noHome(portal) }
            try checkReach(home)
            return arriving(at: home)
        case .go(let place), .read(let place):
            try checkReach(place)
            return arriving(at: place)
        case .menu(let handle): return try attempting(menu: handle)
        case .use(let control): return try attempting(control, position: nil)
        case .fill(let control): return try attempting(control, position: true)
        case .clear(let control): return try attempting(control, position: false)
        case .close:
            guard open[1] != 0 else { throw .nothingToClose }
            return closing()
        }
    }

    /// The situation after a command has been performed outside of all portals, or has happened by itself.
    public func performing(_ command: Handle<Command>) throws(Refusal) -> Situation {
        if let next = following(command) { return next }
        let entry = domain[command]
        guard entry.condition.holds(in: world) else {
            let reason = domain.explain(entry.command.guardCondition, in: world)
            throw .nothingHappens(entry.command.title, because: [reason])
        }
        throw .notPermitted(entry.command.title, needs: entry.command.permission)
    }

    /// The situation after a command, as ``performing(_:)-(Handle<Command>)`` gives it; nil if it is not possible.
    public func following(_ command: Handle<Command>) -> Situation? {
        guard domain.isPossible(command, in: world) else { return nil }
        let isPermitted = domain.commands[command.index].permission.allows(account)
        guard isPermitted || domain.automaticCommands.contains(command) else { return nil }
        return moved(to: domain.performing(command, in: world))
    }

    /// Refuses a place that can't be reached.
    private func checkReach(_ place: Handle<Place>) throws(Obstacle) {
        let portal = domain.places[place.index].portal
        guard domain.audiences[portal.index].allows(account) else { throw .audience(place) }
        guard domain.places[place.index].permission.allows(account) else { throw .permission(place) }
        guard domain.places[place.index].condition.holds(in: world) else { throw .hiddenPlace(place) }
    }

    private func attempting(menu handle: Handle<MenuEntry>) throws(Obstacle) -> Situation {
        guard isShown(handle) else { throw .folded(handle) }
        if let place = domain.menus[handle.index].place {
            try checkReach(place)
            var next = arriving(at: place)
            next.unfolded = domain.menuChildren[handle.index].isEmpty ? 0 : UInt16(truncatingIfNeeded: handle.index + 1)
            return next
        }
        var next = self
        next.unfolded = UInt16(truncatingIfNeeded: handle.index + 1)
        return next
    }

    private func attempting(_ handle: Handle<Control>, position: Bool?) throws(Obstacle) -> Situation {
        let number = handle.index
        guard domain.controls[number].place == place else { throw .elsewhere(handle) }
        guard domain.controls[number].condition.holds(in: world) else { throw .hidden(handle) }
        if let permission = domain.controls[number].permission, !permission.allows(account) { throw .barred(handle) }
        let kind = domain.controls[number].control.kind
        guard kind.isFilled == (position != nil) else { throw .kind(handle) }
        for need in domain.controls[number].needs where !isFilled(need) { throw .unfilled(handle) }
        let slot = domain.controls[number].slot
        if slot != 0 {
            guard position == true || kind.isSwitch else { throw .kind(handle) }
            if kind.isSwitch && isFilled(handle) == position { throw .settled(handle) }
            var next = self
            next.filled[0] = position == true ? filled[0] | slot : filled[0] & ~slot
            return next
        }
        if let position, isFilled(handle) == position { throw .settled(handle) }
        guard let behavior = behavior(of: handle, position: position) else {
            throw .idle(handle, position: position)
        }
        // A mere link must lead to a place that can be reached; where a command comes first, the world changes with it.
        if behavior.command == nil, case .open(let place) = behavior.destination { try checkReach(place) }
        return performing(behavior)
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
            let kind = domain.places[place.index].place.kind
            if (kind == .dialog || kind == .panel) && next.open[1] != 0 { return next.closing() }
            if !domain.commands[command.index].command.effects.isEmpty { next.filled[0] = 0 }
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
        let kind = domain.places[place.index].place.kind
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
