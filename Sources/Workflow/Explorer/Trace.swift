/// A trace is how a world comes about: the world that it begins in, and what happens, one command after the other.
public struct Trace: Hashable, Sendable {
    /// Something that happens.
    public struct Step: Hashable, Sendable {
        /// The command.
        public let command: Handle<Command>
        /// The world after it.
        public let world: World
    }

    /// The world that it begins in.
    public let start: World
    /// What happens.
    public internal(set) var steps: [Step]

    /// The world that it ends in.
    public var end: World { steps.last?.world ?? start }
}

extension Domain {
    /// The trace of some commands from a world.
    public func trace(_ commands: [Handle<Command>], from start: World) -> Trace {
        var world = start
        let steps = commands.map { command in
            world = performing(command, in: world)
            return Trace.Step(command: command, world: world)
        }
        return Trace(start: start, steps: steps)
    }

    /// A shortest trace to a world of an exploration, with all variables of the domain.
    func trace(to number: Int, in exploration: Exploration) -> Trace {
        let (first, commands) = exploration.way(to: number)
        return trace(commands, from: widened(exploration.world(first), from: exploration.layout, in: initialWorld))
    }

    /// The worlds with some numbers of an exploration, with all variables of the domain.
    ///
    /// The ways to them begin alike, so that each world on any of them is made once, from the one before it.
    func worlds(_ numbers: [Int], in exploration: Exploration) -> [World] {
        let initial = initialWorld
        var places = WorldTable(wordCount: 1)
        var worlds: [World] = []
        var way: [(number: Int, parent: Int?)] = []
        return numbers.map { number in
            var world = initial
            var next: Int? = number
            way.removeAll(keepingCapacity: true)
            while let number = next {
                if let place = withUnsafePointer(to: UInt64(number), { places.number(of: $0) }) {
                    world = worlds[place]
                    break
                }
                next = exploration.lineage.parent(of: number)
                way.append((number, next))
            }
            for (number, parent) in way.reversed() {
                if let parent {
                    if let cause = exploration.cause(of: number, after: parent) {
                        world = performing(cause, in: world)
                    }
                } else {
                    world = widened(exploration.world(number), from: exploration.layout, in: initial)
                }
                _ = withUnsafePointer(to: UInt64(number)) { places.number(adding: $0) }
                worlds.append(world)
            }
            return world
        }
    }

    /// A world of some variables as one of all, with the others as they are in another world.
    private func widened(_ world: World, from narrow: Layout, in other: World) -> World {
        narrow.variables.reduce(other) { layout.setting($1, to: narrow.core(of: $1, in: world), in: $0) }
    }

    /// A trace in words: a line for the beginning, and one for each step that says what changed.
    ///
    /// Of the beginning only those variables are told that change later, or that somebody asks for.
    public func describe(_ trace: Trace, telling asked: [VariableDefinition] = []) -> [String] {
        let told = layout.variables.filter { variable in
            let core = layout.core(of: variable, in: trace.start)
            return asked.contains(variable) || trace.steps.contains { layout.core(of: variable, in: $0.world) != core }
        }
        let beginning = told.map { $0.sentence(core: layout.core(of: $0, in: trace.start)) }
        var lines = ["0: " + (beginning.isEmpty ? "the beginning" : beginning.joined(separator: "; "))]
        var before = trace.start
        for (index, step) in trace.steps.enumerated() {
            let changes = changes(from: before, to: step.world)
            let what = changes.isEmpty ? "nothing changes" : changes.joined(separator: "; ")
            lines.append("\(index + 1): \(self[step.command].command.title): \(what)")
            before = step.world
        }
        return lines
    }
}
