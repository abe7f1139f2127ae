internal import Workflow

/// A mutant comparison carries out a mutant beside its original, and says by the model whether both do the same.
struct MutantComparison {
    private let domain: Domain
    private var explorer: Explorer
    private var starts: [String: [World]] = [:]

    init(_ domain: Domain) {
        self.domain = domain
        explorer = Explorer(domain)
    }

    /// How it is known that a mutant does the same as the original; nothing if it doesn't.
    mutating func equivalence(
        of mutant: Mutant, _ original: CheckedDocument, _ changed: CheckedDocument
    ) -> String? {
        guard mutant.procedure < changed.verdicts.count else { return nil }
        let before = original.verdicts[mutant.procedure]
        let after = changed.verdicts[mutant.procedure]
        guard after.agreement == .agrees, let workflow = after.workflow else { return nil }
        let worlds = worlds(for: workflow)
        if worlds.isEmpty { return nil }
        if mutant.kind == .otherWorkflow {
            let deeds = before.deeds == after.deeds
            guard deeds, worlds.allSatisfy({ reachesOutcome(after, from: $0) }) else { return nil }
            return "the same deeds achieve the outcome of \(workflow.id), \(origin(worlds.count))"
        }
        guard sameRoles(before, after) else { return nil }
        if before.deeds == after.deeds {
            if let item = mutant.item, before.items[item].deeds.isEmpty, before.items[item].commands.isEmpty {
                return "no portal sees this step"
            }
            return "both are the same deeds"
        }
        guard worlds.allSatisfy({ sameEnd(before, after, from: $0) }) else { return nil }
        let isReordered = before.deeds.count == after.deeds.count && Set(before.deeds) == Set(after.deeds)
        return (isReordered ? "either order" : "with it or without it, all") + " ends in the same world, "
            + origin(worlds.count)
    }

    private func origin(_ count: Int) -> String { count == 1 ? "from the only start" : "from each of \(count) starts" }

    private mutating func worlds(for workflow: Workflow) -> [World] {
        if let known = starts[workflow.id] { return known }
        let found = explorer.starts(of: workflow).map(\.world)
        starts[workflow.id] = found
        return found
    }

    private func sameRoles(_ left: ProcedureVerdict, _ right: ProcedureVerdict) -> Bool {
        left.roles.documented == right.roles.documented
    }

    private func sameEnd(_ left: ProcedureVerdict, _ right: ProcedureVerdict, from world: World) -> Bool {
        let domain = domain
        let ends = [left, right].map { verdict in
            Replay(verdict, in: domain, from: world) { domain.mightiestAccount(of: $0) }
        }
        return ends.allSatisfy { $0.failure == nil } && ends[0].end.world == ends[1].end.world
    }

    private func reachesOutcome(_ verdict: ProcedureVerdict, from world: World) -> Bool {
        let domain = domain
        let replay = Replay(verdict, in: domain, from: world) { domain.mightiestAccount(of: $0) }
        guard replay.failure == nil, let outcome = verdict.workflow?.outcome else { return false }
        return domain.holds(outcome, in: replay.end.world)
    }
}

extension ProcedureVerdict {
    /// What is done, by whom, in turn.
    fileprivate var deeds: [PlainDeed] {
        items.flatMap { item in
            item.deeds.map { PlainDeed.option($0.option, by: $0.actor) } + item.commands.map { .command($0) }
        }
    }
}

/// What a deed comes to, wherever the words for it stand.
private enum PlainDeed: Hashable {
    case option(Option, by: Actor)
    case command(Handle<Command>)
}
