import Foundation
import TestSupport
import Testing

@testable import Workflow

/// Spin explores the exported model on its own, and must find what our explorer finds.
@Suite struct SpinTests {
    @Test(arguments: [Door.domain, TrafficLight.domain, Approval.domain] + (1...6).map { RandomDomain.make($0) })
    func spinCountsTheSameWorlds(domain: Domain) throws {
        var explorer = Explorer(domain)
        let census = explorer.exploreEverything().census
        try withFolder { folder in
            guard let verifier = try Verifier(of: domain.promela, in: folder) else { return }
            // With several beginnings, the state before choosing one is stored too.
            #expect(try verifier.explore().states == census.worlds + (census.initial > 1 ? 1 : 0))
        }
    }

    /// The rules of the fixtures, and for each domain some that fail.
    private static let cases: [(Domain, [Rule])] = [
        (
            Door.domain,
            Door.domain.rules + [
                Rule("never-locked", never: Door.lock.is(.locked)),
                Rule("keeps-leaf", whenever: Door.open, keeps: Door.leaf),
                Rule("only-keeper-opens", only: Door.keeper, makes: Door.leaf.is(.open)),
            ]
        ),
        (
            TrafficLight.domain,
            TrafficLight.domain.rules + [
                Rule("never-green", never: TrafficLight.north.is(.green)),
                Rule("red-stays", from: TrafficLight.north.is(.red), next: TrafficLight.north.is(.red)),
            ]
        ),
        (
            Approval.domain,
            Approval.domain.rules + [
                Rule("no-mail", never: Approval.mail.is(.sent)),
                Rule("keeps-granted", whenever: Approval.approve, keeps: Approval.granted),
                Rule("no-edit", whenever: Approval.approve, then: !Approval.granted.contains(.edit)),
            ]
        ),
    ]

    @Test(arguments: cases.indices) func spinDecidesRulesAlike(index: Int) throws {
        let (base, rules) = Self.cases[index]
        let known = Set(base.rules.map { $0.id })
        let domain = Domain(base.name) {
            base.variables.map { DomainPart.variable($0) }
            base.actors.map { DomainPart.actor($0) }
            base.roles.map { DomainPart.role($0) }
            base.commands.map { DomainPart.command($0.command) }
            base.rules.map { DomainPart.rule($0) }
            rules.filter { !known.contains($0.id) }.map { DomainPart.rule($0) }
        }
        var explorer = Explorer(domain)
        for rule in domain.rules {
            let name = "rule_" + rule.id.split(separator: "-").joined(separator: "_")
            var flags: [String] = []
            switch rule.statement {
            case .canReach: continue
            case .always, .never: break
            default: flags = ["-D" + name.replacingOccurrences(of: "rule_", with: "RULE_")]
            }
            let errors = try withFolder { folder -> Int? in
                let verifier = try Verifier(of: domain.promela, flags, in: folder)
                return try flags.isEmpty ? verifier?.decide(name).errors : verifier?.explore().errors
            }
            guard let errors else { return }
            #expect((errors == 0) == explorer.verdict(on: rule).isProven, "\(rule.id)")
        }
    }
}
