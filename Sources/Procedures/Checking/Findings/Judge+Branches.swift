internal import Diagnostics
internal import Workflow

/// Findings about alternatives, and about steps that may be skipped.
extension Judge {
    mutating func reportBranches() {
        guard census.kinds.contains(where: { census.succeeds($0, program) }) else { return }
        var paths: [Program.Turn: [Int]] = [:]
        for path in program.paths.indices {
            for turn in program.paths[path].turns { paths[turn, default: []].append(path) }
        }
        for (number, fork) in program.forks.enumerated() {
            for branch in fork.branches.indices {
                reportBranch(fork, branch, paths[Program.Turn(fork: number, branch: branch)] ?? [])
            }
        }
        for path in program.paths.indices where !program.paths[path].turns.isEmpty { reportDoneTwice(path) }
        reportGivens()
    }

    /// A step that can't be done because one that readers may skip has done the same just before.
    private mutating func reportDoneTwice(_ path: Int) {
        let beats = program.paths[path].beats
        let furthest = census.kinds.map { $0.progress[path] }.max() ?? Census.unknown
        guard furthest > 0, furthest < beats.count, case .wish(let shared) = program.beats[beats[furthest]].deed,
            let earlier = beats[..<furthest].last(where: { !census.records[$0].treads.isEmpty }),
            let control = census.records[earlier].treads.last?.option.control,
            shared.wish.candidates.contains(where: { $0.option.control == control })
        else { return }
        let item = program.beats[beats[furthest]].item
        if program.beats[earlier].item == item || blamed.contains(item) { return }
        report(
            StepRedundant.rule, at: shared.wish.nameRange,
            "the step before has done this already, and then it is not possible any more",
            notes: [telling.origin(control)].compactMap { $0 }, help: "leave one of the two out")
    }

    /// - Parameter paths: the paths that take the branch.
    private mutating func reportBranch(_ fork: Fork, _ index: Int, _ paths: [Int]) {
        let works = paths.contains { census.anySucceeds(along: $0, program) }
        if works || paths.isEmpty { return }
        let branch = fork.branches[index]
        // Those for whom it is so have been told what is wrong, and others need not do it.
        if isHeld(fork) { return }
        guard let last = branch.beats.last else {
            // The way around a step that may be skipped.
            guard fork.kind == .optional else { return }
            report(
                FlowOutcomeNotReached.rule, at: branch.range,
                "the step may be skipped, but without it the outcome is not reached",
                notes: [Note("the outcome is that \(plan.workflow.outcome)")], help: "do not call it optional",
                severity: .warning)
            return
        }
        let isPossible = paths.contains { path in
            guard let place = program.paths[path].beats.firstIndex(of: last) else { return false }
            return census.leads(beyond: place, path)
        }
        if isPossible {
            // An alternative with a purpose of its own may lead to an outcome of its own.
            if branch.hasPurpose || fork.kind != .choice && fork.kind != .optional { return }
            report(
                FlowOutcomeNotReached.rule, at: branch.range, "this alternative does not lead to the outcome",
                notes: [Note("the outcome is that \(plan.workflow.outcome)")], severity: .warning)
            return
        }
        let starts = census.classes.firsts.numbers
        guard let path = paths.first, let start = starts.first else { return }
        var alignment = Alignment(walker: walker, path: program.paths[path].beats)
        var explanation = alignment.explain(from: plan.starts.worlds[start])
        let beats = program.paths[path].beats
        explanation.steps.removeAll { step in
            step.position >= beats.count || !branch.beats.contains(beats[step.position])
        }
        guard explanation.steps.contains(where: { !$0.move.isSync }) else { return }
        reportSteps(Group(explanation: explanation, path: path, starts: starts))
    }
}
