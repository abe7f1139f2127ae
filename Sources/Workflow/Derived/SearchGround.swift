/// A search ground is the worlds of some variables, and what commands make of them.
///
/// What happens in a world is found out when a search first comes by, and is known to all searches after it: those that ask what
/// brings back what a workflow changed begin at many worlds, and most of what they pass is the same.
struct SearchGround: Sendable {
    /// A world that a search has reached, and the place of the arrival that it was reached from.
    private struct Arrival {
        let world: UInt32
        let origin: UInt32
    }

    private let domain: Layout
    private let system: TransitionSystem
    private var table: WorldTable
    /// The worlds that come next to those that have been looked at, one list after the other.
    private var nexts: [UInt32] = []
    /// Where the list of a world stands; at `.max`, where none ends, if nobody has looked yet.
    private var places: [Range<UInt32>] = []
    /// The last world that was found to lead to a world, plus one.
    private var lastOrigin: [UInt32] = []
    /// The number of the last search that reached a world.
    private var lastReached: [UInt32] = []
    private var searchCount: UInt32 = 0

    /// How many worlds are kept from one search to the next.
    private static let mostKept = 1 << 17
    private static let unknown: Range<UInt32> = .max ..< .max

    /// Begins with nothing known.
    ///
    /// The variables must include all that decide what can happen to them.
    init(_ domain: Domain, _ variables: [VariableDefinition]) {
        self.domain = domain.layout
        system = TransitionSystem(domain, variables)
        table = WorldTable(wordCount: system.layout.wordCount)
    }

    /// Searches for the fewest commands that bring a condition about, breadth first.
    mutating func search(for goal: Condition, from world: World, limit: Int = 1 << 17) -> CommandSearch {
        let goal = CompiledCondition(goal, in: system.layout)
        let start = system.layout.variables.reduce(World()) { start, variable in
            system.layout.setting(variable, to: domain.core(of: variable, in: world), in: start)
        }
        if goal.holds(in: start) { return .found([]) }
        if table.wordCount > 8 { return .givenUp }
        if table.count > Self.mostKept { forget() }
        searchCount += 1
        var arrivals = [Arrival(world: number(of: start), origin: .max)]
        lastReached[Int(arrivals[0].world)] = searchCount
        var next = 0
        while next < arrivals.count {
            if arrivals.count >= limit { return .givenUp }
            for index in worlds(after: arrivals[next].world) {
                let world = nexts[Int(index)]
                if lastReached[Int(world)] == searchCount { continue }
                lastReached[Int(world)] = searchCount
                arrivals.append(Arrival(world: world, origin: UInt32(truncatingIfNeeded: next)))
                if holds(goal, at: world) { return .found(path(to: arrivals.count - 1, arrivals)) }
            }
            next += 1
        }
        return .impossible
    }

    private func path(to last: Int, _ arrivals: [Arrival]) -> [Handle<Command>] {
        var path: [Handle<Command>] = []
        var arrival = arrivals[last]
        while arrival.origin != .max {
            let origin = arrivals[Int(arrival.origin)]
            if let command = cause(of: arrival.world, after: origin.world) { path.append(command) }
            arrival = origin
        }
        return path.reversed()
    }

    /// The first command that leads from one world to another.
    private func cause(of world: UInt32, after origin: UInt32) -> Handle<Command>? {
        let wordCount = table.wordCount
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { next in
            table.words.withUnsafeBufferPointer { words in
                guard let first = words.baseAddress, let next = next.baseAddress else { return nil }
                return system.cause(
                    of: first + Int(world) * wordCount, after: first + Int(origin) * wordCount, next)
            }
        }
    }

    private mutating func forget() {
        table = WorldTable(wordCount: table.wordCount)
        nexts = []
        places = []
        lastOrigin = []
        lastReached = []
    }

    private func holds(_ condition: CompiledCondition, at number: UInt32) -> Bool {
        table.words.withUnsafeBufferPointer { words in
            guard let first = words.baseAddress else { return false }
            return condition.holds(at: first + Int(number) * table.wordCount)
        }
    }

    private mutating func number(of world: World) -> UInt32 {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: table.wordCount) { words in
            for index in 0..<table.wordCount { words.initializeElement(at: index, to: world.words[index]) }
            return words.baseAddress.map { number(adding: $0) } ?? 0
        }
    }

    private mutating func number(adding world: UnsafePointer<UInt64>) -> UInt32 {
        let number = table.number(adding: world)
        if number == places.count {
            places.append(Self.unknown)
            lastOrigin.append(0)
            lastReached.append(0)
        }
        return UInt32(truncatingIfNeeded: number)
    }

    /// Where the list of the worlds that come next to a world stands, without itself and each of them once.
    private mutating func worlds(after number: UInt32) -> Range<UInt32> {
        let known = places[Int(number)]
        if known != Self.unknown { return known }
        let first = nexts.count
        let wordCount = table.wordCount
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount * 2) { buffer in
            buffer.initialize(repeating: 0)
            guard let current = buffer.baseAddress else { return }
            for index in 0..<wordCount { current[index] = table.words[Int(number) &* wordCount &+ index] }
            let system = system
            system.forEachNext(current, current + wordCount) { _, next in
                let following = self.number(adding: next)
                if following == number || lastOrigin[Int(following)] == number + 1 { return }
                lastOrigin[Int(following)] = number + 1
                nexts.append(following)
            }
        }
        let place = UInt32(truncatingIfNeeded: first)..<UInt32(truncatingIfNeeded: nexts.count)
        places[Int(number)] = place
        return place
    }
}
