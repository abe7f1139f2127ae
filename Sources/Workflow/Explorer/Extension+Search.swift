extension Extension {
    /// What a search has found.
    struct Found {
        /// The worlds, in the order in which they were found.
        var worlds: [UInt32] = []
        var lineage = Lineage()
        var transitions = 0
        var depth = 0
        var isExhaustive = true
    }

    /// Finds all worlds, breadth first; numbers and ways are those that looking at whole worlds would give.
    mutating func search(limit: Int) -> Found {
        var found = Found()
        var isKnown = [UInt64](repeating: 0, count: (base.count << bits + 63) / 64)
        let beginnings = beginnings(limit: limit)
        found.isExhaustive =
            Double(beginnings.count) >= layout.variables.reduce(1.0) { $0 * Double($1.initial.count) }
        for world in beginnings where isKnown[Int(world) / 64] >> UInt64(world % 64) & 1 == 0 {
            isKnown[Int(world) / 64] |= 1 << UInt64(world % 64)
            found.worlds.append(world)
            found.lineage.addBeginning()
        }
        let room = jointNumbers.count + rows.mostOwn + 1
        let steps = BaseSteps(self)
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: room) { news in
            isKnown.withUnsafeMutableBufferPointer { isKnown in
                steps.withTables { tables in
                    guard let news = news.baseAddress, let isKnown = isKnown.baseAddress else { return }
                    run(&found, limit, tables, isKnown, news)
                }
            }
        }
        return found
    }

    private mutating func run(
        _ found: inout Found, _ limit: Int, _ steps: BaseSteps.Tables, _ isKnown: UnsafeMutablePointer<UInt64>,
        _ news: UnsafeMutablePointer<UInt64>
    ) {
        let mask = 1 &<< bits &- 1
        var number = 0
        var endOfLevel = found.worlds.count
        while number < found.worlds.count {
            if number == endOfLevel {
                found.depth += 1
                endOfLevel = found.worlds.count
            }
            if found.worlds.count >= limit {
                found.isExhaustive = false
                return
            }
            let index = Int(found.worlds[number])
            let world = index &>> bits
            let row = row(world, index & mask)
            let (happening, count) = collectNews(world, row, steps, isKnown, news)
            found.transitions &+= happening
            if count > 1 { Self.sort(news, count) }
            for place in 0..<count {
                let next = UInt32(truncatingIfNeeded: news[place])
                let bit: UInt64 = 1 &<< UInt64(next & 63)
                if isKnown[Int(next &>> 6)] & bit != 0 { continue }
                isKnown[Int(next &>> 6)] |= bit
                found.worlds.append(next)
                found.lineage.add(foundFrom: number)
            }
            number &+= 1
        }
    }

    /// Notes the worlds that follow and are not known, each behind the command that leads to it.
    ///
    /// Returns how often something can happen, and how many were noted.
    @inline(__always)
    private func collectNews(
        _ world: Int, _ row: Int, _ steps: BaseSteps.Tables, _ isKnown: UnsafePointer<UInt64>,
        _ news: UnsafeMutablePointer<UInt64>
    ) -> (happening: Int, news: Int) {
        var count = 0
        let happening = forEachStep(world, row, steps) { next, command in
            if isKnown[Int(next &>> 6)] &>> UInt64(next & 63) & 1 == 1 { return }
            news[count] = UInt64(command()) << 32 | UInt64(next)
            count &+= 1
        }
        return (happening, count)
    }

    /// Few worlds are new at a time, and mostly they are in order already.
    private static func sort(_ news: UnsafeMutablePointer<UInt64>, _ count: Int) {
        for end in 1..<count {
            let moved = news[end]
            var place = end
            while place > 0 && news[place - 1] > moved {
                news[place] = news[place - 1]
                place -= 1
            }
            news[place] = moved
        }
    }

    /// Calls a function for all that can happen in a world, with the number of what follows and what tells the command;
    /// returns how often.
    @inline(__always)
    private func forEachStep(
        _ world: Int, _ row: Int, _ steps: BaseSteps.Tables, _ body: (UInt32, () -> UInt16) -> Void
    ) -> Int {
        let shift = UInt32(bits)
        let first = Int(steps.starts[world])
        let last = Int(steps.starts[world &+ 1])
        rows.after.withUnsafeBufferPointer { after in
            guard let states = after.baseAddress.map({ $0 + row &* rows.width }) else { return }
            for step in first..<last {
                let state = states[Int(steps.joint[step])]
                body(steps.targets[step] &<< shift | UInt32(state)) { steps.commands[step] }
            }
        }
        let firstOwn = Int(rows.starts[row])
        let lastOwn = Int(rows.starts[row &+ 1])
        let same = UInt32(world) &<< shift
        for step in firstOwn..<lastOwn { body(same | UInt32(rows.states[step])) { rows.commands[step] } }
        return last &- first &+ lastOwn &- firstOwn
    }

    /// Whether something can happen in a world that leads to one of those whose bits are set.
    @inline(__always)
    func isAnyNext(of world: Int, _ row: Int, in set: UnsafeBufferPointer<UInt64>) -> Bool {
        let shift = UInt32(bits)
        let states = row &* rows.width
        for step in Int(base.steps.starts[world])..<Int(base.steps.starts[world &+ 1]) {
            let state = rows.after[states &+ Int(jointNumbers[Int(base.steps.commands[step])])]
            let next = base.steps.targets[step] << shift | UInt32(state)
            if set[Int(next >> 6)] >> UInt64(next & 63) & 1 == 1 { return true }
        }
        for step in Int(rows.starts[row])..<Int(rows.starts[row &+ 1]) {
            let next = UInt32(world) << shift | UInt32(rows.states[step])
            if set[Int(next >> 6)] >> UInt64(next & 63) & 1 == 1 { return true }
        }
        return false
    }

    /// The stage that all found worlds make, for the next module; nil if there would be too many numbers.
    mutating func stage(of found: Found) -> Stage? {
        guard base.count << bits <= Self.mostNumbers / 4 else { return nil }
        var numbers = [UInt32](repeating: 0, count: base.count << bits)
        for (number, world) in found.worlds.enumerated() { numbers[Int(world)] = UInt32(number) }
        let steps = steps(of: found, numbers)
        return Stage(
            layout: layout, words: words(of: found.worlds), count: found.worlds.count, initial: found.lineage.initial,
            steps: steps)
    }

    /// All that can happen in the found worlds, by their numbers.
    private mutating func steps(of found: Found, _ numbers: [UInt32]) -> WorldSteps {
        var starts: [UInt32] = [0]
        starts.reserveCapacity(found.worlds.count + 1)
        var targets = [UInt32](repeating: 0, count: found.transitions)
        var commands = [UInt16](repeating: 0, count: found.transitions)
        var count = 0
        let mask = 1 &<< bits &- 1
        BaseSteps(self).withTables { steps in
            targets.withUnsafeMutableBufferPointer { targets in
                commands.withUnsafeMutableBufferPointer { commands in
                    numbers.withUnsafeBufferPointer { numbers in
                        for world in found.worlds {
                            let index = Int(world)
                            let row = row(index &>> bits, index & mask)
                            // There are as many steps as the search has counted.
                            _ = forEachStep(index &>> bits, row, steps) { next, command in
                                targets[count] = numbers[Int(next)]
                                commands[count] = command()
                                count &+= 1
                            }
                            starts.append(UInt32(truncatingIfNeeded: count))
                        }
                    }
                }
            }
        }
        return WorldSteps(starts: starts, targets: targets, commands: commands)
    }
}
