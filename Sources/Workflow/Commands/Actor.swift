public import Diagnostics

/// An actor is somebody who acts: the customer, the partner, or the system.
///
/// What is said of it is kept once, because roles, permissions and whatever happens each have one.
public struct Actor: Hashable, Sendable {
    private final class Definition: Sendable {
        let id: String
        let name: String
        let isSystem: Bool
        let site: DefinitionSite

        init(id: String, name: String, isSystem: Bool, site: DefinitionSite) {
            self.id = id
            self.name = name
            self.isSystem = isSystem
            self.site = site
        }
    }

    private let definition: Definition

    /// The id, in kebab case.
    public var id: String { definition.id }
    /// The name with its article: "the customer".
    public var name: String { definition.name }
    /// Whether its commands happen by themselves, without anybody doing something.
    public var isSystem: Bool { definition.isSystem }
    /// Where it is defined.
    public var site: DefinitionSite { definition.site }

    /// Defines an actor.
    public init(
        _ name: String, id: String? = nil, isSystem: Bool = false, fileID: String = #fileID, line: Int = #line
    ) {
        definition = Definition(
            id: id ?? Naming.kebab(name), name: name, isSystem: isSystem,
            site: DefinitionSite(fileID: fileID, line: line))
    }

    /// The actor of what happens by itself.
    ///
    /// Every domain has it.
    public static let system = Actor("the system", isSystem: true)

    /// Whether two actors have one id.
    public static func == (left: Actor, right: Actor) -> Bool {
        left.definition === right.definition || left.id == right.id
    }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
