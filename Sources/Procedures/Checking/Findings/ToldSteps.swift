internal import Workflow

/// Told steps are the steps of a workflow that a procedure tells, and where it tells them.
///
/// A procedure tells a step if it does the same, or what comes to the same: it leads to the same place, uses another control
/// that does the same, or says in words what no portal sees.
struct ToldSteps {
    /// A spot is where a step is told.
    struct Spot {
        let item: Int
        /// The bytes that tell it.
        let range: Range<Int>
    }

    /// Where each step of the script is told; nowhere where nothing does.
    private(set) var spots: [[Spot]]

    let model: CheckerModel
    let plan: WorkflowPlan
    let program: Program
    let records: [Census.Record]
    /// The number of the actor whose procedure it is.
    let reader: Int
    var script: [WorkflowPlan.ScriptStep] { _read { yield plan.script } }
    var domain: Domain { model.domain }

    /// One thing that was done: by which beat, and which of its treads it is.
    struct Deed {
        let beat: Int
        let tread: Int
        let option: Option
    }

    private(set) var deeds: [[Deed]]

    init(_ judge: borrowing Judge) {
        model = judge.model
        plan = judge.plan
        program = judge.program
        records = judge.census.records
        reader = judge.walker.reader
        let script = plan.script
        spots = [[Spot]](repeating: [], count: script.count)
        let actors = model.roles.sets.count
        deeds = [[Deed]](repeating: [], count: actors)
        for beat in program.beats.indices {
            let actor = program.beats[beat].other ?? reader
            for tread in records[beat].treads.indices {
                let option = records[beat].treads[tread].option
                deeds[actor].append(Deed(beat: beat, tread: tread, option: option))
            }
        }
        for index in script.indices where isTold(script[index].actor) { spots[index] = spots(telling: index) }
        guard script.indices.contains(where: { needsWords($0) }) else { return }
        var words = WordsOutside(judge)
        for index in script.indices {
            guard case .command = script[index].deed, !spots[index].isEmpty else { continue }
            // Who is only said to act may have done anything that is theirs: then the words decide.
            if let better = words.spot(telling: script[index], betterThan: spots[index]) { spots[index] = [better] }
            words.take(spots[index])
        }
        for index in script.indices where isTold(script[index].actor) && spots[index].isEmpty {
            if let spot = words.spot(telling: script[index]) { spots[index] = [spot] }
        }
    }

    /// Whether words have to say where a step is told.
    private func needsWords(_ index: Int) -> Bool {
        guard isTold(script[index].actor) else { return false }
        return switch script[index].deed {
        case .human, .wait: true
        case .command: spots[index].count != 1
        case .option: false
        }
    }

    /// Whether the procedure tells step by step what an actor does.
    private func isTold(_ actor: Int) -> Bool {
        actor == reader || program.guided.contains(actor)
    }

    /// The steps of the script that nothing tells and that readers need.
    var leftOut: [Int] {
        script.indices.filter { isTold(script[$0].actor) && spots[$0].isEmpty && isNeeded($0) }
    }

    // MARK: Deeds

    subscript(deed: Deed) -> Tread { _read { yield records[deed.beat].treads[deed.tread] } }

    /// Where a procedure does what a step does.
    private func spots(telling index: Int) -> [Spot] {
        let actor = script[index].actor
        switch script[index].deed {
        case .option(let option):
            let isEntry = if case .signIn = option { true } else { false }
            let opened = opened(by: index)
            let hasEquals = mayComeToTheSame(option, opening: opened)
            var found: [Spot] = []
            for deed in deeds[actor] {
                let isTold =
                    deed.option == option && !isEntry
                    || hasEquals && comesToTheSame(deed, as: index, option, opening: opened)
                if isTold { found.append(spot(of: deed.beat)) }
            }
            if found.isEmpty, case .use = option { found = spots(naming: option) }
            return found
        case .command(let command):
            var found: [Spot] = []
            for beat in program.beats.indices where records[beat].commands.contains(command) {
                found.append(spot(of: beat))
            }
            return found
        case .wait, .human: return []
        }
    }

