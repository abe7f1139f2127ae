internal import Diagnostics
internal import Workflow

extension ModelSheet {
    /// Where a workflow starts, what it achieves, how it is done, by whom, what undoes it, and what can be done next.
    mutating func show(_ workflow: Workflow) {
        let starts = explorer.starts(of: workflow)
        fact("begins where", workflow.start.description)
        fact("starts", starts.isEmpty ? "none: " + explorer.absence(of: workflow.start) : starts.count.grouped)
        fact("achieves", workflow.outcome.description)
        fact("asks for", workflow.permission.description)
        if let actor = workflow.permission.actors.first, !starts.isEmpty, !workflow.steps.isEmpty {
            let roles = domain.leastRoles(for: workflow, from: starts)
            fact("least roles", domain.words(forLeastOf: roles, of: actor))
        }
        fact("undone by", words(for: domain.undo(of: workflow, from: starts)))
        let next = domain.becomesPossible(after: workflow, from: starts)
        fact("then possible", next.map(reference).listed("and"))
        let journeys = domain.workflows.filter { other in
            other.steps.contains { if case .complete(workflow.id) = $0.deed { true } else { false } }
        }
        fact("part of", journeys.map(reference).listed("and"))
        origin(workflow.source, workflow.site)
        numberedList("STEPS", steps(of: workflow, starts))
    }

    private func words(for undo: Undo) -> String {
        switch undo {
        case .workflows(let workflows): return workflows.map(reference).listed("or")
        case .commands(let commands):
            return "no workflow, but these commands in turn: " + commands.map(reference).listed("and")
        case .nothing: return "nothing"
        case .undecided: return "nothing that was found; the search was given up before it had seen everything"
        case .unnecessary: return "nothing needs to be undone"
        }
    }

    /// The steps with where they are done; of a workflow that does not run, the steps as they are defined.
    private func steps(of workflow: Workflow, _ starts: [Start]) -> [String] {
        for start in starts {
            for account in domain.accounts(for: workflow.permission) {
                let run = domain.run(workflow, from: start.world, as: account)
                if run.failure != nil { continue }
                return run.steps.indices.map { words(for: run.steps[$0], in: run.situations[$0]) }
            }
        }
        return workflow.steps.map { domain.words(for: $0) }
    }

    /// A step, with the place where it is done, which is not said twice.
    private func words(for step: Step, in situation: Situation) -> String {
        let words = domain.words(for: step)
        guard case .act(let action) = step.deed, let place = situation.place else { return words }
        let entry = domain[place]
        let isNamed = action.place.map { Domain.key($0) == Domain.key(entry.place.title) } ?? false
        return isNamed ? words + " in " + domain[entry.portal].name : words + ", on " + domain.words(for: place)
    }
}
