extension WorldWords {
    /// The numbers of the worlds in which a condition holds, the first one for each combination of some bits.
    func firsts(where condition: Condition, in layout: Layout, tellingApart bits: SIMD8<UInt64>) -> [Int] {
        isJoined
            ? firstsOfPairs(where: condition, in: layout, tellingApart: bits)
            : firstsOfWhole(where: condition, in: layout, tellingApart: bits)
    }

    private func firstsOfWhole(
        where condition: Condition, in layout: Layout, tellingApart bits: SIMD8<UInt64>
    ) -> [Int] {
        var seen = WorldTable(wordCount: wordCount)
        var firsts: [Int] = []
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { told in
            guard let first = told.baseAddress else { return }
            visit(where: condition, in: layout) { number, world in
                for index in 0..<wordCount { told[index] = world[index] & bits[index] }
                if seen.insert(first) { firsts.append(number) }
                return true
            }
        }
        return firsts
    }

    /// The same where worlds were put together: all of one kind of base and one kind of state are alike.
    private func firstsOfPairs(
        where condition: Condition, in layout: Layout, tellingApart bits: SIMD8<UInt64>
    ) -> [Int] {
        let (base, rest) = parts(of: condition, in: layout)
        // Where nothing but these bits has a say in it, a pair for which it doesn't hold is done with, too.
        let isDecided = (rest.bits & ~bits) == .zero
        let possible = self.bases(where: base) ?? [UInt8](repeating: 1, count: words.count / wordCount)
        let (bases, baseCount) = kinds(of: words, by: bits) { possible[$0] != 0 }
        let (states, stateCount) = kinds(of: states, by: bits) { _ in true }
        var seen = NumberSet(worlds: baseCount, bits: stateCount.bitWidth - stateCount.leadingZeroBitCount)
        var firsts: [Int] = []
        seen.withBytes { seen in
            visitPairs(joinedTo: possible) { number, base, state in
                let (base, state) = (Int(bases[base]), Int(states[state]))
                if seen.contains(base, state) { return true }
                let holds = rest.isTrivial || rest.holds(in: world(number))
                if holds { firsts.append(number) }
                if holds || isDecided { seen.insert(base, state) }
                return true
            }
        }
        return firsts
    }

    /// Numbers those of some words that are wanted so that the same bits have the same number; with how many there are.
    @inline(__always)
    private func kinds(
        of words: [UInt64], by bits: SIMD8<UInt64>, _ isWanted: (Int) -> Bool
    ) -> (kinds: [UInt32], count: Int) {
        var table = WorldTable(wordCount: wordCount)
        var kinds = [UInt32](repeating: 0, count: words.count / wordCount)
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { told in
            guard let first = told.baseAddress else { return }
            for number in kinds.indices where isWanted(number) {
                for index in 0..<wordCount { told[index] = words[number &* wordCount &+ index] & bits[index] }
                kinds[number] = UInt32(truncatingIfNeeded: table.number(adding: first))
            }
        }
        return (kinds, table.count)
    }
}
