import Diagnostics
import Testing
import Workflow

@testable import Procedures

@Suite("Drafts that are carried out")
struct DraftAgreementTests {
    @Test func everyDraftAgreesWithTheModel() {
        let reader = DeedReader(RealDrafts.domain)
        let checker = ProcedureChecker(RealDrafts.domain)
        for draft in RealDrafts.all {
            let text = draft.markdown
            let checked = checker.check(reader.read(text), source: Array(text.utf8), file: "draft.md")
            let findings = checked.diagnostics.map { "\($0.rule) \($0.message)" }
            #expect(findings == [], "\(draft.plan.workflow.id)")
        }
    }
}
