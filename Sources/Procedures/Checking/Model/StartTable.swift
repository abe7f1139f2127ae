internal import Synchronization
internal import Workflow

/// A start table holds the starts of a workflow so that those which are alike are found at once.
///
/// It is turned on its side: for each bit of a world in which some starts differ there is the set of those that have it. The
/// starts that agree with one of them on a few variables are then a few sets joined, however many starts there are.
final class StartTable: Sendable {
    /// The starts that some variables tell apart: of those that agree on them, the first one.
    final class Classes: Sendable {
        let firsts: BitSet
        let count: Int

        fileprivate init(_ firsts: BitSet, count: Int) {
            self.firsts = firsts
            self.count = count
        }
    }

    let worlds: [World]
    /// The bits in which the starts differ.
    private let differing: VariableSet
    /// For each bit of a world, the number of its plane; -1 where the starts do not differ.
    private let planes: [Int16]
    /// The words of all planes, one plane behind the other.
    private let words: [UInt64]
    private let wordCount: Int
    private let classes = Mutex<[VariableSet: Classes]>([:])
    /// For each condition that has been asked for, by its number plus one, the starts in which it holds.
    private let holding = Mutex<[BitSet?]>([])

    init(_ worlds: [World]) {
        self.worlds = worlds
        wordCount = (worlds.count + 63) / 64
        var planes = [Int16](repeating: -1, count: World.capacity)
        var words: [UInt64] = []
        let first = worlds.first?.words ?? .zero
        let differing = worlds.reduce(VariableSet.zero) { $0 | ($1.words ^ first) }
        for bit in planes.indices where differing[bit / 64] >> UInt64(bit % 64) & 1 == 1 {
            planes[bit] = Int16(words.count / wordCount)
            var set = BitSet(room: worlds.count)
            for (number, world) in worlds.enumerated() where world.words[bit / 64] >> UInt64(bit % 64) & 1 == 1 {
                set.insert(number)
            }
            words += set.words
        }
        self.differing = differing
        self.planes = planes
        self.words = words
    }

    /// Those of some starts that agree with one of them on some variables.
    func starts(like number: Int, in variables: VariableSet, among others: BitSet) -> BitSet {
        var set = others
        let world = worlds[number].words
        words.withUnsafeBufferPointer { words in
            set.words.withUnsafeMutableBufferPointer { found in
                for index in 0..<8 {
                    var rest = variables[index]
                    while rest != 0 {
                        let bit = rest.trailingZeroBitCount
                        rest &= rest &- 1
                        let plane = Int(planes[index &* 64 &+ bit])
                        if plane < 0 { continue }
                        let first = plane &* wordCount
                        let flip: UInt64 = world[index] >> UInt64(bit) & 1 == 1 ? 0 : .max
                        for word in 0..<wordCount { found[word] &= words[first &+ word] ^ flip }
                    }
                }
            }
        }
        return set
    }

    /// The starts in which the condition with a number holds.
    func starts(where condition: Dependence, number: Int) -> BitSet {
        let place = number + 1
        if let known = holding.withLock({ place < $0.count ? $0[place] : nil }) { return known }
        var set = BitSet(room: worlds.count)
        for (number, world) in worlds.enumerated() where condition.holds(in: world) { set.insert(number) }
        let found = set
        holding.withLock { holding in
            if place >= holding.count { holding += [BitSet?](repeating: nil, count: place + 1 - holding.count) }
            holding[place] = found
        }
        return found
    }

    /// The starts, told apart by some variables only.
    ///
    /// That is a matter of the model alone; procedures of one workflow have few such sets of variables.
    func classes(toldApartBy variables: VariableSet) -> Classes {
        if let known = classes.withLock({ $0[variables] }) { return known }
        var firsts = BitSet(room: worlds.count)
        var count = 0
        // What they have in common tells none of them apart, and what is left is mostly a part of one word.
        let telling = variables & differing
        let words = (0..<8).filter { telling[$0] != 0 }
        if words.isEmpty {
            if !worlds.isEmpty { firsts.insert(0) }
            count = min(1, worlds.count)
        } else if words.count == 1 {
            let (word, bits) = (words[0], telling[words[0]])
            var seen: Set<UInt64> = []
            for (number, world) in worlds.enumerated() where seen.insert(world.words[word] & bits).inserted {
                firsts.insert(number)
            }
            count = seen.count
        } else {
            var seen: Set<VariableSet> = []
            for (number, world) in worlds.enumerated() where seen.insert(world.words & telling).inserted {
                firsts.insert(number)
            }
            count = seen.count
        }
        let found = Classes(firsts, count: count)
        classes.withLock { $0[variables] = found }
        return found
    }
}
