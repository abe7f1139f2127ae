extension Router {
    /// The drawing, with everything where it goes.
    func diagram(of graph: DiagramGraph) -> Diagram {
        var drawing = Diagram(width: 0, height: 0, description: graph.description)
        drawing.connectors = connectors
        for node in graph.nodes.indices {
            var box = pieces.boxes[node]
            box.frame = frame(ofNode: node)
            drawing.boxes.append(box)
            if let label = pieces.loopLabels[node] {
                let y = box.frame.midY - label.frame.height / 2
                drawing.labels.append(label.moved(x: box.frame.maxX + Pieces.loop, y: y))
            }
        }
        for (number, chain) in layers.chains.enumerated() {
            for vertex in chain where layers.vertices[vertex].kind == .label(number) {
                guard let label = pieces.labels[number] else { continue }
                let x = columns.x[vertex] - layers.vertices[vertex].left
                drawing.labels.append(label.moved(x: x, y: extent(vertex).top))
            }
        }
        drawing.fit(legend: graph.legend)
        return drawing
    }

    /// Where a node's box is.
    private func frame(ofNode node: Int) -> Diagram.Frame {
        var frame = pieces.boxes[node].frame
        frame.x = columns.x[node] - frame.width / 2
        frame.y = extent(node).top
        return frame
    }

    /// The lines from nodes to themselves.
    func loopConnectors() -> [Diagram.Connector] {
        edges.loops.indices.compactMap { node in
            guard let loop = edges.loops[node] else { return nil }
            let frame = frame(ofNode: node)
            let rise = min(8, frame.height / 3)
            let tip = Diagram.Point(x: frame.maxX, y: frame.midY + rise)
            let end = Diagram.Point(x: tip.x + DiagramMeasure.arrow - 1, y: tip.y)
            let far = frame.maxX + Pieces.loop
            let stroke = Diagram.Stroke(
                start: .init(x: frame.maxX, y: frame.midY - rise),
                pieces: [
                    .curve(
                        .init(x: far, y: frame.midY - rise - 4), .init(x: far, y: tip.y),
                        to: end)
                ])
            return Diagram.Connector(
                strokes: [stroke], arrow: .init(tip: tip, direction: .left), isDashed: loop.isAutomatic, from: node,
                to: node)
        }
    }
}
