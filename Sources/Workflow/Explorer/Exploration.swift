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
    let table: WorldTable
    let parents: [UInt32]
    let causes: [UInt16]

    /// Explores, with so many threads at most; the result is the same with any number of them.
    init(_ system: TransitionSystem, limit: Int, threads: Int = 1) {
        let search = Search(system, limit: limit, threads: threads)
        let layout = system.layout
        self.system = system
        self.layout = layout
        table = search.table
        parents = search.parents
        causes = search.causes
        census = Census(
            variables: layout.variables.count, conceivable: layout.variables.reduce(1) { $0 * $1.states },
            initial: search.parents.prefix { $0 == .max }.count, worlds: search.table.count,
            transitions: search.transitions, depth: search.depth, isExhaustive: search.isExhaustive)
    }

    /// The number of worlds.
    public var count: Int { table.count }

    /// The world with a number, in this exploration's layout.
    public func world(_ number: Int) -> World { table.world(number) }

    /// The number of the first world in which a condition holds: one of those that are the fewest commands away.
    public func first(where condition: Condition) -> Int? {
        let compiled = CompiledCondition(condition, in: layout)
        return (0..<count).first { compiled.holds(in: table.world($0)) }
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
    ///
    /// - Parameter limit: how many worlds are looked at.
    func firsts(
        where condition: Condition, tellingApart variables: [VariableDefinition], among limit: Int
    ) -> [Int] {
        let wordCount = layout.wordCount
        guard wordCount <= 8 else { return [] }
        let compiled = CompiledCondition(condition, in: layout)
        let bits = layout.bits(of: variables)
        var seen = WorldTable(wordCount: wordCount)
        var firsts: [Int] = []
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { told in
            table.words.withUnsafeBufferPointer { words in
                guard let base = words.baseAddress, let first = told.baseAddress else { return }
                for number in 0..<min(count, limit) {
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
        count == 0 ? 0 : Double(table.byteCount + parents.capacity * 4 + causes.capacity * 2) / Double(count)
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
