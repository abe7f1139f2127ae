/// A lineage says, for worlds that were found breadth first, from which one each of them was found.
///
/// The worlds that are found from one world are numbered before those that are found from the next. So it is enough to note
/// how many were found from each: a one for each world, and a zero wherever the next parent's begin. That takes about two
/// bits for each world in place of four bytes.
struct Lineage: Sendable {
    /// The number of worlds to begin with, which were found from no other.
    private(set) var initial = 0
    /// The number of worlds.
    private(set) var count = 0
    private var bits: [UInt64] = []
    /// Where the ones of every few hundred worlds stand.
    private var landmarks: [Int] = []

    /// A power of two.
    private static let distance = 512

    /// Adds a world to begin with; all of them come before the others.
    mutating func addBeginning() {
        initial += 1
        count += 1
    }

    /// Adds a world that was found from another one, which must not come before the one that the last world was found from.
    @inline(__always)
    mutating func add(foundFrom parent: Int) {
        let rank = count &- initial
        let position = parent &+ rank
        if rank & (Self.distance &- 1) == 0 { landmarks.append(position) }
        while bits.count <= position &>> 6 { bits.append(0) }
        bits[position &>> 6] |= 1 &<< UInt64(position & 63)
        count &+= 1
    }

    /// Where worlds can be noted without looking for room each time.
    struct Notes {
        fileprivate let bits: UnsafeMutablePointer<UInt64>
        fileprivate let initial: Int

        /// Notes from which world one with some number was found.
        @inline(__always)
        func note(_ number: Int, foundFrom parent: Int) {
            let position = parent &+ number &- initial
            bits[position &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: position & 63)
        }
    }

    /// Calls a function that notes worlds with numbers up to a limit; they count when it is told that they do.
    mutating func withNotes(upTo limit: Int, _ body: (Notes) -> Void) {
        let missing = limit / 32 + 1 - bits.count
        if missing > 0 { bits.append(contentsOf: repeatElement(0, count: missing)) }
        let initial = initial
        bits.withUnsafeMutableBufferPointer { bits in
            if let first = bits.baseAddress { body(Notes(bits: first, initial: initial)) }
        }
    }

    /// Counts the worlds that were noted.
    mutating func countNoted(upTo count: Int) {
        self.count = count
        while bits.last == 0 { bits.removeLast() }
        landmarks = []
        var rank = 0
        for (index, word) in bits.enumerated() {
            let next = landmarks.count * Self.distance
            let ones = word.nonzeroBitCount
            if next < rank + ones {
                var rest = word
                for _ in rank..<next { rest &= rest &- 1 }
                landmarks.append(index << 6 + rest.trailingZeroBitCount)
            }
            rank += ones
        }
    }

    /// The number of the world that a world was found from; nil for those to begin with.
    func parent(of number: Int) -> Int? {
        let rank = number - initial
        if rank < 0 { return nil }
        let landmark = landmarks[rank / Self.distance]
        var missing = rank % Self.distance
        var place = landmark >> 6
        var word = bits[place] & ~0 << UInt64(landmark & 63)
        while word.nonzeroBitCount <= missing {
            missing -= word.nonzeroBitCount
            place += 1
            word = bits[place]
        }
        for _ in 0..<missing { word &= word &- 1 }
        return place << 6 + word.trailingZeroBitCount - rank
    }

    /// The bytes that it has reserved.
    var byteCount: Int { bits.capacity * 8 + landmarks.capacity * 8 }
}
