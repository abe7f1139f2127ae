import Foundation
import Testing

@testable import Workflow

/// Spin explores the exported model on its own, and must find what our explorer finds.
@Suite struct SpinTests {
    /// Lets Spin explore a domain and returns what the verifier says.
    private func verify(
        _ promela: String, _ flags: [String] = [], pan: [String]
    ) throws -> (states: Int, errors: Int)? {
        guard let spin = Tool("spin"), let compiler = Tool("gcc") ?? Tool("clang") else { return nil }
        return try withFolder { folder in
            try Data(promela.utf8).write(to: folder.appendingPathComponent("model.pml"))
            // Without -o2, variables that are written and never read don't count as part of a state.
            let generated = try spin.run(flags + ["-o2", "-a", "model.pml"], in: folder)
            try #require(generated.code == 0, "\(generated.output)")
            let compiled = try compiler.run(["-O1", "-w", "-DNOREDUCE", "-o", "pan", "pan.c"], in: folder)
            try #require(compiled.code == 0, "\(compiled.output)")
            let verifier = try #require(Tool(in: folder, "pan"))
            let output = try verifier.run(["-n", "-m1000000"] + pan, in: folder).output
            let states = try #require(number(before: " states, stored", in: output), "\(output)")
            let errors = try #require(number(after: "errors: ", in: output), "\(output)")
            return (states, errors)
        }
    }

    private func number(before marker: String, in text: String) -> Int? {
        text.range(of: marker).flatMap {
            Int(text[..<$0.lowerBound].reversed().prefix { $0.isNumber }.reversed().map(String.init).joined())
        }
    }

    private func number(after marker: String, in text: String) -> Int? {
        text.range(of: marker).flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) }
    }

    @Test(arguments: [Door.domain, TrafficLight.domain, Approval.domain] + (1...6).map { RandomDomain.make($0) })
    func spinCountsTheSameWorlds(domain: Domain) throws {
        var explorer = Explorer(domain)
        let census = explorer.exploreEverything().census
        guard let result = try verify(domain.promela, pan: ["-noclaim", "-E"]) else { return }
        // With several beginnings, the state before choosing one is stored too.
        #expect(result.states == census.worlds + (census.initial > 1 ? 1 : 0))
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
            let result: (states: Int, errors: Int)?
            switch rule.statement {
            case .canReach: continue
            case .always, .never: result = try verify(domain.promela, pan: ["-a", "-N", name])
            default:
                result = try verify(
                    domain.promela, ["-D" + name.replacingOccurrences(of: "rule_", with: "RULE_")],
                    pan: ["-noclaim", "-E"])
            }
            guard let result else { return }
            #expect((result.errors == 0) == explorer.verdict(on: rule).isProven, "\(rule.id)")
        }
    }
}

extension Tool {
    /// The program that a test has just made.
    init?(in folder: URL, _ name: String) {
        path = folder.appendingPathComponent(name).path
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    }
}
