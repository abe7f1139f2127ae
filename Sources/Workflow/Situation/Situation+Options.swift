extension Situation {
    /// What can be done here and now: with the controls and the menu, or, at the desk, all ways into a portal.
    public var options: [Option] {
        guard let place else { return arrivals }
        var options: [Option] = []
        for index in domain.places[place.index].controls { appendOptions(Handle(index), to: &options) }
        let kind = domain.places[place.index].place.kind
        if kind != .dialog && kind != .message {
            for handle in menuEntries where leadsSomewhere(handle) { options.append(.menu(handle)) }
        }
        if open[1] != 0 { options.append(.close) }
        return options
    }

    /// The ways into portals that are always open: signing in, addresses, menu paths by name, and messages.
    public var arrivals: [Option] {
        var options: [Option] = []
        for index in domain.portals.indices where canSignIn(Handle(index)) { options.append(.signIn(Handle(index))) }
        for index in domain.places.indices where canReach(Handle(index)) {
            if domain.places[index].place.kind == .message { options.append(.read(Handle(index))) }
            let isAddressed = !domain.places[index].place.urls.isEmpty || !domain.places[index].place.paths.isEmpty
            if isAddressed { options.append(.go(Handle(index))) }
        }
        return options
    }

    /// The menu entries that can be selected: those always there, and those of the unfolded entry.
    var menuEntries: [Handle<MenuEntry>] {
        guard let portal else { return [] }
        let roots = domain.menuRoots[portal.index]
        return unfolded == 0 ? roots : domain.menuChildren[Int(unfolded) - 1] + roots
    }

    /// Whether a menu entry is there: always, or because the one above it is unfolded.
    func isShown(_ handle: Handle<MenuEntry>) -> Bool {
        guard domain.menus[handle.index].portal == portal else { return false }
        return domain.menus[handle.index].parent.map { Int(unfolded) == $0.index + 1 } ?? true
    }

    private func leadsSomewhere(_ handle: Handle<MenuEntry>) -> Bool {
        domain.menus[handle.index].leadsTo.contains { canReach($0) }
    }

    /// Whether this account can sign in to a portal in this world: signing in leads to its first page.
    func canSignIn(_ portal: Handle<Portal>) -> Bool { domain.home(of: portal).map { canReach($0) } ?? false }

    /// Whether a place can be reached in this world by this account.
    func canReach(_ place: Handle<Place>) -> Bool {
        domain.places[place.index].permission.allows(account)
            && domain.audiences[domain.places[place.index].portal.index].allows(account)
            && domain.places[place.index].condition.holds(in: world)
    }

    /// Whether a control can be seen in this world by this account.
    func canSee(_ control: Handle<Control>) -> Bool {
        guard domain.controls[control.index].condition.holds(in: world) else { return false }
        return domain.controls[control.index].permission?.allows(account) ?? true
    }

    private func appendOptions(_ handle: Handle<Control>, to options: inout [Option]) {
        let number = handle.index
        guard canSee(handle), domain.controls[number].needed & ~filled[0] == 0,
            domain.controls[number].needs.allSatisfy({ isFilled($0) })
        else { return }
        let kind = domain.controls[number].control.kind
        guard kind.isFilled else {
            if let behavior = behavior(of: handle, position: nil), leadsSomewhere(behavior) {
                options.append(.use(handle))
            }
            return
        }
        let slot = domain.controls[number].slot
        if slot != 0 {
            if filled[0] & slot == 0 {
                options.append(.fill(handle))
            } else if kind.isSwitch {
                options.append(.clear(handle))
            }
            return
        }
        let position = !isFilled(handle)
        if behavior(of: handle, position: position) != nil {
            options.append(position ? .fill(handle) : .clear(handle))
        }
    }

    /// Whether what a behavior leads to can be reached; after a command the world is another one, and anything may be.
    private func leadsSomewhere(_ behavior: ControlEntry.Behavior) -> Bool {
        guard behavior.command == nil, case .open(let place) = behavior.destination else { return true }
        return canReach(place)
    }

    /// The first behavior of a control that is possible in this world and permitted to this account.
    func behavior(of handle: Handle<Control>, position: Bool?) -> ControlEntry.Behavior? {
        for behavior in domain.controls[handle.index].behaviors where behavior.position == position {
            guard let command = behavior.command else { return behavior }
            if domain.commands[command.index].permission.allows(account), domain.isPossible(command, in: world) {
                return behavior
            }
        }
        return nil
    }

    /// The commands that can happen by themselves now.
    public var happenings: [Handle<Command>] {
        domain.automaticCommands.filter { domain.isPossible($0, in: world) }
    }
}
