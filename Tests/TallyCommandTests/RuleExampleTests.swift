import Diagnostics
import Documents
import TallyCommand
import Testing

/// The examples of rules that depend on the configuration, run as a person would run them.
struct RuleExampleTests {
    private static let rules = Program().rules.rules.filter { rule in
        rule.id.group == "config" || DocumentRules.allConfigured.contains { $0.id == rule.id }
    }

    private func findings(_ example: Example) throws -> [Substring] {
        var files: [String: String] = [:]
        for file in example.files { files[file.path == "tally.yml" ? file.path : "Content/" + file.path] = file.text }
        return try Workplace(files).run("check", "--format", "concise").output.split(separator: "\n")
    }

    @Test(arguments: rules.map(\.id.description))
    func aRuleFindsTheWrongExampleAndNotTheRightOne(_ id: String) throws {
        let rule = try #require(Program().rules[RuleID(id)])
        #expect(try findings(rule.wrong).count { $0.contains("[\(id)]") } == 1)
        #expect(try findings(rule.right).count { $0.contains("[\(id)]") } == 0)
    }

    @Test func thereAreSuchRules() { #expect(Self.rules.count == 5) }
}
