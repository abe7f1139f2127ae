extension Extension {
    /// How often all worlds are looked at before it is no use to go on so.
    private static let mostRounds = 64

    /// For each found world, whether one of those that are goals can be reached from it; nil if that took too many rounds.
    ///
    /// What can happen is found anew in each round, for it takes a hundred bytes a world to keep it. A world is left out as
    /// soon as it is known to lead there. What comes later mostly lies further on, so the last worlds are looked at first, then
    /// the first ones, and so on.
    mutating func reaching(_ worlds: [UInt32], _ isGoal: [Bool]) -> [Bool]? {
        var reaches = [UInt64](repeating: 0, count: (base.count << bits + 63) / 64)
        var open: [UInt32] = []
        for (world, isGoal) in zip(worlds, isGoal) {
            if isGoal { reaches[Int(world >> 6)] |= 1 << UInt64(world & 63) } else { open.append(world) }
        }
        var left = -1
        var rounds = 0
        while left != open.count {
            if rounds == Self.mostRounds { return nil }
            rounds += 1
            left = open.count
            open.reverse()
            look(at: &open, &reaches)
        }
        return worlds.map { reaches[Int($0 >> 6)] >> UInt64($0 & 63) & 1 == 1 }
    }

    /// Takes out the worlds that lead to one that reaches a goal, and notes that they do, too.
    private mutating func look(at open: inout [UInt32], _ reaches: inout [UInt64]) {
        let mask: UInt32 = 1 << UInt32(bits) - 1
        var kept = 0
        for place in open.indices {
            let number = open[place]
            let world = Int(number >> UInt32(bits))
            let row = row(world, Int(number & mask))
            if reaches.withUnsafeBufferPointer({ isAnyNext(of: world, row, in: $0) }) {
                reaches[Int(number >> 6)] |= 1 << UInt64(number & 63)
            } else {
                open[kept] = number
                kept += 1
            }
        }
        open.removeLast(open.count - kept)
    }
}
