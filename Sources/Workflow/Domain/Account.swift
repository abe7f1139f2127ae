/// An account is an actor's, with some roles, as one signs in with it.
public struct Account: Hashable, Sendable {
    /// The roles, and all that they include, as bits.
    let roles: UInt64
    /// The number of the actor in the domain.
    let actor: UInt16

    init(actor: UInt16, roles: UInt64) {
        self.actor = actor
        self.roles = roles
    }

    /// Whether it has all roles that another account of the same actor has.
    public func includes(_ other: Account) -> Bool { actor == other.actor && other.roles & ~roles == 0 }
}

extension Domain {
    /// Whether an account meets a permission.
    public func allows(_ permission: Permission, _ account: Account) -> Bool {
        permission.clauses.contains { clause in
            let wanted = self.account(of: clause.actor)
            guard wanted.actor == account.actor else { return false }
            return clause.roles.allSatisfy { role in
                guard let index = roleIndices[role.id] else { return false }
                return account.roles >> UInt64(index) & 1 == 1
            }
        }
    }
}

/// A compiled permission is a permission turned into tests on an account's bits.
struct CompiledPermission: Hashable, Sendable {
    let clauses: [Account]

    func allows(_ account: Account) -> Bool {
        for clause in clauses where clause.actor == account.actor && clause.roles & account.roles == clause.roles {
            return true
        }
        return false
    }
}
