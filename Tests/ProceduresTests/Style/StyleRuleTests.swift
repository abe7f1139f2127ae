import Diagnostics
import Testing

@testable import Procedures

@Suite("Style rules and their examples")
struct StyleRuleTests {
    static let rules = ProcedureRules.style + ProcedureRules.verbs + ProcedureRules.format

    /// What the steps of an example do to the model, for the rules that ask for it.
    private func deeds(of rule: RuleID, isRight: Bool) -> [[Styled.Deed]]? {
        let remove = Styled.Deed("Remove roles", on: "Partner details", leadingTo: "Remove roles?")
        let yes = Styled.Deed("Yes", on: "Remove roles?", leadingTo: "Partner details")
        switch rule {
        case "style/location-missing": return [[remove], [yes]]
        case "style/one-action-per-step": return isRight ? [[remove], [yes], []] : [[remove, yes], []]
        default: return nil
        }
    }

    private func broken(by example: Example, _ rule: RuleID, isRight: Bool) -> [String] {
        Styled(example.files[0].text, deeds: deeds(of: rule, isRight: isRight)).rules
    }

    @Test(arguments: rules.map(\.id))
    func theWrongExampleBreaksTheRuleAndTheRightOneBreaksNone(_ id: RuleID) throws {
        let rule = try #require(StyleRuleTests.rules.first { $0.id == id })
        #expect(broken(by: rule.wrong, id, isRight: false).contains(id.description))
        #expect(broken(by: rule.right, id, isRight: true).isEmpty)
    }

    @Test(arguments: rules.map(\.id))
    func theFixesOfTheWrongExampleMendItAtOnce(_ id: RuleID) throws {
        let rule = try #require(StyleRuleTests.rules.first { $0.id == id })
        let wrong = Styled(rule.wrong.files[0].text, deeds: deeds(of: id, isRight: false))
        let finding = try #require(wrong.findings.first { $0.rule == id })
        guard finding.fixes.first?.confidence == .certain else { return }
        #expect(String(decoding: wrong.mendedBytes, as: UTF8.self) == rule.right.files[0].text)
    }

    @Test func noIdIsGivenTwice() {
        #expect(RuleCatalogue(StyleRuleTests.rules + RuleTests.rules).duplicates.isEmpty)
    }

    @Test func theRulesThatTheDefectsOfTheSeedsAreNamedByExist() {
        let ids = Set(StyleRuleTests.rules.map(\.id.description))
        let named = [
            "style/imperative-verb", "format/label-bold", "style/too-many-steps", "verb/check-uncheck",
            "style/optional-marker", "format/path", "format/raw-html-link", "style/alternative-in-list",
            "style/above-below",
        ]
        #expect(named.filter { !ids.contains($0) }.isEmpty)
    }

    @Test func noStyleRuleIsAnError() {
        #expect(StyleRuleTests.rules.allSatisfy { $0.severity != .error })
    }
}
