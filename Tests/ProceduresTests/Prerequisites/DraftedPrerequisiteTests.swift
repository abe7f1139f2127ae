import Testing
import Workflow

@testable import Procedures

/// What drafts say must be so before their steps is the start of their workflow, and is read as that.
@Suite("Prerequisites of drafts")
struct DraftedPrerequisiteTests {
    private static let examiner = DocumentExaminer(RealDrafts.domain)

    @Test func whatIsReadInADraftIsTheStartOfItsWorkflow() {
        #expect(RealDrafts.all.count > 50)
        var exact = 0
        for draft in RealDrafts.all {
            let subject = Mutating.subject(draft.markdown, Self.examiner)
            let start = draft.plan.workflow.start
            for verdict in subject.document.verdicts {
                let read = verdict.prerequisites.reduce(Condition.always) { $0 && $1.condition }
                #expect(start.isStronger(than: read), "\(draft.plan.workflow.id): \(start), and not \(read)")
                #expect(verdict.prerequisites.filter(\.isNarrowing) == [], "\(draft.plan.workflow.id)")
                if start.isEquivalent(to: read) { exact += 1 }
            }
        }
        // What has "and" and "or" side by side is not read, because it may mean two things.
        #expect(exact * 20 > RealDrafts.all.count * 19)
    }
}
