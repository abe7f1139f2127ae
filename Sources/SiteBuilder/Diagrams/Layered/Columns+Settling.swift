extension Columns {
    /// Moves nodes and straight pieces of lines to where the lines at them are shortest, as far as there is room.
    ///
    /// What is best for one thing at a time need not be best for all, but nothing ever gets longer by it.
    mutating func settle(_ links: [MergedEdges.Link]) {
        let weights = lineWeights(links)
        for sweep in 0..<8 {
            // Pieces find their places alone first, and then together with what they stand in line with.
            let units = straightUnits(acrossNodes: sweep % 2 == 1)
            var hasMoved = false
            for unit in sweep % 4 < 2 ? units : units.reversed() where settle(unit, weights) { hasMoved = true }
            if !hasMoved && sweep % 2 == 1 { return }
        }
    }

    /// The vertices in groups that move together: straight pieces of one line, or of several with the nodes between them.
    private func straightUnits(acrossNodes: Bool) -> [[Int]] {
        var unit = Array(repeating: 0, count: graph.vertices.count)
        var units: [[Int]] = []
        for vertex in graph.layers.joined() {
            let upper = graph.above[vertex].first { upper in
                let isPiece = graph.vertices[vertex].kind.isPassing && graph.vertices[upper].kind.isPassing
                return x[upper] == x[vertex] && (acrossNodes || isPiece)
            }
            if let upper {
                unit[vertex] = unit[upper]
                units[unit[upper]].append(vertex)
            } else {
                unit[vertex] = units.count
                units.append([vertex])
            }
        }
        return units
    }

    /// How much each line between two layers counts, by its lower end and the place of its upper end there.
    ///
    /// Ways on count twice, so that they are straight rather than ways back.
    private func lineWeights(_ links: [MergedEdges.Link]) -> [[Int]] {
        var weights = graph.above.map { $0.map { _ in 0 } }
        for (link, chain) in zip(links, graph.chains) {
            for (upper, lower) in zip(chain, chain.dropFirst()) {
                if let index = graph.above[lower].firstIndex(of: upper) {
                    weights[lower][index] = link.isReversed ? 1 : 2
                }
            }
        }
        return weights
    }

    private mutating func settle(_ unit: [Int], _ weights: [[Int]]) -> Bool {
        var low = Int.min
        var high = Int.max
        var pulls: [(x: Int, weight: Int)] = []
        let members = Set(unit)
        for vertex in unit {
            let layer = graph.layers[graph.vertices[vertex].layer]
            let place = graph.place[vertex]
            // Two of one layer can be in one unit only where they may lie on each other.
            if place > 0, !members.contains(layer[place - 1]) {
                low = max(low, x[layer[place - 1]] + distance(layer[place - 1], vertex))
            }
            if place < layer.count - 1, !members.contains(layer[place + 1]) {
                high = min(high, x[layer[place + 1]] - distance(vertex, layer[place + 1]))
            }
            for (index, upper) in graph.above[vertex].enumerated() where !members.contains(upper) {
                pulls.append((x[upper], weights[vertex][index]))
            }
            for lower in graph.below[vertex] where !members.contains(lower) {
                let index = graph.above[lower].firstIndex(of: vertex) ?? 0
                pulls.append((x[lower], weights[lower][index]))
            }
        }
        effort += unit.count + pulls.count
        guard let best = Self.bestPlace(for: x[unit[0]], pulls) else { return false }
        let settled = min(max(best, low), high)
        guard settled != x[unit[0]], low <= high else { return false }
        for vertex in unit { x[vertex] = settled }
        return true
    }

    /// Where the lines to some places are shortest; of several such places, the nearest that makes one straight.
    private static func bestPlace(for x: Int, _ pulls: [(x: Int, weight: Int)]) -> Int? {
        let sorted = pulls.sorted { $0.x < $1.x }
        let total = sorted.reduce(0) { $0 + $1.weight }
        var sum = 0
        for (index, pull) in sorted.enumerated() {
            sum += pull.weight
            if sum * 2 > total { return pull.x }
            if sum * 2 == total, index + 1 < sorted.count {
                let next = sorted[index + 1].x
                return abs(pull.x - x) <= abs(next - x) ? pull.x : next
            }
        }
        return nil
    }
}
