/// A router gives every layer its height, and draws the lines.
///
/// Lines bend only between layers, and within a layer they run straight down, so that none can touch a box or a label. All
/// lines between two layers bend along the same curve, so that none cross that need not.
struct Router {
    let layers: LayerGraph
    let columns: Columns
    let edges: MergedEdges
    let pieces: Pieces

    /// Where each layer begins and ends.
    private var bands: [(top: Int, bottom: Int)] = []
    /// What is kept free of bends at the upper and the lower end of the gap under each layer.
    private var reserves: [(top: Int, bottom: Int)] = []
    /// Where the lines meet each vertex, on its upper side and on its lower, in the order of its neighbours' places.
    private var upperPorts: [[Int: Int]] = []
    private var lowerPorts: [[Int: Int]] = []
    private(set) var connectors: [Diagram.Connector] = []

    init(_ layers: LayerGraph, _ columns: Columns, _ edges: MergedEdges, _ pieces: Pieces) {
        self.layers = layers
        self.columns = columns
        self.edges = edges
        self.pieces = pieces
    }

    /// Finds out where everything goes.
    mutating func route() {
        upperPorts = layers.vertices.indices.map { ports(of: $0, layers.above[$0]) }
        lowerPorts = layers.vertices.indices.map { ports(of: $0, layers.below[$0]) }
        placeLayers()
        connectors = edges.links.indices.map { connector($0) } + loopConnectors()
    }

    /// Where the lines to some neighbours meet a vertex: straight under them if there is room, and not too close together.
    private func ports(of vertex: Int, _ neighbours: [Int]) -> [Int: Int] {
        let x = columns.x[vertex]
        guard case .node(let node) = layers.vertices[vertex].kind, pieces.boxes[node].shape == .box else {
            return neighbours.reduce(into: [:]) { $0[$1] = x }
        }
        let half = pieces.boxes[node].frame.width / 2 - Pieces.corner
        let ordered = neighbours.sorted { layers.place[$0] < layers.place[$1] }
        var ports = ordered.map { min(max(columns.x[$0], x - half), x + half) }
        for index in ports.indices.dropFirst() {
            ports[index] = max(ports[index], ports[index - 1] + Pieces.portDistance)
        }
        var limit = x + half
        for index in ports.indices.reversed() {
            ports[index] = min(ports[index], limit)
            limit = ports[index] - Pieces.portDistance
        }
        return Dictionary(uniqueKeysWithValues: zip(ordered, ports))
    }

    private mutating func placeLayers() {
        var arrives = layers.layers.map { _ in (top: false, bottom: false) }
        for (number, link) in edges.links.enumerated() {
            let chain = layers.chains[number]
            let gap = link.isReversed ? chain[0] : chain[chain.count - 2]
            let layer = layers.vertices[gap].layer
            if !link.hasArrow { continue }
            if link.isReversed { arrives[layer].top = true } else { arrives[layer].bottom = true }
        }
        var y = 0
        for (number, layer) in layers.layers.enumerated() {
            let height = layer.reduce(0) { max($0, layers.vertices[$1].height) }
            bands.append((y, y + height))
            y += height
            var farthest = 0
            for vertex in layer {
                for lower in layers.below[vertex] {
                    let start = lowerPorts[vertex][lower] ?? 0
                    let end = upperPorts[lower][vertex] ?? 0
                    farthest = max(farthest, abs(end - start))
                }
            }
            let reserve = (
                top: arrives[number].top ? DiagramMeasure.arrow + 2 : 2,
                bottom: arrives[number].bottom ? DiagramMeasure.arrow + 2 : 2
            )
            reserves.append(reserve)
            if number < layers.layers.count - 1 {
                y += reserve.top + reserve.bottom + (farthest == 0 ? 6 : 10 + min(38, farthest / 5))
            }
        }
    }

    /// How far up and down a vertex reaches within its layer.
    func extent(_ vertex: Int) -> (top: Int, bottom: Int) {
        let band = bands[layers.vertices[vertex].layer]
        let height: Int
        switch layers.vertices[vertex].kind {
        case .node(let node): height = pieces.boxes[node].frame.height
        case .label: height = layers.vertices[vertex].height
        case .bend: return band
        case .junction: height = 0
        }
        let top = band.top + (band.bottom - band.top - height) / 2
        return (top, top + height)
    }

    private func connector(_ number: Int) -> Diagram.Connector {
        let link = edges.links[number]
        let chain = layers.chains[number]
        var strokes: [Diagram.Stroke] = []
        var pen = Pen(at: .init(x: lowerPorts[chain[0]][chain[1]] ?? 0, y: extent(chain[0]).bottom))
        let top = pen.start
        let isTipAbove = link.hasArrow && link.isReversed
        let isTipBelow = link.hasArrow && !link.isReversed
        if isTipAbove { pen = Pen(at: .init(x: top.x, y: top.y + DiagramMeasure.arrow - 1)) }
        for (upper, lower) in zip(chain, chain.dropFirst()) {
            let layer = layers.vertices[upper].layer
            let reserve = reserves[layer]
            pen.line(toY: bands[layer].bottom + reserve.top)
            let x = upperPorts[lower][upper] ?? pen.x
            pen.curve(to: .init(x: x, y: bands[layer + 1].top - reserve.bottom))
            let extent = extent(lower)
            let isEnd = lower == chain[chain.count - 1]
            pen.line(toY: isEnd && isTipBelow ? extent.top - DiagramMeasure.arrow + 1 : extent.top)
            switch layers.vertices[lower].kind {
            case .label:
                strokes.append(pen.stroke)
                pen = Pen(at: .init(x: x, y: extent.bottom))
            case .bend: pen.line(toY: extent.bottom)
            case .node, .junction: strokes.append(pen.stroke)
            }
        }
        let last = chain[chain.count - 1]
        let bottom = Diagram.Point(x: pen.x, y: extent(last).top)
        return Diagram.Connector(
            strokes: strokes,
            arrow: isTipAbove
                ? .init(tip: top, direction: .up) : isTipBelow ? .init(tip: bottom, direction: .down) : nil,
            isDashed: link.isAutomatic, from: link.from, to: link.to)
    }
}
