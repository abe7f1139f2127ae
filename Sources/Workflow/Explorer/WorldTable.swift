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

    /// The most worlds that a table can number.
    static let capacity = Int(UInt32.max) / 2

    @inline(__always)
    static func hash(_ world: UnsafePointer<UInt64>, _ wordCount: Int) -> Int {
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

        /// Looks where the world with a hash would be, and returns something that depends on what is there.
        ///
        /// It takes long until memory that has not been looked at for a while is at hand. Whoever looks ahead at several worlds
        /// waits for all of them at once.
        @inline(__always)
        func glance(at hash: Int) -> UInt32 { slots[hash & (slots.count &- 1)] }

        /// The same for the world with a number plus one, as a glance has returned it.
        @inline(__always)
        func glance(at number: UInt32) -> UInt64 { number == 0 ? 0 : words[(Int(number) &- 1) &* wordCount] }

        /// Whether a world of which the hash is known is in the table.
        @inline(__always)
        func contains(_ world: UnsafePointer<UInt64>, hash: Int) -> Bool { slots[slot(of: world, hash: hash)] != 0 }

        /// Finds the slot that holds a world, or the free one that should.
        @inline(__always)
        fileprivate func slot(of world: UnsafePointer<UInt64>) -> Int {
            slot(of: world, hash: WorldTable.hash(world, wordCount))
        }

        @inline(__always)
        fileprivate func slot(of world: UnsafePointer<UInt64>, hash: Int) -> Int {
            let mask = slots.count &- 1
            var slot = hash & mask
            while slots[slot] != 0 {
                let first = (Int(slots[slot]) &- 1) &* wordCount
                var index = 0
                while index < wordCount && words[first &+ index] == world[index] { index &+= 1 }
                if index == wordCount { break }
                slot = (slot &+ 1) & mask
            }
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
        insert(world, hash: Self.hash(world, wordCount))
    }

    /// Adds a world, of which the hash is known, unless it is there.
    @inline(__always)
    mutating func insert(_ world: UnsafePointer<UInt64>, hash: Int) -> Bool {
        let slot = withReader { $0.slot(of: world, hash: hash) }
        if slots[slot] != 0 { return false }
        for index in 0..<wordCount { words.append(world[index]) }
        count += 1
        slots[slot] = UInt32(count)
        if count &* 2 > slots.count { grow() }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
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

    /// Copies a world out.
    func world(_ number: Int) -> World {
        var world = World()
        for index in 0..<min(wordCount, 8) { world.words[index] = words[number &* wordCount &+ index] }
        return world
    }

    /// The bytes that the table has reserved.
    var byteCount: Int { words.capacity * 8 + slots.capacity * 4 }
}
