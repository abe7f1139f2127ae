internal import Dispatch
internal import Synchronization

/// A search is the work of an exploration: from the worlds to begin with to all that follow, breadth first.
///
/// Worlds are numbered in the order in which they are found. Where many worlds wait to be looked at, several threads look
/// at them: each one takes a stretch of them and notes the worlds that follow and were not known at the beginning of the
/// round. Then all that was noted is entered, in the order of the worlds that it follows from. So every world gets the
/// number that it would have got from one thread, and the way to it is the same.
struct Search {
    let system: TransitionSystem
    let limit: Int
    let threads: Int

    private(set) var table: WorldTable
    private(set) var lineage = Lineage()
    private(set) var transitions = 0
    private(set) var depth = 0
    private(set) var isExhaustive = true

    /// The number of waiting worlds from which on it pays to share the work, and the most that are shared in one round.
    static let shared = 1 << 11...1 << 16

    /// Searches with so many threads at most.
    init(_ system: TransitionSystem, limit: Int, threads: Int) {
        self.system = system
        self.limit = min(limit, WorldTable.capacity)
        self.threads = threads
        table = WorldTable(wordCount: system.layout.wordCount)
        let wordCount = system.layout.wordCount
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { buffer in
            buffer.initialize(repeating: 0)
            guard let world = buffer.baseAddress, wordCount <= 8 else {
                isExhaustive = false
                return
            }
            begin(world)
            run(world)
        }
    }

    private mutating func begin(_ world: UnsafeMutablePointer<UInt64>) {
        let layout = system.layout
        let beginnings = layout.initialWorlds(limit: limit)
        let conceivable = layout.variables.reduce(1.0) { $0 * Double($1.initial.count) }
        if Double(beginnings.count) < conceivable { isExhaustive = false }
        for initial in beginnings {
            for index in 0..<layout.wordCount { world[index] = initial.words[index] }
            if table.insert(world) { lineage.addBeginning() }
        }
    }

    private mutating func run(_ world: UnsafeMutablePointer<UInt64>) {
        var following = NextWorlds(in: system)
        var number = 0
        var endOfLevel = table.count
        while number < table.count {
            if number == endOfLevel {
                depth += 1
                endOfLevel = table.count
            }
            let waiting = number..<min(endOfLevel, number + Self.shared.upperBound)
            let isLarge = threads > 1 && waiting.count >= Self.shared.lowerBound
            let isCut = isLarge ? !shareOut(waiting) : !lookAt(waiting, world, &following)
            if isCut {
                isExhaustive = false
                return
            }
            number = waiting.upperBound
        }
    }

    /// Looks at some worlds, one after the other, and enters what follows; returns whether there was room for it.
    private mutating func lookAt(
        _ numbers: Range<Int>, _ world: UnsafeMutablePointer<UInt64>, _ following: inout NextWorlds
    ) -> Bool {
        let wordCount = table.wordCount
        for number in numbers {
            if table.count >= limit { return false }
            table.words.withUnsafeBufferPointer { words in
                for index in 0..<wordCount { world[index] = words[number &* wordCount &+ index] }
            }
            following.collect(after: world, in: system)
            table.withReader { following.lookUp(in: $0) }
            transitions &+= following.count
            for index in 0..<following.count where following.numbers[index] == 0 {
                if table.insert(following.world(index)) { lineage.add(foundFrom: number) }
            }
        }
        return true
    }
}

extension Search {
    /// What a thread notes about a stretch of worlds.
    private struct Notes {
        /// The words of the worlds that follow and were not known, one behind the other.
        var words: [UInt64] = []
        /// For each world of the stretch, how many such worlds there are up to it, and how often something can happen.
        var ends: [(found: Int, transitions: Int)] = []
    }

    /// Has several threads look at some worlds, and enters what they noted; returns whether there was room for it.
    private mutating func shareOut(_ numbers: Range<Int>) -> Bool {
        // More stretches than threads, so that none waits long for another one.
        let count = threads * 4
        let starts = (0...count).map { numbers.lowerBound + numbers.count * $0 / count }
        let notes = Self.look(at: starts, in: system, table)
        for (stretch, start) in zip(notes, starts) where !enter(stretch, from: start) { return false }
        return true
    }

    /// What is noted about the stretches between some worlds.
    ///
    /// The threads share the table, and nobody else holds on to it when they are done, so that it need not be copied when
    /// something is added.
    private static func look(
        at starts: [Int], in system: TransitionSystem, _ table: WorldTable
    ) -> [Notes] {
        let notes = Mutex([Notes](repeating: Notes(), count: starts.count - 1))
        DispatchQueue.concurrentPerform(iterations: starts.count - 1) { index in
            let found = table.withReader { look(at: starts[index]..<starts[index + 1], in: system, $0) }
            notes.withLock { $0[index] = found }
        }
        return notes.withLock { $0 }
    }

    private static func look(
        at numbers: Range<Int>, in system: TransitionSystem, _ known: WorldTable.Reader
    ) -> Notes {
        let wordCount = system.layout.wordCount
        var notes = Notes()
        notes.ends.reserveCapacity(numbers.count)
        var transitions = 0
        var following = NextWorlds(in: system)
        guard let worlds = known.words.baseAddress else { return notes }
        for number in numbers {
            following.collect(after: worlds + number * wordCount, in: system)
            following.lookUp(in: known)
            transitions &+= following.count
            for index in 0..<following.count where following.numbers[index] == 0 {
                let world = following.world(index)
                for index in 0..<wordCount { notes.words.append(world[index]) }
            }
            notes.ends.append((notes.words.count / wordCount, transitions))
        }
        return notes
    }

    /// Enters what was noted about a stretch of worlds that begins with a number.
    private mutating func enter(_ notes: Notes, from start: Int) -> Bool {
        let wordCount = table.wordCount
        return notes.words.withUnsafeBufferPointer { words in
            var found = 0
            var counted = 0
            for (offset, end) in notes.ends.enumerated() {
                if table.count >= limit { return false }
                while found < end.found, let base = words.baseAddress {
                    if table.insert(base + found &* wordCount) { lineage.add(foundFrom: start + offset) }
                    found &+= 1
                }
                transitions &+= end.transitions &- counted
                counted = end.transitions
            }
            return true
        }
    }
}
