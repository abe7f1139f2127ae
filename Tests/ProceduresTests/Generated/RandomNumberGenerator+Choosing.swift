extension RandomNumberGenerator {
    /// One of some things.
    mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[Int(next() % UInt64(things.count))] }

    /// Whether something happens that does so once in a number of times.
    mutating func once(in count: UInt64) -> Bool { next() % count == 0 }
}
