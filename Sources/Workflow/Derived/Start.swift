/// A start is a world in which a workflow can begin, and how it comes about.
///
/// Worlds that differ only in what does not matter to the workflow are one start.
public struct Start: Sendable {
    /// The world.
    public let world: World
    fileprivate let origin: Origin
    fileprivate let number: Int

    /// Where starts were found.
    fileprivate final class Origin: Sendable {
        let domain: Domain
        let exploration: Exploration

        init(_ domain: Domain, _ exploration: Exploration) {
            self.domain = domain
            self.exploration = exploration
        }
    }

    fileprivate init(_ number: Int, _ world: World, _ origin: Origin) {
        self.number = number
        self.world = world
        self.origin = origin
    }

    /// How the world comes about; it is put together when it is asked for.
    public var trace: Trace { origin.domain.trace(to: number, in: origin.exploration) }
}

extension Explorer {
    /// All starts of a workflow: every reachable world in which it can begin, as far as it matters to the workflow.
    public mutating func starts(of workflow: Workflow) -> [Start] {
        starts(where: workflow.start, telling: domain.relevantVariables(of: workflow))
    }

    /// Every reachable world in which a condition holds, one for each combination of values of some variables.
    public mutating func starts(where condition: Condition, telling variables: [VariableDefinition]) -> [Start] {
        let told = variables.merging(condition.variables).filter { domain.layout.index(of: $0) != nil }
        return starts(where: condition, telling: told) { $0.findStarts(where: condition, telling: told) }
    }

    /// The starts of a workflow that come about first: those that exploring up to a limit would have found.
    public mutating func starts(of workflow: Workflow, upTo limit: Int) -> [Start] {
        // Those of a part are the first ones of all, because worlds are numbered in the order in which they come about.
        let all = starts(of: workflow)
        guard let origin = all.first?.origin else { return [] }
        let end = origin.exploration.count(upTo: limit)
        return Array(all.prefix { $0.number < end })
    }

    private mutating func findStarts(where condition: Condition, telling told: [VariableDefinition]) -> [Start] {
        let exploration = explore(told)
        let numbers = exploration.firsts(where: condition, tellingApart: told)
        let origin = Start.Origin(domain, exploration)
        let worlds = domain.worlds(numbers, in: exploration)
        return zip(numbers, worlds).map { Start($0, $1, origin) }
    }
}

extension Domain {
    /// The variables that can matter to a workflow.
    ///
    /// They are those of its start and outcome, and those that decide what can be seen and done on the places where its
    /// labels occur, and what happens while it waits.
    public func relevantVariables(of workflow: Workflow) -> [VariableDefinition] {
        var isRelevant = [Bool](repeating: false, count: layout.variables.count)
        func add(_ variable: VariableDefinition) {
            if let index = layout.index(of: variable) { isRelevant[index] = true }
        }
        var places: Set<Int> = []
        var commands: Set<Int> = []
        var isWaiting = false
        var open = [workflow]
        var seen: Set<String> = [workflow.id]
        while let workflow = open.popLast() {
            workflow.start.forEachVariable(add)
            workflow.outcome.forEachVariable(add)
            for step in workflow.steps {
                switch step.deed {
                case .act(let action): places.formUnion(self.places(touchedBy: action))
                case .perform(let command): if let index = commandIndices[command.id] { commands.insert(index) }
                case .wait(let condition):
                    condition.forEachVariable(add)
                    isWaiting = true
                case .complete(let id):
                    if let part = self.workflow(id), seen.insert(id).inserted { open.append(part) }
                case .handOver, .human: break
                }
            }
        }
        for place in places {
            self.places[place].place.visibility.forEachVariable(add)
            for control in self.places[place].controls {
                controls[control].control.visibility.forEachVariable(add)
                controls[control].control.isOn?.forEachVariable(add)
                for behavior in controls[control].behaviors {
                    if let command = behavior.command { commands.insert(command.index) }
                }
            }
        }
        if isWaiting { commands.formUnion(automaticCommands.map(\.index)) }
        for command in commands {
            let command = self.commands[command].command
            command.guardCondition.forEachVariable(add)
            for effect in command.effects { effect.inputs.forEach(add) }
        }
        return layout.variables.indices.filter { isRelevant[$0] }.map { layout.variables[$0] }
    }

    func places(touchedBy action: Action) -> [Int] {
        switch action {
        case .select(let label, _, _), .enter(let label, _), .clear(let label, _):
            let key = Naming.key(label)
            let menus = self.menus.indices.filter { self.menus[$0].key == key }.compactMap {
                self.menus[$0].place?.index
            }
            return (controlsByKey[key] ?? []).map { self[$0].place.index } + menus
        case .open(let title): return (placesByKey[Naming.key(title)] ?? []).map { $0.index }
        case .go(let path, _):
            let key = path.map(Naming.key).joined(separator: " > ")
            return ((placesByPath[key] ?? []) + (placesByKey[key] ?? [])).map { $0.index }
        case .goToURL(let url): return placesByURL[url].map { [$0.index] } ?? []
        case .signIn(let name): return portal(named: name).flatMap { home(of: $0) }.map { [$0.index] } ?? []
        case .close: return []
        }
    }
}
