/// How the items of a procedure stand in one another; what is nested in an item follows it.
extension [Item] {
    /// An item and all that are nested in it.
    func nested(in item: Int) -> Range<Int> {
        item..<(self[(item + 1)...].firstIndex { ($0.parent ?? -1) < item } ?? endIndex)
    }

    /// The next item of the same list.
    func sibling(after item: Int) -> Int? {
        let next = nested(in: item).upperBound
        return next < endIndex && self[next].parent == self[item].parent ? next : nil
    }
}
