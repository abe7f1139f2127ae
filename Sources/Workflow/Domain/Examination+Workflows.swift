internal import Diagnostics

extension Examination {
    /// Reports what stands in the way of a workflow.
    mutating func examine(_ workflow: Workflow) {
        let starts = explorer.starts(of: workflow)
        if starts.isEmpty {
            // In what was not explored it may well begin.
            if !isReachable(workflow.start) {
                let message = "\u{201C}\(workflow.id)\u{201D} can't begin: in no reachable world \(workflow.start)"
                report(.workflowCannotStart, message, workflow.site)
            }
            reports.append(Report(workflow: workflow, starts: [], successes: 0))
            return
        }
        var failures: [(start: Start, run: Run)] = []
        if !workflow.steps.isEmpty {
            for start in starts {
                let runs = domain.accounts(for: workflow.permission).map {
                    domain.run(workflow, from: start.world, as: $0)
                }
                if let failed = runs.first(where: { $0.failure != nil }) { failures.append((start, failed)) }
            }
        }
        reports.append(Report(workflow: workflow, starts: starts, successes: starts.count - failures.count))
        reportFailures(failures, of: workflow, among: starts)
        if workflow.steps.isEmpty || !failures.isEmpty { examineWays(of: workflow, from: starts) }
    }

    /// Reports, for each step that fails, the worlds in which it does.
    private mutating func reportFailures(
        _ failures: [(start: Start, run: Run)], of workflow: Workflow, among starts: [Start]
    ) {
        var reported: Set<DefinitionSite> = []
        for (start, run) in failures {
            guard let (failure, step) = run.failure else { continue }
            let site = step?.site ?? workflow.site
            guard reported.insert(site).inserted else { continue }
            let alike = failures.filter { ($0.run.failure?.step?.site ?? workflow.site) == site }.map { $0.start.world }
            let condition = Condition.describing(alike, among: starts.map { $0.world }, in: domain.layout)
            var notes: [Finding.Note] = []
            if alike.count < starts.count {
                notes.append(
                    .init(message: "in \(alike.count) of \(starts.count) starts, where \(condition)", site: nil))
            }
            notes.append(.init(message: "a step of \u{201C}\(workflow.id)\u{201D}", site: workflow.site))
            var check = ModelCheck.stepFails
            if case .outcomeMissed = failure { check = .outcomeMissed }
            report(
                check, failure.message(in: domain), site, notes: notes, help: colleague(after: run, failure),
                trace: start.trace)
        }
    }

    /// Who else of the actor's could do what the account may not.
    private func colleague(after run: Run, _ failure: Run.Failure) -> String? {
        guard case .refused(.notPermitted(_, let permission)) = failure,
            domain.accounts(for: permission).contains(where: { $0.actor == run.end.account.actor })
        else { return nil }
        return "if somebody else does this, hand over to \(permission) before it; or give them the whole workflow"
    }

    /// Reports starts from which nothing leads to the outcome, whoever does it.
    private mutating func examineWays(of workflow: Workflow, from starts: [Start]) {
        for start in starts where domain.shortestCommands(to: workflow.outcome, from: start.world) == nil {
            let message = "nothing leads from a start of \u{201C}\(workflow.id)\u{201D} to where \(workflow.outcome)"
            report(.workflowCannotFinish, message, workflow.site, trace: start.trace)
            return
        }
    }
}
