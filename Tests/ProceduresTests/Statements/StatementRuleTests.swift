import Diagnostics
import Testing

@testable import Procedures

@Suite("Rules about what documents say beside their steps")
struct StatementRuleTests {
    static let single = ProcedureRules.statements.filter { $0.id != RoleConflictAcrossDocuments.rule.id }

    @Test(arguments: single.map(\.id))
    func theWrongExampleBreaksTheRuleAndTheRightOneDoesNot(_ id: RuleID) throws {
        let rule = try #require(Self.single.first { $0.id == id })
        #expect(Set(Statements(rule.wrong.files[0].text).rules) == [id.description])
        #expect(Statements(rule.right.files[0].text).rules == [])
    }

    @Test func theExamplesOfSeveralDocumentsShowTheConflict() {
        let rule = RoleConflictAcrossDocuments.rule
        #expect(conflicts(rule.wrong).map(\.file) == ["one.md", "two.md"])
        #expect(conflicts(rule.wrong).allSatisfy { $0.rule == rule.id })
        #expect(conflicts(rule.right).isEmpty)
    }

    private func conflicts(_ example: Example) -> [Diagnostic] {
        var conflicts = RoleConflicts(Backed.domain)
        return conflicts.findings(
            in: example.files.map { ($0.path, Statements($0.text, file: $0.path).read) })
    }

    @Test func noIdIsGivenTwice() {
        let rules =
            ProcedureRules.binding + ProcedureRules.reading + ProcedureRules.statements + ProcedureRules.coverage
        #expect(RuleCatalogue(rules).duplicates.isEmpty)
    }
}
