import Markdown
import PartnerRelationships
import Testing
import YAML

@testable import Procedures

/// How much of the drafts of real workflows the check holds in place.
@Suite("Mutation score")
struct MutationScoreTests {
    private static let examiner = DocumentExaminer(RealDrafts.domain)

    private func score(_ markdown: String) -> MutationScore {
        let bytes = Array(markdown.utf8)
        let sheet = BindingSheet(frontMatter: FrontMatter.read(bytes)?.mapping ?? YAMLMapping())
        return MutationScore(
            of: check(bytes, sheet), in: RealDrafts.domain, bytes, file: "draft.md", sheet: sheet, check: check)
    }

    private func check(_ bytes: [UInt8], _ sheet: BindingSheet) -> CheckedDocument {
        let document = Document(SourceText(bytes), bodyStart: FrontMatter.read(bytes)?.bodyStart)
        return MutationScoreTests.examiner.examine(document, html: document.readHTML(), sheet, file: "draft.md")
    }

    @Test func everyChangeOfWhatAReaderDoesIsFound() {
        let wanted = ["remove-admin-roles", "find-a-partner"]
        let drafts = RealDrafts.all.filter { wanted.contains($0.plan.workflow.id) }
        #expect(drafts.count == wanted.count)
        let scores = drafts.map { score($0.markdown) }
        let tally = MutationTally(scores.flatMap(\.outcomes))
        for kind in Mutant.Kind.allCases where tally[kind].all > 0 { print("\(kind.rawValue): \(tally[kind].words)") }
        for (reason, count) in tally.reasons { print("\(count) equivalent: \(reason)") }
        #expect(tally.total.found > 0)
        #expect(scores.flatMap(\.survivors).map { "\($0.kind.rawValue): \($0.change)" } == [])
    }

    @Test func rolesInFrontMatterAreChangedToo() {
        let text = """
            ---
            workflows:
              steps: remove-admin-roles
            roles: Global Administrator
            ---
            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """
        let checking = Checking(text)
        let mutants = Mutator(checking.checked, in: Partners.domain, checking.bytes, file: "example.md").mutants
        let lower = mutants.filter { $0.kind == .lowerRole }
        #expect(lower.map(\.change) == ["Global Administrator \u{2192} Billing Administrator"])
        #expect(
            lower.allSatisfy {
                Checking(String(decoding: $0.bytes(from: checking.bytes), as: UTF8.self)).errors == [
                    "role/insufficient"
                ]
            })
    }
}
