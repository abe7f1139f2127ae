/// A layer graph holds what stands in the layers of a drawing, side by side: nodes, labels, and the places where a line
/// passes by.
///
/// Nodes stand in every other layer and labels in those between, so that there is always room for a label on its line.
/// All its edges lead from one layer to the next.
struct LayerGraph {
    /// What a vertex stands for.
    enum Kind: Equatable {
        /// A node of the diagram.
        case node(Int)
        /// A place where lines join.
        case junction
        /// A place where a link passes by.
        case bend(Int)
        /// Where the labels of a link are.
        case label(Int)

        /// Whether it is a part of a line between two others.
        var isPassing: Bool {
            switch self {
            case .node, .junction: return false
            case .bend, .label: return true
            }
        }
    }

    /// A vertex takes up room in its layer.
    struct Vertex {
        let kind: Kind
        let layer: Int
        /// How far it reaches to the left of its line.
        var left: Int
        /// How far it reaches to the right.
        var right: Int
        var height: Int
    }

    /// All vertices, the nodes of the diagram first.
    private(set) var vertices: [Vertex] = []
    /// The neighbours in the layer above.
    private(set) var above: [[Int]] = []
    /// The neighbours in the layer below.
    private(set) var below: [[Int]] = []
    /// The vertices of each link, from the upper end to the lower.
    private(set) var chains: [[Int]] = []
    /// The place where each link joins others, for those that do.
    let junctions: [Int?]
    /// The vertices of each layer, from left to right.
    private(set) var layers: [[Int]] = []
    /// The place of each vertex in its layer.
    private(set) var place: [Int] = []
    /// How much work was done, in vertices and edges looked at.
    var effort = 0

    /// Sets out nodes and links, given how large the nodes and the blocks of labels are.
    init(_ links: [MergedEdges.Link], levels: [Int], nodes: [Cell], labels: [Cell?]) {
        let count = (levels.max() ?? 0) * 2 + 1
        junctions = links.map { $0.to >= nodes.count ? $0.to : nil }
        layers = Array(repeating: [], count: levels.isEmpty ? 0 : count)
        for (node, level) in levels.enumerated() {
            if node < nodes.count {
                add(.node(node), nodes[node], layer: level * 2)
            } else {
                add(.junction, Cell(left: 0, right: 0, height: 0), layer: level * 2)
            }
        }
        let spans = links.map { levels[$0.top] * 2 + 1..<levels[$0.bottom] * 2 }
        let labelLayers = Self.labelLayers(spans, labels, count: count)
        for (number, link) in links.enumerated() {
            let span = spans[number]
            let labelLayer = labelLayers[number]
            var chain = [link.top]
            for layer in span {
                if let label = labels[number], layer == labelLayer {
                    chain.append(add(.label(number), label, layer: layer))
                } else {
                    chain.append(add(.bend(number), Cell(left: 0, right: 0, height: 0), layer: layer))
                }
            }
            chain.append(link.bottom)
            for (upper, lower) in zip(chain, chain.dropFirst()) {
                below[upper].append(lower)
                above[lower].append(upper)
            }
            chains.append(chain)
        }
        takePlaces()
    }

    /// How far something reaches from its line, and how high it is.
    struct Cell {
        var left: Int
        var right: Int
        var height: Int
    }

    @discardableResult
    private mutating func add(_ kind: Kind, _ cell: Cell, layer: Int) -> Int {
        vertices.append(
            Vertex(kind: kind, layer: layer, left: cell.left, right: cell.right, height: cell.height))
        above.append([])
        below.append([])
        layers[layer].append(vertices.count - 1)
        return vertices.count - 1
    }

    /// The layer of each link's labels: where there is most room, of two alike the upper.
    ///
    /// Short links choose first, because they have least to choose from.
    private static func labelLayers(_ spans: [Range<Int>], _ labels: [Cell?], count: Int) -> [Int?] {
        var crowds = Array(repeating: 0, count: count)
        var layers: [Int?] = Array(repeating: nil, count: spans.count)
        for number in spans.indices.sorted(by: { (spans[$0].count, $0) < (spans[$1].count, $1) }) {
            guard let label = labels[number] else { continue }
            let span = spans[number]
            var best = span.lowerBound
            for layer in stride(from: span.lowerBound, to: span.upperBound, by: 2) where crowds[layer] < crowds[best] {
                best = layer
            }
            crowds[best] += label.left + label.right + 16
            layers[number] = best
        }
        return layers
    }

    /// Gives the layers another order.
    mutating func arrange(_ layers: [[Int]]) {
        self.layers = layers
        takePlaces()
    }

    /// Gives one layer another order.
    mutating func arrange(_ vertices: [Int], layer: Int) {
        layers[layer] = vertices
        for (place, vertex) in vertices.enumerated() { self.place[vertex] = place }
        effort += vertices.count
    }

    /// Lets two neighbours trade places.
    mutating func swap(at index: Int, layer: Int) {
        layers[layer].swapAt(index, index + 1)
        place[layers[layer][index]] = index
        place[layers[layer][index + 1]] = index + 1
    }

    private mutating func takePlaces() {
        place = Array(repeating: 0, count: vertices.count)
        for layer in layers {
            for (place, vertex) in layer.enumerated() { self.place[vertex] = place }
        }
    }
}
