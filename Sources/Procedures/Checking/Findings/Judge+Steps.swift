internal import Diagnostics
internal import Workflow

/// Findings about single steps.
extension Judge {
    mutating func reportName(
        _ wish: Wish, _ item: Int, _ option: Option, _ name: String, _ situation: Situation, _ group: Group
    ) {
        let text = wish.text
        var fixes: [Fix] = []
        if wish.path.count > 1 {
            let wanted = name.components(separatedBy: " > ")
            if wanted.count == wish.path.count {
                let edits = zip(wish.path, wanted).filter { $0.text != $1 }.map {
                    Edit(in: file, replace: $0.range, with: $1)
                }
                fixes = [Fix("write \(name)", .certain, edits)]
            }
            return report(
                PathSegmentNotFound.rule, item: item, at: wish.nameRange,
                "no menu has the path \(Telling.quoted(text))",
                notes: notes(option, situation, group), help: "there is a similar path: \(bold(name))", fixes: fixes)
        }
        if let label = wish.label {
            fixes = [Fix("write \(bold(name))", .certain, [Edit(in: file, replace: label.range, with: name)])]
        }
        if ModelNames.isURL(text) {
            return report(
                PathURLUnknown.rule, item: item, at: wish.nameRange, "the model knows no page with this address",
                notes: notes(option, situation, group), help: "there is a similar address: \(name)",
                fixes: fixes.map { Fix($0.title, .likely, $0.edits) })
        }
        if case .go = option {
            return report(
                PathSegmentNotFound.rule, item: item, at: wish.nameRange, "no page is called \(Telling.quoted(text))",
                notes: notes(option, situation, group), help: "there is a page with a similar name: \(bold(name))",
                fixes: fixes)
        }
        if case .signIn = option {
            return report(
                StepControlNotFound.rule, item: item, at: wish.nameRange, "no portal is called \(Telling.quoted(text))",
                notes: notes(option, situation, group), help: "there is a portal with a similar name: \(name)",
                fixes: fixes)
        }
        report(
            StepControlNotFound.rule, item: item, at: wish.nameRange,
            "\(telling.place(situation)) has no \(Telling.quoted(text))", notes: notes(option, situation, group),
            help: "there is a control with a similar name: \(bold(name))", fixes: fixes)
    }

    private func bold(_ label: String) -> String { "**\(label)**" }

    mutating func reportKind(
        _ wish: Wish, _ item: Int, _ control: Handle<Control>, _ option: Option, _ situation: Situation
    ) {
        let kind = domain[control].control.kind
        let word =
            switch kind {
            case .field: "enter"
            case .checkBox, .toggle, .list, .button, .link, .row, .tab: "select"
            }
        let isCapital = source.indices.contains(wish.verbRange.lowerBound) && source[wish.verbRange.lowerBound] < 0x60
        let verb = isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word
        report(
            StepWrongKind.rule, item: item, at: wish.nameRange,
            "\(Telling.quoted(domain[control].control.label)) is a \(kind.words): one can't \(wish.verb.rawValue) it",
            notes: [telling.whereabouts(situation)] + [telling.origin(option)].compactMap { $0 },
            help: "write \(verb)",
            fixes: [Fix("write \(verb)", .likely, [Edit(in: file, replace: wish.verbRange, with: verb)])])
    }

    mutating func reportElsewhere(
        _ wish: Wish, _ item: Int, _ way: [Option], _ option: Option, _ situation: Situation, _ group: Group
    ) {
        let sentences = way.map { writer.sentence(for: $0) }
        let isRow = option.control.map { domain[$0].control.kind == .row } ?? false
        let label = option.control.map { domain[$0].control.label } ?? ""
        let thing = isRow ? "row of a \(label)" : telling.label(of: option)
        let message =
            situation.place == nil
            ? "\(isRow ? "the \(thing)" : thing) can't be selected before one has gone to a portal"
            : "\(telling.place(situation)) has no \(thing)"
        var notes = [telling.whereabouts(situation)]
        if let control = option.control { notes.append(Note("it is on \(telling.name(of: domain[control].place))")) }
        if let note = stateNote(group) { notes.append(note) }
        if let origin = telling.origin(option) { notes.append(origin) }
        report(
            StepControlElsewhere.rule, item: item, at: wish.nameRange, message, notes: notes,
            help: "insert \(sentences.count == 1 ? "a step" : "steps") before it: \(sentences.joined(separator: " "))",
            fixes: insertion(sentences, before: item, way.count == 1 ? .certain : .likely), trace: [])
    }

