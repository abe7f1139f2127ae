/// Next worlds are the worlds that follow one world, and the commands that lead to them.
///
/// They are collected before any of them is looked up, so that the processor can wait for several places of a large
/// table at once.
struct NextWorlds: ~Copyable {
    /// The words of the worlds, one behind the other.
    let words: UnsafeMutablePointer<UInt64>
    /// The commands that lead to them.
    let causes: UnsafeMutablePointer<UInt16>
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
        causes = .allocate(capacity: capacity)
        numbers = .allocate(capacity: capacity)
        words.initialize(repeating: 0, count: capacity * wordCount)
        causes.initialize(repeating: 0, count: capacity)
        numbers.initialize(repeating: 0, count: capacity)
    }

    deinit {
        words.deallocate()
        causes.deallocate()
        numbers.deallocate()
    }

    /// Collects the worlds that follow a world.
    @inline(__always)
    mutating func collect(after world: UnsafePointer<UInt64>, in system: TransitionSystem) {
        var count = 0
        system.forEachNext(world, { words + count &* wordCount }) { move in
            causes[count] = UInt16(truncatingIfNeeded: move.command.index)
            count &+= 1
        }
        self.count = count
    }

    /// Looks all of them up.
    @inline(__always)
    mutating func lookUp(in table: WorldTable.Reader) { table.lookUp(words, count, numbers) }

    /// The words of one of them.
    @inline(__always)
    func world(_ index: Int) -> UnsafePointer<UInt64> { UnsafePointer(words + index &* wordCount) }
}
