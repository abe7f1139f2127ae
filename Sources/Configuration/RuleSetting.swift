public import Diagnostics

/// A rule setting gives a rule, or a whole group of rules, another severity.
public struct RuleSetting: Hashable, Sendable {
    /// The id of a rule, or the name of a group.
    public var name: String
    /// The bytes of `tally.yml` that name it.
    public var range: Range<Int>
    /// The severity; nil switches the rule off.
    public var severity: Severity?

    /// Makes a rule setting.
    public init(_ name: String, _ severity: Severity?, at range: Range<Int>) {
        self.name = name
        self.severity = severity
        self.range = range
    }

    /// The words for the severities, and the one that switches a rule off.
    static let words = Severity.allCases.map(\.rawValue) + ["off"]
}

extension SiteConfiguration {
    /// The severity of a rule on this site; nil if it is off.
    ///
    /// What is said about the rule itself counts more than what is said about its group, wherever the two stand.
    public func severity(of rule: RuleID, unlessSet severity: Severity) -> Severity? {
        if let setting = rules.first(where: { $0.name == rule.description }) { return setting.severity }
        if let setting = rules.first(where: { $0.name == rule.group }) { return setting.severity }
        return severity
    }
}
