/// Likeness picks, among many names, the few that are worth a comparison letter by letter with a wrong one.
enum Likeness {
    /// The number of names that are compared letter by letter.
    private static let candidateCount = 6

    /// The names that share most with a wrong one at their beginning and end, as indices, the best one first.
    static func best(for name: ArraySlice<UInt8>, among names: [ArraySlice<UInt8>]) -> [Int] {
        var scores: [(score: Int, index: Int)] = []
        for (index, other) in names.enumerated() { scores.append((of(name, other), index)) }
        scores.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
        return scores.prefix(candidateCount).map(\.index)
    }

    /// The number of bytes at both ends that two names share, whatever the case of their letters.
    static func of(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        let most = min(left.count, right.count)
        var before = 0
        while before < most, isSame(left[left.startIndex + before], right[right.startIndex + before]) { before += 1 }
        var after = 0
        while before + after < most, isSame(left[left.endIndex - 1 - after], right[right.endIndex - 1 - after]) {
            after += 1
        }
        return before + after
    }

    private static func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
        LinkTarget.lowercase(left) == LinkTarget.lowercase(right)
    }
}
