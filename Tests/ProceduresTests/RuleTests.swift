import Diagnostics
import Testing

@testable import Procedures

@Suite("Rules about bindings and reading")
struct RuleTests {
    static let rules = ProcedureRules.binding + ProcedureRules.reading

    @Test(arguments: rules.map(\.id))
    func theWrongExampleBreaksTheRuleAndTheRightOneDoesNot(_ id: RuleID) throws {
        let rule = try #require(RuleTests.rules.first { $0.id == id })
        #expect(broken(by: rule.wrong).contains(id.description))
        #expect(broken(by: rule.right).isEmpty)
    }

    @Test func noIdIsGivenTwice() {
        #expect(RuleCatalogue(RuleTests.rules).duplicates.isEmpty)
    }

    private func broken(by example: Example) -> [String] {
        let bindings = example.files.first { $0.path == "bindings.yml" }?.text
        return Reading(example.files[0].text, bindings: bindings).rules
    }
}
