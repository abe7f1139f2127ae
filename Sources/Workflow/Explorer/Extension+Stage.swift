extension Extension {
    /// The stage that all found worlds make, for the next module; nil if there would be too many numbers.
    mutating func stage(of found: Found) -> Stage? {
        guard base.count << bits <= Self.mostNumbers / 4 else { return nil }
        return Stage(
            layout: layout, words: words(of: found.worlds), count: found.worlds.count, initial: found.lineage.initial,
            steps: steps(of: found))
    }

    /// All that can happen in the found worlds, by their numbers.
    private mutating func steps(of found: Found) -> WorldSteps {
        var numbers = [UInt32](repeating: 0, count: base.count << bits)
        for (number, world) in found.worlds.enumerated() { numbers[Int(world)] = UInt32(number) }
        var starts: [UInt32] = [0]
        starts.reserveCapacity(found.worlds.count + 1)
        var commands: [UInt16] = []
        let targets = [UInt32](unsafeUninitializedCapacity: found.transitions) { targets, targetCount in
            commands = [UInt16](unsafeUninitializedCapacity: found.transitions) { commands, commandCount in
                guard let targets = targets.baseAddress, let commands = commands.baseAddress else { return }
                let count = numbers.withUnsafeBufferPointer { numbers in
                    steps(of: found, numbers, &starts, targets, commands)
                }
                targetCount = count
                commandCount = count
            }
        }
        return WorldSteps(starts: starts, targets: targets, commands: commands)
    }

    /// Writes down all that can happen; there are as many steps as the search has counted.
    private mutating func steps(
        of found: Found, _ numbers: UnsafeBufferPointer<UInt32>, _ starts: inout [UInt32],
        _ targets: UnsafeMutablePointer<UInt32>, _ commands: UnsafeMutablePointer<UInt16>
    ) -> Int {
        let (mask, shift) = (1 &<< bits &- 1, bits)
        var count = 0
        BaseSteps(self).withTables { steps in
            for index in found.worlds {
                let world = Int(index) &>> shift
                let row = row(world, Int(index) & mask)
                let first = Int(steps.starts[world])
                let taken = Int(steps.starts[world &+ 1]) &- first
                (commands + count).update(from: steps.commands + first, count: taken)
                rows.withRow(row) { row in
                    if row.isSteady {
                        let state = Int(row.after[0])
                        for step in 0..<taken {
                            targets[count &+ step] = numbers[Int(steps.targets[first &+ step]) &<< shift | state]
                        }
                    } else {
                        for step in 0..<taken {
                            let state = Int(row.after[Int(steps.joint[Int(steps.commands[first &+ step])])])
                            targets[count &+ step] = numbers[Int(steps.targets[first &+ step]) &<< shift | state]
                        }
                    }
                    count &+= taken
                    for step in row.own {
                        targets[count] = numbers[world &<< shift | Int(row.states[step])]
                        commands[count] = row.commands[step]
                        count &+= 1
                    }
                }
                starts.append(UInt32(truncatingIfNeeded: count))
            }
        }
        return count
    }
}
