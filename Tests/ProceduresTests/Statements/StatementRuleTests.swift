import Diagnostics
import Testing

@testable import Procedures

@Suite("Rules about what documents say beside their steps")
struct StatementRuleTests {
    /// What documents have to be compared for, or to be carried out, is tested elsewhere.
    static let single = ProcedureRules.statements.filter {
        $0.id != RoleConflictAcrossDocuments.rule.id && $0.id != RoleMissing.rule.id
    }

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

    @Test func whatADocumentSaysTwiceIsComparedWithOthersOnly() {
        let both = Self.document("Global Administrator", "Billing Administrator")
        let one = Self.document("Billing Administrator")
        var conflicts = RoleConflicts(Backed.domain)
        let findings = conflicts.findings(in: [
            ("both.md", Statements(both, file: "both.md").read), ("one.md", Statements(one, file: "one.md").read),
        ])
        #expect(findings.map(\.file) == ["both.md", "one.md"])
        #expect(
            findings.map { String(decoding: Array(($0.file == "both.md" ? both : one).utf8)[$0.range], as: UTF8.self) }
                == ["You must be a Global Administrator.", "You must be a Billing Administrator."])
    }

    @Test func whatADocumentSaysOfAllItsProceduresIsToldOnce() {
        let steps = "1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.\n"
        let shared =
            "---\ntitle: Remove roles\nworkflows:\n  one: remove-admin-roles\n  two: remove-admin-roles\n---\n# Partners\n\n"
            + "You must be a Global Administrator.\n\n## One\n\n\(steps)\n## Two\n\n\(steps)"
        let read = Statements(shared, file: "shared.md").read
        #expect(read.procedures.map(\.roles.count) == [1, 1])
        #expect(RoleStatement.all(in: read, file: "shared.md").count == 1)
        let other = Statements(Self.document("Billing Administrator"), file: "other.md").read
        var conflicts = RoleConflicts(Backed.domain)
        let findings = conflicts.findings(in: [("shared.md", read), ("other.md", other)])
        #expect(findings.map(\.file) == ["other.md", "shared.md"])
    }

    /// What procedures have in common with each other is looked through once, and what they have of their own in each.
    @Test func anUnknownRoleIsToldOnceWhereverItStands() {
        let headings = (0..<40).map { "s-\($0)" }
        let text =
            "---\ntitle: Remove roles\nworkflows:\n"
            + headings.map { "  \($0): remove-admin-roles\n" }.joined()
            + "---\n# Partners\n\nYou must be a Zookeeper admin.\n\n"
            + headings.map { "## \($0)\n\n1. Sign in to the admin center as a Beekeeper admin.\n\n" }.joined()
        let found = Statements(text, file: "a.md")
        let names = found.findings.filter { $0.rule == RoleUnknown.rule.id }.map {
            String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
        }
        #expect(names == ["Zookeeper admin"] + headings.map { _ in "Beekeeper admin" })
    }

    /// A document with a procedure for each of some roles.
    private static func document(_ roles: String...) -> String {
        let headings = roles.indices.map { "remove-\($0)" }
        let procedures = zip(headings, roles).map { heading, role in
            """

            ## \(heading)

            You must be a \(role).

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.

            """
        }
        let workflows = headings.map { "  \($0): remove-admin-roles\n" }.joined()
        return "---\ntitle: Remove roles\nworkflows:\n\(workflows)---\n# Partners\n" + procedures.joined()
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
