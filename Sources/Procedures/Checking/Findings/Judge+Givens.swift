internal import Diagnostics
internal import Workflow

/// Findings about conditions that are so for nobody, or for everybody.
extension Judge {
    /// Whether a beat is a condition.
    func isGiven(_ beat: Int) -> Bool { given(beat) != nil }

    private func given(_ beat: Int) -> Given? {
        if case .given(let given) = program.beats[beat].deed { given } else { nil }
    }

    /// Whether the ways of a fork are for those only for whom some condition holds.
    func isHeld(_ fork: Fork) -> Bool {
        program.holdsConditions
            && fork.branches.contains { branch in
                branch.beats.contains { isGiven($0) && census.records[$0].possible < census.count }
            }
    }

    mutating func reportGivens() {
        guard program.holdsConditions else { return }
        for fork in program.forks {
            // Where nobody gets to, nothing is known.
            let cases = fork.branches.compactMap { branch in
                branch.beats.first { isGiven($0) }.map { (beat: $0, branch: branch) }
            }
            guard cases.contains(where: { census.records[$0.beat].possible > 0 }) else { continue }
            let never = cases.filter { !isEverSo($0.beat) }
            let written = never.filter { given($0.beat)?.isWritten == true }
            for entry in written where entry.branch.beats.contains(where: { isMarkedOrMeant($0) }) {
                reportNever(entry.beat)
            }
            guard written.isEmpty, fork.branches.count == 2, !never.isEmpty,
                let always = cases.first(where: { entry in !never.contains { $0.beat == entry.beat } }),
                always.branch.beats.contains(where: { isMarkedOrMeant($0) })
            else { continue }
            reportAlways(always.beat)
        }
    }

    /// Whether a beat is something that is done in a portal.
    private func isMarkedOrMeant(_ beat: Int) -> Bool {
        if case .wish(let shared) = program.beats[beat].deed { !shared.wish.isSoft } else { false }
    }

    /// Whether anybody gets to a condition and finds it so; all ways and starts are tried before it is said that nobody does.
    private func isEverSo(_ beat: Int) -> Bool {
        if census.records[beat].possible > 0 { return true }
        var walker = walker
        for path in program.paths where path.beats.contains(beat) {
            for start in census.classes.firsts.numbers where walker.reaches(beat, on: path, from: start) { return true }
        }
        return false
    }

    private mutating func reportNever(_ beat: Int) {
        guard let given = given(beat) else { return }
        report(
            StepNeverApplies.rule, item: program.beats[beat].item, at: given.range,
            "nobody gets here while \(given.condition)", notes: beginnings(given),
            help: "leave the step out, or bind the procedure to a workflow that begins there")
    }

    // MARK: Steps that everybody needs

    /// The ways on which a step is done that is needed, and that a condition keeps everybody from, where a path goes
    /// around the step.
    mutating func pathsInVain(around path: Int) -> [Int] {
        guard program.holdsConditions else { return [] }
        let turns = program.paths[path].turns
        var paths: [Int] = []
        for place in turns.indices where paths.count < 4 {
            let fork = program.forks[turns[place].fork]
            for branch in fork.branches.indices where branch != turns[place].branch {
                guard fork.branches[branch].beats.contains(where: { isInVain($0) }) else { continue }
                var others = turns
                others[place] = Program.Turn(fork: turns[place].fork, branch: branch)
                if let other = program.paths.firstIndex(where: { $0.turns == others }) { paths.append(other) }
            }
        }
        return paths
    }

    /// What it costs to pass over a condition that holds for nobody: less than to go back for what is missing, because the
    /// step is there.
    private static let vainCost = 5

    /// By how much less it explains a procedure to pass over the conditions that hold for nobody.
    mutating func relief(of explanation: Explanation, on path: Int) -> Int {
        var relief = 0
        for step in explanation.steps {
            guard case .gainsay = step.move, isInVain(program.paths[path].beats[step.position]) else { continue }
            relief += Move.gainsay.cost - Judge.vainCost
        }
        return relief
    }

    /// Whether a beat is a condition that the document has words for, and that holds for nobody who gets there.
    private mutating func isInVain(_ beat: Int) -> Bool {
        guard program.holdsConditions, given(beat)?.isWritten == true else { return false }
        if let known = everSo[beat] { return !known }
        // Where nobody gets to, nothing is known.
        let isReached = program.forks.contains { fork in
            let cases = fork.branches.flatMap(\.beats).filter { isGiven($0) }
            return cases.contains(beat) && cases.contains { census.records[$0].possible > 0 }
        }
        let isSo = !isReached || isEverSo(beat)
        everSo[beat] = isSo
        return !isSo
    }

    /// Reports a condition for whose sake nobody does what all have to do.
    mutating func reportGainsaid(_ step: Explanation.Step, _ group: Group) {
        let beat = program.paths[group.path].beats[step.position]
        guard isInVain(beat), let given = given(beat) else { return }
        report(
            StepNeverApplies.rule, item: program.beats[beat].item, at: given.range,
            "nobody gets here while \(given.condition), and what comes after this step is not possible without it",
            notes: beginnings(given), help: "leave the condition out, or say what is so where the procedure begins",
            severity: .error)
    }

    private mutating func reportAlways(_ beat: Int) {
        guard let given = given(beat) else { return }
        report(
            StepAlwaysApplies.rule, at: given.range, "whoever gets here does so while \(given.condition)",
            notes: beginnings(given), help: "leave the condition out")
    }

    /// Where the procedure begins, as far as that has to do with a condition.
    private func beginnings(_ given: Given) -> [Note] {
        var notes: [Note] = []
        let conditions = plan.workflow.start.conjuncts.filter { model.concerns.set($0) & given.variables != .zero }
        if !conditions.isEmpty {
            let title = Telling.quoted(plan.workflow.title)
            notes.append(Note("\(title) begins where \(Condition.all(of: conditions))"))
        }
        return notes + prerequisiteNotes(about: given.variables)
    }
}

extension Walker {
    /// Whether a start leads along a path to a beat, and the beat is possible then.
    fileprivate mutating func reaches(_ beat: Int, on path: Program.Path, from start: Int) -> Bool {
        var standing = self.start(in: plan.starts.worlds[start])
        for next in path.beats {
            guard let after = attempt(next, from: standing) else { return false }
            if next == beat { return true }
            standing = after
        }
        return false
    }
}
