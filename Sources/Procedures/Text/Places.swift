extension RandomAccessCollection {
    /// The place of the first element that a condition holds for, where it also holds for all that come after it; the end if
    /// it holds for none.
    func firstPlace(_ isBehind: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, count)
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if isBehind(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
