internal import Diagnostics
internal import Workflow

/// What keeps a procedure from its outcome.
extension Judge {
    /// The starts that fail for the same reason, with the explanation from the first of them.
    struct Group {
        var explanation: Explanation
        var path: Int
        var starts: [Int]
        /// For each option that is taken the first place where it is, and the first one in another item.
        var uses: [Option: [(position: Int, item: Int)]] = [:]
    }

    /// Explains why some starts do not lead to the outcome.
    mutating func explain(_ failing: [Int]) {
        var failing = failing
        var groups: [Group] = []
        // A document that is wrong in many ways is wrong in the first ones.
        while let first = failing.first, groups.count < 8 {
            var group = explained(from: first)
            failing.removeFirst()
            var alignment = Alignment(walker: walker, path: program.paths[group.path].beats)
            failing.removeAll { start in
                guard alignment.replaying(group.explanation, from: plan.starts.worlds[start]) != nil else {
                    return false
                }
                group.starts.append(start)
                return true
            }
            groups.append(group)
        }
        fillRecords(from: groups[0])
        for group in groups {
            if isAnswered(group) {
                answered.formUnion(group.starts)
            } else {
                reportSteps(group)
            }
        }
    }

    private mutating func explained(from start: Int) -> Group {
        // The paths that lead furthest are the ones that the reader is most likely to mean.
        let order = program.paths.indices.sorted { left, right in
            let (mine, others) = (census.progress(start, left), census.progress(start, right))
            let (a, b) = (program.paths[left].beats.count - mine, program.paths[right].beats.count - others)
            return a != b ? a < b : left < right
        }
        var best: Group?
        for path in order.prefix(4) {
            var alignment = Alignment(walker: walker, path: program.paths[path].beats)
            let explanation = alignment.explain(from: plan.starts.worlds[start])
            if best.map({ explanation.cost < $0.explanation.cost }) ?? true {
                best = Group(explanation: explanation, path: path, starts: [start])
            }
        }
        return best ?? Group(explanation: Explanation(steps: [], cost: 0), path: 0, starts: [start])
    }

    /// What the steps after the wrong one do is known from the explanation alone.
    private mutating func fillRecords(from group: Group) {
        guard census.kinds.allSatisfy({ !census.succeeds($0, program) }) else { return }
        let beats = program.paths[group.path].beats
        for step in group.explanation.steps where step.move.isSync && step.position < beats.count {
            let beat = beats[step.position]
            guard walker.attempt(beat, from: step.before) != nil else { continue }
            census.records[beat].roles &= walker.roles
            if walker.roles != .max, census.records[beat].requirements.isEmpty {
                census.records[beat].requirements.append((walker.roles, group.starts[0]))
            }
            guard !census.records[beat].isRecorded else { continue }
            census.records[beat].isRecorded = true
            census.records[beat].treads = walker.treads
            census.records[beat].commands = walker.commands
            census.records[beat].before = step.before
            census.records[beat].possible = group.starts.count
            census.records[beat].remarks = walker.remarks.filter { if case .noEffect = $0 { false } else { true } }
        }
    }

    // MARK: Remarks after the steps

    /// Whether the document says after the steps what to do where they are not possible.
    private func isAnswered(_ group: Group) -> Bool {
        let beats = program.paths[group.path].beats
        guard let step = group.explanation.steps.first(where: { !$0.move.isSync }), step.position < beats.count,
            case .suppose(let option) = step.move, case .wish(let shared) = program.beats[beats[step.position]].deed
        else { return false }
        let wish = shared.wish
        return procedure.remarks.contains { remark in
            remark.conditions.contains { condition in
                condition.mentions.contains { mention in
                    mention.segments.contains { segment in
                        Domain.key(segment.text) == Domain.key(wish.text)
                            || model.names.things(segment.text).contains { name in
                                if case .control(let control) = name.thing { option.control == control } else { false }
                            }
                    }
                }
            }
        }
    }

    // MARK: Findings

    mutating func reportSteps(_ group: Group) {
        var group = group
        group.uses = uses(in: group)
        let steps = group.explanation.steps
        var isStateToBlame = false
        var isExcused = false
        var place = 0
        while place < steps.count {
            let step = steps[place]
            var end = place + 1
            switch step.move {
            case .sync: break
            case .insert, .insertOutside, .insertOthers:
                while end < steps.count, steps[end].move.isInsertion { end += 1 }
                reportMissing(Array(steps[place..<end]), group)
                isExcused = true
            case .suppose:
                // One state that the steps do not fit is told once.
                if !isStateToBlame { reportImpossible(step, group) }
                isStateToBlame = true
                isExcused = true
            case .miss:
                if !isExcused { reportMiss(step, group) }
            default:
                report(step, group)
                isExcused = true
            }
            place = end
        }
    }

    private func uses(in group: Group) -> [Option: [(position: Int, item: Int)]] {
        let beats = program.paths[group.path].beats
        var uses: [Option: [(position: Int, item: Int)]] = [:]
        for step in group.explanation.steps where step.move.isSync && step.position < beats.count {
            let beat = beats[step.position]
            let item = program.beats[beat].item
            for tread in census.records[beat].treads {
                let known = uses[tread.option, default: []]
                if known.count < 2, known.first?.item != item {
                    uses[tread.option, default: []].append((step.position, item))
                }
            }
        }
        return uses
    }

