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
    /// The words of all worlds, one behind the other.
    let words: [UInt64]
    let parents: [UInt32]
    let causes: [UInt16]
    private let index: WorldIndex

    /// Explores, with so many threads at most; the result is the same with any number of them.
    ///
    /// This is the plain way, which holds for any variables: whole worlds are looked at, and found again by their words.
    init(_ system: TransitionSystem, limit: Int, threads: Int = 1) {
        let search = Search(system, limit: limit, threads: threads)
        self.init(
            system, words: search.table.words, parents: search.parents, causes: search.causes,
            transitions: search.transitions, depth: search.depth, isExhaustive: search.isExhaustive,
            index: WorldIndex(search.table))
    }

    /// Takes down what an extension has found, where some commands happen without changing anything.
    init(_ system: TransitionSystem, _ found: Extension.Found, words: [UInt64]) {
        self.init(
            system, words: words, parents: found.parents, causes: found.causes, transitions: found.transitions,
            depth: found.depth, isExhaustive: found.isExhaustive, index: WorldIndex(nil))
    }

    private init(
        _ system: TransitionSystem, words: [UInt64], parents: [UInt32], causes: [UInt16], transitions: Int,
        depth: Int, isExhaustive: Bool, index: WorldIndex
    ) {
        self.system = system
        self.words = words
        self.parents = parents
        self.causes = causes
        self.index = index
        layout = system.layout
        census = Census(
            variables: layout.variables.count, conceivable: layout.variables.reduce(1) { $0 * $1.states },
            initial: parents.prefix { $0 == .max }.count, worlds: parents.count, transitions: transitions,
            depth: depth, isExhaustive: isExhaustive)
    }

    /// The same worlds, with commands that change none of the variables.
    func adding(_ idle: IdleCommands, _ system: TransitionSystem) -> Exploration {
        Exploration(
            system, words: words, parents: parents, causes: causes,
            transitions: census.transitions + idle.count(in: words), depth: census.depth,
            isExhaustive: census.isExhaustive, index: index)
    }

    /// The number of worlds.
    public var count: Int { parents.count }

    /// The world with a number, in this exploration's layout.
    public func world(_ number: Int) -> World { words.world(number, layout.wordCount) }

    /// What finds the numbers of worlds.
    var table: WorldTable { index.table(of: words, layout.wordCount) }

    /// The number of the first world in which a condition holds: one of those that are the fewest commands away.
    public func first(where condition: Condition) -> Int? {
        let compiled = CompiledCondition(condition, in: layout)
        return firstWorld { compiled.holds(at: $0) }
    }

    /// The number of the first world of which a function, given its words, says that it is the one.
    @inline(__always)
    func firstWorld(where isWanted: (UnsafePointer<UInt64>) -> Bool) -> Int? {
        words.withUnsafeBufferPointer { words in
            guard let first = words.baseAddress else { return nil }
            return (0..<count).first { isWanted(first + $0 &* layout.wordCount) }
        }
    }

    /// Calls a function with the words of each world.
    @inline(__always)
    func forEachWorld(_ body: (UnsafePointer<UInt64>) -> Void) {
        words.withUnsafeBufferPointer { words in
            guard let first = words.baseAddress else { return }
            for number in 0..<count { body(first + number &* layout.wordCount) }
        }
    }

    /// The number of worlds that exploring up to a limit would have found.
    func count(upTo limit: Int) -> Int {
        guard count > limit, limit > 0 else { return min(count, max(limit, 0)) }
        let last = parents[limit - 1]
        if last == .max { return limit }
        // The world at which the limit is reached is still looked at to its end.
        var end = limit
        while end < count, parents[end] == last { end += 1 }
        return end
    }

    /// The numbers of the worlds in which a condition holds, the first one for each combination of values of some variables.
    func firsts(where condition: Condition, tellingApart variables: [VariableDefinition]) -> [Int] {
        let wordCount = layout.wordCount
        guard wordCount <= 8 else { return [] }
        let compiled = CompiledCondition(condition, in: layout)
        let bits = layout.bits(of: variables)
        var seen = WorldTable(wordCount: wordCount)
        var firsts: [Int] = []
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { told in
            words.withUnsafeBufferPointer { words in
                guard let base = words.baseAddress, let first = told.baseAddress else { return }
                for number in 0..<count {
                    let world = base + number * wordCount
                    guard compiled.holds(at: world) else { continue }
                    for index in 0..<wordCount { told[index] = world[index] & bits[index] }
                    if seen.insert(first) { firsts.append(number) }
                }
            }
        }
        return firsts
    }

    /// The commands that lead to a world on a shortest way, and the number of the world that it begins in.
    func way(to number: Int) -> (start: Int, commands: [Handle<Command>]) {
        var commands: [Handle<Command>] = []
        var number = number
        while parents[number] != .max {
            commands.append(Handle(Int(causes[number])))
            number = Int(parents[number])
        }
        return (number, commands.reversed())
    }

    /// The bytes that a world takes, everything included.
    public var bytesPerWorld: Double {
        let bytes = words.capacity * 8 + parents.capacity * 4 + causes.capacity * 2 + index.byteCount
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
