internal import Synchronization
internal import Workflow

/// A checker model is what checking needs to know of a domain, prepared once.
final class CheckerModel: Sendable {
    let domain: Domain
    let names: ModelNames
    let actors: ActorWords
    let roles: RoleBook
    let concerns: Concerns
    /// The names of what stands in lists.
    let rowNames: RowNames
    /// The words for the state of the world.
    let states: StateLexicon
    /// For each actor, whether the mightiest account may perform each command.
    private let permissions: [[Bool]]
    private let controlFacts: [ControlFacts]
    private let placeFacts: [PlaceFacts]
    /// The controls that are filled in with text or from a list.
    let entered: [Handle<Control>]
    /// The boxes to search in.
    let searchBoxes: [Handle<Control>]
    /// The portal of each menu entry.
    private let menuPortals: [Handle<Portal>]
    /// The place that each menu entry leads to.
    private let menuPlaces: [Handle<Place>?]
    /// The words of all that workflows have done outside of all portals, and the command where there is one.
    private let outsideWords: [(command: Handle<Command>?, words: WordSet)]
    /// The words by which workflows have commands performed outside of all portals.
    private let outsideDeeds: [(command: Handle<Command>, words: WordSet)]
    /// The words of the model, by which those of documents are known.
    let words: ModelWords
    /// The words by which it is told to what something is done.
    let objects: ObjectLexicon
    private let explorer: Explorer
    private let plans = Mutex<[String: WorkflowPlan]>([:])

    init(_ explorer: Explorer) {
        let domain = explorer.domain
        self.domain = domain
        self.explorer = explorer
        names = ModelNames(domain)
        actors = ActorWords(domain)
        states = StateLexicon(domain)
        roles = RoleBook(domain)
        concerns = Concerns(domain)
        permissions = domain.actors.map { actor in
            let account = domain.mightiestAccount(of: actor)
            return domain.commands.map { domain.allows($0.command.permission, account) }
        }
        let names = names
        var words = ModelWords()
        let facts = domain.controlHandles.map { ControlFacts($0, domain, names, &words) }
        controlFacts = facts
        entered = domain.controlHandles.filter { !facts[$0.index].readings.isEmpty }
        searchBoxes = entered.filter { handle in
            facts[handle.index].kind == .field && Wording.words(domain[handle].control.label).first == "search"
        }
        rowNames = RowNames(domain, facts)
        var openers = [[Handle<Control>]](repeating: [], count: domain.places.count)
        for control in domain.controlHandles {
            for behavior in domain[control].behaviors {
                guard case .open(let place) = behavior.destination, openers[place.index].last != control else {
                    continue
                }
                openers[place.index].append(control)
            }
        }
        placeFacts = domain.placeHandles.map { PlaceFacts($0, domain, &words, openers: openers[$0.index]) }
        menuPortals = domain.menus.map(\.portal)
        menuPlaces = domain.menus.map(\.place)
        var outsideDeeds: [(command: Handle<Command>, words: WordSet)] = []
        var outsideWords: [(command: Handle<Command>?, words: WordSet)] = []
        for workflow in domain.workflows {
            for step in workflow.steps {
                switch step.deed {
                case .perform(let command):
                    let handle = domain.command(command.id)
                    let own = words.intern(step.words ?? "")
                    if let handle { outsideDeeds.append((handle, own)) }
                    var all = words.intern(command.title)
                    all.formUnion(own)
                    outsideWords.append((handle, all))
                case .human: outsideWords.append((nil, words.intern(step.words ?? "")))
                case .act, .handOver, .wait, .complete: break
                }
            }
        }
        self.outsideDeeds = outsideDeeds
        self.outsideWords = outsideWords
        objects = ObjectLexicon(actors, &words)
        self.words = words
    }

    /// The command that some words say in full, if workflows have it done outside of all portals.
    func outsideCommand(in words: WordSet) -> Handle<Command>? {
        outsideDeeds.first { $0.words.count > 2 && $0.words.isSubset(of: words) }?.command
    }

    /// Whether some words say rather what another command is, of which so many words are among them.
    func means(_ words: WordSet, anotherThan command: Handle<Command>, common: Int) -> Bool {
        outsideWords.contains { $0.command != command && $0.words.common(words) > common }
    }

    /// What is to know of a control.
    subscript(control: Handle<Control>) -> ControlFacts { _read { yield controlFacts[control.index] } }

    /// What is to know of a place.
    subscript(place: Handle<Place>) -> PlaceFacts { _read { yield placeFacts[place.index] } }

    /// Whether the mightiest account of an actor may perform a command.
    func mayPerform(_ command: Handle<Command>, _ actor: Int) -> Bool { permissions[actor][command.index] }

    /// The command that an option performs in a world, if an actor may perform it.
    func command(of option: Option, in world: World, by actor: Int) -> Handle<Command>? {
        let position: Bool?
        switch option {
        case .use: position = nil
        case .fill: position = true
        case .clear: position = false
        default: return nil
        }
        guard let control = option.control else { return nil }
        for behavior in controlFacts[control.index].behaviors where behavior.position == position {
            guard let command = behavior.command else { return nil }
            let mayPerform = roles.sets[actor].commands[command.index] != 0
            if mayPerform, domain.isPossible(command, in: world) { return command }
        }
        return nil
    }

    /// The portal of a menu entry.
    func portal(of entry: Handle<MenuEntry>) -> Handle<Portal> { menuPortals[entry.index] }

    /// The place that a menu entry leads to.
    func place(of entry: Handle<MenuEntry>) -> Handle<Place>? { menuPlaces[entry.index] }

    /// The plan of a workflow from those of its starts alone in which a condition holds; nothing where that leaves none.
    func plan(_ plan: WorkflowPlan, where condition: Condition) -> WorkflowPlan? {
        if condition == .always { return plan }
        let left = plan.starts(where: condition, domain)
        let worlds = plan.starts.worlds
        if left.count == worlds.count { return plan }
        if left.count == 0 { return nil }
        return plan.narrowed(to: left.starts) {
            WorkflowPlan(plan.workflow, self, starts: left.starts.numbers.map { worlds[$0] })
        }
    }

    /// The plan of a workflow, made when it is asked for the first time.
    func plan(for id: String) -> WorkflowPlan? {
        if let known = plans.withLock({ $0[id] }) { return known }
        guard let workflow = domain.workflow(id) else { return nil }
        // Its copies share what they explore.
        var explorer = explorer
        let starts = explorer.starts(of: workflow).map(\.world)
        let plan = WorkflowPlan(workflow, self, starts: starts)
        // Two threads may have made it; the first one counts.
        return plans.withLock { plans in
            if let known = plans[id] { return known }
            plans[id] = plan
            return plan
        }
    }
}
