extension Domain {
    /// The command that a handle stands for.
    @inlinable public subscript(handle: Handle<Command>) -> CommandEntry { _read { yield commands[handle.index] } }
    /// The portal that a handle stands for.
    @inlinable public subscript(handle: Handle<Portal>) -> Portal { _read { yield portals[handle.index] } }
    /// The place that a handle stands for.
    @inlinable public subscript(handle: Handle<Place>) -> PlaceEntry { _read { yield places[handle.index] } }
    /// The control that a handle stands for.
    @inlinable public subscript(handle: Handle<Control>) -> ControlEntry { _read { yield controls[handle.index] } }
    /// The menu entry that a handle stands for.
    @inlinable public subscript(handle: Handle<MenuEntry>) -> MenuEntry { _read { yield menus[handle.index] } }

    /// The handle of the command with an id.
    public func command(_ id: String) -> Handle<Command>? { commandIndices[id].map { Handle($0) } }

    /// The workflow with an id.
    public func workflow(_ id: String) -> Workflow? { workflowIndices[id].map { workflows[$0] } }

    /// The variable with an id.
    public func variable(_ id: String) -> VariableDefinition? { layout.variables.first { $0.id == id } }

    /// The role with an id.
    public func role(_ id: String) -> Role? { roleIndices[id].map { roles[$0] } }

    /// The role that a text names by its name, an alias or a former name, whatever the case.
    public func role(named text: String) -> Role? {
        let key = Naming.key(text)
        return roles.first { role in
            Naming.key(role.name) == key || role.aliases.contains { Naming.key($0) == key }
                || role.formerly.contains { Naming.key($0.text) == key }
        }
    }

    /// The portal that a text names by its id, name, alias or former name, whatever the case.
    public func portal(named text: String) -> Handle<Portal>? { portalsByKey[Naming.key(text)] }

    /// The place with an id in a portal with an id.
    public func place(_ id: String, in portal: String) -> Handle<Place>? {
        placeIndices[portal + "/" + id].map { Handle($0) }
    }

    /// The first page of a portal, which signing in leads to.
    public func home(of portal: Handle<Portal>) -> Handle<Place>? { homes[portal.index] }

    /// An account of an actor that has some roles, and whatever they include.
    public func account(of actor: Actor, _ roles: [Role] = []) -> Account {
        let bits = roles.reduce(0 as UInt64) { bits, role in
            roleIndices[role.id].map { bits | roleClosures[$0] } ?? bits
        }
        return Account(actor: actorIndices[actor.id].map { UInt16($0) } ?? .max, roles: bits)
    }

    /// An account with one role, and whatever it includes.
    public func account(_ role: Role) -> Account { account(of: role.actor, [role]) }

    /// An account that has all roles of an actor.
    public func mightiestAccount(of actor: Actor) -> Account {
        account(of: actor, roles.filter { $0.actor == actor })
    }

    /// The accounts that just meet a permission, one for each clause; where it asks for no role, the mightiest account.
    public func accounts(for permission: Permission) -> [Account] {
        permission.clauses.map { clause in
            clause.roles.isEmpty ? mightiestAccount(of: clause.actor) : account(of: clause.actor, clause.roles)
        }
    }

    /// The actor of an account.
    public func actor(of account: Account) -> Actor {
        Int(account.actor) < actors.count ? actors[Int(account.actor)] : .system
    }

    /// The roles of an account, with all that they include.
    public func roles(of account: Account) -> [Role] {
        roles.indices.filter { account.roles >> UInt64($0) & 1 == 1 }.map { roles[$0] }
    }
}
