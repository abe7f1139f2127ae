internal import Diagnostics
internal import Workflow

/// Findings about what is possible, and yet not as the words say; and about alternatives.
extension Judge {
    mutating func reportRemarks() {
        for index in census.records.indices where !census.records[index].remarks.isEmpty {
            for remark in census.records[index].remarks { report(remark, index) }
        }
    }

    private mutating func report(_ remark: Remark, _ beat: Int) {
        let item = program.beats[beat].item
        switch remark {
        case .former(let name, let range): reportFormer(name, range)
        case .wrongPlace(let location, let situation): reportPlace(location, item, situation)
        case .wrongDestination(let location, let situation):
            reportResult(location.mention, item, situation)
        case .wrongResult(let mention, let situation): reportResult(mention, item, situation)
        case .unlabelled(let control, let shared): reportUnlabelled(control, shared.wish)
        case .otherKind(let control, let kind): reportKindWord(control, kind, item)
        case .ambiguous(let options, let shared):
            let places = options.compactMap { $0.control }.map { domain[$0].control }
            let kinds = places.map { "the \($0.kind.words) \(Telling.quoted($0.label))" }
            report(
                StepAmbiguous.rule, item: item, at: shared.wish.nameRange,
                "this can mean \(kinds.listed("or"))",
                notes: options.compactMap { telling.origin($0) },
                help: "add the word for the kind, or the label")
        case .noEffect(let option, let shared):
            if isHeadedBySignIn(item, option) || isComingBack(item, option) { return }
            if reportContrary(option, beat) { return }
            report(
                StepRedundant.rule, at: shared.wish.range, "this changes nothing: it is so already",
                notes: [telling.origin(option)].compactMap { $0 }, help: "leave it out")
        case .mismatch(let label, let name, let shared):
            let leads = title(of: name.thing)
            report(
                PathURLPageMismatch.rule, item: item, at: label.outer,
                "the label says \(Telling.quoted(label.text)), and the address leads to \(leads)",
                notes: origin(of: name.thing).map { [$0] } ?? [],
                help: urls(of: shared.wish).first.map { "the address of the page is \($0)" })
        }
    }

    /// Whether an item says how one gets to where the item around it has already led: *Sign in to the portal: Go to …*.
    private func isHeadedBySignIn(_ item: Int, _ option: Option) -> Bool {
        switch option {
        case .go, .signIn: break
        default: return false
        }
        guard let parent = procedure.items[item].parent, let head = procedure.items[parent].sentences.last else {
            return false
        }
        return head.leadsUp && head.actions.last?.verb == .signIn && item == parent + 1
    }

    /// Whether an item says where the reader goes on after somebody else has acted, who may have taken days for it.
    private func isComingBack(_ item: Int, _ option: Option) -> Bool {
        switch option {
        case .go, .signIn: item > 0 && procedure.items[item - 1].bucket == .otherActor
        default: false
        }
    }

    private func urls(of wish: Wish) -> [String] {
        wish.candidates.flatMap { candidate -> [String] in
            if case .go(let place) = candidate.option { domain[place].place.urls } else { [] }
        }
    }

    private func title(of thing: ModelNames.Thing) -> String {
        switch thing {
        case .place(let place): telling.name(of: place)
        case .portal(let portal): telling.name(of: portal)
        case .control(let control), .value(let control): Telling.quoted(domain[control].control.label)
        case .menu(let entry): Telling.quoted(domain[entry].label)
        }
    }

    private func origin(of thing: ModelNames.Thing) -> Note? {
        switch thing {
        case .place(let place): telling.origin(place)
        case .portal(let portal): telling.origin(.signIn(portal))
        case .control(let control), .value(let control): telling.origin(control)
        case .menu(let entry): telling.origin(.menu(entry))
        }
    }

    private mutating func reportFormer(_ name: ModelNames.Name, _ range: Range<Int>) {
        guard let former = name.former else { return }
        let until = former.until.map { " until \($0)" } ?? ""
        let notes =
            [origin(of: name.thing)].compactMap { $0 }
            + (former.source.map { [Note("the change is known from \(Telling.quoted($0.title))")] } ?? [])
        if ModelNames.isURL(former.text) {
            let current = currentURL(of: name.thing)
            let fixes =
                current.flatMap { current in self.fix(former.text, in: range, with: current) }.map { [$0] } ?? []
            return report(
                DriftURLChanged.rule, at: range, "this was the address of \(title(of: name.thing))\(until)",
                notes: notes,
                help: current.map { "the address is now \($0)" }, fixes: fixes)
        }
        let rule: Diagnostics.Rule
        let current: String
        switch name.thing {
        case .control(let control), .value(let control):
            rule = DriftControlRenamed.rule
            current = domain[control].control.label
        case .place(let place):
            rule = DriftPlaceRenamed.rule
            let entry = domain[place].place
            current =
                former.text.contains(" > ") ? entry.paths.first?.joined(separator: " > ") ?? entry.title : entry.title
        case .portal(let portal):
            rule = DriftPlaceRenamed.rule
            current = domain[portal].name
        case .menu(let entry):
            rule = DriftPlaceRenamed.rule
            current = domain[entry].label
        }
        let isPath = former.text.contains(" > ")
        let fixes = isPath ? [] : fix(former.text, in: range, with: current).map { [$0] } ?? []
        report(
            rule, at: range, "\(Telling.quoted(former.text)) was the name of \(Telling.quoted(current))\(until)",
            notes: notes,
            help: "it is now \(Telling.quoted(current))", fixes: fixes)
    }

