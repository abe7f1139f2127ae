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

    private let model: CheckerModel
    private let plan: WorkflowPlan
    private let program: Program
    private let records: [Census.Record]
    /// The number of the actor whose procedure it is.
    private let reader: Int
    private var script: [WorkflowPlan.ScriptStep] { _read { yield plan.script } }
    private var domain: Domain { model.domain }

    /// One thing that was done: by which beat, and which of its treads it is.
    private struct Deed {
        let beat: Int
        let tread: Int
        let option: Option
        /// Whether the workflow has it.
        let isOwn: Bool
    }

    private var deeds: [[Deed]]
    private var commands: [Set<Handle<Command>>]

    init(_ judge: borrowing Judge) {
        model = judge.model
        plan = judge.plan
        program = judge.program
        records = judge.census.records
        reader = judge.walker.reader
        let script = plan.script
        // What the workflow has done in portals: each such deed tells one step, and no other one.
        let own = plan.options
        spots = [[Spot]](repeating: [], count: script.count)
        let actors = model.roles.sets.count
        deeds = [[Deed]](repeating: [], count: actors)
        commands = [Set<Handle<Command>>](repeating: [], count: actors)
        for beat in program.beats.indices {
            let actor = program.beats[beat].other ?? reader
            for tread in records[beat].treads.indices {
                let option = records[beat].treads[tread].option
                deeds[actor].append(Deed(beat: beat, tread: tread, option: option, isOwn: own.contains(option)))
                if let command = records[beat].treads[tread].command { commands[actor].insert(command) }
            }
            for command in records[beat].commands { commands[actor].insert(command) }
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

    // MARK: Order

    /// The first later step that is told before a step that no portal sees, or else the last earlier one that is told after
    /// it.
    ///
    /// - Parameter certain: the certain spots of all steps.
    func misplaced(_ index: Int, _ certain: [[Range<Int>]?]) -> (step: Int, isLater: Bool)? {
        guard let spot = spots[index].first?.range else { return nil }
        let later = script.indices.first { other in
            other > index
                && (certain[other].map { $0.allSatisfy { $0.upperBound <= spot.lowerBound } } ?? false)
        }
        if let later { return (later, true) }
        let earlier = script.indices.last { other in
            other < index
                && (certain[other].map { $0.allSatisfy { $0.lowerBound >= spot.upperBound } } ?? false)
        }
        return earlier.map { ($0, false) }
    }

    /// Where each step is told and no other one like it.
    var certainSpots: [[Range<Int>]?] { script.indices.map { certainSpots(of: $0) } }

    /// Where a step is told and no other one like it; nothing where that can't be said.
    private func certainSpots(of index: Int) -> [Range<Int>]? {
        guard case .option(let option) = script[index].deed else {
            return spots[index].isEmpty ? nil : spots[index].map(\.range)
        }
        let actor = script[index].actor
        let alike = script.indices.filter { other in
            guard script[other].actor == actor, case .option(option) = script[other].deed else { return false }
            return true
        }
        let told = deeds[actor].filter { $0.option == option }
        if alike.count > 1 {
            // What is done several times is told as many times, or nobody knows which time is which.
            guard told.count == alike.count, let number = alike.firstIndex(of: index) else { return nil }
            return [spot(of: told[number].beat).range]
        }
        // What comes to the same may have been done before for another reason.
        if !told.isEmpty { return told.map { spot(of: $0.beat).range } }
        return spots[index].isEmpty ? nil : spots[index].map(\.range)
    }

    // MARK: Deeds

    private subscript(deed: Deed) -> Tread { _read { yield records[deed.beat].treads[deed.tread] } }

    /// Where a procedure does what a step does.
    private func spots(telling index: Int) -> [Spot] {
        let actor = script[index].actor
        switch script[index].deed {
        case .option(let option):
            let isEntry = if case .signIn = option { true } else { false }
            var found: [Spot] = []
            for deed in deeds[actor] where deed.option == option && !isEntry || comesToTheSame(deed, as: index, option)
            {
                found.append(spot(of: deed.beat))
            }
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

    private func spot(of beat: Int) -> Spot {
        Spot(item: program.beats[beat].item, range: program.beats[beat].range)
    }

    private func comesToTheSame(_ deed: Deed, as index: Int, _ option: Option) -> Bool {
        switch option {
        case .signIn(let portal):
            guard enters(portal, deed) else { return false }
            let first = deeds[script[index].actor].first {
                self[$0].after.portal == portal && self[$0].before.portal != portal
            }
            return first?.beat == deed.beat
        case .go, .read, .menu: return arrives(deed, at: script[index].after.place, from: script[index].before.place)
        case .use(let control):
            if arrives(deed, at: script[index].after.place, from: script[index].before.place) {
                return opens(index)
            }
            guard let other = deed.option.control, !deed.isOwn else { return false }
            return isTwin(other, of: control)
        case .fill(let control):
            // "The roles that you need" leaves to the reader which ones.
            guard let other = deed.option.control, domain[other].place == domain[control].place,
                case .wish(let shared) = program.beats[deed.beat].deed
            else { return false }
            return shared.wish.label == nil && shared.wish.path.isEmpty
        case .clear, .close: return false
        }
    }

    private func arrives(_ deed: Deed, at place: Handle<Place>?, from before: Handle<Place>?) -> Bool {
        guard let place, place != before else { return false }
        return self[deed].after.hasOpen(place)
    }

    /// Whether a step opens another place.
    private func opens(_ index: Int) -> Bool {
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
            if case .portals(let portals) = location.target { portals.contains(portal) } else { false }
        }
        guard !isLocated, case .wish(let shared) = program.beats[deed.beat].deed else { return true }
        if shared.wish.path.count > 1, domain.portal(named: shared.wish.path[0].text) != nil { return true }
        return ModelNames.isURL(shared.wish.text) || shared.wish.label?.url != nil
            || shared.wish.path.contains { $0.url != nil }
    }

    /// Whether two controls stand side by side and do the same.
    private func isTwin(_ other: Handle<Control>, of control: Handle<Control>) -> Bool {
        let (mine, its) = (domain[control], domain[other])
        guard mine.place == its.place, mine.control.kind == its.control.kind, !mine.behaviors.isEmpty else {
            return false
        }
        return mine.behaviors.elementsEqual(its.behaviors) {
            $0.command == $1.command && $0.position == $1.position && $0.destination == $1.destination
        }
    }

    // MARK: What is needed

    /// Whether readers need a step that nothing tells.
    private func isNeeded(_ index: Int) -> Bool {
        let step = script[index]
        switch step.deed {
        case .human, .wait: return true
        case .command(let command): return needs(command, of: step.actor)
        case .option(.signIn): return true
        case .option(.go), .option(.read), .option(.menu): return isDestination(index)
        case .option(.use(let control)):
            if let command = model.command(of: .use(control), in: step.before.world, by: step.actor) {
                return needs(command, of: step.actor)
            }
            if opens(index) { return isDestination(index) }
            return isLookedAt || isVisited(domain[control].place, by: step.actor)
        case .option(.fill(let control)), .option(.clear(let control)):
            guard case .option(let option) = step.deed else { return false }
            // Where one of several is chosen, another one is something else.
            if isVisited(domain[control].place, by: step.actor) { return true }
            let command = model.command(of: option, in: step.before.world, by: step.actor)
            return command.map { needs($0, of: step.actor) } ?? isLookedAt
        case .option(.close): return false
        }
    }

    /// Whether a command has no rival: what changes nothing, and what only the workflow does, can't come about otherwise.
    private func needs(_ command: Handle<Command>, of actor: Int) -> Bool {
        if commands[actor].contains(command) { return false }
        let own = script.compactMap { step -> Handle<Command>? in
            switch step.deed {
            case .command(let command): command
            case .option(let option): model.command(of: option, in: step.before.world, by: step.actor)
            case .wait, .human: nil
            }
        }
        return commands[actor].isSubset(of: own)
    }

    /// Whether a step leads to a place that nothing is done on: one goes there to look at it.
    private func isDestination(_ index: Int) -> Bool {
        guard opens(index) else { return false }
        guard index + 1 < script.count, script[index + 1].actor == script[index].actor else { return true }
        switch script[index + 1].deed {
        case .option(.signIn), .option(.go), .option(.read), .command, .wait, .human: return true
        case .option(.menu), .option(.use), .option(.fill), .option(.clear), .option(.close): return false
        }
    }

    /// Whether the outcome holds from the start, so that the workflow is nothing but its steps.
    private var isLookedAt: Bool { plan.starts.worlds.allSatisfy { plan.outcome.holds(in: $0) } }

    private func isVisited(_ place: Handle<Place>, by actor: Int) -> Bool {
        deeds[actor].contains { self[$0].after.place == place || self[$0].before.place == place }
    }
}
