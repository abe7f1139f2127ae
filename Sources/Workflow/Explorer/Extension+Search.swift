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

    /// What a search works with, in memory that stays where it is.
    private struct Workroom {
        let steps: BaseSteps.Tables
        let known: NumberSet.Bytes
        /// Room for the worlds that follow one world, each behind the command that leads to it.
        let news: UnsafeMutablePointer<UInt64>
        /// The most worlds that can follow one.
        let mostNews: Int
        let limit: Int
    }

    /// How far a search has come.
    private struct Progress {
        /// The number of the world to look at next.
        var number = 0
        /// The number of worlds found.
        var count: Int
        /// The number of worlds found when the current depth was begun.
        var endOfLevel: Int
        var depth = 0
        var transitions = 0
    }

    /// Finds all worlds, breadth first; numbers and ways are those that looking at whole worlds would give.
    mutating func search(limit: Int) -> Found {
        var found = Found()
        let beginnings = beginnings(limit: limit)
        found.isExhaustive =
            Double(beginnings.count) >= layout.variables.reduce(1.0) { $0 * Double($1.initial.count) }
        let mask: UInt32 = 1 << UInt32(bits) - 1
        let shift = UInt32(bits)
        let mostNews = jointNumbers.count + rows.mostOwn + 1
        let steps = BaseSteps(self)
        var known = NumberSet(worlds: base.count, bits: bits)
        known.withBytes { known in
            for world in beginnings where !known.contains(Int(world >> shift), Int(world & mask)) {
                known.insert(Int(world >> shift), Int(world & mask))
                found.worlds.append(world)
                found.lineage.addBeginning()
            }
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: mostNews) { news in
                guard let news = news.baseAddress else { return }
                steps.withTables { steps in
                    run(&found, Workroom(steps: steps, known: known, news: news, mostNews: mostNews, limit: limit))
                }
            }
        }
        return found
    }

    private mutating func run(_ found: inout Found, _ room: Workroom) {
        var progress = Progress(count: found.worlds.count, endOfLevel: found.worlds.count)
        while progress.number < progress.count {
            if progress.count >= room.limit {
                found.isExhaustive = false
                break
            }
            // Room is made for many worlds at a time, so that adding one is nothing but writing it down.
            let wanted = max(progress.count + room.mostNews, found.worlds.count / 2 * 3)
            found.worlds.append(contentsOf: repeatElement(0, count: max(0, wanted - found.worlds.count)))
            let most = found.worlds.count
            found.worlds.withUnsafeMutableBufferPointer { worlds in
                found.lineage.withNotes(upTo: most) { fillUp(worlds, $0, &progress, room) }
            }
        }
        // They are kept for long, so they have no more room than they need.
        found.worlds = Array(found.worlds[..<progress.count])
        found.lineage.countNoted(upTo: progress.count)
        found.depth = progress.depth
        found.transitions = progress.transitions
    }

    /// Goes on until all worlds are looked at, the limit is reached, or there is no room for the worlds that may follow.
    private mutating func fillUp(
        _ worlds: UnsafeMutableBufferPointer<UInt32>, _ lineage: Lineage.Notes, _ progress: inout Progress,
        _ room: Workroom
    ) {
        let mask = 1 &<< bits &- 1
        let shift = bits
        var (number, foundCount) = (progress.number, progress.count)
        var transitions = 0
        let last = min(worlds.count - room.mostNews, room.limit - 1)
        while number < foundCount {
            if number == progress.endOfLevel {
                progress.depth += 1
                progress.endOfLevel = foundCount
            }
            if foundCount > last { break }
            let index = Int(worlds[number])
            let world = index &>> shift
            let row = row(world, index & mask)
            let (happening, count) = collectNews(world, row, room)
            transitions &+= happening
            if count > 1 { Self.sort(room.news, count) }
            for place in 0..<count {
                let next = UInt32(truncatingIfNeeded: room.news[place])
                let (world, state) = (Int(next) &>> shift, Int(next) & mask)
                if room.known.contains(world, state) { continue }
                room.known.insert(world, state)
                worlds[foundCount] = next
                lineage.note(foundCount, foundFrom: number)
                foundCount &+= 1
            }
            number &+= 1
        }
        progress.transitions += transitions
        (progress.number, progress.count) = (number, foundCount)
    }

    /// Notes the worlds that follow and are not known, each behind the command that leads to it.
    ///
    /// Returns how often something can happen, and how many were noted.
    @inline(__always)
    private func collectNews(_ world: Int, _ row: Int, _ room: Workroom) -> (happening: Int, news: Int) {
        let (steps, known, news) = (room.steps, room.known, room.news)
        let first = Int(steps.starts[world])
        let last = Int(steps.starts[world &+ 1])
        var count = 0
        var ownCount = 0
        func note(_ command: UInt16, _ world: Int, _ state: Int) {
            news[count] = UInt64(command) << 32 | UInt64(UInt32(truncatingIfNeeded: world &<< bits | state))
            count &+= 1
        }
        rows.withRow(row) { row in
            ownCount = row.own.count
            let state = Int(row.after[0])
            // Mostly, what happens in the base leaves the module as it is.
            if row.isSteady {
                let column = known.column(state)
                var step = column.firstNew(steps.targets, from: first, to: last)
                while step < last {
                    note(steps.commands[step], Int(steps.targets[step]), state)
                    step = column.firstNew(steps.targets, from: step &+ 1, to: last)
                }
            } else {
                for step in first..<last {
                    let (target, command) = (Int(steps.targets[step]), steps.commands[step])
                    let after = Int(row.after[Int(steps.joint[Int(command)])])
                    if !known.contains(target, after) { note(command, target, after) }
                }
            }
            for step in row.own where !known.contains(world, Int(row.states[step])) {
                note(row.commands[step], world, Int(row.states[step]))
            }
        }
        return (last &- first &+ ownCount, count)
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
}
