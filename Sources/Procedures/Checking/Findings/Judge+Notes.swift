internal import Diagnostics
internal import Workflow

/// What a finding tells besides: where one is, in which starts it is so, and how one gets there.
extension Judge {
    /// Where one is, when it is so, and where the model has the thing.
    func notes(_ option: Option?, _ situation: Situation, _ group: Group) -> [Note] {
        var notes = [telling.whereabouts(situation)]
        if let note = stateNote(group) { notes.append(note) }
        notes += prerequisiteNotes(about: census.touched)
        if let option, let origin = telling.origin(option) { notes.append(origin) }
        return notes
    }

    /// What is asked for before the steps, as far as it has to do with some variables.
    func prerequisiteNotes(about variables: VariableSet) -> [Note] {
        admission.narrowing.filter { model.concerns.set($0.condition) & variables != .zero }.map { prerequisite in
            Note(
                "it is asked for before the steps that \(prerequisite.condition)",
                at: .document(file: file, range: prerequisite.range))
        }
    }

    /// In which starts it is so, where it isn't so in all.
    func stateNote(_ group: Group) -> Note? {
        guard let condition = condition(of: group) else { return nil }
        let count = census.count
        return Note("in \(group.starts.count) of \(count) starts: when \(condition)")
    }

    /// The weakest condition that tells the starts of a group from the others.
    func condition(of group: Group) -> Condition? {
        if group.starts.count == census.count { return nil }
        let variables = model.concerns.variables(census.touched, of: domain)
        let layout = Layout(variables)
        let mine = Set(group.starts)
        var inside: [World] = []
        var others: [World] = []
        for start in census.classes.firsts.numbers {
            let moved = variables.reduce(World()) { world, variable in
                let core = domain.layout.core(of: variable, in: plan.starts.worlds[start])
                return layout.setting(variable, to: core, in: world)
            }
            if mine.contains(start) { inside.append(moved) } else { others.append(moved) }
        }
        return Condition.describing(inside, among: others, in: layout)
    }

    /// Every finding has a trace, and that of a procedure of a thousand steps is read by nobody.
    private static let longestTrace = 100

    /// How one gets to a step of an explanation; of a long way the end.
    func trace(to step: Explanation.Step, _ group: Group) -> [Note] {
        var walker = self.walker
        let variables = model.concerns.variables(census.touched, of: domain)
        let world = plan.starts.worlds[group.starts[0]]
        let facts = domain.sentences(about: Array(variables.prefix(6)), in: world)
        var notes = [Note("at the start, \(facts.isEmpty ? "nothing matters" : facts.listed("and"))")]
        let beats = program.paths[group.path].beats
        let way = group.explanation.steps(before: step.position)
        if way.count > Judge.longestTrace { notes.append(Note("after \(way.count - Judge.longestTrace) more steps")) }
        for earlier in way.suffix(Judge.longestTrace) {
            if earlier.move.isSync, earlier.position < beats.count {
                _ = walker.attempt(beats[earlier.position], from: earlier.before)
                for tread in walker.treads { notes.append(told(tread.option, tread.before, tread.after)) }
            } else if let option = earlier.move.option {
                notes.append(told(option, earlier.before.situation, earlier.after.situation))
            }
        }
        return notes
    }

    private func told(_ option: Option, _ before: Situation, _ after: Situation) -> Note {
        let changes = domain.changes(from: before.world, to: after.world)
        let place = after.place.map { "on \(Telling.quoted(domain[$0].place.title))" } ?? "in no portal"
        let end = changes.isEmpty ? "" : "; \(changes.listed("and"))"
        return Note("\(domain.words(for: option)): \(place)\(end)")
    }
}
