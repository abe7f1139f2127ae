internal import Mustache
internal import Workflow

/// Remedies are the workflows that bring conditions about, so that a page that asks for something can say how to get it.
struct Remedies: Sendable {
    let domain: Domain
    /// The workflows that are no journeys, with what they achieve.
    private let workflows: [Workflow]
    private let found = Memo<Condition, [Workflow]>()
    private let given = Memo<Comparison, Bool>()

    /// Whether one condition is stronger than another one, as a question.
    private struct Comparison: Hashable {
        let premise: Condition
        let conclusion: Condition
    }

    init(_ domain: Domain) {
        self.domain = domain
        // The parts of a journey lead there as well, and say more plainly who does what.
        workflows = domain.workflows.filter { !$0.isJourney && $0.outcome != .always }
    }

    /// The most that are named; more would be no help.
    private static let limit = 3

    /// Whether a condition holds wherever another one does.
    func isGiven(_ condition: Condition, where premise: Condition) -> Bool {
        given.value(for: Comparison(premise: premise, conclusion: condition)) {
            premise.isStronger(than: condition)
        }
    }

    /// The workflows after which a condition holds and before which it need not.
    func bringing(about condition: Condition, besides excluded: String? = nil) -> [Workflow] {
        // One more than are named, so that leaving one out leaves enough.
        let all = found.value(for: condition) { workflows(bringingAbout: condition) }
        return Array(all.lazy.filter { $0.id != excluded }.prefix(Self.limit))
    }

    private func workflows(bringingAbout condition: Condition) -> [Workflow] {
        let variables = Set(condition.variables)
        var found: [Workflow] = []
        for workflow in workflows {
            guard variables.isSubset(of: Set(workflow.outcome.variables)) else { continue }
            if workflow.start.isStronger(than: condition) { continue }
            if workflow.outcome.isStronger(than: condition) { found.append(workflow) }
            if found.count > Self.limit { break }
        }
        return found
    }

    /// What happens by itself and makes a condition true.
    func happenings(making condition: Condition) -> [Handle<Command>] {
        let variables = Set(condition.variables)
        return domain.commandHandles.filter { handle in
            let command = domain[handle].command
            return command.isAutomatic && command.effects.contains { variables.contains($0.variable) }
        }
    }

    /// A condition to be checked off: what must hold, and how to get there.
    func values(for condition: Condition, besides excluded: String? = nil) -> Values {
        let ways = bringing(about: condition, besides: excluded)
        return [
            "condition": .text(condition.sentence), "ways": .values(ways.map { domain.link(to: $0) }),
            "hasWays": .bool(!ways.isEmpty),
        ]
    }
}
