internal import Diagnostics
internal import Workflow

/// Findings about what a procedure leaves out, and about outcomes that are not reached.
extension Judge {
    mutating func reportMissing(_ steps: [Explanation.Step], _ group: Group) {
        guard let first = steps.first else { return }
        var sentences: [String] = []
        var others = false
        var notes = [telling.whereabouts(situation(before: first, group))]
        if let note = stateNote(group) { notes.append(note) }
        for step in steps {
            switch step.move {
            case .insert(let option, let actor):
                sentences.append(writer.sentence(for: option, by: actor == walker.reader ? nil : domain.actors[actor]))
                if let origin = telling.origin(option) { notes.append(origin) }
            case .insertOutside(let index):
                let sentence = (plan.script[index].step.words ?? "Do what is needed") + "."
                let actor = plan.actors[index]
                sentences.append(
                    actor == walker.reader ? sentence : StepWriter.sentence(sentence, by: domain.actors[actor]))
                notes.append(Note("the workflow has it", at: .definition(plan.script[index].step.site)))
            default: others = true
            }
        }
        let beats = program.paths[group.path].beats
        let what = sentences.map { Telling.quoted(String($0.dropLast())) }.listed("and")
        if first.position < beats.count {
            let beat = program.beats[beats[first.position]]
            var range = beat.range
            if case .wish(let shared) = beat.deed { range = shared.wish.nameRange }
            let message =
                sentences.isEmpty || others
                ? "before this, somebody else has to act" : "before this, a step is missing: \(what)"
            let unread = unread(before: beat.item)
            return report(
                StepMissingBefore.rule, item: beat.item, at: range, message, notes: notes + [unread].compactMap(\.self),
                help: others ? "say who does what before it" : "insert it",
                fixes: others || unread != nil
                    ? []
                    : insertion(
                        sentences, before: beat.item, confidence(steps, group)))
        }
        guard let last = procedure.items.last(where: { $0.parent == nil }) else { return }
        let message =
            sentences.isEmpty || others
            ? "after the last step somebody else has to act for the outcome"
            : "after the last step, \(sentences.count == 1 ? "a step is" : "steps are") missing: \(what)"
        report(
            StepMissingAfter.rule, at: last.textRange, message,
            notes: notes + [Note("the outcome is that \(plan.workflow.outcome)")],
            help: others ? "say who does what after it" : "insert it",
            fixes: others
                ? [] : insertion(sentences, before: nil, confidence(steps, group)))
    }

    /// That what is missing before an item may be what the one before it says, where that could not be read.
    func unread(before item: Int) -> Note? {
        guard item > 0, procedure.items[item - 1].bucket == .notUnderstood else { return nil }
        let range = procedure.items[item - 1].textRange
        return Note(
            "that may be what the step before it says, which could not be read",
            at: .document(file: file, range: range))
    }

    mutating func reportMiss(_ step: Explanation.Step, _ group: Group) {
        guard let last = procedure.items.last(where: { $0.parent == nil }) else { return }
        let explanation = domain.explain(plan.workflow.outcome, in: step.before.situation.world)
        let reasons = explanation.culprits.map { Note("it should hold that \($0), and here \(!$0)") }
        var notes = reasons
        if let note = stateNote(group) { notes.append(note) }
        notes.append(Note("the outcome is defined", at: .definition(plan.workflow.site)))
        report(
            FlowOutcomeNotReached.rule, at: last.textRange, "after the last step the outcome does not hold",
            notes: notes,
            trace: trace(to: step, group))
    }

    mutating func reportVacuous() {
        if let obstacle = admission.obstacle { return reportVacuous(obstacle) }
        let range = procedure.items.first?.textRange ?? procedure.range
        report(
            FlowVacuousPrerequisites.rule, at: range, "no state that can come about lets this procedure begin",
            notes: [
                Note("it can begin when \(plan.workflow.start)"),
                Note("the workflow is defined", at: .definition(plan.workflow.site)),
            ])
    }

    /// A sentence asks for what is so in none of the starts that those before it have left.
    private mutating func reportVacuous(_ obstacle: Admission.Obstacle) {
        let left = plan.starts.worlds
        var notes = admission.narrowing.map {
            Note("before it, it is asked for that \($0.condition)", at: .document(file: file, range: $0.range))
        }
        for variable in obstacle.condition.variables {
            var seen: Set<UInt64> = []
            let sentences = left.filter { seen.insert(domain.layout.core(of: variable, in: $0)).inserted }.prefix(8)
                .flatMap { domain.sentences(about: [variable], in: $0) }
            notes.append(Note("where it can begin, \(sentences.listed("or"))"))
        }
        notes.append(Note("the workflow is defined", at: .definition(plan.workflow.site)))
        report(
            FlowVacuousPrerequisites.rule, at: obstacle.range,
            "where \(obstacle.condition), \(Telling.quoted(plan.workflow.title)) can't begin",
            notes: notes, help: "say what is so before it, or bind the procedure to the workflow that it is about")
    }
}