    /// The wish of a step of an explanation, and the item that it belongs to.
    func subject(of step: Explanation.Step, _ group: Group) -> (wish: Wish, item: Int)? {
        let beats = program.paths[group.path].beats
        guard step.position < beats.count else { return nil }
        let beat = program.beats[beats[step.position]]
        guard case .wish(let shared) = beat.deed else { return nil }
        return (shared.wish, beat.item)
    }

    /// Where whoever acts is before a step of an explanation.
    func situation(before step: Explanation.Step, _ group: Group) -> Situation {
        let alignment = Alignment(walker: walker, path: program.paths[group.path].beats)
        let actor = alignment.actor(of: step.move, at: step.position)
        return actor == walker.reader ? step.before.situation : step.before.situation(of: plan.accounts[actor])
    }

    private mutating func report(_ step: Explanation.Step, _ group: Group) {
        guard let (wish, item) = subject(of: step, group) else { return }
        let situation = situation(before: step, group)
        switch step.move {
        case .relabel(let option, let name): reportName(wish, item, option, name, situation, group)
        case .otherKind(let control, let option): reportKind(wish, item, control, option, situation)
        case .relocate(let way, let option):
            reportElsewhere(wish, item, way, option, situation, group, confidence([step], group))
        case .fillBefore(let controls, let option):
            let labels = controls.map { Telling.quoted(domain[$0].control.label) }
            let sentences = controls.map { writer.sentence(for: .fill($0)) }
            report(
                StepMissingBefore.rule, item: item, at: wish.nameRange,
                "\(telling.label(of: option)) works only after \(labels.listed("and")) \(labels.count == 1 ? "has" : "have") been filled in",
                notes: notes(option, situation, group), help: "insert a step before it: \(sentences[0])",
                fixes: insertion(sentences, before: item, confidence([step], group)), trace: trace(to: step, group))
        case .swap(_, let second):
            let beats = program.paths[group.path].beats
            guard second.lowerBound < beats.count else { return }
            reportOrder(wish, item, next: program.beats[beats[second.lowerBound]].item, situation)
        case .otherActor(let actor):
            report(
                FlowWrongActor.rule, item: item, at: wish.nameRange,
                "this can be done only by \(domain.actors[actor].name), and the \(situation.actor == plan.actor ? "steps are for" : "step is for") \(situation.actor.name)",
                notes: [telling.whereabouts(situation)], help: "say who does it, or leave it out")
        case .substitute(let option): reportSubstitute(wish, item, option, situation, group)
        case .drop, .skipRepeat: reportDrop(wish, item, step, group)
        default: break
        }
    }

    // MARK: Notes

    /// Where one is, when it is so, and where the model has the thing.
    func notes(_ option: Option?, _ situation: Situation, _ group: Group) -> [Note] {
        var notes = [telling.whereabouts(situation)]
        if let note = stateNote(group) { notes.append(note) }
        if let option, let origin = telling.origin(option) { notes.append(origin) }
        return notes
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
        let place = after.place.map { "on \(Telling.quoted(domain[$0].place.title))" } ?? "at the desk"
        let end = changes.isEmpty ? "" : "; \(changes.listed("and"))"
        return Note("\(domain.words(for: option)): \(place)\(end)")
    }

    /// How sure it is that steps belong before the item in which they are missing.
    ///
    /// Where the item has done something before, they belong in the middle of it, unless they leave one where it begins.
    func confidence(_ steps: [Explanation.Step], _ group: Group) -> Fix.Confidence {
        let beats = program.paths[group.path].beats
        guard let first = steps.first, let last = steps.last, first.position < beats.count else { return .certain }
        let root = outermost(program.beats[beats[first.position]].item)
        // What belongs to an item stands together.
        let before = group.explanation.steps(before: first.position)
        guard let earlier = before[before.firstPlace { program.beats[beats[$0.position]].item >= root }...].first else {
            return .certain
        }
        if case .relocate = first.move { return .likely }
        let place = first.before.situation.place
        let stays =
            switch last.move {
            case .fillBefore: true
            default: last.after.situation.place == place
            }
        return stays && earlier.before.situation.place == place ? .certain : .likely
    }

    /// The item in which an item is nested, or itself.
    private func outermost(_ item: Int) -> Int {
        var item = item
        while let parent = procedure.items[item].parent { item = parent }
        return item
    }

    /// A fix that writes steps before an item, or after the last one.
    func insertion(_ sentences: [String], before item: Int?, _ confidence: Fix.Confidence) -> [Fix] {
        guard let edits = writer.inserting(sentences, before: item) else { return [] }
        let what = sentences.count == 1 ? "a step" : "\(sentences.count) steps"
        let title = item == nil ? "insert \(what) at the end" : "insert \(what) before it"
        return [Fix(title, hasReferences && item != nil ? .likely : confidence, edits)]
    }
}

extension Move {
    /// The option that it takes in the end.
    var option: Option? {
        switch self {
        case .relabel(let option, _), .otherKind(_, let option), .relocate(_, let option), .fillBefore(_, let option),
            .insert(let option, _), .substitute(let option), .suppose(let option):
            option
        default: nil
        }
    }
}
