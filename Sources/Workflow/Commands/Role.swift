public import Diagnostics

/// A role is a capacity in which an actor acts, and on which depends what they may do.
public struct Role: Hashable, Sendable {
    /// The id, in kebab case.
    public let id: String
    /// The name as documents should write it: "Global Administrator".
    public let name: String
    /// Who can have it.
    public let actor: Actor
    /// Other names in use.
    public let aliases: [String]
    /// Names that it had.
    public let formerly: [FormerName]
    /// Whether it is so mighty that it should be given to few.
    public let isPrivileged: Bool
    /// Roles whose holders may do nothing that a holder of this one may not.
    public let includes: [Role]
    /// Where the fact comes from.
    public let source: Source?
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines a role.
    public init(
        _ name: String, of actor: Actor, id: String? = nil, aliases: [String] = [], formerly: [FormerName] = [],
        privileged: Bool = false, includes: [Role] = [], source: Source? = nil, fileID: String = #fileID,
        line: Int = #line
    ) {
        self.id = id ?? Naming.kebab(name)
        self.name = name
        self.actor = actor
        self.aliases = aliases
        self.formerly = formerly
        isPrivileged = privileged
        self.includes = includes
        self.source = source
        site = DefinitionSite(fileID: fileID, line: line)
    }

    /// Whether two roles have one id.
    public static func == (left: Role, right: Role) -> Bool { left.id == right.id }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