    /// A fix that puts a new name where the former one stands, if it stands there as it is.
    private func fix(_ former: String, in range: Range<Int>, with current: String) -> Fix? {
        guard range.lowerBound >= 0, range.upperBound <= source.count else { return nil }
        let text = Array(source[range])
        let wanted = Array(former.utf8)
        var edits: [Edit] = []
        var index = 0
        while index + wanted.count <= text.count {
            if text[index..<index + wanted.count].elementsEqual(wanted) {
                let start = range.lowerBound + index
                edits.append(Edit(in: file, replace: start..<start + wanted.count, with: current))
                index += wanted.count
            } else {
                index += 1
            }
        }
        if edits.isEmpty, !ModelNames.isURL(former) {
            edits = [Edit(in: file, replace: range, with: current)]
        }
        return edits.isEmpty ? nil : Fix("write \(current)", .certain, edits)
    }

    private func currentURL(of thing: ModelNames.Thing) -> String? {
        switch thing {
        case .place(let place): domain[place].place.urls.first
        case .portal(let portal): domain[portal].url
        default: nil
        }
    }

    private mutating func reportPlace(_ location: Whereabouts, _ item: Int, _ situation: Situation) {
        let label = location.mention.segments.last
        let range = label?.outer ?? location.mention.range
        let text = label.map { Telling.quoted($0.text) } ?? "the place that the step names"
        let here = telling.place(situation)
        var fixes: [Fix] = []
        if let label, !label.isPlain, let place = situation.place {
            let title = domain[place].place.title
            let isSure = NearMisses.isSlip(label.text, of: title)
            fixes = [
                Fix(
                    "write **\(title)**", isSure ? .certain : .likely,
                    [Edit(in: file, replace: label.range, with: title)])
            ]
        }
        report(
            StepWrongPlace.rule, item: item, at: range,
            situation.place == nil
                ? "one is in no portal yet, and not on \(text)" : "one is on \(here), and not on \(text)",
            notes: [telling.whereabouts(situation)]
                + (situation.place.flatMap { telling.origin($0) }.map { [$0] } ?? []),
            help: situation.place == nil
                ? "insert a step before it that leads there" : "name the place that one is on, or leave it out",
            fixes: fixes)
    }

    private mutating func reportResult(_ mention: Mention, _ item: Int, _ situation: Situation) {
        let label = mention.segments.last
        var fixes: [Fix] = []
        if let label, let place = situation.place {
            let title = domain[place].place.title
            let name = label.isPlain ? title : "**\(title)**"
            let isSure = !label.isPlain && NearMisses.isSlip(label.text, of: title)
            fixes = [
                Fix("write \(name)", isSure ? .certain : .likely, [Edit(in: file, replace: label.range, with: title)])
            ]
        }
        report(
            StepWrongResult.rule, item: item, at: label?.outer ?? mention.range,
            "this leads to \(telling.place(situation)), and not to \(Telling.quoted(label?.text ?? "the place that is named"))",
            notes: [telling.whereabouts(situation)]
                + (situation.place.flatMap { telling.origin($0) }.map { [$0] } ?? []),
            help: "name the place that opens", fixes: fixes)
    }

    private mutating func reportKindWord(_ control: Handle<Control>, _ kind: Mention.Kind, _ item: Int) {
        let entry = domain[control].control
        let written = kind.range.upperBound <= source.count ? String(decoding: source[kind.range], as: UTF8.self) : ""
        report(
            StepWrongKind.rule, item: item, at: kind.range,
            "\(Telling.quoted(entry.label)) is a \(entry.kind.words), and not a \(kind.word.rawValue)",
            notes: [telling.origin(control)].compactMap { $0 }, help: "write \(entry.kind.words)",
            fixes: [
                Fix(
                    "write \(entry.kind.words)", written.lowercased() == kind.word.rawValue ? .certain : .likely,
                    [Edit(in: file, replace: kind.range, with: entry.kind.words)])
            ], severity: .warning)
    }

    private mutating func reportUnlabelled(_ control: Handle<Control>, _ wish: Wish) {
        let entry = domain[control].control
        let kind = wish.sort == .box && entry.kind == .checkBox ? "check box" : entry.kind.words
        let sentence = entry.kind == .row ? "the row of the \(entry.label)" : "the **\(entry.label)** \(kind)"
        report(
            StepUnlabelledControl.rule, at: wish.range, "the \(kind) is not named by its label",
            notes: [telling.origin(control)].compactMap { $0 }, help: "name it: \(sentence)",
            fixes: [Fix("write \(sentence)", .likely, [Edit(in: file, replace: wish.range, with: sentence)])])
    }

    // MARK: Alternatives

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