    /// Where a procedure says that something is done on a tab: *Under **Basics**, enter …*.
    private func spots(naming option: Option) -> [Spot] {
        program.beats.indices.filter { beat in
            program.beats[beat].locations.contains { location in
                if case .via(let options) = location.target { options.contains(option) } else { false }
            }
        }.map { spot(of: $0) }
    }

    func spot(of beat: Int) -> Spot {
        Spot(item: program.beats[beat].item, range: program.beats[beat].range)
    }

    /// The place that a step leads to, if that is another one than before.
    private func opened(by index: Int) -> Handle<Place>? {
        let place = script[index].after.place
        return place == script[index].before.place ? nil : place
    }

    /// Whether anything else may come to the same as an option; false means that nothing does.
    private func mayComeToTheSame(_ option: Option, opening opened: Handle<Place>?) -> Bool {
        switch option {
        case .signIn, .fill: true
        case .go, .read, .menu: opened != nil
        case .use(let control): opened != nil || !model[control].behaviors.isEmpty
        case .clear, .close: false
        }
    }

    private func comesToTheSame(
        _ deed: Deed, as index: Int, _ option: Option, opening opened: Handle<Place>?
    ) -> Bool {
        switch option {
        case .signIn(let portal):
            guard enters(portal, deed) else { return false }
            let first = deeds[script[index].actor].first {
                self[$0].after.portal == portal && self[$0].before.portal != portal
            }
            return first?.beat == deed.beat
        case .go, .read, .menu: return opened.map { self[deed].after.hasOpen($0) } ?? false
        case .use(let control):
            if let opened, self[deed].after.hasOpen(opened) { return opens(index) }
            // What the workflow has done in portals tells one step, and no other one.
            guard let other = deed.option.control, isTwin(other, of: control) else { return false }
            return !plan.options.contains(deed.option)
        case .fill(let control):
            // "The roles that you need" leaves to the reader which ones.
            guard let other = deed.option.control, model[other].place == model[control].place,
                case .wish(let shared) = program.beats[deed.beat].deed
            else { return false }
            return shared.wish.label == nil && shared.wish.path.isEmpty
        case .clear, .close: return false
        }
    }

    /// Whether a step opens another place.
    func opens(_ index: Int) -> Bool {
        guard let place = script[index].after.place else { return false }
        return !script[index].before.hasOpen(place)
    }

    /// Whether a deed brings one into a portal, and says into which.
    private func enters(_ portal: Handle<Portal>, _ deed: Deed) -> Bool {
        guard self[deed].after.portal == portal, self[deed].before.portal != portal else { return false }
        switch deed.option {
        case .go, .menu: break
        default: return true
        }
        let isLocated = program.beats[deed.beat].locations.contains { location in
            if case .portals(let portals) = location.target { return portals.contains(portal) }
            guard location.isEntered, let first = location.mention.segments.first else { return false }
            return first.url != nil || location.mention.isPath && domain.portal(named: first.text) == portal
        }
        guard !isLocated, case .wish(let shared) = program.beats[deed.beat].deed else { return true }
        if shared.wish.path.count > 1, domain.portal(named: shared.wish.path[0].text) != nil { return true }
        let isAddress =
            shared.wish.text.utf8.contains(UInt8(ascii: ".")) && model.names.thing(url: shared.wish.text) != nil
        return isAddress || ModelNames.isURL(shared.wish.text) || shared.wish.label?.url != nil
            || shared.wish.path.contains { $0.url != nil }
    }

    /// Whether two controls stand side by side and do the same.
    private func isTwin(_ other: Handle<Control>, of control: Handle<Control>) -> Bool {
        guard model[control].place == model[other].place, model[control].kind == model[other].kind,
            !model[control].behaviors.isEmpty
        else { return false }
        return domain[control].behaviors.elementsEqual(domain[other].behaviors) {
            $0.command == $1.command && $0.position == $1.position && $0.destination == $1.destination
        }
    }
}
