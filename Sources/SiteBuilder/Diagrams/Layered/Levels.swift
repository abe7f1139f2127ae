/// Levels put each node under all nodes that lead to it, with lines as short as that allows.
struct Levels {
    /// The level of each node; the topmost is zero.
    private(set) var ofNode: [Int]

    private let above: [[Int]]
    private let below: [[Int]]

    /// Finds the levels; all links must lead down.
    init(count: Int, _ links: [MergedEdges.Link]) {
        var above: [[Int]] = Array(repeating: [], count: count)
        var below: [[Int]] = Array(repeating: [], count: count)
        for link in links {
            above[link.bottom].append(link.top)
            below[link.top].append(link.bottom)
        }
        self.above = above
        self.below = below
        ofNode = Array(repeating: 0, count: count)
        let order = sinkAll()
        for _ in 0..<4 { tighten(order) }
        let top = ofNode.min() ?? 0
        for node in ofNode.indices { ofNode[node] -= top }
    }

    /// Puts every node as high as it can be, and gives the nodes in an order in which all links lead forward.
    private mutating func sinkAll() -> [Int] {
        var missing = above.map { $0.count }
        var order = missing.indices.filter { missing[$0] == 0 }
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            for lower in below[node] {
                ofNode[lower] = max(ofNode[lower], ofNode[node] + 1)
                missing[lower] -= 1
                if missing[lower] == 0 { order.append(lower) }
            }
        }
        return order
    }

    /// Moves every node to the side on which it has more links.
    private mutating func tighten(_ order: [Int]) {
        for node in order.reversed() where below[node].count > above[node].count {
            let highest = below[node].reduce(Int.max) { min($0, ofNode[$1]) }
            ofNode[node] = highest - 1
        }
        for node in order where above[node].count > below[node].count {
            let lowest = above[node].reduce(Int.min) { max($0, ofNode[$1]) }
            ofNode[node] = lowest + 1
        }
    }
}
