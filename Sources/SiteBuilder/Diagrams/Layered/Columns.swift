/// Columns give each vertex of a layer graph its place from left to right.
///
/// After Brandes and Köpf ("Fast and simple horizontal coordinate assignment", 2002): vertices are stacked into blocks
/// that are straight lines, four times, leaning to each corner of the drawing; a vertex stands in the middle of what the
/// four came to. So a line has at most two bends, whatever it passes by, and the work grows with the drawing.
struct Columns {
    /// The line of each vertex, from left to right.
    var x: [Int]
    /// How much work was done.
    var effort = 0

    let graph: LayerGraph
    private var conflicts: Set<Int> = []

    init(_ graph: LayerGraph) {
        self.graph = graph
        x = []
        markConflicts()
        var candidates: [[Int]] = []
        for downwards in [true, false] {
            for rightwards in [true, false] { candidates.append(lean(downwards, rightwards)) }
        }
        x = middle(of: candidates)
    }

    /// How far the lines lead sideways, all together.
    var length: Int {
        graph.vertices.indices.reduce(0) { sum, vertex in
            graph.below[vertex].reduce(sum) { $0 + abs(x[$1] - x[vertex]) }
        }
    }

    private func key(_ upper: Int, _ lower: Int) -> Int { upper * graph.vertices.count + lower }

    /// Finds the lines that cross one which passes by for long, and which therefore must not be straight.
    private mutating func markConflicts() {
        for layer in graph.layers.indices.dropFirst() {
            let upper = graph.layers[layer - 1]
            let lower = graph.layers[layer]
            var left = -1
            var scanned = 0
            for (index, vertex) in lower.enumerated() {
                let passing = isPassing(vertex) ? graph.above[vertex].first { isPassing($0) } : nil
                guard passing != nil || index == lower.count - 1 else { continue }
                let right = passing.map { graph.place[$0] } ?? upper.count
                while scanned <= index {
                    for neighbour in graph.above[lower[scanned]] {
                        let place = graph.place[neighbour]
                        let isLong = isPassing(neighbour) && isPassing(lower[scanned])
                        if (place < left || place > right) && !isLong {
                            conflicts.insert(key(neighbour, lower[scanned]))
                        }
                        effort += 1
                    }
                    scanned += 1
                }
                left = right
            }
        }
    }

    private func isPassing(_ vertex: Int) -> Bool { graph.vertices[vertex].kind.isPassing }

    /// How far two neighbours must be apart, from line to line.
    func distance(_ left: Int, _ right: Int) -> Int {
        let (left, right) = (graph.vertices[left], graph.vertices[right])
        let gap: Int
        switch (left.kind, right.kind) {
        case (.node, .node): gap = 28
        case (.bend(let one), .bend(let other)):
            // Lines that are going to join may do so early.
            let isOne = graph.junctions[one] != nil && graph.junctions[one] == graph.junctions[other]
            gap = isOne ? 0 : 18
        default: gap = 14
        }
        return left.right + gap + right.left
    }

    /// The places that come of stacking towards one corner.
    private mutating func lean(_ downwards: Bool, _ rightwards: Bool) -> [Int] {
        // A lean to the right is one to the left in a mirror.
        let layers = (downwards ? graph.layers : graph.layers.reversed())
            .map { rightwards ? $0.reversed() : $0 }
        var place = graph.place
        if rightwards {
            for layer in layers {
                for (index, vertex) in layer.enumerated() { place[vertex] = index }
            }
        }
        let roots = stack(layers, place, downwards)
        let found = compact(layers, roots, rightwards)
        return rightwards ? found.map { -$0 } : found
    }

    /// Stacks each vertex on the middle one of its neighbours, and gives the topmost of each stack.
    private mutating func stack(_ layers: [[Int]], _ place: [Int], _ downwards: Bool) -> [Int] {
        var root = Array(graph.vertices.indices)
        var isStacked = Array(repeating: false, count: root.count)
        for layer in layers {
            var last = -1
            for vertex in layer {
                let neighbours = (downwards ? graph.above[vertex] : graph.below[vertex])
                    .sorted { place[$0] < place[$1] }
                effort += 1 + neighbours.count
                guard !neighbours.isEmpty else { continue }
                let middles = (neighbours.count - 1) / 2...neighbours.count / 2
                for neighbour in neighbours[middles] where !isStacked[vertex] {
                    let line = downwards ? key(neighbour, vertex) : key(vertex, neighbour)
                    guard last < place[neighbour], !conflicts.contains(line) else { continue }
                    root[vertex] = root[neighbour]
                    isStacked[vertex] = true
                    last = place[neighbour]
                }
            }
        }
        return root
    }

    /// Pushes the stacks as far to the left as they go, and then those back that have room towards their neighbours.
    private mutating func compact(_ layers: [[Int]], _ root: [Int], _ isMirrored: Bool) -> [Int] {
        var following: [[(block: Int, distance: Int)]] = Array(repeating: [], count: root.count)
        var missing = Array(repeating: 0, count: root.count)
        for layer in layers {
            for (left, right) in zip(layer, layer.dropFirst()) {
                let distance = isMirrored ? distance(right, left) : distance(left, right)
                following[root[left]].append((root[right], distance))
                missing[root[right]] += 1
            }
        }
        var found = Array(repeating: 0, count: root.count)
        var order = root.indices.filter { root[$0] == $0 && missing[$0] == 0 }
        var next = 0
        while next < order.count {
            let block = order[next]
            next += 1
            for (other, distance) in following[block] {
                found[other] = max(found[other], found[block] + distance)
                missing[other] -= 1
                if missing[other] == 0 { order.append(other) }
                effort += 1
            }
        }
        for block in order.reversed() where !following[block].isEmpty {
            let room = following[block].reduce(Int.max) { min($0, found[$1.block] - $1.distance) }
            found[block] = max(found[block], room)
        }
        return root.map { found[$0] }
    }

    /// The mean of the two middle places of each vertex, once the four have been laid on the narrowest of them.
    private func middle(of candidates: [[Int]]) -> [Int] {
        let extents = candidates.map { candidate in
            graph.vertices.indices.reduce(into: (left: Int.max, right: Int.min)) { extent, vertex in
                extent.left = min(extent.left, candidate[vertex] - graph.vertices[vertex].left)
                extent.right = max(extent.right, candidate[vertex] + graph.vertices[vertex].right)
            }
        }
        guard !graph.vertices.isEmpty,
            let narrowest = extents.min(by: { $0.right - $0.left < $1.right - $1.left })
        else { return [] }
        let shifts = extents.enumerated().map { index, extent in
            // The second and the fourth lean to the right.
            index % 2 == 1 ? narrowest.right - extent.right : narrowest.left - extent.left
        }
        return graph.vertices.indices.map { vertex in
            let places = candidates.indices.map { candidates[$0][vertex] + shifts[$0] }.sorted()
            return (places[1] + places[2]) >> 1
        }
    }
}
