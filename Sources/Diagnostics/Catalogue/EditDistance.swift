/// The edit distance between two names: how many letters one must insert, delete, replace or swap with their neighbour
/// to turn one into the other (the optimal string alignment of Damerau and Levenshtein).
///
/// The work is bounded: only the cells of the table that can stay within the limit are computed, in three rows.
///
/// - Complexity: O(*n* · `limit`) time and O(*n*) memory.
enum EditDistance {
    /// The distance, if it is at most `limit`.
    static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
        if abs(left.count - right.count) > limit { return nil }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        let tooFar = limit + 1
        let width = right.count + 1
        // The rows lie in one array, because the optimizer of Swift 6.3.1 loses writes to arrays that trade places in a
        // loop.
        var cells = [Int](repeating: tooFar, count: 3 * width)
        var before = 0
        var above = width
        var row = 2 * width
        for column in 0...min(limit, right.count) { cells[above + column] = column }
        for line in 1...left.count {
            let first = max(1, line - limit)
            // Not less than the first, because the lengths differ by no more than the limit.
            let last = min(right.count, line + limit)
            // Cells beside the band still hold another row.
            cells[row + first - 1] = first == 1 ? min(line, tooFar) : tooFar
            if last < right.count { cells[row + last + 1] = tooFar }
            var best = cells[row + first - 1]
            for column in first...last {
                let same = left[line - 1] == right[column - 1]
                var cost = cells[above + column - 1] + (same ? 0 : 1)
                cost = min(cost, cells[above + column] + 1, cells[row + column - 1] + 1)
                if line > 1, column > 1, left[line - 1] == right[column - 2], left[line - 2] == right[column - 1] {
                    cost = min(cost, cells[before + column - 2] + 1)
                }
                cells[row + column] = min(cost, tooFar)
                best = min(best, cost)
            }
            // A swap reaches over this row, but at no less than the cost of replacing a letter on it.
            if best > limit { return nil }
            (before, above, row) = (above, row, before)
        }
        let distance = cells[above + right.count]
        return distance <= limit ? distance : nil
    }
}
