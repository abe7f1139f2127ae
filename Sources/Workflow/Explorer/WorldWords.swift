/// World words are the words of explored worlds, one world after the other.
///
/// Worlds that were put together from those of a base and the states of a module are kept as the numbers of both, which take
/// four bytes a world, and are put together again when they are looked at.
struct WorldWords: Sendable {
    /// The words of a world.
    let wordCount: Int
    /// The number of worlds.
    let count: Int
    /// The words of all worlds, or of those of the base.
    let words: [UInt64]
    /// The words of the states of the module; none where worlds are kept whole.
    let states: [UInt64]
    /// For each world the number of its base, and behind it, in so many bits, that of its state.
    private let numbers: [UInt32]
    private let bits: Int

    /// The words of whole worlds, one behind the other.
    init(_ words: [UInt64], wordCount: Int) {
        self.words = words
        self.wordCount = wordCount
        count = words.count / max(wordCount, 1)
        states = []
        numbers = []
        bits = 0
    }

    /// The words of worlds with some numbers, made of those of a base and those of a module.
    init(_ numbers: [UInt32], of base: [UInt64], _ states: [UInt64], wordCount: Int, stateBits: Int) {
        self.numbers = numbers
        words = base
        self.states = states
        self.wordCount = wordCount
        count = numbers.count
        bits = stateBits
    }

    /// For each world the numbers that it was put together from; nothing where worlds are kept whole.
    var joined: [UInt32]? { states.isEmpty ? nil : numbers }

    /// The bytes that they have reserved.
    var byteCount: Int { (words.capacity + states.capacity) * 8 + numbers.capacity * 4 }

    /// Calls a function with the words of each world, until it says that it has seen enough.
    @inline(__always)
    func visit(_ body: (Int, UnsafePointer<UInt64>) -> Bool) {
        words.withUnsafeBufferPointer { words in
            guard let first = words.baseAddress else { return }
            if states.isEmpty {
                for number in 0..<count where !body(number, first + number &* wordCount) { return }
                return
            }
            visitJoined(first, body)
        }
    }

    @inline(__always)
    private func visitJoined(_ base: UnsafePointer<UInt64>, _ body: (Int, UnsafePointer<UInt64>) -> Bool) {
        let mask = 1 << bits - 1
        states.withUnsafeBufferPointer { states in
            numbers.withUnsafeBufferPointer { numbers in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { buffer in
                    guard let world = buffer.baseAddress else { return }
                    // Nearly all have one word.
                    if wordCount == 1 {
                        for number in 0..<count {
                            let joined = Int(numbers[number])
                            world[0] = base[joined &>> bits] | states[joined & mask]
                            if !body(number, world) { return }
                        }
                        return
                    }
                    for number in 0..<count {
                        let joined = Int(numbers[number])
                        let start = joined &>> bits &* wordCount
                        let state = joined & mask &* wordCount
                        for index in 0..<wordCount { world[index] = base[start &+ index] | states[state &+ index] }
                        if !body(number, world) { return }
                    }
                }
            }
        }
    }

    /// Whether they were put together from those of a base and the states of a module.
    var isJoined: Bool { !states.isEmpty }

    /// The bits that belong to the module.
    var moduleBits: SIMD8<UInt64> {
        var bits = SIMD8<UInt64>.zero
        for index in states.indices where index % wordCount < 8 { bits[index % wordCount] |= states[index] }
        return bits
    }

    /// For each of the base a one if a condition holds there that looks at nothing else, else a zero; nothing where it holds
    /// anywhere.
    func bases(where condition: CompiledCondition) -> [UInt8]? {
        if condition.isTrivial { return nil }
        let needs = condition.needs ?? CompiledCondition.Needs(word: 0, mask: 0, bits: 0)
        return words.withUnsafeBufferPointer { words in
            guard let first = words.baseAddress, needs.word < wordCount else { return nil }
            return [UInt8](unsafeUninitializedCapacity: words.count / wordCount) { holding, count in
                count = words.count / wordCount
                for base in 0..<count {
                    let world = first + base &* wordCount
                    // Most don't even have what can be seen at once.
                    let mayHold = world[needs.word] & needs.mask == needs.bits
                    holding[base] = mayHold && condition.holds(at: world) ? 1 : 0
                }
            }
        }
    }

