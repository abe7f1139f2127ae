internal import Workflow

/// Told steps are the steps of a workflow that a procedure tells, and where it tells them.
///
/// A procedure tells a step if it does the same, or what comes to the same: it leads to the same place, uses another control
/// that does the same, or says in words what no portal sees.
struct ToldSteps {
    /// The items that tell each step of the script; none where nothing does.
    private(set) var items: [[Int]]

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
    /// The items whose words have been taken for a step.
    private var taken: Set<Int> = []

    init(_ judge: Judge) {
        self.judge = judge
        script = judge.plan.script
        own = Set(
            judge.plan.script.compactMap { if case .option(let option) = $0.deed { option } else { nil as Option? } })
        items = [[Int]](repeating: [], count: script.count)
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
        for index in script.indices where isTold(script[index].actor) { items[index] = items(telling: index) ?? [] }
        for index in script.indices {
            if case .command = script[index].deed { taken.formUnion(items[index]) }
        }
        for index in script.indices where isTold(script[index].actor) && items[index].isEmpty {
            if let item = itemInWords(telling: index) {
                items[index] = [item]
                taken.insert(item)
            }
        }
    }

    /// Whether the procedure tells step by step what an actor does.
    private func isTold(_ actor: Int) -> Bool {
        actor == judge.walker.reader || judge.program.guided.contains(actor)
    }

    /// The steps of the script that nothing tells and that readers need.
    var leftOut: [Int] {
        script.indices.filter { isTold(script[$0].actor) && items[$0].isEmpty && isNeeded($0) }
    }

    // MARK: Deeds

    /// The items that do what a step does.
    private func items(telling index: Int) -> [Int]? {
        let actor = script[index].actor
        switch script[index].deed {
        case .option(let option):
            let isEntry = if case .signIn = option { true } else { false }
            let found = deeds[actor].filter {
                $0.tread.option == option && !isEntry || comesToTheSame($0, as: index, option)
            }
            return found.map { judge.program.beats[$0.beat].item }
        case .command(let command):
            let beats = judge.program.beats.indices.filter { judge.census.records[$0].commands.contains(command) }
            return beats.map { judge.program.beats[$0].item }
        case .wait, .human: return nil
        }
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

    // MARK: Words

    /// The item that says in words what a step is.
    private func itemInWords(telling index: Int) -> Int? {
        let items = judge.procedure.items.indices.filter { !taken.contains($0) && isOutside($0) }
        switch script[index].deed {
        case .human, .command:
            let words = script[index].words
            let best = items.map { (item: $0, common: self.words(of: $0).intersection(words).count) }
                .filter { $0.common * 2 >= words.count && $0.common > 0 }.max { $0.common < $1.common }
            if let best { return best.item }
            guard case .human = script[index].deed else { return nil }
            return items.first { judge.procedure.items[$0].mark?.kind == .human }
        case .wait: return items.first { waits($0) }
        case .option: return nil
        }
    }

    /// Whether nothing that an item says is done in a portal.
    private func isOutside(_ item: Int) -> Bool {
        judge.program.beats.indices.allSatisfy { beat in
            judge.program.beats[beat].item != item || judge.census.records[beat].treads.isEmpty
        }
    }

    private func waits(_ item: Int) -> Bool {
        judge.procedure.items[item].sentences.contains { sentence in
            sentence.actions.contains { $0.verb == .wait } || sentence.conditions.contains { $0.kind == .when }
        }
    }

    private func words(of item: Int) -> Set<String> {
        let range = judge.procedure.items[item].textRange
        guard range.lowerBound >= 0, range.upperBound <= judge.source.count else { return [] }
        return Wording.significant(Wording.words(judge.source[range]))
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
