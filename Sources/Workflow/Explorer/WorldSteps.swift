/// World steps are all that can happen in some worlds: what can happen in the first one, then in the next.
struct WorldSteps: Sendable {
    /// For each world where its steps begin, and where the last ones end.
    var starts: [UInt32] = [0]
    /// The numbers of the worlds that follow.
    var targets: [UInt32] = []
    /// The numbers of the commands.
    var commands: [UInt16] = []

    /// The number of worlds.
    var count: Int { starts.count - 1 }

    /// For each world, whether one of those that are goals can be reached from it.
    func reaching(_ isGoal: [Bool]) -> [Bool] {
        // The steps backwards: how many lead to each world, and from where.
        var firsts = [Int](repeating: 0, count: count + 1)
        for target in targets { firsts[Int(target) + 1] += 1 }
        for number in 0..<count { firsts[number + 1] += firsts[number] }
        var origins = [UInt32](repeating: 0, count: targets.count)
        var filled = firsts
        for number in 0..<count {
            for step in Int(starts[number])..<Int(starts[number + 1]) {
                let target = Int(targets[step])
                origins[filled[target]] = UInt32(number)
                filled[target] += 1
            }
        }
        var reaches = isGoal
        var open = isGoal.indices.filter { isGoal[$0] }
        while let number = open.popLast() {
            for place in firsts[number]..<firsts[number + 1] where !reaches[Int(origins[place])] {
                reaches[Int(origins[place])] = true
                open.append(Int(origins[place]))
            }
        }
        return reaches
    }
}

extension Exploration {
    /// All steps between the worlds, found by looking at whole worlds.
    var steps: WorldSteps {
        var steps = WorldSteps()
        for number in 0..<count {
            forEachNext(from: number) { command, next in
                steps.targets.append(UInt32(next))
                steps.commands.append(UInt16(truncatingIfNeeded: command.index))
            }
            steps.starts.append(UInt32(steps.targets.count))
        }
        return steps
    }

    /// For each world, whether a condition holds in it.
    func holding(_ condition: Condition) -> [Bool] {
        var holding = [Bool](repeating: false, count: count)
        worlds.visit(where: condition, in: layout) { number, _ in
            holding[number] = true
            return true
        }
        return holding
    }
}
