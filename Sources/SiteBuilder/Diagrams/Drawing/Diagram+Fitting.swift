extension Diagram {
    /// Puts the legend above the drawing, and moves everything so that it begins at the margin.
    mutating func fit(legend texts: [String]) {
        var left = Int.max
        var top = Int.max
        var right = Int.min
        var bottom = Int.min
        func include(_ point: Point) {
            left = min(left, point.x)
            right = max(right, point.x)
            top = min(top, point.y)
            bottom = max(bottom, point.y)
        }
        for frame in boxes.map({ $0.frame }) + labels.map({ $0.frame }) {
            include(Point(x: frame.x, y: frame.y))
            include(Point(x: frame.maxX, y: frame.maxY))
        }
        // A curve stays between the points that it is drawn from.
        for stroke in connectors.flatMap({ $0.strokes }) { stroke.points.forEach(include) }
        if left > right { include(Point(x: 0, y: 0)) }

        let margin = DiagramMeasure.margin
        let legendHeight = setLegend(texts, measure: max(right - left, 240))
        move(x: margin - left, y: margin - top + legendHeight)
        let widest = legend.reduce(right - left) { max($0, $1.frame.maxX - margin) }
        // What is narrower than its legend stands in the middle.
        if widest > right - left { move(x: (widest - right + left) / 2, y: 0) }
        width = widest + 2 * margin
        height = bottom - top + legendHeight + 2 * margin
    }

    /// Sets the legend in rows, and gives how high they are.
    private mutating func setLegend(_ texts: [String], measure: Int) -> Int {
        let margin = DiagramMeasure.margin
        var x = 0
        var y = 0
        for (mark, text) in texts.enumerated() where !text.isEmpty {
            var caption = LabelStack.caption(text, mark: mark, measure: 200)
            if x > 0, x + caption.frame.width > measure {
                x = 0
                y += 22
            }
            caption.frame.x = margin + x
            caption.frame.y = margin + y
            x += caption.frame.width + 18
            legend.append(caption)
        }
        let bottom = legend.reduce(0) { max($0, $1.frame.maxY - margin) }
        return legend.isEmpty ? 0 : bottom + 14
    }

    /// Moves everything but the legend.
    private mutating func move(x: Int, y: Int) {
        for index in boxes.indices { boxes[index].frame.move(x: x, y: y) }
        labels = labels.map { $0.moved(x: x, y: y) }
        connectors = connectors.map { $0.moved(x: x, y: y) }
    }
}

extension Diagram.Frame {
    mutating func move(x: Int, y: Int) {
        self.x += x
        self.y += y
    }
}

extension Diagram.Point {
    func moved(x: Int, y: Int) -> Diagram.Point { .init(x: self.x + x, y: self.y + y) }
}

extension Diagram.LabelBlock {
    func moved(x: Int, y: Int) -> Diagram.LabelBlock {
        var block = self
        block.frame.move(x: x, y: y)
        for index in block.captions.indices { block.captions[index].frame.move(x: x, y: y) }
        return block
    }
}

extension Diagram.Stroke {
    /// The points that it is drawn from.
    var points: [Diagram.Point] {
        pieces.reduce(into: [start]) { points, piece in
            switch piece {
            case .line(let end): points.append(end)
            case .curve(let first, let second, let end): points += [first, second, end]
            }
        }
    }

    func moved(x: Int, y: Int) -> Diagram.Stroke {
        Diagram.Stroke(
            start: start.moved(x: x, y: y),
            pieces: pieces.map { piece in
                switch piece {
                case .line(let end): .line(end.moved(x: x, y: y))
                case .curve(let first, let second, let end):
                    .curve(first.moved(x: x, y: y), second.moved(x: x, y: y), to: end.moved(x: x, y: y))
                }
            })
    }
}

extension Diagram.Connector {
    func moved(x: Int, y: Int) -> Diagram.Connector {
        var connector = self
        connector.strokes = strokes.map { $0.moved(x: x, y: y) }
        if let arrow { connector.arrow = .init(tip: arrow.tip.moved(x: x, y: y), direction: arrow.direction) }
        return connector
    }
}
