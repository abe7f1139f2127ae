@testable import SiteBuilder

/// An inspection looks for what must not be in a drawing.
struct DiagramInspection {
    /// What was found, as sentences.
    private(set) var faults: [String] = []
    private let diagram: Diagram

    init(_ diagram: Diagram) {
        self.diagram = diagram
        lookAtFrames()
        lookAtLines()
    }

    /// Boxes and labels stand apart, within the drawing.
    private mutating func lookAtFrames() {
        let boxes = diagram.boxes.map { ("the box \"\($0.lines.joined(separator: " "))\"", $0.frame) }
        let texts = diagram.labels.map { ("a label", $0.frame) } + diagram.legend.map { ("the legend", $0.frame) }
        let things = boxes + texts
        for (index, thing) in things.enumerated() {
            for other in things[(index + 1)...] where thing.1.overlaps(other.1) {
                faults.append("\(thing.0) overlaps \(other.0)")
            }
            let isWithin =
                thing.1.x >= 0 && thing.1.y >= 0 && thing.1.maxX <= diagram.width && thing.1.maxY <= diagram.height
            if !isWithin { faults.append("\(thing.0) is not within the drawing") }
        }
    }

    /// Lines pass by boxes and labels, and end where they belong.
    private mutating func lookAtLines() {
        let obstacles =
            diagram.boxes.map { $0.frame } + diagram.labels.map { $0.frame } + diagram.legend.map { $0.frame }
        for connector in diagram.connectors {
            let name = "the line from \(connector.from) to \(connector.to)"
            let samples = connector.strokes.flatMap { $0.samples }
            if samples.contains(where: { point in obstacles.contains { $0.holds(point) } }) {
                faults.append("\(name) runs through something")
            }
            let isWithin = samples.allSatisfy {
                $0.x >= 0 && $0.y >= 0 && $0.x <= diagram.width && $0.y <= diagram.height
            }
            if !isWithin { faults.append("\(name) leaves the drawing") }
            guard let arrow = connector.arrow, diagram.boxes.indices.contains(connector.to) else { continue }
            let frame = diagram.boxes[connector.to].frame
            let touches =
                arrow.tip.x >= frame.x && arrow.tip.x <= frame.maxX && arrow.tip.y >= frame.y
                && arrow.tip.y <= frame.maxY
            if !touches { faults.append("\(name) misses what it leads to") }
        }
    }
}

extension Diagram.Frame {
    /// Whether two frames share more than an edge.
    fileprivate func overlaps(_ other: Self) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }

    /// Whether a point lies inside, not on the edge.
    fileprivate func holds(_ point: Diagram.Point) -> Bool {
        x < point.x && point.x < maxX && y < point.y && point.y < maxY
    }
}

extension Diagram.Stroke {
    /// Points on it, close together.
    var samples: [Diagram.Point] {
        var samples = [start]
        var position = start
        for piece in pieces {
            let (first, second, end): (Diagram.Point, Diagram.Point, Diagram.Point)
            switch piece {
            case .line(let point): (first, second, end) = (position, point, point)
            case .curve(let one, let other, let point): (first, second, end) = (one, other, point)
            }
            for step in 1...32 {
                let (t, u) = (step, 32 - step)
                func mix(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Int {
                    let sum = a * u * u * u + 3 * b * t * u * u + 3 * c * t * t * u + d * t * t * t
                    return sum >> 15
                }
                samples.append(
                    .init(
                        x: mix(position.x, first.x, second.x, end.x), y: mix(position.y, first.y, second.y, end.y)))
            }
            position = end
        }
        return samples
    }
}

/// Graphs made up from a seed, always the same from the same.
struct GraphFabricator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A number below a limit.
    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
    }

    /// A graph with links to itself, several edges between the same nodes, and nodes that nothing leads to.
    mutating func graph(nodes count: Int, edges: Int, labelled: Bool = true) -> DiagramGraph {
        let words = ["none", "approval pending", "active", "termination requested", "a", "Zustand des Übergangs"]
        var nodes = (0..<count).map { DiagramGraph.Node("\(words[number(below: words.count)]) \($0)") }
        if count > 0 { nodes[0].shape = .start }
        let titles = ["Go", "Approve the roles that the partner asks for", "The relationship has expired", "Remove it"]
        let made = (0..<edges).map { _ in
            let mark = number(below: 4)
            let title = titles[number(below: titles.count)]
            return DiagramGraph.Edge(
                from: number(below: count), to: number(below: count),
                label: labelled && number(below: 5) > 0 ? .init(title, mark: mark, isAutomatic: mark == 0) : nil)
        }
        return DiagramGraph(
            title: "Made up", nodes: nodes, edges: count == 0 ? [] : made,
            legend: ["the system", "the customer", "the partner", "the indirect reseller"])
    }
}

extension Diagram {
    /// The drawing as text.
    func text(id: String = "d") -> String {
        var bytes: [UInt8] = []
        svg(id: id, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
