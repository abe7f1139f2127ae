/// A bit set is a set of small numbers, such as those of a workflow's starts.
struct BitSet: Sendable {
    var words: [UInt64]

    /// Makes an empty set, with room for the numbers up to a count.
    init(room count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

    /// Makes the set of all numbers up to a count.
    init(all count: Int) {
        words = [UInt64](repeating: .max, count: (count + 63) / 64)
        if count % 64 != 0 { words[words.count - 1] = 1 << UInt64(count % 64) - 1 }
    }

    mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

    mutating func formUnion(_ other: BitSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func subtract(_ other: BitSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// Keeps what is in another set, or what is not.
    mutating func formIntersection(_ other: BitSet, inside: Bool) {
        let flip: UInt64 = inside ? 0 : .max
        for index in words.indices { words[index] &= other.words[index] ^ flip }
    }

    func contains(_ number: Int) -> Bool { words[number / 64] >> UInt64(number % 64) & 1 == 1 }

    /// The numbers that are in both sets.
    func intersection(_ other: BitSet) -> BitSet {
        var both = self
        for index in words.indices { both.words[index] &= other.words[index] }
        return both
    }

    /// The first number that is in this set and not in another one.
    func first(outside other: BitSet) -> Int? {
        for index in words.indices {
            let rest = words[index] & ~other.words[index]
            if rest != 0 { return index * 64 + rest.trailingZeroBitCount }
        }
        return nil
    }

    /// The first number that is in both sets.
    func first(in other: BitSet) -> Int? {
        for index in words.indices {
            let both = words[index] & other.words[index]
            if both != 0 { return index * 64 + both.trailingZeroBitCount }
        }
        return nil
    }

    /// How many numbers are in both sets.
    func count(in other: BitSet) -> Int {
        var count = 0
        for index in words.indices { count += (words[index] & other.words[index]).nonzeroBitCount }
        return count
    }

    /// The last number.
    var last: Int? {
        words.lastIndex { $0 != 0 }.map { $0 * 64 + 63 - words[$0].leadingZeroBitCount }
    }

    /// The numbers, in order.
    var numbers: [Int] {
        var numbers: [Int] = []
        forEach { numbers.append($0) }
        return numbers
    }

    /// Calls a closure with each number, in order.
    func forEach(_ body: (Int) -> Void) {
        for index in words.indices {
            var rest = words[index]
            while rest != 0 {
                body(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
