/// Next worlds are the worlds that follow one world.
///
/// They are collected before any of them is looked up, so that the processor can wait for several places of a large
/// table at once.
struct NextWorlds: ~Copyable {
    /// The words of the worlds, one behind the other.
    let words: UnsafeMutablePointer<UInt64>
    /// The numbers that they have in a table plus one, zero where they are not in it.
    let numbers: UnsafeMutablePointer<UInt32>
    /// How many there are.
    private(set) var count = 0
    private let wordCount: Int

    /// Makes room for all worlds that can follow one world: one for each command.
    init(in system: TransitionSystem) {
        wordCount = system.layout.wordCount
        let capacity = max(system.moves.count, 1)
        words = .allocate(capacity: capacity * wordCount)
        numbers = .allocate(capacity: capacity)
        words.initialize(repeating: 0, count: capacity * wordCount)
        numbers.initialize(repeating: 0, count: capacity)
    }

    deinit {
        words.deallocate()
        numbers.deallocate()
    }

    /// Collects the worlds that follow a world.
    @inline(__always)
    mutating func collect(after world: UnsafePointer<UInt64>, in system: TransitionSystem) {
        var count = 0
        system.forEachNext(world, { words + count &* wordCount }) { _ in count &+= 1 }
        self.count = count
    }

    /// Looks all of them up.
    @inline(__always)
    mutating func lookUp(in table: WorldTable.Reader) { table.lookUp(words, count, numbers) }

    /// The words of one of them.
    @inline(__always)
    func world(_ index: Int) -> UnsafePointer<UInt64> { UnsafePointer(words + index &* wordCount) }
}
