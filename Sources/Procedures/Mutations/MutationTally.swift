/// A mutation tally counts what became of mutants, kind by kind.
public struct MutationTally: Sendable {
    /// How many mutants had which fate.
    public struct Count: Hashable, Sendable {
        /// How many were found.
        public var found = 0
        /// How many do the same as the original.
        public var equivalent = 0
        /// How many nobody noticed.
        public var survived = 0

        /// How many there are.
        public var all: Int { found + equivalent + survived }

        /// Whether there is none that changes something.
        public var isEmpty: Bool { found + survived == 0 }

        /// How many of a hundred that change something are found, rounded down; all where there are none.
        public var score: Int { found + survived == 0 ? 100 : found * 100 / (found + survived) }

        /// Whether a percentage is reached, without rounding; where there is nothing to find, none is.
        public func reaches(_ minimum: Int) -> Bool { !isEmpty && found * 100 >= minimum * (found + survived) }

        /// The counts in words: `12 found, 1 equivalent, 0 survived`.
        public var words: String { "\(found) found, \(equivalent) equivalent, \(survived) survived" }
    }

    private var counts: [Mutant.Kind: Count] = [:]
    private var reasonCounts: [String: Int] = [:]

    /// Counts outcomes.
    public init(_ outcomes: some Sequence<MutationScore.Outcome>) {
        for outcome in outcomes {
            switch outcome.fate {
            case .found: counts[outcome.mutant.kind, default: Count()].found += 1
            case .equivalent(let reason):
                counts[outcome.mutant.kind, default: Count()].equivalent += 1
                reasonCounts["\(outcome.mutant.kind.rawValue): \(reason)", default: 0] += 1
            case .survived: counts[outcome.mutant.kind, default: Count()].survived += 1
            }
        }
    }

    /// The counts of one kind.
    public subscript(kind: Mutant.Kind) -> Count { counts[kind] ?? Count() }

    /// The counts of all kinds together.
    public var total: Count {
        var total = Count()
        for count in counts.values {
            total.found += count.found
            total.equivalent += count.equivalent
            total.survived += count.survived
        }
        return total
    }

    /// Why mutants are equivalent, and how many are for that reason, in the order of the words.
    public var reasons: [(reason: String, count: Int)] {
        reasonCounts.sorted { $0.key < $1.key }.map { (reason: $0.key, count: $0.value) }
    }
}
