import Foundation
import PartnerRelationships
import TestSupport
import Testing

@testable import Workflow

/// That something can still be reached can't be said to Spin, which thinks in linear time.
///
/// Here a program in another
/// language, which knows nothing but the JSON export, goes back from the goals.
@Suite struct ReachTests {
    private let judge = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Interpreter/reach.py").path

    private func compare(_ domain: Domain) throws -> [String: Int] {
        guard let python = Tool("python3") else { return [:] }
        return try withFolder { folder in
            try Data(domain.json.utf8).write(to: folder.appendingPathComponent("model.json"))
            let (code, output) = try python.run([judge, "model.json"], in: folder)
            try #require(code == 0, "\(output)")
            var explorer = Explorer(domain)
            var verdicts: [String: Int] = [:]
            var lines: [String] = []
            for rule in domain.rules {
                guard case .canReach = rule.statement else { continue }
                let verdict: String
                switch explorer.verdict(on: rule).finding {
                case .proven: verdict = "proven"
                case .refuted: verdict = "refuted"
                case .vacuous: verdict = "vacuous"
                case .undecided: verdict = "undecided"
                }
                verdicts[verdict, default: 0] += 1
                lines.append("\(rule.id) \(verdict)")
            }
            #expect(output.split(separator: "\n").map(String.init) == lines)
            return verdicts
        }
    }

    /// From every value of a choice to every value of another one.
    private func asked(of domain: Domain) -> Domain {
        let values = domain.variables.filter { $0.kind == .choice }.flatMap { variable in
            variable.valueIDs.indices.map { Condition.test(.value(variable, in: 1 << UInt64($0))) }
        }
        return Domain(domain.name) {
            domain.parts
            for (first, premise) in values.enumerated() {
                for (second, goal) in values.enumerated() {
                    Rule("from-\(first)-to-\(second)", from: premise, canReach: goal)
                }
            }
        }
    }

    @Test(arguments: [Door.domain, TrafficLight.domain, Approval.domain] + (1...12).map { RandomDomain.make($0) })
    func whatCanBeReachedIsReachedByOthersToo(domain: Domain) throws { _ = try compare(asked(of: domain)) }

    @Test func theQuestionsAreNotAllAnsweredAlike() throws {
        var verdicts: [String: Int] = [:]
        for number in 1...12 {
            let found = try compare(asked(of: RandomDomain.make(UInt64(number))))
            if found.isEmpty { return }
            verdicts.merge(found) { $0 + $1 }
        }
        #expect(verdicts["proven", default: 0] > 10)
        #expect(verdicts["refuted", default: 0] > 10)
    }

    @Test func theDomainsRulesAreDecidedAlike() throws {
        let verdicts = try compare(.partnerRelationships)
        #expect(verdicts["proven", default: 11] >= 11)
    }
}
