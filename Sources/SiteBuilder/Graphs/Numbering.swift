/// A numbering gives things numbers from zero on, in the order in which they turn up.
struct Numbering<Thing: Hashable> {
    /// The things, by their numbers.
    private(set) var list: [Thing] = []
    private var numbers: [Thing: Int] = [:]

    /// The number of a thing.
    mutating func number(of thing: Thing) -> Int {
        if let known = numbers[thing] { return known }
        numbers[thing] = list.count
        list.append(thing)
        return list.count - 1
    }
}
