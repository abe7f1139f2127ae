extension Extension {
    /// How often all worlds are looked at before it is no use to go on so.
    private static let mostRounds = 64

    /// For each found world, whether one of those that are goals can be reached from it; nil if that took too many rounds.
    ///
    /// What can happen is found anew in each round, for it takes a hundred bytes a world to keep it. A world is left out as
    /// soon as it is known to lead there. What comes later mostly lies further on, so the last worlds are looked at first, then
    /// the first ones, and so on.
    mutating func reaching(_ worlds: [UInt32], _ isGoal: [Bool]) -> [Bool]? {
        let mask: UInt32 = 1 << UInt32(bits) - 1
        let shift = UInt32(bits)
        var reaches = NumberSet(worlds: base.count, bits: bits)
        let steps = BaseSteps(self)
        var reaching: [Bool]?
        reaches.withBytes { reaches in
            var open: [UInt32] = []
            for (world, isGoal) in zip(worlds, isGoal) {
                if isGoal { reaches.insert(Int(world >> shift), Int(world & mask)) } else { open.append(world) }
            }
            var left = -1
            var rounds = 0
            while left != open.count {
                if rounds == Self.mostRounds { return }
                rounds += 1
                left = open.count
                open.reverse()
                steps.withTables { look(at: &open, reaches, $0) }
            }
            reaching = worlds.map { reaches.contains(Int($0 >> shift), Int($0 & mask)) }
        }
        return reaching
    }

    /// Takes out the worlds that lead to one that reaches a goal, and notes that they do, too.
    private mutating func look(at open: inout [UInt32], _ reaches: NumberSet.Bytes, _ steps: BaseSteps.Tables) {
        let mask = 1 &<< bits &- 1
        var kept = 0
        for place in open.indices {
            let number = open[place]
            let world = Int(number) &>> bits
            let state = Int(number) & mask
            let row = row(world, state)
            if isAnyNext(of: world, row, in: reaches, steps) {
                reaches.insert(world, state)
            } else {
                open[kept] = number
                kept += 1
            }
        }
        open.removeLast(open.count - kept)
    }

    /// Whether something can happen in a world that leads to one of a set.
    @inline(__always)
    private func isAnyNext(of world: Int, _ row: Int, in set: NumberSet.Bytes, _ steps: BaseSteps.Tables) -> Bool {
        var isFound = false
        rows.withRow(row) { row in
            for step in Int(steps.starts[world])..<Int(steps.starts[world &+ 1]) {
                let state = row.after[Int(steps.joint[Int(steps.commands[step])])]
                isFound = set.contains(Int(steps.targets[step]), Int(state))
                if isFound { return }
            }
            for step in row.own {
                isFound = set.contains(world, Int(row.states[step]))
                if isFound { return }
            }
        }
        return isFound
    }
}
