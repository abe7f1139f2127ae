/// Pieces are the boxes and blocks of labels of a graph, sized but not yet placed.
struct Pieces {
    /// The boxes, each at the origin.
    private(set) var boxes: [Diagram.Box] = []
    /// The block of labels of each link, at the origin; none where nothing is written.
    private(set) var labels: [Diagram.LabelBlock?] = []
    /// The block of labels of each node's link to itself.
    private(set) var loopLabels: [Diagram.LabelBlock?] = []
    /// The room that each node takes, its link to itself included.
    private(set) var nodeCells: [LayerGraph.Cell] = []
    /// The room that each block of labels takes.
    private(set) var labelCells: [LayerGraph.Cell?] = []

    /// How far lines are apart where they meet a box.
    static let portDistance = 14
    /// How far a line stays away from a box's corner.
    static let corner = 12
    /// How far a link from a node to itself reaches out.
    static let loop = 26

    init(_ graph: DiagramGraph, _ edges: MergedEdges) {
        var lower = Array(repeating: 0, count: graph.nodes.count + edges.junctions)
        var upper = lower
        for link in edges.links {
            lower[link.top] += 1
            upper[link.bottom] += 1
        }
        labels = edges.links.map { LabelStack.block($0.labels) }
        loopLabels = edges.loops.map { $0.flatMap { LabelStack.block($0.labels) } }
        labelCells = labels.map { block in
            block.map { .init(left: $0.frame.width / 2, right: ($0.frame.width + 1) / 2, height: $0.frame.height) }
        }
        for (number, node) in graph.nodes.enumerated() {
            let box = Self.box(node, lines: max(upper[number], lower[number]))
            let half = box.frame.width / 2
            var cell = LayerGraph.Cell(left: half, right: half, height: box.frame.height)
            if edges.loops[number] != nil {
                let label = loopLabels[number]?.frame
                cell.right += Self.loop + (label?.width ?? 0)
                cell.height = max(cell.height, label?.height ?? 0)
            }
            boxes.append(box)
            nodeCells.append(cell)
        }
    }

    /// A box for a node that some number of lines meet on one side.
    private static func box(_ node: DiagramGraph.Node, lines count: Int) -> Diagram.Box {
        var frame = Diagram.Frame(x: 0, y: 0, width: DiagramMeasure.start, height: DiagramMeasure.start)
        var lines: [String] = []
        if node.shape == .box {
            lines = TextMetrics.lines(
                node.title, size: DiagramMeasure.boxType, isBold: true, measure: DiagramMeasure.boxText)
            let text = lines.reduce(0) {
                max($0, TextMetrics.width($1, size: DiagramMeasure.boxType, isBold: true))
            }
            let ports = max(0, count - 1) * portDistance + 2 * corner
            frame.width = max(72, text + 24, ports)
            frame.width += frame.width % 2
            frame.height = max(1, lines.count) * DiagramMeasure.boxLeading + 16
        }
        return Diagram.Box(frame: frame, shape: node.shape, lines: lines, href: node.href, classes: node.classes)
    }
}

/// A label stack sets labels under each other.
enum LabelStack {
    /// The block that some labels make, at the origin; none if there is nothing to write.
    static func block(_ labels: [DiagramGraph.Label]) -> Diagram.LabelBlock? {
        let padding = 3
        var captions: [Diagram.Caption] = []
        var y = padding
        var width = 0
        for label in labels where !label.text.isEmpty {
            if !captions.isEmpty { y += 4 }
            var caption = caption(label)
            caption.frame.x = padding
            caption.frame.y = y
            y += caption.frame.height
            width = max(width, caption.frame.width)
            captions.append(caption)
        }
        guard !captions.isEmpty else { return nil }
        return Diagram.LabelBlock(
            frame: .init(x: 0, y: 0, width: width + 2 * padding, height: y + padding), captions: captions)
    }

    private static func caption(_ label: DiagramGraph.Label) -> Diagram.Caption {
        var caption = caption(label.text, mark: label.mark, measure: DiagramMeasure.labelText)
        caption.href = label.href
        caption.hint = label.by.map { "\(label.text) (\($0))" }
        return caption
    }

    /// A text in lines, with a mark before it or without, at the origin.
    static func caption(_ text: String, mark: Int?, measure: Int) -> Diagram.Caption {
        let size = DiagramMeasure.labelType
        let lines = TextMetrics.lines(text, size: size, measure: measure)
        let width = lines.reduce(0) { max($0, TextMetrics.width($1, size: size)) }
        let frame = Diagram.Frame(
            x: 0, y: 0, width: width + (mark == nil ? 0 : DiagramMeasure.mark),
            height: lines.count * DiagramMeasure.labelLeading)
        return Diagram.Caption(frame: frame, lines: lines, mark: mark, href: nil, hint: nil)
    }
}
