/// A rule catalogue holds the rules of a program, in the order of their ids.
public struct RuleCatalogue: Sendable {
    /// The rules, ordered by id; no id occurs twice.
    public let rules: [Rule]
    /// The ids under which more than one rule was given.
    ///
    /// The first rule of an id is the one that counts; a program whose catalogue has duplicates is wrong, and its tests
    /// say so.
    public let duplicates: [RuleID]

    private let places: [RuleID: Int]
    private let names = RuleNames()

    /// Makes a catalogue of rules in any order.
    public init(_ rules: some Sequence<Rule>) {
        var seen: Set<RuleID> = []
        var duplicates: Set<RuleID> = []
        var kept: [Rule] = []
        for rule in rules {
            if seen.insert(rule.id).inserted { kept.append(rule) } else { duplicates.insert(rule.id) }
        }
        kept.sort { $0.id < $1.id }
        var places: [RuleID: Int] = [:]
        for (place, rule) in kept.enumerated() { places[rule.id] = place }
        self.rules = kept
        self.duplicates = duplicates.sorted()
        self.places = places
    }

    /// The rule with an id.
    public subscript(id: RuleID) -> Rule? { places[id].map { rules[$0] } }

    /// The names of the groups, ordered.
    public var groups: [String] {
        var groups: [String] = []
        for rule in rules where groups.last != String(rule.id.group) { groups.append(String(rule.id.group)) }
        return groups
    }

    /// The rules of a group, ordered by id.
    public func rules(in group: String) -> [Rule] { rules.filter { $0.id.group == group } }

    /// The ids that somebody may have meant who wrote one that doesn't exist.
    public func nearest(to id: String, limit: Int = 3) -> [RuleID] {
        names.nearest(to: id, among: rules, limit: limit)
    }

    /// What there is to say to somebody who named a rule that doesn't exist: where the rule is instead.
    public func helpForUnknown(_ id: String) -> String? {
        let inGroup = rules(in: id)
        if !inGroup.isEmpty { return "a group is named so; its rules: " + list(inGroup.map(\.id)) }
        let near = nearest(to: id)
        if near.isEmpty { return nil }
        return near.count == 1
            ? "there is a rule with a similar name: " + list(near) : "there are rules with similar names: " + list(near)
    }

    private func list(_ ids: [RuleID]) -> String { ids.map(\.description).joined(separator: ", ") }
}
