public import Diagnostics
public import Testing

@testable import Documents

@Suite("The examples of every rule")
struct RuleExamplesTests {
    /// The examples do without a description, which would only make them longer, unless they are about it.
    private func findings(in example: Example, of rule: Rule) -> [Diagnostic] {
        let files = Dictionary(example.files.map { ($0.path, $0.bytes) }) { first, _ in first }
        let description = FrontMatterDescriptionMissing.rule.id
        return DocumentsTests.findings(in: files).filter { $0.rule != description || rule.id == description }
    }

    @Test(arguments: DocumentRules.all) func theWrongOneBreaksTheRuleAndHasNoOtherError(rule: Rule) throws {
        let found = findings(in: rule.wrong, of: rule)
        let first = try #require(rule.wrong.files.first)
        #expect(found.contains { $0.rule == rule.id && $0.file == first.path })
        let others = found.filter { $0.rule != rule.id && $0.severity == .error }
        #expect(others.isEmpty)
    }

    @Test(arguments: DocumentRules.all) func theRightOneBreaksNone(rule: Rule) {
        #expect(findings(in: rule.right, of: rule) == [])
    }

    @Test func noTwoRulesHaveTheSameId() {
        let ids = DocumentRules.all.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: DocumentRules.all) func messagesStateAFact(rule: Rule) {
        for diagnostic in findings(in: rule.wrong, of: rule) where diagnostic.rule == rule.id {
            #expect(!diagnostic.message.hasSuffix(".") || diagnostic.message.hasSuffix("…"))
            #expect(!diagnostic.message.contains("?"))
            #expect(diagnostic.severity == rule.severity)
        }
    }
}

extension Rule: CustomTestStringConvertible {
    /// The id, by which a failing case is told from the others.
    public var testDescription: String { id.description }
}
