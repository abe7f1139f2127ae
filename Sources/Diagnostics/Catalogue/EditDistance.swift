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
        var before = [Int](repeating: tooFar, count: right.count + 1)
        var above = before
        var row = before
        for column in 0...min(limit, right.count) { above[column] = column }
        for line in 1...left.count {
            let first = max(1, line - limit)
            let last = min(right.count, line + limit)
            row[first - 1] = first == 1 ? min(line, tooFar) : tooFar
            var best = row[first - 1]
            if first <= last {
                for column in first...last {
                    let same = left[line - 1] == right[column - 1]
                    var cost = above[column - 1] + (same ? 0 : 1)
                    cost = min(cost, above[column] + 1, row[column - 1] + 1)
                    if line > 1, column > 1, left[line - 1] == right[column - 2], left[line - 2] == right[column - 1] {
                        cost = min(cost, before[column - 2] + 1)
                    }
                    row[column] = min(cost, tooFar)
                    best = min(best, cost)
                }
            }
            if last < right.count { row[last + 1] = tooFar }
            // A swap reaches over this row, but at no less than the cost of replacing a letter on it.
            if best > limit { return nil }
            (before, above, row) = (above, row, before)
        }
        return above[right.count] <= limit ? above[right.count] : nil
    }
}
