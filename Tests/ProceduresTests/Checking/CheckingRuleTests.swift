import Diagnostics
import Testing

@testable import Procedures

@Suite("Rules about carrying out procedures")
struct CheckingRuleTests {
    @Test(arguments: ProcedureRules.checking.map(\.id))
    func theWrongExampleBreaksTheRuleAndTheRightOneBreaksNone(_ id: RuleID) throws {
        let rule = try #require(ProcedureRules.checking.first { $0.id == id })
        #expect(Checking(rule.wrong.files[0].text).rules.contains(id.description))
        #expect(Checking(rule.right.files[0].text).findings.map(\.message) == [])
    }

    @Test(arguments: ProcedureRules.checking.map(\.id))
    func theWrongExampleOfARuleBreaksNoOtherOne(_ id: RuleID) throws {
        let rule = try #require(ProcedureRules.checking.first { $0.id == id })
        #expect(Set(Checking(rule.wrong.files[0].text).rules) == [id.description])
    }

    @Test func noIdIsGivenTwice() {
        let rules = ProcedureRules.binding + ProcedureRules.reading + ProcedureRules.checking
        #expect(RuleCatalogue(rules).duplicates.isEmpty)
    }
}
