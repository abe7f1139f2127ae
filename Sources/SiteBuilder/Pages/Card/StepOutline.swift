internal import Procedures

/// A step outline says which items of a procedure are steps on its card, and what each is called there.
///
/// Steps in other steps count on behind a period, and alternatives get a letter: `2.1` is the first part of the second
/// step, `3b` another way to do the third, and `3b.1` the first step of that way. Scripts read the names as well.
struct StepOutline {
    /// What each item is called.
    private(set) var names: [String] = []
    /// Whether an item only introduces those in it, so that there is nothing to tick off.
    private(set) var isHeading: [Bool] = []
    /// The items that are nested in an item, however deep, by the index of the first one after them.
    private(set) var ends: [Int] = []
    /// The number of steps to do; of several alternatives one is enough.
    private(set) var count = 0

    init(_ verdict: ProcedureVerdict) { self.init(verdict.procedure.items) { verdict.deeds(of: $0) } }

    private init(_ items: [Item], deeds: (Int) -> [ItemVerdict.Deed]) {
        var counts = [Int](repeating: 0, count: items.count)
        var topCount = 0
        for (index, item) in items.enumerated() {
            // An item stands after the one that it is nested in.
            guard let parent = item.parent, parent < index else {
                topCount += 1
                names.append("\(topCount)")
                continue
            }
            counts[parent] += 1
            let own = item.nesting == .alternative ? Self.letters(counts[parent]) : ".\(counts[parent])"
            names.append(names[parent] + own)
        }
        isHeading = items.indices.map { counts[$0] > 0 && deeds($0).isEmpty }
        ends = Array(items.indices.map { $0 + 1 })
        for index in items.indices.reversed() {
            if let parent = items[index].parent, parent < index { ends[parent] = max(ends[parent], ends[index]) }
        }
        count = Self.count(items, isHeading)
    }

    /// The items within an item.
    func nested(in index: Int) -> Range<Int> { index + 1..<ends[index] }

    private static func count(_ items: [Item], _ isHeading: [Bool]) -> Int {
        var isWithinChoice = [Bool](repeating: false, count: items.count)
        var hasChoice = [Bool](repeating: false, count: items.count)
        var count = 0
        for (index, item) in items.enumerated() {
            guard let parent = item.parent, parent < index else {
                if !isHeading[index] { count += 1 }
                continue
            }
            isWithinChoice[index] = isWithinChoice[parent] || item.nesting == .alternative
            if !isWithinChoice[index] {
                if !isHeading[index] { count += 1 }
            } else if !isWithinChoice[parent], !hasChoice[parent] {
                hasChoice[parent] = true
                count += 1
            }
        }
        return count
    }

    /// A number as letters: a, b, and so on up to z, and then aa, ab.
    private static func letters(_ number: Int) -> String {
        var rest = number
        var letters: [UInt8] = []
        while rest > 0 {
            rest -= 1
            letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

extension ProcedureVerdict {
    /// What an item made happen on the model.
    func deeds(of item: Int) -> [ItemVerdict.Deed] { items.indices.contains(item) ? items[item].deeds : [] }
}
