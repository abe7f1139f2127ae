public import Diagnostics

/// A command is one business transition: by whom, in which worlds, and what becomes different.
///
///     let removeAdminRoles = Command(
///         "remove-admin-roles", by: globalAdministrator,
///         when: relationship.is(.active) && adminRoles.is(.granted),
///         then: adminRoles.becomes(.none))
///
/// What happens by itself (expiry, provisioning) is a command by ``Actor/system``.
public struct Command: Sendable {
    /// The id, in kebab case.
    public let id: String
    /// What is done, as an imperative: "Remove the admin roles".
    public let title: String
    /// Who may do it.
    public let permission: Permission
    /// In which worlds it can happen.
    public let guardCondition: Condition
    /// What becomes different.
    public let effects: [Effect]
    /// Where the fact comes from.
    public let source: Source?
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines a command.
    public init(
        _ id: String, _ title: String? = nil, by performer: some Permitting, when condition: Condition = .always,
        then effects: Effect..., source: Source? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.init(
            id, title, by: performer, when: condition, then: effects, source: source, fileID: fileID, line: line)
    }

    /// Defines a command from a list of effects.
    public init(
        _ id: String, _ title: String? = nil, by performer: some Permitting, when condition: Condition = .always,
        then effects: [Effect], source: Source? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.id = id
        self.title = title ?? Self.title(from: id)
        permission = performer.permission
        guardCondition = condition
        self.effects = effects
        self.source = source
        site = DefinitionSite(fileID: fileID, line: line)
    }

    /// Whether it happens by itself.
    public var isAutomatic: Bool { permission.actors.allSatisfy { $0.isSystem } }

    /// The variables that it reads or writes.
    public var variables: [VariableDefinition] {
        effects.reduce(guardCondition.variables) { $0.merging([$1.variable]).merging($1.inputs) }
    }

    private static func title(from id: String) -> String {
        let words = Naming.words(id)
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
