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
            for index in 0..<wordCount { base[index] = words[number * wordCount + index] }
            system.forEachNext(base, base + wordCount) { move, next in
                if let target = table.number(of: next) { body(move.command, target) }
            }
        }
    }

    /// For each world, whether one in which a condition holds can be reached from it.
    func reaching(_ goal: CompiledCondition) -> [Bool] {
        // The graph forwards, looked up once, and from it the graph backwards: how many ways lead to each world, and
        // from where.
        var targets: [UInt32] = []
        targets.reserveCapacity(census.transitions)
        var ends: [Int] = []
        ends.reserveCapacity(count)
        var starts = [Int](repeating: 0, count: count + 1)
        for number in 0..<count {
            forEachNext(from: number) { _, next in
                targets.append(UInt32(next))
                starts[next + 1] += 1
            }
            ends.append(targets.count)
        }
        for number in 0..<count { starts[number + 1] += starts[number] }
        var origins = [UInt32](repeating: 0, count: targets.count)
        var filled = starts
        var edge = 0
        for number in 0..<count {
            while edge < ends[number] {
                let target = Int(targets[edge])
                origins[filled[target]] = UInt32(number)
                filled[target] += 1
                edge += 1
            }
        }
        var reaches = [Bool](repeating: false, count: count)
        var open: [Int] = []
        for number in 0..<count where goal.holds(in: world(number)) {
            reaches[number] = true
            open.append(number)
        }
        while let number = open.popLast() {
            for origin in origins[starts[number]..<starts[number + 1]] where !reaches[Int(origin)] {
                reaches[Int(origin)] = true
                open.append(Int(origin))
            }
        }
        return reaches
    }
}
