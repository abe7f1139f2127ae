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
        var variables = workflow.start.variables.merging(workflow.outcome.variables)
        var places: Set<Int> = []
        var commands: Set<Int> = []
        var isWaiting = false
        var open = [workflow]
        var seen: Set<String> = [workflow.id]
        while let workflow = open.popLast() {
            for step in workflow.steps {
                switch step.deed {
                case .act(let action): places.formUnion(self.places(touchedBy: action))
                case .perform(let command): if let index = commandIndices[command.id] { commands.insert(index) }
                case .wait(let condition):
                    variables = variables.merging(condition.variables)
                    isWaiting = true
                case .complete(let id):
                    guard let part = self.workflow(id), seen.insert(id).inserted else { break }
                    variables = variables.merging(part.start.variables).merging(part.outcome.variables)
                    open.append(part)
                case .handOver, .human: break
                }
            }
        }
        for place in places.sorted() {
            variables = variables.merging(self.places[place].place.visibility.variables)
            for control in self.places[place].controls {
                let entry = controls[control]
                variables = variables.merging(entry.control.visibility.variables)
                if let isOn = entry.control.isOn { variables = variables.merging(isOn.variables) }
                commands.formUnion(entry.behaviors.compactMap { $0.command?.index })
            }
        }
        if isWaiting { commands.formUnion(self.commands.indices.filter { self.commands[$0].command.isAutomatic }) }
        for command in commands.sorted() {
            let command = self.commands[command].command
            variables = variables.merging(command.guardCondition.variables)
            for effect in command.effects { variables = variables.merging(effect.inputs) }
        }
        let relevant = Set(variables)
        return self.variables.filter { relevant.contains($0) }
    }

    func places(touchedBy action: Action) -> [Int] {
        switch action {
        case .select(let label, _, _), .enter(let label, _), .clear(let label, _):
            let key = Naming.key(label)
            let menus = self.menus.filter { Naming.key($0.label) == key }.compactMap { $0.place?.index }
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
