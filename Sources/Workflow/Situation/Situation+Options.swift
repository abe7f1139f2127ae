extension Situation {
    /// What can be done here and now: with the controls and the menu, or, at the desk, all ways into a portal.
    public var options: [Option] {
        guard let place else { return arrivals }
        var options: [Option] = []
        let entry = domain[place]
        for index in entry.controls { appendOptions(Handle(index), to: &options) }
        if entry.place.kind != .dialog && entry.place.kind != .message {
            for handle in menuEntries where leadsSomewhere(handle) { options.append(.menu(handle)) }
        }
        if open[1] != 0 { options.append(.close) }
        return options
    }

    /// The ways into portals that are always open: signing in, addresses, menu paths by name, and messages.
    public var arrivals: [Option] {
        var options: [Option] = []
        for index in domain.portals.indices where canSignIn(Handle(index)) { options.append(.signIn(Handle(index))) }
        for (index, entry) in domain.places.enumerated() where canReach(entry) {
            if entry.place.kind == .message { options.append(.read(Handle(index))) }
            if !entry.place.urls.isEmpty || !entry.place.paths.isEmpty { options.append(.go(Handle(index))) }
        }
        return options
    }

    /// The menu entries that can be selected: those always there, and those of the unfolded entry.
    var menuEntries: [Handle<MenuEntry>] {
        guard let portal else { return [] }
        let roots = domain.menuRoots[portal.index]
        return unfolded == 0 ? roots : domain.menuChildren[Int(unfolded) - 1] + roots
    }

    private func leadsSomewhere(_ handle: Handle<MenuEntry>) -> Bool {
        domain[handle].leadsTo.contains { canReach(domain[$0]) }
    }

    /// Whether this account can sign in to a portal in this world: signing in leads to its first page.
    func canSignIn(_ portal: Handle<Portal>) -> Bool { domain.home(of: portal).map { canReach(domain[$0]) } ?? false }

    /// Whether a place can be reached in this world by this account.
    func canReach(_ entry: PlaceEntry) -> Bool {
        entry.permission.allows(account) && domain.audiences[entry.portal.index].allows(account)
            && entry.condition.holds(in: world)
    }

    /// Whether a control can be seen in this world by this account.
    func canSee(_ entry: ControlEntry) -> Bool {
        entry.condition.holds(in: world) && (entry.permission?.allows(account) ?? true)
    }

    private func appendOptions(_ handle: Handle<Control>, to options: inout [Option]) {
        let entry = domain[handle]
        guard canSee(entry), entry.needed & ~filled[0] == 0, entry.needs.allSatisfy({ isFilled($0) }) else { return }
        guard entry.control.kind.isFilled else {
            if let behavior = behavior(of: entry, position: nil), leadsSomewhere(behavior) {
                options.append(.use(handle))
            }
            return
        }
        if entry.slot != 0 {
            if filled[0] & entry.slot == 0 {
                options.append(.fill(handle))
            } else if entry.control.kind.isSwitch {
                options.append(.clear(handle))
            }
            return
        }
        let position = !isFilled(handle)
        if behavior(of: entry, position: position) != nil {
            options.append(position ? .fill(handle) : .clear(handle))
        }
    }

    /// Whether what a behavior leads to can be reached; after a command the world is another one, and anything may be.
    private func leadsSomewhere(_ behavior: ControlEntry.Behavior) -> Bool {
        guard behavior.command == nil, case .open(let place) = behavior.destination else { return true }
        return canReach(domain[place])
    }

    /// The first behavior of a control that is possible in this world and permitted to this account.
    func behavior(of entry: ControlEntry, position: Bool?) -> ControlEntry.Behavior? {
        entry.behaviors.first { behavior in
            guard behavior.position == position else { return false }
            guard let command = behavior.command else { return true }
            let commandEntry = domain[command]
            return commandEntry.permission.allows(account) && commandEntry.condition.holds(in: world)
        }
    }

    /// The commands that can happen by themselves now.
    public var happenings: [Handle<Command>] {
        domain.commands.indices.map { Handle($0) }.filter {
            domain[$0].command.isAutomatic && domain[$0].condition.holds(in: world)
        }
    }
}
