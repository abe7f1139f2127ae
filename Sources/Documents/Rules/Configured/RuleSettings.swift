public import Diagnostics

/// Rule settings say what a site asks of its documents beyond what every document must satisfy.
public struct RuleSettings: Hashable, Sendable {
    /// The keys that every front matter must have.
    public var requiredFrontMatter: [String]
    /// The hosts that links may lead to; empty permits all.
    public var hosts: [String] {
        didSet { permittedHosts = Set(hosts.map { $0.lowercased() }) }
    }
    /// The hosts in lower case, once for all documents.
    private(set) var permittedHosts: Set<String>

    /// Makes settings; those that are left out ask for nothing.
    public init(requiredFrontMatter: [String] = [], hosts: [String] = []) {
        self.requiredFrontMatter = requiredFrontMatter
        self.hosts = hosts
        permittedHosts = Set(hosts.map { $0.lowercased() })
    }
}

/// A configured rule is something that documents must satisfy because the configuration of their site says so.
protocol ConfiguredRule: SendableMetatype {
    /// The rule in words.
    ///
    /// Its examples hold a `tally.yml` beside the document.
    static var rule: Rule { get }

    /// Looks for breaches of the rule in a document.
    static func check(_ page: borrowing Page, _ settings: RuleSettings, _ findings: inout Findings)
}

extension DocumentRules {
    /// The rules that the configuration of a site puts in force.
    static let configured: [any ConfiguredRule.Type] = [
        FrontMatterRequiredKeyMissing.self,
        LinkHostNotAllowed.self,
    ]

    /// Those that the configuration of a site puts in force, in words.
    public static let allConfigured: [Rule] = configured.map { $0.rule }
}
