import Diagnostics
import Documents
import Markdown
import Testing
import Workflow
import YAML

@testable import Procedures

@Suite("Drafts of the partner domain")
struct RealDraftTests {
    @Test func everyWorkflowCanBeWritten() {
        #expect(RealDrafts.all.map(\.plan.workflow.id) == RealDrafts.domain.workflows.map(\.id))
        #expect(RealDrafts.all.count >= 84)
    }

    @Test func everyStepIsUnderstoodAndMeansTheDeedItWasWrittenFor() throws {
        let reader = DeedReader(RealDrafts.domain)
        for draft in RealDrafts.all {
            let faults = reader.faults(in: draft)
            #expect(faults.isEmpty, "\(draft.plan.workflow.id): \(faults.joined(separator: "\n"))")
        }
    }

    @Test func theDocumentIsBoundAndAsksForTheRoles() throws {
        let reader = DeedReader(RealDrafts.domain)
        for draft in RealDrafts.all {
            let read = reader.read(draft.markdown)
            #expect(read.problems.isEmpty && read.unbound.isEmpty && read.markProblems.isEmpty)
            #expect(read.procedures.map(\.workflow) == [draft.plan.workflow.id])
            let asked = read.procedures.flatMap(\.roles).flatMap(\.names)
            let wanted = draft.plan.roles.contains([]) ? [] : draft.plan.roles.flatMap { $0 }
            #expect(asked.map(\.text) == wanted.map(\.name), "\(draft.plan.workflow.id)")
        }
    }

    @Test func theDocumentSatisfiesTheRulesForAllDocuments() {
        let files = Dictionary(
            uniqueKeysWithValues: RealDrafts.all.map { ($0.plan.workflow.id + ".md", Array($0.markdown.utf8)) })
        let check = ContentCheck(of: files.keys.sorted(), in: DraftFiles(files: files), jobs: 1)
        // That a file is linked from nowhere is no fault of a draft.
        let findings = check.diagnostics.filter { $0.rule.group != "content" }
        #expect(findings.map { "\($0.file): \($0.rule) \($0.message)" } == [])
    }
}

/// Drafts as the files of a content folder.
private struct DraftFiles: FileStore {
    let files: [String: [UInt8]]

    func read(_ path: String) throws(FileStoreError) -> [UInt8] {
        guard let bytes = files[path] else { throw FileStoreError(path: path, reason: "there is no such file") }
        return bytes
    }
}
