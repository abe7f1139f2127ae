internal import Diagnostics

/// A permission says who may do something: an actor in any capacity, or in one of several.
///
/// Wherever a definition asks for one, an ``Actor`` or a ``Role`` will do. Larger ones are joined from roles:
///
///     adminAgent.or(salesAgent)
///     domainNameAdministrator.and(billingAdministrator)   // one account that has both
public struct Permission: Hashable, Sendable {
    /// One way to be permitted: an actor whose account has all of some roles.
    public struct Clause: Hashable, Sendable {
        /// Who.
        public let actor: Actor
        /// The roles that the account must have; none means any account of the actor.
        public let roles: [Role]
    }

    /// The ways to be permitted, of which one is enough.
    public let clauses: [Clause]

    /// The actors that can be permitted, each once.
    public var actors: [Actor] {
        clauses.reduce(into: []) { if !$0.contains($1.actor) { $0.append($1.actor) } }
    }
}

extension Permission: CustomStringConvertible {
    /// The permission in words: "Admin agent or Sales agent".
    public var description: String {
        clauses.map { clause in
            clause.roles.isEmpty ? clause.actor.name : clause.roles.map { $0.name }.listed("and")
        }.listed("or")
    }
}

/// Something that says who may act: an actor, a role, or a permission made of them.
public protocol Permitting: Sendable {
    /// The permission that it stands for.
    var permission: Permission { get }
}

extension Permitting {
    /// The permission that this or another one gives.
    public func or(_ other: some Permitting) -> Permission {
        let mine = permission.clauses
        return Permission(clauses: mine + other.permission.clauses.filter { !mine.contains($0) })
    }

    /// The permission that needs both, in one account.
    public func and(_ other: some Permitting) -> Permission {
        var joined: [Permission.Clause] = []
        for left in permission.clauses {
            for right in other.permission.clauses where left.actor == right.actor {
                let roles = left.roles + right.roles.filter { !left.roles.contains($0) }
                joined.append(Permission.Clause(actor: left.actor, roles: roles))
            }
        }
        return Permission(clauses: joined)
    }
}

extension Permission: Permitting {
    /// The permission itself.
    public var permission: Permission { self }
}

extension Actor: Permitting {
    /// The permission that any account of the actor has.
    public var permission: Permission { Permission(clauses: [.init(actor: self, roles: [])]) }
}

extension Role: Permitting {
    /// The permission that holders of the role have.
    public var permission: Permission { Permission(clauses: [.init(actor: actor, roles: [self])]) }
}
