import Diagnostics
import Testing
import Workflow

@testable import Procedures

@Suite("Drafts that are carried out")
struct DraftAgreementTests {
    /// That a procedure is long is no fault of its draft: the model has so many steps.
    private static let matters: Set<String> = ["style/too-many-steps"]

    @Test func everyDraftAgreesWithTheModelAndWithTheStyle() {
        let reader = DeedReader(RealDrafts.domain)
        let style = StyleRules(RealDrafts.domain)
        for draft in RealDrafts.all {
            let bytes = Array(draft.markdown.utf8)
            let read = reader.read(draft.markdown)
            let checked = RealDrafts.checker.check(read, source: bytes, file: "draft.md")
            let styled = style.check(read, verdicts: checked.verdicts, source: bytes, in: "draft.md")
            let findings = (checked.diagnostics + styled).filter { finding in
                finding.severity != .suggestion || !Self.matters.contains(finding.rule.description)
            }
            #expect(findings.map { "\($0.rule) \($0.message)" } == [], "\(draft.plan.workflow.id)")
            #expect(checked.verdicts.map(\.agreement) == [.agrees], "\(draft.plan.workflow.id)")
        }
    }

    @Test func theDraftsOfAllWorkflowsAskForRolesThatDontContradictEachOther() {
        let reader = DeedReader(RealDrafts.domain)
        var conflicts = RoleConflicts(RealDrafts.explorer)
        let findings = conflicts.findings(
            in: RealDrafts.all.map { (file: $0.plan.workflow.id, read: reader.read($0.markdown)) })
        #expect(findings.map { "\($0.file): \($0.message)" } == [])
    }
}
