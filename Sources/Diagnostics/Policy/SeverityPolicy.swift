/// A severity setting says how much the findings of some rules weigh.
public struct SeveritySetting: Sendable, Hashable {
    /// What a rule can be set to.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        case error
        case warning
        case suggestion
        /// The rule's findings are not reported at all.
        case off
    }

    /// The rules: the id of one, the name of a group, or `all`.
    public let selector: String
    /// The weight of their findings.
    public let level: Level

    /// Makes a setting.
    public init(_ selector: String, _ level: Level) {
        self.selector = selector
        self.level = level
    }
}

/// A severity policy decides what a finding weighs, from the rule, the configuration and the command line.
///
/// - The severity that the check gave it, usually the rule's default, holds unless something says otherwise.
/// - The configuration says otherwise, and the command line has the last word.
/// - Within either, a setting for a rule beats one for its group, and that beats `all`; of two settings for the same
///   thing the later one holds.
/// - `--strict` raises every warning to an error, whether the rule or the configuration made it one. Rules and groups
///   named on the command line are exempt, so that one can be strict but for a few; `all` names no rule.
public struct SeverityPolicy: Sendable {
    /// A selector that selects nothing.
    public struct UnknownSelector: Sendable, Hashable {
        /// The setting as it was given.
        public let setting: SeveritySetting
        /// Whether it came from the command line; if not, it came from the configuration.
        public let isFromCommandLine: Bool
        /// What is wrong.
        public let message: String
        /// Where the rule is instead.
        public let help: String?
    }

    /// The settings whose selectors name no rule and no group, in the order in which they were given.
    private let unknown: [(setting: SeveritySetting, isFromCommandLine: Bool)]
    private let catalogue: RuleCatalogue
    private let configuration: [String: SeveritySetting.Level]
    private let commandLine: [String: SeveritySetting.Level]
    private let isStrict: Bool

    /// The selector that means every rule.
    public static let all = "all"

    /// Makes a policy for the rules of a catalogue.
    public init(
        for catalogue: RuleCatalogue, configuration: [SeveritySetting] = [], commandLine: [SeveritySetting] = [],
        isStrict: Bool = false
    ) {
        let groups = Set(catalogue.groups)
        var unknown: [(setting: SeveritySetting, isFromCommandLine: Bool)] = []

        func levels(of settings: [SeveritySetting], isFromCommandLine: Bool) -> [String: SeveritySetting.Level] {
            var levels: [String: SeveritySetting.Level] = [:]
            for setting in settings {
                let selector = setting.selector
                levels[selector] = setting.level
                if selector == SeverityPolicy.all || groups.contains(selector) { continue }
                if catalogue[RuleID(selector)] != nil { continue }
                unknown.append((setting, isFromCommandLine))
            }
            return levels
        }

        self.configuration = levels(of: configuration, isFromCommandLine: false)
        self.commandLine = levels(of: commandLine, isFromCommandLine: true)
        self.isStrict = isStrict
        self.unknown = unknown
        self.catalogue = catalogue
    }

    /// The selectors that name no rule and no group, in the order in which they were given.
    ///
    /// What each may have meant is looked for with each call: policies are made more often than somebody asks.
    public var unknownSelectors: [UnknownSelector] {
        if unknown.isEmpty { return [] }
        let groups = NearMisses(catalogue.groups + [SeverityPolicy.all])
        return unknown.map { entry in
            let selector = entry.setting.selector
            let group = { groups.nearest(to: selector).first.map { "there is a group with a similar name: " + $0 } }
            return UnknownSelector(
                setting: entry.setting, isFromCommandLine: entry.isFromCommandLine,
                message: "there is no rule and no group of rules \"\(selector)\"",
                help: catalogue.helpForUnknown(selector) ?? group())
        }
    }

    /// The severity of a finding that a check gave a severity, or `nil` if it is not to be reported.
    public func severity(of rule: RuleID, given severity: Severity) -> Severity? {
        let id = rule.description
        let group = String(rule.group)
        if let named = commandLine[id] ?? commandLine[group] { return Severity(named) }
        let configured = configuration[id] ?? configuration[group] ?? configuration[SeverityPolicy.all]
        let level = commandLine[SeverityPolicy.all] ?? configured ?? SeveritySetting.Level(severity)
        return isStrict && level == .warning ? .error : Severity(level)
    }

    /// Whether the configuration or the command line names a rule, or its group; `all` names none.
    public func names(_ rule: RuleID) -> Bool {
        [rule.description, String(rule.group)].contains { configuration[$0] != nil || commandLine[$0] != nil }
    }

    /// The findings that are to be reported, with the severities that the policy gives them.
    public func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.compactMap { diagnostic in
            guard let severity = severity(of: diagnostic.rule, given: diagnostic.severity) else { return nil }
            var result = diagnostic
            result.severity = severity
            return result
        }
    }
}

extension Severity {
    /// The severity of a level; `off` is none.
    init?(_ level: SeveritySetting.Level) { self.init(rawValue: level.rawValue) }
}

extension SeveritySetting.Level {
    /// The level that leaves a severity as it is.
    fileprivate init(_ severity: Severity) {
        switch severity {
        case .error: self = .error
        case .warning: self = .warning
        case .suggestion: self = .suggestion
        }
    }
}
