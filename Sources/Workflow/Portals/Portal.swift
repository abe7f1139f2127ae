public import Diagnostics

/// A portal is a site or an app in which actors act.
///
/// Its first page is the one that signing in leads to.
public struct Portal: Sendable {
    /// The id, in kebab case.
    public let id: String
    /// The name as documents should write it.
    public let name: String
    /// Other names in use.
    public let aliases: [String]
    /// Names and addresses that it had.
    public let formerly: [FormerName]
    /// Who can sign in.
    public let audience: Permission
    /// Its address.
    public let url: String?
    /// Its places.
    public let places: [Place]
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines a portal: for whom it is, and its places.
    public init(
        _ name: String, for audience: some Permitting, id: String? = nil, url: String? = nil,
        aliases: [String] = [], formerly: [FormerName] = [], fileID: String = #fileID, line: Int = #line,
        @PlaceBuilder places: () -> [Place]
    ) {
        self.id = id ?? Naming.kebab(name)
        self.name = name
        self.aliases = aliases
        self.formerly = formerly
        self.audience = audience.permission
        self.url = url
        self.places = places()
        site = DefinitionSite(fileID: fileID, line: line)
    }
}

extension Portal {
    /// What it was called before; of ``formerly`` what people don't write only for short.
    public var earlierNames: [FormerName] { formerly.filter { !$0.isShort } }

    /// What it goes by beside its name: its aliases, and what people write for short.
    public var otherNames: [String] { aliases + formerly.filter(\.isShort).map(\.text) }
}

/// A place builder collects the places of a portal.
@resultBuilder
public enum PlaceBuilder {
    /// A definition gives its place.
    public static func buildExpression(_ definition: some PlaceDefinition) -> [Place] { [definition.place] }
    /// Places made elsewhere stay as they are.
    public static func buildExpression(_ places: [Place]) -> [Place] { places }
    /// Places that stand under each other are joined.
    public static func buildBlock(_ parts: [Place]...) -> [Place] { parts.flatMap { $0 } }
    /// What is not there adds nothing.
    public static func buildOptional(_ part: [Place]?) -> [Place] { part ?? [] }
    /// One branch.
    public static func buildEither(first part: [Place]) -> [Place] { part }
    /// The other branch.
    public static func buildEither(second part: [Place]) -> [Place] { part }
    /// What a loop makes is joined.
    public static func buildArray(_ parts: [[Place]]) -> [Place] { parts.flatMap { $0 } }
}

/// A control builder collects the controls of a place.
@resultBuilder
public enum ControlBuilder {
    /// A definition gives its control.
    public static func buildExpression(_ definition: some ControlDefinition) -> [Control] { [definition.control] }
    /// Controls made elsewhere stay as they are.
    public static func buildExpression(_ controls: [Control]) -> [Control] { controls }
    /// Controls that stand under each other are joined.
    public static func buildBlock(_ parts: [Control]...) -> [Control] { parts.flatMap { $0 } }
    /// What is not there adds nothing.
    public static func buildOptional(_ part: [Control]?) -> [Control] { part ?? [] }
    /// One branch.
    public static func buildEither(first part: [Control]) -> [Control] { part }
    /// The other branch.
    public static func buildEither(second part: [Control]) -> [Control] { part }
    /// What a loop makes is joined.
    public static func buildArray(_ parts: [[Control]]) -> [Control] { parts.flatMap { $0 } }
}

extension Portal {
    /// Its name as sentences have it: with an article if it ends in a common noun, as *the Azure portal* does.
    public var nameInSentence: String { Portal.inSentence(name) }

    /// Whether its name ends with that of another one: *Indirect reseller's Partner Center* is called after *Partner Center*.
    public func isCalled(after other: Portal) -> Bool { name.hasSuffix(" " + other.name) }

    /// The name of a portal as sentences have it.
    public static func inSentence(_ name: String) -> String {
        let last = name.split(separator: " ").last ?? ""
        let hasArticle = ["the ", "your ", "my "].contains { name.lowercased().hasPrefix($0) }
        let isCommon = last.first?.isLowercase == true && !hasArticle
        return isCommon ? "the " + name : name
    }
}
