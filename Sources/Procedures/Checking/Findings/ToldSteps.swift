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

    private let judge: Judge
    private let script: [WorkflowPlan.ScriptStep]
    private var domain: Domain { judge.domain }

    /// One thing that was done, and by which beat.
    private struct Deed {
        let tread: Tread
        let beat: Int
    }

    private var deeds: [[Deed]]
    /// What the workflow has done in portals: each such deed tells one step, and no other one.
    private let own: Set<Option>
    private var commands: [Set<Handle<Command>>]

    init(_ judge: Judge) {
        self.judge = judge
        script = judge.plan.script
        own = Set(
            judge.plan.script.compactMap { if case .option(let option) = $0.deed { option } else { nil as Option? } })
        spots = [[Spot]](repeating: [], count: script.count)
        let actors = judge.model.roles.sets.count
        deeds = [[Deed]](repeating: [], count: actors)
        commands = [Set<Handle<Command>>](repeating: [], count: actors)
        for (number, beat) in judge.program.beats.enumerated() {
            let actor = beat.other ?? judge.walker.reader
            for tread in judge.census.records[number].treads {
                deeds[actor].append(Deed(tread: tread, beat: number))
                if let command = tread.command { commands[actor].insert(command) }
            }
            commands[actor].formUnion(judge.census.records[number].commands)
        }
        for index in script.indices where isTold(script[index].actor) { spots[index] = spots(telling: index) }
        guard script.contains(where: \.isOutside) else { return }
        var words = WordsOutside(judge)
        for index in script.indices {
            guard case .command = script[index].deed, !spots[index].isEmpty else { continue }
            // Who is only said to act may have done anything that is theirs: then the words decide.
            if let better = words.spot(telling: script[index], betterThan: spots[index], judge) {
                spots[index] = [better]
            }
            words.take(spots[index])
        }
        for index in script.indices where isTold(script[index].actor) && spots[index].isEmpty {
            if let spot = words.spot(telling: script[index]) { spots[index] = [spot] }
        }
    }

    /// Whether the procedure tells step by step what an actor does.
    private func isTold(_ actor: Int) -> Bool {
        actor == judge.walker.reader || judge.program.guided.contains(actor)
    }

    /// The steps of the script that nothing tells and that readers need.
    var leftOut: [Int] {
        script.indices.filter { isTold(script[$0].actor) && spots[$0].isEmpty && isNeeded($0) }
    }

    // MARK: Order

    /// The first later step that is told before a step that no portal sees, or else the last earlier one that is told after
    /// it.
    func misplaced(_ index: Int) -> (step: Int, isLater: Bool)? {
        guard let spot = spots[index].first?.range else { return nil }
        let later = script.indices.first { other in
            other > index
                && (certainSpots(of: other).map { $0.allSatisfy { $0.upperBound <= spot.lowerBound } } ?? false)
        }
        if let later { return (later, true) }
        let earlier = script.indices.last { other in
            other < index
                && (certainSpots(of: other).map { $0.allSatisfy { $0.lowerBound >= spot.upperBound } } ?? false)
        }
        return earlier.map { ($0, false) }
    }

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
        let told = deeds[actor].filter { $0.tread.option == option }
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

    /// Where a procedure does what a step does.
    private func spots(telling index: Int) -> [Spot] {
        let actor = script[index].actor
        switch script[index].deed {
        case .option(let option):
            let isEntry = if case .signIn = option { true } else { false }
            let found = deeds[actor].filter {
                $0.tread.option == option && !isEntry || comesToTheSame($0, as: index, option)
            }
            return found.map { spot(of: $0.beat) }
        case .command(let command):
            let beats = judge.program.beats.indices.filter { judge.census.records[$0].commands.contains(command) }
            return beats.map { spot(of: $0) }
        case .wait, .human: return []
        }
    }

    private func spot(of beat: Int) -> Spot {
        Spot(item: judge.program.beats[beat].item, range: judge.program.beats[beat].range)
    }

    private func comesToTheSame(_ deed: Deed, as index: Int, _ option: Option) -> Bool {
        switch option {
        case .signIn(let portal):
            let first = deeds[script[index].actor].first {
                $0.tread.after.portal == portal && $0.tread.before.portal != portal
            }
            return first?.beat == deed.beat && enters(portal, deed)
        case .go, .read, .menu: return arrives(deed, at: script[index].after.place, from: script[index].before.place)
        case .use(let control):
            if arrives(deed, at: script[index].after.place, from: script[index].before.place) {
                return opens(index)
            }
            guard let other = deed.tread.option.control, !own.contains(deed.tread.option) else { return false }
            return isTwin(other, of: control)
        case .fill(let control):
            // "The roles that you need" leaves to the reader which ones.
            guard let other = deed.tread.option.control, domain[other].place == domain[control].place,
                case .wish(let shared) = judge.program.beats[deed.beat].deed
            else { return false }
            return shared.wish.label == nil && shared.wish.path.isEmpty
        case .clear, .close: return false
        }
    }

    private func arrives(_ deed: Deed, at place: Handle<Place>?, from before: Handle<Place>?) -> Bool {
        guard let place, place != before else { return false }
        return deed.tread.after.places.contains(place)
    }

    /// Whether a step opens another place.
    private func opens(_ index: Int) -> Bool {
        guard let place = script[index].after.place else { return false }
        return !script[index].before.places.contains(place)
    }

    /// Whether a deed brings one into a portal, and says into which.
    private func enters(_ portal: Handle<Portal>, _ deed: Deed) -> Bool {
        guard deed.tread.after.portal == portal, deed.tread.before.portal != portal else { return false }
        switch deed.tread.option {
        case .go, .menu: break
        default: return true
        }
        let beat = judge.program.beats[deed.beat]
        let isLocated = beat.locations.contains { location in
            if case .portals(let portals) = location.target { portals.contains(portal) } else { false }
        }
        guard !isLocated, case .wish(let shared) = beat.deed else { return true }
        let wish = shared.wish
        if wish.path.count > 1, domain.portal(named: wish.path[0].text) != nil { return true }
        return ModelNames.isURL(wish.text) || wish.label?.url != nil || wish.path.contains { $0.url != nil }
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
            if let command = judge.walker.command(of: .use(control), in: step.before.world, by: step.actor) {
                return needs(command, of: step.actor)
            }
            if opens(index) { return isDestination(index) }
            return isLookedAt || isVisited(domain[control].place, by: step.actor)
        case .option(.fill(let control)), .option(.clear(let control)):
            guard case .option(let option) = step.deed else { return false }
            // Where one of several is chosen, another one is something else.
            if isVisited(domain[control].place, by: step.actor) { return true }
            let command = judge.walker.command(of: option, in: step.before.world, by: step.actor)
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
            case .option(let option): judge.walker.command(of: option, in: step.before.world, by: step.actor)
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
    private var isLookedAt: Bool { judge.plan.starts.worlds.allSatisfy { judge.plan.outcome.holds(in: $0) } }

    private func isVisited(_ place: Handle<Place>, by actor: Int) -> Bool {
        deeds[actor].contains { $0.tread.after.place == place || $0.tread.before.place == place }
    }
}
