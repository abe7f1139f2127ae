/// A guard sieve tells the commands whose guards may hold in a world from those whose guards can't, without running them.
///
/// The bits of a world are cut into slices of a few bits. For each slice, and each value that it can have, a set of bits
/// says which guards that value lets pass. What all slices let pass is found with one load and one conjunction for each
/// slice, however many guards there are. Of a guard, only the parts that need more than one slice remain to be tested.
struct GuardSieve: Sendable {
    /// Some neighbouring bits of a word.
    private struct Slice: Sendable {
        let word: Int
        let shift: UInt64
        /// As many ones as the slice has bits, at the right end.
        let mask: UInt64
        /// Where the sets for its values begin.
        let start: Int
    }

    /// The most bits that a slice has: its sets should stay in the nearest cache.
    private static let width = 8

    private let slices: [Slice]
    /// For each slice and value, which guards pass: the first 64 guards of all of them, then the next 64.
    private let sets: [UInt64]
    /// The number of values that all slices have.
    private let valueCount: Int
    /// The number of words that it takes to have a bit for each guard.
    let setCount: Int

    /// Makes the sieve of some guards; takes out of them what it tests.
    init(_ guards: inout [Condition], in layout: Layout) {
        var slices: [Slice] = []
        var valueCount = 0
        func append(word: Int, shift: Int, width: Int) {
            slices.append(Slice(word: word, shift: UInt64(shift), mask: (1 << UInt64(width)) - 1, start: valueCount))
            valueCount += 1 << width
        }
        for (word, widths) in layout.widths.enumerated() {
            var shift = 0
            var width = 0
            for added in widths {
                if width > 0 && width + added > Self.width {
                    append(word: word, shift: shift, width: width)
                    shift += width
                    width = 0
                }
                width += added
                while width > Self.width {
                    append(word: word, shift: shift, width: Self.width)
                    shift += Self.width
                    width -= Self.width
                }
            }
            append(word: word, shift: shift, width: width)
        }
        let setCount = (guards.count + 63) / 64
        var sets = [UInt64](repeating: .max, count: setCount * valueCount)
        for (part, users) in Self.parts(of: &guards, testedBy: slices, in: layout) {
            let slice = slices[part.slice]
            for value in 0...slice.mask where !part.condition.holds(in: Self.world(with: value, in: slice)) {
                for user in users {
                    sets[user / 64 * valueCount + slice.start + Int(value)] &= ~(1 << UInt64(user % 64))
                }
            }
        }
        // Where the guards don't fill the last word of a set, the first slice lets nothing pass.
        if guards.count % 64 != 0, let first = slices.first {
            let start = (setCount - 1) * valueCount
            for value in 0...Int(first.mask) { sets[start + value] &= (1 << UInt64(guards.count % 64)) - 1 }
        }
        self.slices = slices
        self.sets = sets
        self.valueCount = valueCount
        self.setCount = setCount
    }

    /// A part of guards that one slice decides.
    private struct Part {
        let condition: CompiledCondition
        let slice: Int
    }

    /// Takes out of guards what one slice decides; returns each such part once, with the guards that it was part of.
    private static func parts(
        of guards: inout [Condition], testedBy slices: [Slice], in layout: Layout
    ) -> [(part: Part, users: [Int])] {
        var found: [(part: Part, users: [Int])] = []
        var numbers: [Condition: Int?] = [:]
        for index in guards.indices {
            var rest: [Condition] = []
            for conjunct in guards[index].normalized.conjuncts {
                if let known = numbers[conjunct] {
                    if let known { found[known].users.append(index) } else { rest.append(conjunct) }
                    continue
                }
                let compiled = CompiledCondition(conjunct, in: layout)
                let slice = slices.firstIndex { slice in
                    var outside = compiled.bits
                    outside[slice.word] &= ~(slice.mask << slice.shift)
                    return outside == .zero
                }
                if let slice {
                    numbers[conjunct] = .some(found.count)
                    found.append((Part(condition: compiled, slice: slice), [index]))
                } else {
                    numbers[conjunct] = .some(nil)
                    rest.append(conjunct)
                }
            }
            guards[index] = .all(of: rest)
        }
        return found
    }

    private static func world(with value: UInt64, in slice: Slice) -> World {
        var world = World()
        world.words[slice.word] = value << slice.shift
        return world
    }

    /// The guards among 64 that a world lets pass, as bits.
    @inline(__always)
    func passing(_ world: UnsafePointer<UInt64>, set: Int) -> UInt64 {
        slices.withUnsafeBufferPointer { slices in
            sets.withUnsafeBufferPointer { sets in
                let start = set &* valueCount
                var passing = UInt64.max
                for slice in slices {
                    let value = world[slice.word] &>> slice.shift & slice.mask
                    passing &= sets[start &+ slice.start &+ Int(truncatingIfNeeded: value)]
                }
                return passing
            }
        }
    }
}