    /// Calls a function with the words of each world that was put together from one of some of the base, until it says that it
    /// has seen enough.
    @inline(__always)
    func visitJoined(to isPossible: [UInt8], _ body: (Int, UnsafePointer<UInt64>) -> Bool) {
        words.withUnsafeBufferPointer { words in
            states.withUnsafeBufferPointer { states in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { buffer in
                    guard let world = buffer.baseAddress else { return }
                    visitPairs(joinedTo: isPossible) { number, base, state in
                        let (start, state) = (base &* wordCount, state &* wordCount)
                        world[0] = words[start] | states[state]
                        if wordCount > 1 {
                            for index in 1..<wordCount { world[index] = words[start &+ index] | states[state &+ index] }
                        }
                        return body(number, world)
                    }
                }
            }
        }
    }

    /// Calls a function with the number of each world that was put together from one of some of the base, that of its base, and
    /// that of its state, until it says that it has seen enough.
    @inline(__always)
    func visitPairs(joinedTo isPossible: [UInt8], _ body: (Int, Int, Int) -> Bool) {
        let mask = 1 << bits - 1
        numbers.withUnsafeBufferPointer { numbers in
            isPossible.withUnsafeBufferPointer { isPossible in
                guard let bases = isPossible.baseAddress else { return }
                var number = Self.next(in: numbers, from: 0, joinedTo: bases, bits: bits)
                while number < count {
                    let joined = Int(numbers[number])
                    if !body(number, joined &>> bits, joined & mask) { return }
                    number = Self.next(in: numbers, from: number &+ 1, joinedTo: bases, bits: bits)
                }
            }
        }
    }

    /// The first of some numbers that is joined to one of some of the base; most are not, so that four are looked at together.
    @inline(never)
    private static func next(
        in numbers: UnsafeBufferPointer<UInt32>, from first: Int, joinedTo isPossible: UnsafePointer<UInt8>, bits: Int
    ) -> Int {
        guard let start = numbers.baseAddress else { return 0 }
        let (shift, end) = (UInt32(bits), numbers.count)
        func flag(_ number: Int) -> UInt8 { isPossible[Int(truncatingIfNeeded: start[number] &>> shift)] }
        var number = first
        while number &+ 4 <= end {
            let flags = flag(number) | flag(number &+ 1) | flag(number &+ 2) | flag(number &+ 3)
            if flags != 0 { break }
            number &+= 4
        }
        while number < end && flag(number) == 0 { number &+= 1 }
        return number
    }

    /// Writes the words of one world to an address.
    @inline(__always)
    func read(_ number: Int, into world: UnsafeMutablePointer<UInt64>) {
        if states.isEmpty {
            for index in 0..<wordCount { world[index] = words[number &* wordCount &+ index] }
            return
        }
        let joined = Int(numbers[number])
        let start = joined >> bits &* wordCount
        let state = joined & (1 << bits - 1) &* wordCount
        for index in 0..<wordCount { world[index] = words[start &+ index] | states[state &+ index] }
    }

    /// One world.
    func world(_ number: Int) -> World {
        var world = World()
        if states.isEmpty { return words.world(number, wordCount) }
        let base = words.world(Int(numbers[number]) >> bits, wordCount)
        let state = states.world(Int(numbers[number]) & (1 << bits - 1), wordCount)
        world.words = base.words | state.words
        return world
    }

    /// The words of all worlds, one behind the other.
    var all: [UInt64] {
        if states.isEmpty { return words }
        var all: [UInt64] = []
        all.reserveCapacity(count * wordCount)
        visit { _, world in
            for index in 0..<wordCount { all.append(world[index]) }
            return true
        }
        return all
    }
}
