internal import SiteBuilder

/// A build profile says what each kind of page cost.
struct BuildProfile {
    private struct Cost {
        var count = 0
        var bytes = 0
        var making = 0
        var writing = 0
        var slowest = 0
    }

    private var costs: [String: Cost] = [:]

    /// Adds a file of some kind.
    mutating func add(_ kind: String, _ result: OutputResult) {
        var cost = costs[kind, default: Cost()]
        cost.count += 1
        cost.bytes += result.byteCount
        cost.making += result.making
        cost.writing += result.writing
        cost.slowest = max(cost.slowest, result.making)
        costs[kind] = cost
    }

    /// A table, the dearest kind first; times are those of all threads together.
    var lines: [String] {
        var rows = [["kind", "files", "KB", "made in ms", "slowest ms", "written in ms"]]
        let sorted = costs.sorted { ($1.value.making, $0.key) < ($0.value.making, $1.key) }
        for (kind, cost) in sorted {
            rows.append([
                kind, String(cost.count), String(cost.bytes / 1000), Self.milliseconds(cost.making),
                Self.milliseconds(cost.slowest), Self.milliseconds(cost.writing),
            ])
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { column in
                let gap = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + gap : gap + row[column]
            }
            return "  " + cells.joined(separator: "  ")
        }
    }

    private static func milliseconds(_ nanoseconds: Int) -> String {
        let tenths = nanoseconds / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
