import Documents
import PartnerRelationships
import Procedures
import Workflow
import YAML

/// A procedure of the real model as a page of the handbook tells it: what binds it, what must be so before, and the steps.
struct BoundProcedure: Sendable {
    /// The id of the workflow.
    let workflow: String
    /// What stands under "Before you begin".
    let prerequisites: String
    /// The steps, as a list.
    let steps: String

    /// The procedures of all workflows whose drafts there is nothing to say about, in the order of the model.
    static func all(of domain: Domain = .partnerRelationships) -> [BoundProcedure] {
        var planner = DraftPlanner(domain)
        let examiner = DocumentExaminer(domain)
        var conflicts = RoleConflicts(domain)
        var told: [(file: String, read: ReadDocument)] = []
        return domain.workflows.compactMap { workflow in
            guard let plan = try? planner.plan(workflow) else { return nil }
            let draft = Draft(of: plan, in: domain).markdown
            let sections = sections(of: draft)
            guard let before = sections["Before you begin"], let steps = sections["Steps"], steps.hasPrefix("1. "),
                let read = clean(draft, of: workflow.id, examiner)
            else { return nil }
            // Two procedures that do the same may ask different people for it, which a checker remarks on.
            guard conflicts.findings(in: told + [(workflow.id, read)]).isEmpty else { return nil }
            told.append((workflow.id, read))
            return BoundProcedure(workflow: workflow.id, prerequisites: before, steps: steps)
        }
    }

    /// What a draft says; nothing if there is anything to say about it.
    private static func clean(_ draft: String, of id: String, _ examiner: DocumentExaminer) -> ReadDocument? {
        let page = Documents.Page(id + ".md", Array(draft.utf8))
        guard let frontMatter = page.frontMatter else { return nil }
        let sheet = BindingSheet(frontMatter: frontMatter.mapping)
        let checked = examiner.examine(page.document, html: page.html, sheet, file: page.path)
        return checked.diagnostics.isEmpty ? checked.read : nil
    }

    /// What stands under the headings of the second level.
    private static func sections(of draft: String) -> [String: String] {
        var sections: [String: String] = [:]
        var heading: String?
        for line in draft.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") {
                heading = String(line.dropFirst(3))
            } else if let heading {
                sections[heading, default: ""] += line + "\n"
            }
        }
        return sections.mapValues { String($0.drop { $0 == "\n" }) }
    }
}
