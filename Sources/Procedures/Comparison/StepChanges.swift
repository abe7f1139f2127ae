/// Step changes are which steps of a procedure are gone, new or elsewhere in another version of it.
struct StepChanges {
    /// The steps that are only in the old version, from the top.
    private(set) var removed: [Int] = []
    /// The steps that are only in the new version, from the top.
    private(set) var added: [Int] = []
    /// The steps that stand elsewhere among the others, from where to where.
    private(set) var moved: [(old: Int, new: Int)] = []

    /// So many pairs of steps may be compared with each other: finding the least difference may take a look at each.
    static let mostPairs = 4_000_000

    /// Compares what the steps of two versions come to.
    ///
    /// Of thousands of steps that are otherwise it is told which are gone and new, and not which stand elsewhere.
    init<Meaning: Hashable>(from old: [Meaning], to new: [Meaning]) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let (before, after) = (old[start..<old.count - end], new[start..<new.count - end])
        guard before.count * after.count <= StepChanges.mostPairs else {
            pair(before, after)
            return
        }
        let changes = Array(after).difference(from: Array(before)).inferringMoves()
        for case .remove(let index, _, let other) in changes.removals {
            if let other { moved.append((start + index, start + other)) } else { removed.append(start + index) }
        }
        for case .insert(let index, _, nil) in changes.insertions { added.append(start + index) }
    }

    /// Pairs the steps that come to the same, the first with the first; what is left over is gone or new.
    private mutating func pair<Meaning: Hashable>(_ before: ArraySlice<Meaning>, _ after: ArraySlice<Meaning>) {
        var counts: [Meaning: Int] = [:]
        for meaning in before { counts[meaning, default: 0] += 1 }
        for index in after.indices {
            if let count = counts[after[index]], count > 0 {
                counts[after[index]] = count - 1
            } else {
                added.append(index)
            }
        }
        // The last ones of each kind are those that no step of the new version was paired with.
        for index in before.indices.reversed() {
            guard let count = counts[before[index]], count > 0 else { continue }
            counts[before[index]] = count - 1
            removed.append(index)
        }
        removed.reverse()
    }
}
