public import Diagnostics

/// An actor is somebody who acts: the customer, the partner, or the system.
public struct Actor: Hashable, Sendable {
    /// The id, in kebab case.
    public let id: String
    /// The name with its article: "the customer".
    public let name: String
    /// Whether its commands happen by themselves, without anybody doing something.
    public let isSystem: Bool
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines an actor.
    public init(
        _ name: String, id: String? = nil, isSystem: Bool = false, fileID: String = #fileID, line: Int = #line
    ) {
        self.id = id ?? Naming.kebab(name)
        self.name = name
        self.isSystem = isSystem
        site = DefinitionSite(fileID: fileID, line: line)
    }

    /// The actor of what happens by itself.
    ///
    /// Every domain has it.
    public static let system = Actor("the system", isSystem: true)

    /// Whether two actors have one id.
    public static func == (left: Actor, right: Actor) -> Bool { left.id == right.id }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
