internal import Synchronization
internal import Workflow

/// A role book knows, for every permission of the model, which sets of roles are enough.
///
/// The sets of one actor are numbered, so that the answer is one word of bits, and a whole procedure is judged by and-ing
/// the words of its steps.
struct RoleBook: Sendable {
    /// The sets of roles that are worth asking about for one actor.
    final class Sets: Sendable {
        let actor: Actor
        /// The sets: nothing, each role alone, and the combinations that some permission asks for.
        let roles: [[Role]]
        /// For each set, somebody who has just these roles.
        let accounts: [Account]
        /// For each set, the sets that are lesser.
        let lesser: [UInt64]
        let portals: [UInt64]
        let places: [UInt64]
        let controls: [UInt64]
        let commands: [UInt64]
        /// The keys of the names of the actor's roles, with the sets that somebody in the role has; a role that is called
        /// like its actor is anybody of the actor's, and not among them.
        let names: [String: UInt64]
        /// What is least and what is sufficient of some sets: there are few such sets, because permissions are few.
        private let known = Mutex<[UInt64: Enough]>([:])

        init(_ actor: Actor, _ domain: Domain) {
            self.actor = actor
            let roles = Sets.roles(of: actor, domain)
            let accounts = roles.map { domain.account(of: actor, $0) }
            self.roles = roles
            self.accounts = accounts
            lesser = accounts.map { account in
                RoleBook.mask(accounts) { domain.isLesser($0, than: account) }
            }
            let enough = { (permission: Permission) in RoleBook.mask(accounts) { domain.allows(permission, $0) } }
            let portals = domain.portals.map { enough($0.audience) }
            self.portals = portals
            places = domain.places.map { entry in
                (entry.place.permission.map(enough) ?? .max) & portals[entry.portal.index]
            }
            controls = domain.controls.map { $0.control.permission.map(enough) ?? .max }
            commands = domain.commands.map { $0.command.isAutomatic ? .max : enough($0.command.permission) }
            var names: [String: UInt64] = [:]
            let own = Wording.significant(actor.name)
            for role in domain.roles where role.actor == actor {
                let mine = domain.account(of: actor, [role])
                for name in [role.name] + role.aliases where Wording.significant(name) != own {
                    names[Domain.key(name)] = RoleBook.mask(accounts) { mine.includes($0) }
                }
            }
            self.names = names
        }

        /// What is enough, given all sets that are.
        func enough(_ mask: UInt64) -> Enough {
            if let known = known.withLock({ $0[mask] }) { return known }
            let found = Enough(least: least(mask), sufficient: sufficient(mask))
            known.withLock { $0[mask] = found }
            return found
        }

        private static func roles(of actor: Actor, _ domain: Domain) -> [[Role]] {
            var permissions = domain.commands.map { $0.command.permission }
            permissions += domain.places.compactMap { $0.place.permission }
            permissions += domain.controls.compactMap { $0.control.permission }
            var roles: [[Role]] = [[]]
            roles += domain.roles.filter { $0.actor == actor }.map { [$0] }
            var seen = Set(roles.map { domain.account(of: actor, $0) })
            for clause in permissions.flatMap(\.clauses) where clause.actor == actor && clause.roles.count > 1 {
                if seen.insert(domain.account(of: actor, clause.roles)).inserted { roles.append(clause.roles) }
            }
            return Array(roles.prefix(64))
        }
    }

    let sets: [Sets]
    private let indices: [Actor: Int]

    init(_ domain: Domain) {
        sets = domain.actors.map { Sets($0, domain) }
        var indices: [Actor: Int] = [:]
        for (index, actor) in domain.actors.enumerated() { indices[actor] = index }
        self.indices = indices
    }

    /// The number of an actor.
    func index(of actor: Actor) -> Int? { indices[actor] }
}

extension RoleBook.Sets {
    /// What is enough for something.
    struct Enough: Sendable {
        /// The sets of which no lesser one is enough.
        let least: [[Role]]
        /// The single roles.
        let sufficient: [Role]
    }

    /// The sets that are enough and of which no lesser one is.
    func least(_ mask: UInt64) -> [[Role]] {
        roles.indices.filter { mask >> UInt64($0) & 1 == 1 && lesser[$0] & mask == 0 }.map { roles[$0] }
    }

    /// The same sets, as bits.
    func leastBits(_ mask: UInt64) -> UInt64 {
        roles.indices.reduce(0) { $0 | (mask >> UInt64($1) & 1 == 1 && lesser[$1] & mask == 0 ? 1 << UInt64($1) : 0) }
    }

    /// The single roles that are enough.
    func sufficient(_ mask: UInt64) -> [Role] {
        roles.indices.filter { mask >> UInt64($0) & 1 == 1 && roles[$0].count == 1 }.map { roles[$0][0] }
    }

    /// The number of the set that is just these roles.
    func index(of wanted: [Role]) -> Int? {
        roles.firstIndex { $0 == wanted } ?? roles.firstIndex { Set($0) == Set(wanted) }
    }

    /// The sets that somebody with some roles has, as bits: what is enough for one of them is enough for all.
    func within(_ wanted: [Role], _ domain: Domain) -> UInt64 {
        let mine = domain.account(of: actor, wanted)
        return RoleBook.mask(accounts) { mine.includes($0) }
    }

    /// The sets that are lesser than some roles together, as bits.
    func lesser(than wanted: [Role], _ domain: Domain) -> UInt64 {
        if let index = index(of: wanted) { return lesser[index] }
        let account = domain.account(of: actor, wanted)
        return RoleBook.mask(accounts) { domain.isLesser($0, than: account) }
    }

    /// The bits of all sets.
    var all: UInt64 { roles.count >= 64 ? .max : (1 << UInt64(roles.count)) - 1 }
}

extension RoleBook {
    fileprivate static func mask(_ accounts: [Account], _ holds: (Account) -> Bool) -> UInt64 {
        var mask: UInt64 = 0
        for (index, account) in accounts.enumerated() where holds(account) { mask |= 1 << UInt64(index) }
        return mask
    }
}
