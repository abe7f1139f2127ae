import Markdown
import PartnerRelationships
import Testing
import YAML

@testable import Procedures

/// How much of the drafts of real workflows the check holds in place.
@Suite("Mutation score")
struct MutationScoreTests {
    private static let examiner = DocumentExaminer(RealDrafts.domain)
    private static let lab = MutationLab(examiner)

    private func subject(_ markdown: String) -> MutationSubject {
        let bytes = Array(markdown.utf8)
        let frontMatter = FrontMatter.read(bytes)
        let sheet = BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        let checked = MutationScoreTests.examiner.examine(
            document, html: document.readHTML(), sheet, file: "draft.md")
        return MutationSubject(checked, file: "draft.md", bytes, sheet)
    }

    /// What becomes of the mutants of a document.
    private func outcomes(_ markdown: String) -> [MutationScore.Outcome] {
        let subject = subject(markdown)
        return Self.lab.mutants(of: subject).map { .init($0, Self.lab.fate(of: $0, in: subject)) }
    }

    private func draft(of workflow: String) -> String {
        RealDrafts.all.first { $0.plan.workflow.id == workflow }?.markdown ?? ""
    }

    @Test(arguments: ["remove-admin-roles", "find-a-partner"])
    func everyChangeOfWhatAReaderDoesIsFound(workflow: String) {
        let outcomes = outcomes(draft(of: workflow))
        let tally = MutationTally(outcomes)
        #expect(tally.total.found > 0)
        let survivors = outcomes.filter { $0.fate == .survived }.map(\.mutant)
        #expect(survivors.map { "\($0.kind.rawValue): \($0.change)" } == [])
    }

    /// Roles may be named in the front matter only; lowering or raising them there is a change like any other.
    @Test func aRoleInTheFrontMatterIsHeldInPlace() {
        let steps = draft(of: "remove-admin-roles").split(separator: "\n").filter { $0.first?.isNumber ?? false }
        let text = """
            ---
            roles: [Global Administrator]
            workflows:
              steps: remove-admin-roles
            ---
            ## Steps

            \(steps.joined(separator: "\n"))

            """
        let subject = subject(text)
        let mutants = MutationScoreTests.lab.mutants(of: subject).filter { $0.rebinding != nil }
        let tally = MutationTally(
            mutants.filter { $0.kind != .otherWorkflow }.map {
                MutationScore.Outcome($0, MutationScoreTests.lab.fate(of: $0, in: subject))
            })
        #expect(tally[.lowerRole].found > 0)
        #expect(tally[.lowerRole].survived == 0)
        #expect(tally[.raiseRole].survived == 0)
    }

    @Test func aChangeOfTheFrontMatterLeavesTheTextAlone() throws {
        let subject = subject(draft(of: "remove-admin-roles"))
        let mutant = try #require(
            MutationScoreTests.lab.mutants(of: subject).first { $0.kind == .otherWorkflow })
        let procedure = subject.document.read.procedures[0]
        #expect(mutant.bytes(from: subject.bytes) == subject.bytes)
        #expect(mutant.sheet(from: subject.sheet, of: procedure).bindings != subject.sheet.bindings)
    }
}
