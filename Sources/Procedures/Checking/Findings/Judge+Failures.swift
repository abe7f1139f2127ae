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
        for group in joinedByCause(groups) {
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
            let (isDenied, otherIs) = (isDenied(left, mine), isDenied(right, others))
            return isDenied != otherIs ? otherIs : a != b ? a < b : left < right
        }
        var best: (group: Group, cost: Int)?
        func consider(_ path: Int) {
            var alignment = Alignment(walker: walker, path: program.paths[path].beats)
            let explanation = alignment.explain(from: plan.starts.worlds[start])
            let cost =
                explanation.cost + Judge.skipCost * impossibleSkips(on: path).count - relief(of: explanation, on: path)
            if let best, best.cost <= cost { return }
            best = (Group(explanation: explanation, path: path, starts: [start]), cost)
        }
        for path in order.prefix(4) { consider(path) }
        // Nobody skips what is wrong: the way through it may say what is meant.
        if let group = best?.group {
            let skips = impossibleSkips(on: group.path)
            let through = order.dropFirst(4).first { path in
                zip(program.paths[path].turns, program.paths[group.path].turns).allSatisfy { turn, skip in
                    turn.fork == skip.fork && (turn == skip) != skips.contains(skip)
                }
            }
            if !skips.isEmpty, let through { consider(through) }
            for path in pathsInVain(around: group.path) { consider(path) }
        }
        return best?.group ?? Group(explanation: Explanation(steps: [], cost: 0), path: 0, starts: [start])
    }

    /// What it costs to skip a step that nobody can do as it is written.
    ///
    /// Skipping it and being led on from there costs more than something else in its place.
    private static let skipCost = 19

    /// The turns of a path at which a step is skipped that is marked as a thing of the portal, and possible from no start.
    private func impossibleSkips(on path: Int) -> [Program.Turn] {
        program.paths[path].turns.filter { turn in
            let fork = program.forks[turn.fork]
            // "Otherwise, close the page" is a way around the step, too.
            let taken = fork.branches[turn.branch].beats.filter { !isGiven($0) }
            guard fork.kind == .choice ? !taken.contains(where: { isMarked($0) }) : taken.isEmpty else { return false }
            return fork.branches.contains { branch in
                branch.beats.contains { beat in
                    guard case .wish(let shared) = program.beats[beat].deed else { return false }
                    return shared.wish.isMarked && census.records[beat].possible == 0
                }
            }
        }
    }

    /// Whether a path is for those for whom something else is so, by how far it leads.
    private func isDenied(_ path: Int, _ progress: Int) -> Bool {
        let beats = program.paths[path].beats
        return beats.indices.contains(progress) && isGiven(beats[progress])
    }

    private func isMarked(_ beat: Int) -> Bool {
        guard case .wish(let shared) = program.beats[beat].deed else { return false }
        return shared.wish.isMarked
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
            // What was found out where the wrong step is skipped tells of another place.
            let known = census.records[beat].before?.situation.place
            guard !census.records[beat].isRecorded || known != step.before.situation.place else { continue }
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
            case .sync, .syncElsewhere: break
            case .insert, .insertOutside, .insertOthers:
                while end < steps.count, steps[end].move.isInsertion { end += 1 }
                reportMissing(Array(steps[place..<end]), group)
                isExcused = true
            case .suppose:
                // One state that the steps do not fit is told once.
                if !isStateToBlame { reportImpossible(step, group) }
                isStateToBlame = true
                isExcused = true
            case .gainsay:
                reportGainsaid(step, group)
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
        situation(of: step, before: step, group)
    }

    /// Who acts in a situation, if it is not the reader, whom steps need not name.
    func other(_ situation: Situation) -> Actor? { situation.actor == plan.actor ? nil : situation.actor }

    /// What whoever acts in a step is in before another one.
    func situation(of step: Explanation.Step, before other: Explanation.Step, _ group: Group) -> Situation {
        let alignment = Alignment(walker: walker, path: program.paths[group.path].beats)
        let actor = alignment.actor(of: step.move, at: step.position)
        return actor == walker.reader ? other.before.situation : other.before.situation(of: plan.accounts[actor])
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
            let earlier = program.paths[group.path].beats[..<step.position]
            let label = telling.label(of: option)
            let isContrary = reportContrary(to: controls, among: earlier, StepMissingBefore.rule) {
                "\(label) works only after \($0) has been filled in"
            }
            if isContrary { return }
            let labels = controls.map { Telling.quoted(domain[$0].control.label) }
            let sentences = controls.map { writer.sentence(for: .fill($0), by: other(situation)) }
            report(
                StepMissingBefore.rule, item: item, at: wish.nameRange,
                "\(label) works only after \(labels.listed("and")) \(labels.count == 1 ? "has" : "have") been filled in",
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
        case .substitute(let option), .takeFor(let option): reportSubstitute(wish, item, option, situation, group)
        case .drop, .skipRepeat: reportDrop(wish, item, step, group)
        case .followLink(let option):
            guard let label = wish.path.last ?? wish.label else { return }
            reportMismatch(label, telling.label(of: option), telling.origin(option), wish, item)
        default: break
        }
    }
}

extension Move {
    /// The option that it takes in the end.
    var option: Option? {
        switch self {
        case .relabel(let option, _), .otherKind(_, let option), .relocate(_, let option), .fillBefore(_, let option),
            .insert(let option, _), .substitute(let option), .takeFor(let option), .suppose(let option),
            .followLink(let option):
            option
        default: nil
        }
    }
}
