internal import Procedures
internal import Workflow

/// A documented run is a procedure carried out from the first of its starts, by somebody with the role that it asks for.
struct DocumentedRun {
    let replay: Replay

    /// Carries out a procedure; nothing if the model has no such workflow, or it can begin nowhere.
    init?(of verdict: ProcedureVerdict, with explorer: Explorer?) {
        guard let workflow = verdict.workflow, var explorer else { return nil }
        let domain = explorer.domain
        let starts = explorer.starts(
            where: workflow.start && verdict.starts.condition, telling: domain.relevantVariables(of: workflow))
        guard let start = starts.first, let reader = Self.reader(of: verdict, workflow, in: domain) else { return nil }
        let actor = domain.actor(of: reader)
        replay = Replay(verdict, in: domain, from: start.world) {
            $0 == actor ? reader : domain.mightiestAccount(of: $0)
        }
    }

    /// Whoever the document is for: somebody with the role that it asks for, or with the least that is enough.
    static func reader(of verdict: ProcedureVerdict, _ workflow: Workflow, in domain: Domain) -> Account? {
        let roles = verdict.roles.documented.first ?? verdict.roles.least.first ?? []
        if let first = roles.first { return domain.account(of: first.actor, roles) }
        return domain.accounts(for: workflow.permission).first
    }

    /// What its reader is in before an item, or behind as much of it as has been done.
    func situation(before item: Int, andAfter deeds: Int = 0) -> Situation {
        let earlier = replay.steps.filter { $0.item < item }.count
        let own = replay.steps[earlier...].prefix { $0.item == item }.prefix(deeds)
        return (own.last ?? replay.steps[..<earlier].last)?.after ?? replay.start
    }

    /// What an item changes: what its reader is in before it and after it; nothing if nothing is done.
    func change(by item: Int) -> (before: Situation, after: Situation)? {
        guard let last = replay.steps.last(where: { $0.item == item }) else { return nil }
        return (situation(before: item), last.after)
    }

    /// What the workflow itself does in portals, from the same start.
    func options(of workflow: Workflow) -> Set<Option> {
        let domain = replay.start.domain
        let run = domain.run(workflow, from: replay.start.world, as: replay.start.account)
        return Set(
            DraftedDeed.all(of: run, in: domain).compactMap { deed in
                if case .act(_, let option) = deed.kind { option } else { nil }
            })
    }
}
