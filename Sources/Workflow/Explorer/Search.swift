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
    private(set) var parents: [UInt32] = []
    private(set) var causes: [UInt16] = []
    private(set) var transitions = 0
    private(set) var depth = 0
    private(set) var isExhaustive = true
    /// What glances at the table came to, which means nothing but that they were made.
    private var glances: UInt64 = 0

    /// The number of waiting worlds from which on it pays to share the work, and the most that are shared in one round.
    static let shared = 1 << 11...1 << 16

    /// Searches with so many threads at most.
    init(_ system: TransitionSystem, limit: Int, threads: Int) {
        self.system = system
        self.limit = min(limit, WorldTable.capacity)
        self.threads = threads
        table = WorldTable(wordCount: system.layout.wordCount)
        let wordCount = system.layout.wordCount
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount * 2) { buffer in
            buffer.initialize(repeating: 0)
            guard let world = buffer.baseAddress, wordCount <= 8 else {
                isExhaustive = false
                return
            }
            begin(world)
            run(world, world + wordCount)
        }
    }

    private mutating func begin(_ world: UnsafeMutablePointer<UInt64>) {
        let layout = system.layout
        let beginnings = layout.initialWorlds(limit: limit)
        let conceivable = layout.variables.reduce(1.0) { $0 * Double($1.initial.count) }
        if Double(beginnings.count) < conceivable { isExhaustive = false }
        for initial in beginnings {
            for index in 0..<layout.wordCount { world[index] = initial.words[index] }
            if table.insert(world) {
                parents.append(.max)
                causes.append(.max)
            }
        }
    }

    private mutating func run(_ world: UnsafeMutablePointer<UInt64>, _ next: UnsafeMutablePointer<UInt64>) {
        var number = 0
        var endOfLevel = table.count
        while number < table.count {
            if number == endOfLevel {
                depth += 1
                endOfLevel = table.count
            }
            let waiting = number..<min(endOfLevel, number + Self.shared.upperBound)
            let isLarge = threads > 1 && waiting.count >= Self.shared.lowerBound
            let isCut = isLarge ? !shareOut(waiting) : !lookAt(waiting, world, next)
            if isCut {
                isExhaustive = false
                return
            }
            number = waiting.upperBound
        }
    }

    /// Looks at some worlds, one after the other, and enters what follows; returns whether there was room for it.
    ///
    /// What follows from a few worlds is gathered first, and where it would stand in the table is glanced at, so that the
    /// memory is at hand when it is entered.
    private mutating func lookAt(
        _ numbers: Range<Int>, _ world: UnsafeMutablePointer<UInt64>, _ next: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        let wordCount = table.wordCount
        var gathered = Gathered()
        var number = numbers.lowerBound
        while number < numbers.upperBound {
            let stretch = number..<min(numbers.upperBound, number + Gathered.size)
            gathered.removeAll()
            for number in stretch {
                table.words.withUnsafeBufferPointer { words in
                    for index in 0..<wordCount { world[index] = words[number &* wordCount &+ index] }
                }
                var transitions = 0
                system.forEachNext(world, next) { move, next in
                    transitions &+= 1
                    gathered.add(next, after: world, wordCount, move.command.index)
                }
                gathered.ends.append((gathered.hashes.count, transitions))
            }
            glances ^= table.withReader { gathered.glance($0) }
            if !enter(gathered, from: number) { return false }
            number = stretch.upperBound
        }
        return true
    }

    /// Enters what follows from some worlds, of which the first one has a number.
    private mutating func enter(_ gathered: Gathered, from start: Int) -> Bool {
        let wordCount = table.wordCount
        return gathered.words.withUnsafeBufferPointer { words in
            var index = 0
            for (offset, end) in gathered.ends.enumerated() {
                if table.count >= limit { return false }
                transitions &+= end.transitions
                while index < end.count, let base = words.baseAddress {
                    if table.insert(base + index &* wordCount, hash: gathered.hashes[index]) {
                        parents.append(UInt32(truncatingIfNeeded: start &+ offset))
                        causes.append(gathered.causes[index])
                    }
                    index &+= 1
                }
            }
            return true
        }
    }

    /// What follows from a few worlds.
    private struct Gathered {
        /// How many worlds are looked at before what follows from them is entered.
        static let size = 16

        /// The words of the worlds that follow, one behind the other.
        var words: [UInt64] = []
        var hashes: [Int] = []
        /// The commands that lead to them.
        var causes: [UInt16] = []
        /// For each world that they follow from, how many there are up to it, and how often something can happen in it.
        var ends: [(count: Int, transitions: Int)] = []
        private var slots: [UInt32] = []

        mutating func removeAll() {
            words.removeAll(keepingCapacity: true)
            hashes.removeAll(keepingCapacity: true)
            causes.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
        }

        @inline(__always)
        mutating func add(
            _ world: UnsafePointer<UInt64>, after other: UnsafePointer<UInt64>, _ wordCount: Int, _ command: Int
        ) {
            var difference: UInt64 = 0
            for index in 0..<wordCount { difference |= world[index] ^ other[index] }
            if difference == 0 { return }
            for index in 0..<wordCount { words.append(world[index]) }
            hashes.append(WorldTable.hash(world, wordCount))
            causes.append(UInt16(truncatingIfNeeded: command))
        }

        mutating func glance(_ table: WorldTable.Reader) -> UInt64 {
            slots.removeAll(keepingCapacity: true)
            for hash in hashes { slots.append(table.glance(at: hash)) }
            return slots.reduce(0) { $0 ^ table.glance(at: $1) }
        }
    }
}

