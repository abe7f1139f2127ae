import TestSupport
import Testing

@testable import PartnerRelationships
@testable import Workflow

/// Spin, which knows nothing of our explorer, finds as many worlds of the domain, and decides its rules alike.
@Suite struct SpinTests {
    private static let domain = Domain.partnerRelationships

    private static func name(_ rule: Workflow::Rule) -> String { rule.id.split(separator: "-").joined(separator: "_") }

    /// The sets of variables that have a say in what one of the variables becomes, each once.
    private static let cones: [[VariableDefinition]] = {
        var seen: Set<[VariableDefinition]> = []
        return domain.variables.map { domain.cone(of: [$0]) }.filter { seen.insert($0).inserted }
    }()

    @Test(arguments: cones.indices) func spinAgreesOnACone(index: Int) throws {
        let domain = Self.domain
        let cone = Self.cones[index]
        let census = Exploration(TransitionSystem(domain, cone), limit: 5_000_000).census
        try withFolder { folder in
            guard let verifier = try Verifier(of: domain.promela(coneOf: cone), in: folder) else { return }
            // With several beginnings, the state before choosing one is stored too.
            #expect(try verifier.explore().states == census.worlds + (census.initial > 1 ? 1 : 0))
            var explorer = Ask.explorer
            let known = Set(cone)
            for rule in domain.rules where known.isSuperset(of: rule.variables) {
                switch rule.statement {
                case .always, .never: break
                default: continue
                }
                let isProven = explorer.verdict(on: rule).isProven
                #expect(try (verifier.decide("rule_" + Self.name(rule)).errors == 0) == isProven, "\(rule.id)")
            }
        }
    }

    /// The rules about what happens, which Spin checks as assertions, together with those of the same cone.
    private static let rulesAboutChanges: [(cone: [VariableDefinition], rules: [Workflow::Rule])] = {
        let rules = domain.rules.filter { rule in
            switch rule.statement {
            case .always, .never, .canReach: false
            default: true
            }
        }
        var groups: [(cone: [VariableDefinition], rules: [Workflow::Rule])] = []
        for rule in rules {
            // A command that the rule is about must be in the model, so what it changes must be too.
            let changed = rule.commands.flatMap { command in command.effects.map { $0.variable } }
            let cone = domain.cone(of: rule.variables.merging(changed))
            if let known = groups.firstIndex(where: { $0.cone == cone }) {
                groups[known].rules.append(rule)
            } else {
                groups.append((cone, [rule]))
            }
        }
        return groups
    }()

    @Test(arguments: rulesAboutChanges.indices) func spinAgreesOnWhatChanges(index: Int) throws {
        let (cone, all) = Self.rulesAboutChanges[index]
        let model = Self.domain.promela(coneOf: cone)
        let rules = all.filter { rule in
            if model.contains("#ifdef RULE_\(Self.name(rule))\n") { return true }
            // A command that changes nothing is in no model, and there is nothing in it to disagree about.
            #expect(rule.commands.contains { $0.effects.isEmpty }, "\(rule.id) is not in the model of its cone")
            print("not for Spin: \(rule.id) is about a command that changes nothing")
            return false
        }
        if rules.isEmpty { return }
        var explorer = Ask.explorer
        for rule in rules { #expect(explorer.verdict(on: rule).isProven, "\(rule.id)") }
        try withFolder { folder in
            let flags = rules.map { "-DRULE_" + Self.name($0) }
            guard let verifier = try Verifier(of: model, flags, in: folder) else { return }
            #expect(try verifier.explore().errors == 0, "one of \(rules.map { $0.id })")
        }
    }

    /// That Spin does look at the assertions: each rule about what happens, turned round, fails there too.
    @Test func spinFindsWhatFails() throws {
        let domain = Self.domain
        let never = Workflow::Rule("never-removed", from: .always, next: delegatedAdministration.is(.absent))
        let kept = Workflow::Rule("kept", whenever: DelegatedAdministration.remove, keeps: delegatedAdministration)
        let wrong = Domain("Wrong") {
            domain.parts
            never
            kept
        }
        for rule in [never, kept] {
            try withFolder { folder in
                let model = wrong.promela(coneOf: wrong.cone(of: rule.variables))
                guard let verifier = try Verifier(of: model, ["-DRULE_" + Self.name(rule)], in: folder) else { return }
                #expect(try verifier.explore().errors > 0, "\(rule.id)")
            }
        }
    }
}
