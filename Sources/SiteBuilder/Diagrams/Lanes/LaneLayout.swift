/// A lane layout draws a lane chart: a column for each lane, a row for each stop, and arrows from stop to stop.
///
/// No two boxes share a row, so that an arrow to another lane has the room between two rows for itself.
public struct LaneLayout: Sendable {
    /// The drawing.
    public let diagram: Diagram

    private static let laneWidth = 204
    private static let laneGap = 8
    private static let boxWidth = 180
    private static let padding = 9
    /// Between a stop and the next, in the same lane and in another.
    private static let gaps = (same: 26, other: 44)

    /// Lays out a chart.
    public init(_ chart: LaneChart) {
        var drawing = Diagram(width: 0, height: 0, description: chart.description)
        let headers = chart.lanes.map {
            TextMetrics.lines(
                $0.title, size: DiagramMeasure.boxType, isBold: true,
                measure: Self.laneWidth - 2 * Self.padding - DiagramMeasure.mark)
        }
        let headerHeight = headers.reduce(1) { max($0, $1.count) } * DiagramMeasure.boxLeading + 16
        var y = headerHeight + 14
        var number = 1
        for (index, stop) in chart.stops.enumerated() {
            let x = Self.left(ofLane: stop.lane) + (Self.laneWidth - Self.boxWidth) / 2
            let block = Self.block(stop, number: &number)
            let frame = Diagram.Frame(x: x, y: y, width: Self.boxWidth, height: block.frame.height + 2 * Self.padding)
            drawing.boxes.append(
                .init(
                    frame: frame, shape: .box, lines: [], href: nil,
                    classes: stop.isAutomatic ? ["diagram-automatic"] : []))
            drawing.labels.append(block.moved(x: x + Self.padding, y: y + Self.padding))
            y = frame.maxY
            guard index + 1 < chart.stops.count else { break }
            y += chart.stops[index + 1].lane == stop.lane ? Self.gaps.same : Self.gaps.other
            drawing.connectors.append(
                Self.connector(from: frame, toLane: chart.stops[index + 1].lane, y: y, index: index))
        }
        for (index, lane) in chart.lanes.enumerated() {
            let x = Self.left(ofLane: index)
            drawing.lanes.append(
                .init(
                    frame: .init(x: x, y: 0, width: Self.laneWidth, height: y + 14),
                    header: .init(x: x, y: 0, width: Self.laneWidth, height: headerHeight), lines: headers[index],
                    mark: lane.mark, href: lane.href))
        }
        drawing.fit(legend: [])
        diagram = drawing
    }

    private static func left(ofLane lane: Int) -> Int { lane * (laneWidth + laneGap) }

    /// What stands in the box of a stop; tasks are numbered through all boxes.
    private static func block(_ stop: LaneChart.Stop, number: inout Int) -> Diagram.LabelBlock {
        let measure = boxWidth - 2 * padding
        var block = Diagram.LabelBlock(frame: .init(x: 0, y: 0, width: measure, height: 0), captions: [])
        func add(_ caption: Diagram.Caption) {
            var caption = caption
            if !block.captions.isEmpty { block.frame.height += 4 }
            caption.frame.y = block.frame.height
            block.frame.height += caption.frame.height
            block.captions.append(caption)
        }
        if let capacity = stop.capacity {
            var caption = LabelStack.caption(capacity, mark: nil, measure: measure)
            caption.isAside = true
            add(caption)
        }
        for task in stop.tasks {
            var caption = LabelStack.caption("\(number). \(task.text)", mark: nil, measure: measure)
            caption.href = task.href
            add(caption)
            number += 1
        }
        return block
    }

    private static func connector(
        from frame: Diagram.Frame, toLane lane: Int, y: Int, index: Int
    ) -> Diagram.Connector {
        let start = Diagram.Point(x: frame.midX, y: frame.maxY)
        let tip = Diagram.Point(x: left(ofLane: lane) + laneWidth / 2, y: y)
        let end = Diagram.Point(x: tip.x, y: tip.y - DiagramMeasure.arrow + 1)
        var piece = Diagram.Stroke.Piece.line(end)
        if start.x != end.x {
            let middle = (start.y + end.y) / 2
            piece = .curve(.init(x: start.x, y: middle), .init(x: end.x, y: middle), to: end)
        }
        return Diagram.Connector(
            strokes: [.init(start: start, pieces: [piece])], arrow: .init(tip: tip, direction: .down),
            isDashed: false, from: index, to: index + 1)
    }
}
