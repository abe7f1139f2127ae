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
            let never = cases.filter { !isEverSo($0.beat, fork) }
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
    private func isEverSo(_ beat: Int, _ fork: Fork) -> Bool {
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
