/// World kinds number worlds so that those which are alike in some bits have the same number.
struct WorldKinds {
    /// For each world the number of its kind.
    let numbers: [UInt32]
    /// The number of kinds.
    let count: Int

    /// Numbers worlds, whose words stand one behind the other.
    init(of words: [UInt64], wordCount: Int, toldApartBy bits: SIMD8<UInt64>) {
        if wordCount == 1, let few = Self.few(words, bits[0]) {
            (numbers, count) = few
            return
        }
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

    /// The same where so few bits tell worlds apart that what they are is the place of the number in a list.
    private static func few(_ words: [UInt64], _ bits: UInt64) -> (numbers: [UInt32], count: Int)? {
        let shift = UInt64(bits == 0 ? 0 : bits.trailingZeroBitCount)
        let last = bits >> shift
        guard last < 1 << 14, words.count > 1 << 10 else { return nil }
        var known = [UInt32](repeating: .max, count: Int(last) + 1)
        var count: UInt32 = 0
        let numbers = words.map { word in
            let place = Int((word & bits) >> shift)
            if known[place] == .max {
                known[place] = count
                count += 1
            }
            return known[place]
        }
        return (numbers, Int(count))
    }
}
