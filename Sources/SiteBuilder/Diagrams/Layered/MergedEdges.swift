/// Merged edges are a graph's edges with those joined into one that have the same ends.
struct MergedEdges {
    /// What is drawn as one line.
    struct Link {
        let from: Int
        var to: Int
        var labels: [DiagramGraph.Label]
        /// Whether all that it stands for happens by itself.
        var isAutomatic = false
        /// Whether the layers have it upside down, so that it leads up.
        var isReversed = false
        /// Whether it ends in an arrowhead, and not where it joins another line.
        var hasArrow = true

        /// The end in the upper layer.
        var top: Int { isReversed ? to : from }
        /// The end in the lower layer.
        var bottom: Int { isReversed ? from : to }

        mutating func findOutWhetherAutomatic() {
            isAutomatic = !labels.isEmpty && labels.allSatisfy { $0.isAutomatic }
        }
    }

    /// The links between different nodes, in the order in which their first edges stand.
    var links: [Link] = []
    /// The links from a node to itself, by the node's number.
    var loops: [Link?]
    /// How many places there are where lines join; they are numbered after the nodes.
    var junctions = 0

    init(_ graph: DiagramGraph) {
        loops = Array(repeating: nil, count: graph.nodes.count)
        var numbers: [Int: Int] = [:]
        for edge in graph.edges {
            let labels = edge.label.map { [$0] } ?? []
            if edge.from == edge.to {
                let known = loops[edge.from]?.labels ?? []
                loops[edge.from] = Link(from: edge.from, to: edge.to, labels: known + labels)
            } else if let number = numbers[edge.from * graph.nodes.count + edge.to] {
                links[number].labels += labels
            } else {
                numbers[edge.from * graph.nodes.count + edge.to] = links.count
                links.append(Link(from: edge.from, to: edge.to, labels: labels))
            }
        }
        for number in links.indices { links[number].findOutWhetherAutomatic() }
        for node in loops.indices { loops[node]?.findOutWhetherAutomatic() }
    }
}

extension MergedEdges {
    /// Turns the links round that close a circle, so that all lead down.
    ///
    /// A walk in depth finds them: they lead to a node that it is still in. It begins where the graph does, so that
    /// what is turned round is what a reader would call a way back.
    mutating func breakCircles(in graph: DiagramGraph) {
        let count = graph.nodes.count
        var outgoing: [[Int]] = Array(repeating: [], count: count)
        var isEntered = Array(repeating: false, count: count)
        for (number, link) in links.enumerated() {
            outgoing[link.from].append(number)
            isEntered[link.to] = true
        }
        let order =
            graph.nodes.indices.filter { graph.nodes[$0].shape == .start }
            + graph.nodes.indices.filter { !isEntered[$0] } + Array(graph.nodes.indices)
        enum Colour { case fresh, open, done }
        var colours = Array(repeating: Colour.fresh, count: count)
        for root in order where colours[root] == .fresh {
            var stack = [(node: root, next: 0)]
            colours[root] = .open
            while let (node, next) = stack.last {
                guard next < outgoing[node].count else {
                    colours[node] = .done
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let number = outgoing[node][next]
                let target = links[number].to
                switch colours[target] {
                case .open: links[number].isReversed = true
                case .fresh:
                    colours[target] = .open
                    stack.append((target, 0))
                case .done: break
                }
            }
        }
    }
}

extension MergedEdges {
    /// Joins lines into one that come to a node from the same side and have the same labels, so that these stand once.
    mutating func joinAlike(in graph: DiagramGraph) {
        struct Likeness: Hashable {
            let to: Int
            let isReversed: Bool
            let labels: [DiagramGraph.Label]
        }
        var alike: [Likeness: [Int]] = [:]
        for (number, link) in links.enumerated() where !link.labels.isEmpty {
            alike[.init(to: link.to, isReversed: link.isReversed, labels: link.labels), default: []].append(number)
        }
        for number in links.indices {
            let link = links[number]
            let likeness = Likeness(to: link.to, isReversed: link.isReversed, labels: link.labels)
            guard let others = alike[likeness], others.count > 1, others.first == number else { continue }
            let junction = graph.nodes.count + junctions
            junctions += 1
            for other in others {
                links[other].to = junction
                links[other].hasArrow = false
                links[other].labels = []
                links[other].isAutomatic = link.isAutomatic
            }
            links.append(
                Link(
                    from: junction, to: link.to, labels: link.labels, isAutomatic: link.isAutomatic,
                    isReversed: link.isReversed))
        }
    }
}
