internal import Diagnostics
internal import Workflow

/// Findings about steps that can't be done, or have been done already.
extension Judge {
    mutating func reportDrop(_ wish: Wish, _ item: Int, _ step: Explanation.Step, _ group: Group) {
        let situation = situation(before: step, group)
        if case .skipRepeat = step.move {
            return report(
                StepRedundant.rule, at: wish.range, "the step before says the same",
                notes: [telling.whereabouts(situation)], help: "leave it out", severity: .error)
        }
        let earlier = wish.candidates.lazy.flatMap { group.uses[$0.option] ?? [] }
            .filter { $0.position < step.position && $0.item != item }.min { $0.position < $1.position }
        if let earlier {
            let number = procedure.items[earlier.item].number
            return report(
                StepRedundant.rule, item: item, at: wish.range,
                "this has been done already\(number.map { " in step \($0)" } ?? "")",
                notes: [telling.whereabouts(situation)],
                help: "leave it out", severity: .error)
        }
        guard let option = wish.candidates.first?.option else {
            return reportUnknown(wish, item, situation, group, help: nil, [])
        }
        reportImpossible(wish, item, option, situation, group, help: nil, [])
    }

    /// It exists, but one can't get there, or not do it.
    mutating func reportImpossible(_ step: Explanation.Step, _ group: Group) {
        guard case .suppose(let option) = step.move, let (wish, item) = subject(of: step, group) else { return }
        reportImpossible(
            wish, item, option, situation(before: step, group), group,
            help: condition(of: group) == nil
                ? nil : "state the prerequisite, or say after the steps what to do in this case",
            [], trace: trace(to: step, group))
    }

    mutating func reportImpossible(
        _ wish: Wish, _ item: Int, _ option: Option, _ situation: Situation, _ group: Group, help: String?,
        _ fixes: [Fix], trace: [Note] = []
    ) {
        var notes = self.notes(option, situation, group)
        let label = wish.text.isEmpty ? telling.label(of: option) : Telling.quoted(wish.text)
        var message = "\(label) is not possible"
        if let control = option.control, domain[control].place != situation.place {
            notes.insert(
                Note("there is one on \(telling.name(of: domain[control].place)), and no way to it from here"), at: 0)
            if !wish.text.isEmpty { message = telling.lack(of: label, in: situation) }
        } else {
            notes = telling.obstacles(option, situation) + notes
        }
        let count = census.count
        if group.starts.count < count {
            if diverges(at: item, group) {
                return report(
                    FlowUndocumentedBranch.rule, item: item, at: wish.nameRange,
                    "in \(group.starts.count) of \(count) starts one is led elsewhere, where there is no \(label)",
                    notes: notes,
                    help: "say what to do there", trace: trace)
            }
            return report(
                StepNotAlwaysPossible.rule, item: item, at: wish.nameRange,
                "in \(group.starts.count) of \(count) starts, \(label) is not possible", notes: notes, help: help,
                fixes: fixes,
                trace: trace)
        }
        report(
            StepNotPossible.rule, item: item, at: wish.nameRange, message, notes: notes, help: help, fixes: fixes,
            trace: trace)
    }

    /// Whether the starts that fail at an item have been led to another place than those that don't.
    private func diverges(at item: Int, _ group: Group) -> Bool {
        guard let beat = beatsOfItems[item].first, let good = census.records[beat].before,
            census.records[beat].isRecorded
        else { return false }
        let step = group.explanation.steps.first { step in
            let beats = program.paths[group.path].beats
            return step.position < beats.count && program.beats[beats[step.position]].item == item
        }
        guard let bad = step?.before.situation.place, let place = good.situation.place else { return false }
        return bad != place
    }
}