    mutating func reportOrder(_ wish: Wish, _ item: Int, next: Int, _ situation: Situation) {
        let mine = procedure.items[item].textRange
        let others = procedure.items[next].textRange
        var fixes: [Fix] = []
        if mine.upperBound <= others.lowerBound, others.upperBound <= source.count {
            let (first, second) = (source[mine], source[others])
            fixes = [
                Fix(
                    "swap the two steps", .likely,
                    [
                        Edit(in: file, replace: mine, with: String(decoding: second, as: UTF8.self)),
                        Edit(in: file, replace: others, with: String(decoding: first, as: UTF8.self)),
                    ])
            ]
        }
        report(
            StepOutOfOrder.rule, item: item, at: wish.nameRange, "the next step has to come before this one",
            notes: [telling.whereabouts(situation)], help: "swap the two steps", fixes: fixes)
    }

    mutating func reportSubstitute(
        _ wish: Wish, _ item: Int, _ option: Option, _ situation: Situation, _ group: Group
    ) {
        let other = telling.label(of: option)
        var fixes: [Fix] = []
        if let label = wish.label, let control = option.control, domain[control].control.kind != .row {
            let name = domain[control].control.label
            fixes = [Fix("write \(bold(name))", .likely, [Edit(in: file, replace: label.range, with: name)])]
        }
        let isPossible = wish.candidates.contains { walker.isPossible($0.option, situation) }
        if isPossible {
            let text = wish.text.isEmpty ? "this" : Telling.quoted(wish.text)
            return report(
                FlowOutcomeNotReached.rule, item: item, at: wish.nameRange,
                "\(text) is possible here, but does not lead to the outcome",
                notes: notes(option, situation, group), help: "the workflow goes on here with \(other)", fixes: fixes)
        }
        if wish.candidates.isEmpty {
            return reportUnknown(wish, item, situation, group, help: "the workflow goes on here with \(other)", fixes)
        }
        reportImpossible(
            wish, item, wish.candidates[0].option, situation, group, help: "the workflow goes on here with \(other)",
            fixes)
    }

    /// There is nothing of the sort in all of the model.
    private mutating func reportUnknown(
        _ wish: Wish, _ item: Int, _ situation: Situation, _ group: Group, help: String?, _ fixes: [Fix]
    ) {
        let text = wish.text
        let notes = notes(nil, situation, group)
        if ModelNames.isURL(text) {
            return report(
                PathURLUnknown.rule, item: item, at: wish.nameRange, "the model knows no page with this address",
                notes: notes, help: help, fixes: fixes)
        }
        if wish.path.count > 1 || wish.manner == .go && !text.isEmpty {
            let known = wish.path.count > 1 ? knownPart(of: wish.path) : 0
            let segment = wish.path.count > 1 ? wish.path[min(known, wish.path.count - 1)] : nil
            return report(
                PathSegmentNotFound.rule, item: item, at: segment?.outer ?? wish.nameRange,
                "no page or menu is called \(Telling.quoted(segment?.text ?? text))"
                    + (known > 0 ? " under \(Telling.quoted(wish.path[known - 1].text))" : ""), notes: notes, help: help
            )
        }
        if wish.manner == .signIn {
            return report(
                StepControlNotFound.rule, item: item, at: wish.nameRange, "no portal is called \(Telling.quoted(text))",
                notes: notes, help: help, fixes: fixes)
        }
        let thing = text.isEmpty ? "such \(wish.sort.map { $0.rawValue } ?? "control")" : Telling.quoted(text)
        report(
            StepControlNotFound.rule, item: item, at: wish.nameRange,
            "\(telling.place(situation)) has no \(thing)", notes: notes, help: help, fixes: fixes)
    }

    /// How many labels of a path a menu has.
    private func knownPart(of path: [Mention.Segment]) -> Int {
        let keys = path.map { Domain.key($0.text) }
        var best = 0
        for entry in domain.places {
            for known in entry.place.paths {
                let common = zip(known.map(Domain.key), keys).prefix { $0 == $1 }.count
                best = max(best, common)
            }
        }
        return min(best, path.count - 1)
    }

    mutating func reportDrop(_ wish: Wish, _ item: Int, _ step: Explanation.Step, _ group: Group) {
        let situation = step.before.situation
        let options = Set(wish.candidates.map(\.option))
        let beats = program.paths[group.path].beats
        if case .skipRepeat = step.move {
            return report(
                StepRedundant.rule, at: wish.range, "the step before says the same",
                notes: [telling.whereabouts(situation)], help: "leave it out", severity: .error)
        }
        for earlier in group.explanation.steps where earlier.position < step.position && earlier.move.isSync {
            guard earlier.position < beats.count else { continue }
            let beat = beats[earlier.position]
            let hasDone = census.records[beat].treads.contains { options.contains($0.option) }
            guard hasDone, program.beats[beat].item != item else { continue }
            let number = procedure.items[program.beats[beat].item].number
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
            wish, item, option, step.before.situation, group,
            help: condition(of: group) == nil
                ? nil : "state the prerequisite, or say after the steps what to do in this case",
            [], trace: trace(to: step, group))
    }

