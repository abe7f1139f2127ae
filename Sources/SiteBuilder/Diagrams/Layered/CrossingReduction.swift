/// Reducing crossings finds an order for each layer in which few lines cross.
///
/// Layers are put in order by the medians of their neighbours' places, downwards and upwards in turn, and then
/// neighbours trade places where that helps: the method of Gansner, Koutsofios, North and Vo ("A technique for drawing
/// directed graphs", 1993). Ties keep the order, so that the result is always the same.
extension LayerGraph {
    /// The order to begin with: what a walk from top to bottom comes by.
    enum Beginning: CaseIterable {
        case leftFirst, rightFirst
    }

    /// Finds an order with few crossings.
    mutating func reduceCrossings(_ beginning: Beginning) {
        arrange(walkedOrder(beginning))
        var best = layers
        var least = crossings()
        var idle = 0
        for sweep in 0..<16 where idle < 4 && least > 0 {
            orderByMedians(downwards: sweep % 2 == 0)
            transpose()
            let count = crossings()
            idle = count < least ? 0 : idle + 1
            if count < least {
                least = count
                best = layers
            }
        }
        arrange(best)
    }

    /// The order in which a walk in depth comes by, from top to bottom.
    private mutating func walkedOrder(_ beginning: Beginning) -> [[Int]] {
        var order: [[Int]] = Array(repeating: [], count: layers.count)
        var isSeen = Array(repeating: false, count: vertices.count)
        for layer in layers {
            for root in layer where !isSeen[root] {
                var stack = [root]
                isSeen[root] = true
                while let vertex = stack.popLast() {
                    order[vertices[vertex].layer].append(vertex)
                    let lowers = beginning == .leftFirst ? below[vertex].reversed() : below[vertex]
                    for lower in lowers where !isSeen[lower] {
                        isSeen[lower] = true
                        stack.append(lower)
                    }
                    effort += 1 + below[vertex].count
                }
            }
        }
        return order
    }

    /// How many pairs of lines cross.
    mutating func crossings() -> Int { layers.indices.dropFirst().reduce(0) { $0 + crossings(above: $1) } }

    /// How many pairs of lines cross between a layer and the one above, counted with a tree of sums.
    private mutating func crossings(above layer: Int) -> Int {
        let width = layers[layer].count
        var sums = Array(repeating: 0, count: width + 1)
        var total = 0
        var entered = 0
        for upper in layers[layer - 1] {
            let ends = below[upper].map { place[$0] }
            for end in ends {
                var index = end + 1
                var notBeyond = 0
                while index > 0 {
                    notBeyond += sums[index]
                    index &= index - 1
                    effort += 1
                }
                total += entered - notBeyond
            }
            for end in ends {
                var index = end + 1
                while index <= width {
                    sums[index] += 1
                    index += index & -index
                    effort += 1
                }
            }
            entered += ends.count
        }
        return total
    }

    private mutating func orderByMedians(downwards: Bool) {
        let order = downwards ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed()
        for layer in order {
            var keyed: [(median: Int, vertex: Int)] = []
            for vertex in layers[layer] {
                if let median = median(of: downwards ? above[vertex] : below[vertex]) { keyed.append((median, vertex)) }
            }
            keyed.sort { ($0.median, place[$0.vertex]) < ($1.median, place[$1.vertex]) }
            // Vertices without neighbours there stay where they are.
            var sorted = keyed.makeIterator()
            let arranged = layers[layer].map { vertex in
                (downwards ? above[vertex] : below[vertex]).isEmpty ? vertex : sorted.next()?.vertex ?? vertex
            }
            arrange(arranged, layer: layer)
        }
    }

    /// The median of the places of some vertices, leaning to the side where they stand closer; in 256ths of a place.
    private mutating func median(of vertices: [Int]) -> Int? {
        let places = vertices.map { place[$0] }.sorted()
        effort += places.count
        let middle = places.count / 2
        switch places.count {
        case 0: return nil
        case 2: return (places[0] + places[1]) * 128
        case _ where places.count % 2 == 1: return places[middle] * 256
        default:
            let left = places[middle - 1] - places[0]
            let right = places[places.count - 1] - places[middle]
            if left + right == 0 { return (places[middle - 1] + places[middle]) * 128 }
            return (places[middle - 1] * right + places[middle] * left) * 256 / (left + right)
        }
    }

    /// Lets neighbours trade places as long as lines cross less for it.
    private mutating func transpose() {
        for _ in 0..<4 {
            var isBetter = false
            for layer in layers.indices {
                for index in layers[layer].indices.dropLast() {
                    let (left, right) = (layers[layer][index], layers[layer][index + 1])
                    let now = crossings(left, right, above) + crossings(left, right, below)
                    guard now > 0 else { continue }
                    let then = crossings(right, left, above) + crossings(right, left, below)
                    if then < now {
                        swap(at: index, layer: layer)
                        isBetter = true
                    }
                }
            }
            if !isBetter { return }
        }
    }

    /// How many lines of two neighbours cross on one side, if they stand in this order.
    private mutating func crossings(_ left: Int, _ right: Int, _ neighbours: [[Int]]) -> Int {
        guard !neighbours[left].isEmpty, !neighbours[right].isEmpty else { return 0 }
        let ends = neighbours[left].map { place[$0] }.sorted()
        let others = neighbours[right].map { place[$0] }.sorted()
        effort += ends.count + others.count
        var total = 0
        var passed = 0
        for end in ends {
            while passed < others.count, others[passed] < end { passed += 1 }
            total += passed
        }
        return total
    }
}