extension Search {
    /// What a thread notes about a stretch of worlds.
    private struct Notes {
        /// The words of the worlds that follow and were not known, one behind the other.
        var words: [UInt64] = []
        /// The commands that lead to them.
        var causes: [UInt16] = []
        /// For each world of the stretch, how many such worlds there are up to it, and how often something can happen.
        var ends: [(found: Int, transitions: Int)] = []
        /// What the glances came to.
        var glances: UInt64 = 0

        mutating func add(_ gathered: Gathered, _ wordCount: Int, _ known: WorldTable.Reader) {
            gathered.words.withUnsafeBufferPointer { worlds in
                var index = 0
                for end in gathered.ends {
                    while index < end.count, let base = worlds.baseAddress {
                        let world = base + index &* wordCount
                        if !known.contains(world, hash: gathered.hashes[index]) {
                            for word in 0..<wordCount { words.append(world[word]) }
                            causes.append(gathered.causes[index])
                        }
                        index &+= 1
                    }
                    ends.append((causes.count, (ends.last?.transitions ?? 0) &+ end.transitions))
                }
            }
        }
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
        var gathered = Gathered()
        var number = numbers.lowerBound
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { buffer in
            buffer.initialize(repeating: 0)
            guard let next = buffer.baseAddress, let worlds = known.words.baseAddress else { return }
            while number < numbers.upperBound {
                let stretch = number..<min(numbers.upperBound, number + Gathered.size)
                gathered.removeAll()
                for number in stretch {
                    let world = worlds + number * wordCount
                    var transitions = 0
                    system.forEachNext(world, next) { move, next in
                        transitions &+= 1
                        gathered.add(next, after: world, wordCount, move.command.index)
                    }
                    gathered.ends.append((gathered.hashes.count, transitions))
                }
                notes.glances ^= gathered.glance(known)
                notes.add(gathered, wordCount, known)
                number = stretch.upperBound
            }
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
                    if table.insert(base + found &* wordCount) {
                        parents.append(UInt32(truncatingIfNeeded: start + offset))
                        causes.append(notes.causes[found])
                    }
                    found &+= 1
                }
                transitions &+= end.transitions &- counted
                counted = end.transitions
            }
            return true
        }
    }
}
