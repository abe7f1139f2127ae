/// A world table numbers worlds in the order in which they are found, and finds their numbers again.
///
/// The words of all worlds stand in one array, without gaps. Beside it is a hash table with open addressing and linear
/// probing that holds nothing but numbers, so that a world costs its own words and eight bytes or less.
struct WorldTable: Sendable {
    /// The words of a world.
    let wordCount: Int
    /// The words of all worlds.
    private(set) var words: [UInt64] = []
    /// The number of worlds.
    private(set) var count = 0
    /// The numbers of the worlds plus one, zero where a slot is free.
    ///
    /// There are always twice as many slots as worlds.
    private var slots: [UInt32]

    init(wordCount: Int) {
        self.wordCount = wordCount
        slots = Array(repeating: 0, count: 1 << 10)
    }

    /// Makes a table of worlds that are all different, with their words one behind the other.
    init(wordCount: Int, words: [UInt64]) {
        self.wordCount = wordCount
        self.words = words
        count = words.count / max(wordCount, 1)
        var slotCount = 1 << 10
        while slotCount < count * 2 { slotCount *= 2 }
        slots = []
        enterAll(slotCount)
    }

    /// The most worlds that a table can number.
    static let capacity = Int(UInt32.max) / 2

    @inline(__always)
    private static func hash(_ world: UnsafePointer<UInt64>, _ wordCount: Int) -> Int {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for index in 0..<wordCount {
            let product = (state ^ world[index]).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
            state = product.high ^ product.low
        }
        let product = state.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }

    /// The table as it is at one moment, which several threads may read as long as nothing is added.
    struct Reader {
        let wordCount: Int
        let words: UnsafeBufferPointer<UInt64>
        fileprivate let slots: UnsafeBufferPointer<UInt32>

        /// Looks up worlds that stand one behind the other: writes their numbers plus one, zero for those not in the table.
        ///
        /// First it goes to the slots of all of them, then to the words that those name, so that no world waits until
        /// the memory has answered for the one before.
        @inline(__always)
        func lookUp(_ worlds: UnsafePointer<UInt64>, _ count: Int, _ numbers: UnsafeMutablePointer<UInt32>) {
            let mask = slots.count &- 1
            for index in 0..<count {
                numbers[index] = slots[WorldTable.hash(worlds + index &* wordCount, wordCount) & mask]
            }
            for index in 0..<count where numbers[index] != 0 {
                let world = worlds + index &* wordCount
                if !isSame(numbers[index], world) { numbers[index] = slots[slot(of: world)] }
            }
        }

        /// Whether the world with a number plus one is a world.
        @inline(__always)
        private func isSame(_ number: UInt32, _ world: UnsafePointer<UInt64>) -> Bool {
            let first = (Int(number) &- 1) &* wordCount
            var index = 0
            while index < wordCount && words[first &+ index] == world[index] { index &+= 1 }
            return index == wordCount
        }

        /// Finds the slot that holds a world, or the free one that should.
        @inline(__always)
        fileprivate func slot(of world: UnsafePointer<UInt64>) -> Int {
            let mask = slots.count &- 1
            var slot = WorldTable.hash(world, wordCount) & mask
            while slots[slot] != 0 && !isSame(slots[slot], world) { slot = (slot &+ 1) & mask }
            return slot
        }
    }

    /// Calls a function with the table as it is now.
    @inline(__always)
    func withReader<Result>(_ body: (Reader) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            words.withUnsafeBufferPointer { words in
                body(Reader(wordCount: wordCount, words: words, slots: slots))
            }
        }
    }

    /// The number of a world; nil if it is not in the table.
    func number(of world: UnsafePointer<UInt64>) -> Int? {
        let found = slots[withReader { $0.slot(of: world) }]
        return found == 0 ? nil : Int(found) - 1
    }

    /// Adds a world unless it is there.
    ///
    /// Returns whether it was new.
    @inline(__always)
    mutating func insert(_ world: UnsafePointer<UInt64>) -> Bool {
        let slot = withReader { $0.slot(of: world) }
        if slots[slot] != 0 { return false }
        add(world, in: slot)
        return true
    }

    /// The number of a world, which is added unless it is there.
    @inline(__always)
    mutating func number(adding world: UnsafePointer<UInt64>) -> Int {
        let slot = withReader { $0.slot(of: world) }
        if slots[slot] != 0 { return Int(slots[slot]) - 1 }
        add(world, in: slot)
        return count - 1
    }

    private mutating func add(_ world: UnsafePointer<UInt64>, in slot: Int) {
        for index in 0..<wordCount { words.append(world[index]) }
        count += 1
        slots[slot] = UInt32(count)
        if count &* 2 > slots.count { grow() }
    }

    private mutating func grow() { enterAll(slots.count * 2) }

    private mutating func enterAll(_ slotCount: Int) {
        slots = Array(repeating: 0, count: slotCount)
        words.withUnsafeBufferPointer { words in
            guard let base = words.baseAddress else { return }
            let mask = slots.count - 1
            for number in 0..<count {
                var slot = Self.hash(base + number * wordCount, wordCount) & mask
                while slots[slot] != 0 { slot = (slot + 1) & mask }
                slots[slot] = UInt32(number + 1)
            }
        }
    }

    /// The bytes that the table has reserved besides those of the words.
    var byteCount: Int { slots.capacity * 4 }
}

extension [UInt64] {
    /// The world with a number, of those that have so many words each.
    @inline(__always)
    func world(_ number: Int, _ wordCount: Int) -> World {
        var world = World()
        for index in 0..<Swift.min(wordCount, 8) { world.words[index] = self[number &* wordCount &+ index] }
        return world
    }
}
