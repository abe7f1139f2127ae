/// Start kinds tell starts apart by what has decided anything so far, so that of those that are alike only the first one
/// is looked at.
///
/// What decides is found out on the way: whoever looks at a start says which bits of its world mattered. If some of them
/// are new, starts that were alike may not be so any more, and the first one of each new kind is looked at, too.
struct StartKinds {
    private let worlds: [SIMD8<UInt64>]
    /// The bits that decide.
    private(set) var bits: SIMD8<UInt64>
    /// The first start of each kind, in order.
    private(set) var firsts: [Int] = []

    /// Begins with some bits that are known to decide.
    init(_ starts: [Start], bits: SIMD8<UInt64> = .zero) {
        worlds = starts.map { $0.world.words }
        self.bits = bits
        divide()
    }

    private mutating func divide() {
        let words = (0..<bits.scalarCount).filter { bits[$0] != 0 }
        firsts = []
        if words.isEmpty {
            if !worlds.isEmpty { firsts = [0] }
            return
        }
        var seen = WorldTable(wordCount: words.count)
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words.count) { deciding in
            guard let first = deciding.baseAddress else { return }
            for number in worlds.indices {
                for (place, word) in words.enumerated() { deciding[place] = worlds[number][word] & bits[word] }
                if seen.insert(first) { firsts.append(number) }
            }
        }
    }

    /// Looks at the first start of each kind until there is no other one, or until it is told to stop.
    ///
    /// - Parameter look: looks at the start with a number, and says which bits mattered and whether to go on. A start
    ///   at which it says to stop is the first one, of all, at which it would.
    mutating func visit(_ look: (Int) -> (bits: SIMD8<UInt64>, goesOn: Bool)) {
        var seen: Set<Int> = []
        var next = 0
        while next < firsts.count {
            let number = firsts[next]
            next += 1
            guard seen.insert(number).inserted else { continue }
            let (bits, goesOn) = look(number)
            if bits & ~self.bits != .zero {
                self.bits |= bits
                divide()
                next = 0
            }
            if !goesOn { return }
        }
    }
}
