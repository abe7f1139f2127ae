internal import Synchronization
internal import Workflow

/// A mutant comparison carries out a mutant beside its original, and says by the model whether both do the same.
final class MutantComparison: Sendable {
    private let domain: Domain
    private let explorer: Mutex<Explorer>
    private let starts = Mutex<[String: [World]]>([:])
    private let answers = Mutex<[Question: String?]>([:])

    /// What is asked of the model; the same question may come from many mutants.
    private struct Question: Hashable {
        let workflow: String
        let start: Condition
        let before: [PlainDeed]
        let after: [PlainDeed]
    }

    init(_ explorer: Explorer) {
        domain = explorer.domain
        self.explorer = Mutex(explorer)
    }

    /// How it is known that a mutant does the same as the original; nothing if it doesn't.
    func equivalence(of mutant: Mutant, _ original: CheckedDocument, _ changed: CheckedDocument) -> String? {
        guard mutant.procedure < changed.verdicts.count else { return nil }
        let before = original.verdicts[mutant.procedure]
        let after = changed.verdicts[mutant.procedure]
        guard after.agreement == .agrees, let workflow = after.workflow else { return nil }
        if mutant.kind != .otherWorkflow, before.deeds == after.deeds {
            guard before.roles.documented == after.roles.documented else { return nil }
            return sameDeeds(mutant, before)
        }
        guard before.roles.documented == after.roles.documented || mutant.kind == .otherWorkflow else { return nil }
        if mutant.kind == .dropStep, let item = mutant.item, before.procedure.items[item].isLeftToReader {
            return "readers may leave this step out, and the workflow does without it"
        }
        let question = Question(
            workflow: workflow.id, start: start(before, after), before: before.deeds, after: after.deeds)
        if let known = answers.withLock({ $0[question] }) { return known }
        let answer = compare(before, after, workflow)
        answers.withLock { $0[question] = .some(answer) }
        return answer
    }

    /// Why a change that leaves the deeds as they are is none.
    private func sameDeeds(_ mutant: Mutant, _ before: ProcedureVerdict) -> String? {
        if mutant.kind == .dropPrerequisite || mutant.kind == .changePrerequisite {
            return "from wherever the steps may begin, they are the same deeds"
        }
        guard let item = mutant.item else { return "both are the same deeds" }
        let items = before.procedure.items
        var changed = Array(items.nested(in: item))
        switch mutant.kind {
        case .swapSteps:
            if let next = items.sibling(after: item) { changed += items.nested(in: next) }
        case .dropStep, .repeatStep, .otherActor: break
        default: return "both are the same deeds"
        }
        // The workflow has these words in their place and once.
        if changed.contains(where: { before.items[$0].tellsInWords }) { return nil }
        let isSeen = changed.contains { !before.items[$0].deeds.isEmpty || !before.items[$0].commands.isEmpty }
        return isSeen ? "both are the same deeds" : "no portal sees this step, and the workflow does without it"
    }

    private func compare(_ before: ProcedureVerdict, _ after: ProcedureVerdict, _ workflow: Workflow) -> String? {
        let worlds = worlds(for: workflow, before, after)
        if worlds.isEmpty { return nil }
        if before.workflow?.id != workflow.id {
            guard before.deeds == after.deeds, worlds.allSatisfy({ reachesOutcome(after, from: $0) }) else {
                return nil
            }
            return "the same deeds are all that \(workflow.id) takes, from every start"
        }
        guard worlds.allSatisfy({ sameEnd(before, after, from: $0) }) else { return nil }
        let isReordered = before.deeds.count == after.deeds.count && Set(before.deeds) == Set(after.deeds)
        return (isReordered ? "either order" : "with it or without it, all")
            + " ends in the same world, from every start"
    }

    /// The starts of a workflow that one of two procedures can tell apart.
    private func worlds(
        for workflow: Workflow, _ before: ProcedureVerdict, _ after: ProcedureVerdict
    ) -> [World] {
        let start = start(before, after)
        let all = starts(of: workflow).filter { domain.holds(start, in: $0) }
        var footprint = Footprint(domain)
        footprint.add(workflow)
        footprint.add(before)
        footprint.add(after)
        let variables = footprint.variables
        var seen: Set<[UInt64]> = []
        return all.filter { world in
            seen.insert(variables.map { domain.layout.core(of: $0, in: world) }).inserted
        }
    }

    /// Where the document lets the procedure begin.
    private func start(_ before: ProcedureVerdict, _ after: ProcedureVerdict) -> Condition {
        (before.workflow?.id == after.workflow?.id ? before : after).starts.condition
    }

    private func starts(of workflow: Workflow) -> [World] {
        if let known = starts.withLock({ $0[workflow.id] }) { return known }
        let found = explorer.withLock { $0.starts(of: workflow) }.map(\.world)
        starts.withLock { $0[workflow.id] = found }
        return found
    }

    private func sameEnd(_ left: ProcedureVerdict, _ right: ProcedureVerdict, from world: World) -> Bool {
        let left = replay(left, from: world)
        let right = replay(right, from: world)
        return left.failure == nil && right.failure == nil && left.end.world == right.end.world
    }

    private func reachesOutcome(_ verdict: ProcedureVerdict, from world: World) -> Bool {
        let replay = replay(verdict, from: world)
        guard replay.failure == nil, let outcome = verdict.workflow?.outcome else { return false }
        return domain.holds(outcome, in: replay.end.world)
    }

    private func replay(_ verdict: ProcedureVerdict, from world: World) -> Replay {
        let domain = domain
        return Replay(verdict, in: domain, from: world) { domain.mightiestAccount(of: $0) }
    }
}

extension Item {
    /// Whether all that it says is optional, or depends on what the reader wants.
    fileprivate var isLeftToReader: Bool {
        if sentences.first?.optional != nil { return true }
        return !sentences.isEmpty
            && sentences.allSatisfy { sentence in
                sentence.branches == 1 && sentence.relation == .next
                    && sentence.conditions.contains { $0.kind == .if || $0.kind == .unless }
            }
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
