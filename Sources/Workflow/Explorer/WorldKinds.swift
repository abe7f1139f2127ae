/// World kinds number worlds so that those which are alike in some bits have the same number.
struct WorldKinds {
    /// For each world the number of its kind.
    let numbers: [UInt32]
    /// The number of kinds.
    let count: Int

    /// Numbers worlds, whose words stand one behind the other.
    init(of words: [UInt64], wordCount: Int, toldApartBy bits: SIMD8<UInt64>) {
        var known = WorldTable(wordCount: wordCount)
        var numbers: [UInt32] = []
        numbers.reserveCapacity(words.count / wordCount)
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { kind in
            guard let first = kind.baseAddress else { return }
            for start in stride(from: 0, to: words.count, by: wordCount) {
                for index in 0..<wordCount { kind[index] = words[start + index] & bits[index] }
                numbers.append(UInt32(known.number(adding: first)))
            }
        }
        self.numbers = numbers
        count = known.count
    }
}
