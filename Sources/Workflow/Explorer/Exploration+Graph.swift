extension TransitionSystem {
    /// Calls a function for each command that can happen in a world, with the world that follows.
    func forEachNext(from world: World, _ body: (Handle<Command>, World) -> Void) {
        let wordCount = layout.wordCount
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount * 2) { buffer in
            buffer.initialize(repeating: 0)
            guard let base = buffer.baseAddress, wordCount <= 8 else { return }
            for index in 0..<wordCount { base[index] = world.words[index] }
            forEachNext(base, base + wordCount) { move, next in
                body(move.command, World(UnsafeBufferPointer(start: next, count: wordCount)))
            }
        }
    }
}

extension Exploration {
    /// Calls a function for each command that can happen in the world with a number, with the number of the next world.
    ///
    /// A next world that was not explored any more is left out.
    public func forEachNext(from number: Int, _ body: (Handle<Command>, Int) -> Void) {
        let table = table
        let wordCount = layout.wordCount
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount * 2) { buffer in
            buffer.initialize(repeating: 0)
            guard let base = buffer.baseAddress, wordCount <= 8 else { return }
            worlds.read(number, into: base)
            system.forEachNext(base, base + wordCount) { move, next in
                if let target = table.number(of: next) { body(move.command, target) }
            }
        }
    }
}
