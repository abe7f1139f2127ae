import Diagnostics
import Testing
import Workflow

@testable import Procedures

@Suite("Generated procedures")
struct GeneratedTests {
    /// As many as it takes for every form to meet every workflow.
    static let count = 10_000

    /// The plans of all workflows, each for those with the least roles and for all others whom its permission names.
    static let plans: [DraftPlan] = RealDrafts.all.flatMap { draft -> [DraftPlan] in
        let plan = draft.plan
        let others = plan.workflow.permission.clauses.filter { $0.roles.count == 1 && !plan.roles.contains($0.roles) }
        return [plan]
            + others.map { clause in
                DraftPlan(
                    workflow: plan.workflow, reader: plan.reader, roles: [clause.roles], areLeast: false,
                    deeds: plan.deeds)
            }
    }

    @Test(arguments: 0..<2) func aStepMeansTheSameInWhateverWordsItIsWritten(_ half: Int) {
        let reader = DeedReader(RealDrafts.domain)
        var shown = 0
        for number in stride(from: half, to: Self.count, by: 2) where shown < 20 {
            var generator = ProcedureGenerator(RealDrafts.domain, seed: UInt64(number))
            let procedure = generator.procedure(of: Self.plans[number % Self.plans.count])
            let faults = reader.faults(
                in: procedure.markdown, steps: procedure.steps, splitPaths: procedure.splitPaths, of: procedure.plan)
            if faults.isEmpty { continue }
            shown += 1
            Issue.record("seed \(number), \(procedure.plan.workflow.id):\n\(faults.joined(separator: "\n"))")
        }
    }

    /// What is right to say of a procedure in which several actors take turns, and of one that asks for more than it takes.
    private static let remarks: Set<RuleID> = [FlowActorChange.rule.id, RoleOverPrivileged.rule.id]

    @Test(arguments: 0..<4) func itDoesWhatItsWorkflowDoesInWhateverWordsItIsWritten(_ quarter: Int) {
        let reader = DeedReader(RealDrafts.domain)
        var shown = 0
        for number in stride(from: quarter, to: Self.count, by: 4) where shown < 20 {
            var generator = ProcedureGenerator(RealDrafts.domain, seed: UInt64(number))
            let procedure = generator.procedure(of: Self.plans[number % Self.plans.count])
            let text = procedure.markdown
            let checked = RealDrafts.checker.check(reader.read(text), source: Array(text.utf8), file: "example.md")
            let findings = checked.diagnostics.filter { !Self.remarks.contains($0.rule) }
            if findings.isEmpty, checked.verdicts.map(\.agreement) == [.agrees] { continue }
            shown += 1
            let words = findings.map { "\($0.rule) \($0.message)" }.joined(separator: "\n")
            Issue.record("seed \(number), \(procedure.plan.workflow.id):\n\(words)\n\(text)")
        }
    }

    @Test func theSameSeedGivesTheSameProcedure() {
        let plan = Self.plans[0]
        var first = ProcedureGenerator(RealDrafts.domain, seed: 7)
        var second = ProcedureGenerator(RealDrafts.domain, seed: 7)
        #expect(first.procedure(of: plan).markdown == second.procedure(of: plan).markdown)
    }
}