    private mutating func reportImpossible(
        _ wish: Wish, _ item: Int, _ option: Option, _ situation: Situation, _ group: Group, help: String?,
        _ fixes: [Fix], trace: [Note] = []
    ) {
        var notes = telling.obstacles(option, situation) + self.notes(option, situation, group)
        let label = wish.text.isEmpty ? telling.label(of: option) : Telling.quoted(wish.text)
        if let control = option.control, domain[control].place != situation.place {
            notes.insert(
                Note("it is on \(telling.name(of: domain[control].place)), and there is no way to it from here"), at: 0)
        }
        let count = census.starts.count
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
            StepNotPossible.rule, item: item, at: wish.nameRange, "\(label) is not possible", notes: notes, help: help,
            fixes: fixes, trace: trace)
    }

    /// Whether the starts that fail at an item have been led to another place than those that don't.
    private func diverges(at item: Int, _ group: Group) -> Bool {
        guard let beat = program.beats.firstIndex(where: { $0.item == item }), let good = census.records[beat].before,
            census.records[beat].isRecorded
        else { return false }
        let step = group.explanation.steps.first { step in
            let beats = program.paths[group.path].beats
            return step.position < beats.count && program.beats[beats[step.position]].item == item
        }
        guard let bad = step?.before.situation.place, let place = good.situation.place else { return false }
        return bad != place
    }

    // MARK: What is missing

    mutating func reportMissing(_ steps: [Explanation.Step], _ group: Group) {
        guard let first = steps.first else { return }
        var sentences: [String] = []
        var others = false
        var notes = [telling.whereabouts(first.before.situation)]
        if let note = stateNote(group) { notes.append(note) }
        for step in steps {
            switch step.move {
            case .insert(let option):
                sentences.append(writer.sentence(for: option))
                if let origin = telling.origin(option) { notes.append(origin) }
            case .insertOutside(let index):
                sentences.append((plan.script[index].step.words ?? "Do what is needed") + ".")
                notes.append(Note("the workflow has it", at: .definition(plan.script[index].step.site)))
            default: others = true
            }
        }
        let beats = program.paths[group.path].beats
        let what = Telling.list(sentences.map { Telling.quoted(String($0.dropLast())) }, "and")
        if first.position < beats.count {
            let beat = program.beats[beats[first.position]]
            var range = beat.range
            if case .wish(let shared) = beat.deed { range = shared.wish.nameRange }
            let message =
                sentences.isEmpty || others
                ? "before this, somebody else has to act" : "before this, a step is missing: \(what)"
            return report(
                StepMissingBefore.rule, item: beat.item, at: range, message, notes: notes,
                help: others ? "say who does what before it" : "insert it",
                fixes: others ? [] : insertion(sentences, before: beat.item, sentences.count == 1 ? .certain : .likely))
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
            fixes: others ? [] : insertion(sentences, before: nil, sentences.count == 1 ? .certain : .likely))
    }

    mutating func reportMiss(_ step: Explanation.Step, _ group: Group) {
        guard let last = procedure.items.last(where: { $0.parent == nil }) else { return }
        let explanation = domain.explain(plan.workflow.outcome, in: step.before.situation.world)
        let reasons = explanation.culprits.map { Note("it should hold that \($0), and here \(!$0)") }
        var notes = reasons
        if let note = stateNote(group) { notes.append(note) }
        notes.append(Note("the outcome is defined at", at: .definition(plan.workflow.site)))
        report(
            FlowOutcomeNotReached.rule, at: last.textRange, "after the last step the outcome does not hold",
            notes: notes,
            trace: trace(to: step, group))
    }

    mutating func reportVacuous() {
        let range = procedure.items.first?.textRange ?? procedure.range
        report(
            FlowVacuousPrerequisites.rule, at: range, "no state that can come about lets this procedure begin",
            notes: [
                Note("it can begin when \(plan.workflow.start)"),
                Note("the workflow is defined at", at: .definition(plan.workflow.site)),
            ])
    }
}

extension Walker {
    /// Whether an option is possible in a situation.
    func isPossible(_ option: Option, _ situation: Situation) -> Bool {
        var copy = self
        return copy.following(option, from: situation) != nil
    }
}

extension String {
    /// The parts between separators; what the standard library does for single characters.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
