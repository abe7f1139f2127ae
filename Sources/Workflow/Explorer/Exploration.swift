internal import Diagnostics

/// An exploration is all worlds that some variables can get into, in the order of their distance from the beginning.
public struct Exploration: Sendable {
    /// What was explored, in numbers.
    public struct Census: Hashable, Sendable {
        /// The number of variables.
        public let variables: Int
        /// The number of worlds that the variables could be in if everything were possible.
        public let conceivable: Double
        /// The number of worlds to begin with.
        public let initial: Int
        /// The number of worlds found.
        public let worlds: Int
        /// The number of times that a command can happen in one of them.
        public let transitions: Int
        /// How many commands it takes to get to the world that is farthest away.
        public let depth: Int
        /// Whether these are all.
        public let isExhaustive: Bool
    }

    /// The numbers.
    public let census: Census
    /// Where the variables are in the worlds of this exploration.
    public let layout: Layout
    let system: TransitionSystem
    let worlds: WorldWords
    let lineage: Lineage
    private let index: WorldIndex

    /// Explores, with so many threads at most; the result is the same with any number of them.
    ///
    /// This is the plain way, which holds for any variables: whole worlds are looked at, and found again by their words.
    init(_ system: TransitionSystem, limit: Int, threads: Int = 1) {
        let search = Search(system, limit: limit, threads: threads)
        self.init(
            system, WorldWords(search.table.words, wordCount: search.table.wordCount), search.lineage,
            transitions: search.transitions, depth: search.depth, isExhaustive: search.isExhaustive,
            index: WorldIndex(search.table))
    }

    /// Takes down what an extension has found, where some commands happen without changing anything.
    init(_ system: TransitionSystem, _ found: Extension.Found, _ worlds: WorldWords) {
        self.init(
            system, worlds, found.lineage, transitions: found.transitions, depth: found.depth,
            isExhaustive: found.isExhaustive, index: WorldIndex(nil))
    }

    private init(
        _ system: TransitionSystem, _ worlds: WorldWords, _ lineage: Lineage, transitions: Int, depth: Int,
        isExhaustive: Bool, index: WorldIndex
    ) {
        self.system = system
        self.worlds = worlds
        self.lineage = lineage
        self.index = index
        layout = system.layout
        census = Census(
            variables: layout.variables.count, conceivable: layout.variables.reduce(1) { $0 * $1.states },
            initial: lineage.initial, worlds: lineage.count, transitions: transitions, depth: depth,
            isExhaustive: isExhaustive)
    }

    /// The same worlds, with commands that change none of the variables.
    func adding(_ idle: IdleCommands, _ system: TransitionSystem) -> Exploration {
        Exploration(
            system, worlds, lineage, transitions: census.transitions + idle.count(in: worlds), depth: census.depth,
            isExhaustive: census.isExhaustive, index: index)
    }

    /// The number of worlds.
    public var count: Int { lineage.count }

    /// The world with a number, in this exploration's layout.
    public func world(_ number: Int) -> World { worlds.world(number) }

    /// What finds the numbers of worlds.
    var table: WorldTable { index.table(of: worlds) }

    /// The number of the first world in which a condition holds: one of those that are the fewest commands away.
    public func first(where condition: Condition) -> Int? { firstWorld(where: condition) { _ in true } }

    /// The number of the first world in which a condition holds and of which a function, given its words, says that it is the
    /// one.
    @inline(__always)
    func firstWorld(where condition: Condition, _ isWanted: (UnsafePointer<UInt64>) -> Bool) -> Int? {
        var found: Int?
        worlds.visit(where: condition, in: layout) { number, world in
            if isWanted(world) { found = number }
            return found == nil
        }
        return found
    }

    /// Calls a function with the words of each world.
    @inline(__always)
    func forEachWorld(_ body: (UnsafePointer<UInt64>) -> Void) {
        worlds.visit { _, world in
            body(world)
            return true
        }
    }

    /// The number of worlds that exploring up to a limit would have found.
    func count(upTo limit: Int) -> Int {
        guard count > limit, limit > 0 else { return min(count, max(limit, 0)) }
        guard let last = lineage.parent(of: limit - 1) else { return limit }
        // The world at which the limit is reached is still looked at to its end.
        var end = limit
        while end < count, lineage.parent(of: end) == last { end += 1 }
        return end
    }

    /// The numbers of the worlds in which a condition holds, the first one for each combination of values of some variables.
    func firsts(where condition: Condition, tellingApart variables: [VariableDefinition]) -> [Int] {
        layout.wordCount > 8
            ? [] : worlds.firsts(where: condition, in: layout, tellingApart: layout.bits(of: variables))
    }

    /// The commands that lead to a world on a shortest way, and the number of the world that it begins in.
    func way(to number: Int) -> (start: Int, commands: [Handle<Command>]) {
        var commands: [Handle<Command>] = []
        var number = number
        while let parent = lineage.parent(of: number) {
            if let cause = cause(of: number, after: parent) { commands.append(cause) }
            number = parent
        }
        return (number, commands.reversed())
    }

    /// The first command that leads from a world to another one, which was found from it.
    func cause(of number: Int, after parent: Int) -> Handle<Command>? {
        let wordCount = layout.wordCount
        guard wordCount <= 8 else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount * 3) { buffer in
            buffer.initialize(repeating: 0)
            guard let wanted = buffer.baseAddress else { return nil }
            worlds.read(number, into: wanted)
            worlds.read(parent, into: wanted + wordCount)
            return system.cause(of: wanted, after: wanted + wordCount, wanted + 2 * wordCount)
        }
    }

    /// The bytes that a world takes, everything included.
    public var bytesPerWorld: Double {
        let bytes = worlds.byteCount + lineage.byteCount + index.byteCount
        return count == 0 ? 0 : Double(bytes) / Double(count)
    }
}

extension Exploration.Census: CustomStringConvertible {
    /// The numbers as a sentence: "12,288 worlds, 88,012 transitions, exhaustively".
    public var description: String {
        let end = isExhaustive ? "exhaustively" : "not exhaustively"
        return "\(worlds.grouped) \(worlds == 1 ? "world" : "worlds"), "
            + "\(transitions.grouped) \(transitions == 1 ? "transition" : "transitions"), \(end)"
    }
}

extension VariableDefinition {
    /// The number of cores that the variable can have.
    var states: Double {
        kind == .choice ? Double(count) : (0..<count).reduce(1) { product, _ in product * 2 }
    }
}
