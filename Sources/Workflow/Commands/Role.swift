public import Diagnostics

/// A role is a capacity in which an actor acts, and on which depends what they may do.
///
/// What is said of it is kept once, because lists of roles stand with every step that somebody may do.
public struct Role: Hashable, Sendable {
    private final class Definition: Sendable {
        let id: String
        let name: String
        let actor: Actor
        let aliases: [String]
        let formerly: [FormerName]
        let isPrivileged: Bool
        let includes: [Role]
        let source: Source?
        let site: DefinitionSite

        init(
            id: String, name: String, actor: Actor, aliases: [String], formerly: [FormerName], isPrivileged: Bool,
            includes: [Role], source: Source?, site: DefinitionSite
        ) {
            self.id = id
            self.name = name
            self.actor = actor
            self.aliases = aliases
            self.formerly = formerly
            self.isPrivileged = isPrivileged
            self.includes = includes
            self.source = source
            self.site = site
        }
    }

    private let definition: Definition

    /// The id, in kebab case.
    public var id: String { definition.id }
    /// The name as documents should write it: "Global Administrator".
    public var name: String { definition.name }
    /// Who can have it.
    public var actor: Actor { definition.actor }
    /// Other names in use.
    public var aliases: [String] { definition.aliases }
    /// Names that it had.
    public var formerly: [FormerName] { definition.formerly }
    /// Whether it is so mighty that it should be given to few.
    public var isPrivileged: Bool { definition.isPrivileged }
    /// Roles whose holders may do nothing that a holder of this one may not.
    public var includes: [Role] { definition.includes }
    /// Where the fact comes from.
    public var source: Source? { definition.source }
    /// Where it is defined.
    public var site: DefinitionSite { definition.site }

    /// Defines a role.
    public init(
        _ name: String, of actor: Actor, id: String? = nil, aliases: [String] = [], formerly: [FormerName] = [],
        privileged: Bool = false, includes: [Role] = [], source: Source? = nil, fileID: String = #fileID,
        line: Int = #line
    ) {
        definition = Definition(
            id: id ?? Naming.kebab(name), name: name, actor: actor, aliases: aliases, formerly: formerly,
            isPrivileged: privileged, includes: includes, source: source,
            site: DefinitionSite(fileID: fileID, line: line))
    }

    /// Whether two roles have one id.
    public static func == (left: Role, right: Role) -> Bool {
        left.definition === right.definition || left.id == right.id
    }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
