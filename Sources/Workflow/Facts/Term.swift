public import Diagnostics

/// A term is the current name of a thing that is neither a place, a control nor a role: a product, a program.
public struct Term: Sendable {
    /// The id, in kebab case.
    public let id: String
    /// The name as documents should write it.
    public let name: String
    /// Other names that are right.
    public let aliases: [String]
    /// Names that it had.
    public let formerly: [FormerName]
    /// What it is, in a sentence.
    public let meaning: String?
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines a term.
    public init(
        _ name: String, id: String? = nil, aliases: [String] = [], formerly: [FormerName] = [],
        meaning: String? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.id = id ?? Naming.kebab(name)
        self.name = name
        self.aliases = aliases
        self.formerly = formerly
        self.meaning = meaning
        site = DefinitionSite(fileID: fileID, line: line)
    }
}
