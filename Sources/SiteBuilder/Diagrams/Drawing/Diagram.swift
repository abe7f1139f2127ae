/// A diagram is a drawing: everything in it has its place, in whole units of a pixel's size.
struct Diagram: Sendable {
    /// How wide it is.
    var width: Int
    /// How high it is.
    var height: Int
    /// What it says in words.
    var description: DiagramDescription
    /// The lines between boxes.
    var connectors: [Connector] = []
    /// The boxes.
    var boxes: [Box] = []
    /// What is written on the lines.
    var labels: [LabelBlock] = []
    /// What the marks mean.
    var legend: [Caption] = []

    /// A frame is an upright rectangle.
    struct Frame: Hashable {
        var x: Int
        var y: Int
        var width: Int
        var height: Int

        var maxX: Int { x + width }
        var maxY: Int { y + height }
        var midX: Int { x + width / 2 }
        var midY: Int { y + height / 2 }
    }

    /// A point.
    struct Point: Hashable {
        var x: Int
        var y: Int
    }

    /// A box is a node in its place.
    struct Box {
        var frame: Frame
        var shape: DiagramGraph.Node.Shape
        var lines: [String]
        var href: String?
        var classes: [String]
    }

    /// A caption is a line or more of text, with a mark before it or without.
    struct Caption {
        var frame: Frame
        var lines: [String]
        var mark: Int?
        var href: String?
        /// What a pointer that rests on it tells.
        var hint: String?
        /// Whether it is less important than the others.
        var isAside = false
    }

    /// A label block is what is written on one connector.
    struct LabelBlock {
        var frame: Frame
        var captions: [Caption]
    }

    /// A connector is a line, mostly with an arrowhead at its end.
    struct Connector {
        var strokes: [Stroke]
        /// The arrowhead; none where the line joins another.
        var arrow: Arrow?
        var isDashed: Bool
        /// The number of the box where it begins; numbers beyond the boxes are of places where lines join.
        var from: Int
        /// The number of the box where it ends.
        var to: Int
    }

    /// A stroke is a piece of line that is not interrupted.
    struct Stroke {
        /// What follows on the start.
        enum Piece {
            case line(Point)
            case curve(Point, Point, to: Point)
        }

        var start: Point
        var pieces: [Piece]
    }

    /// An arrowhead: its tip, and the way that it points.
    struct Arrow {
        enum Direction { case up, down, left, right }

        var tip: Point
        var direction: Direction
    }
}

/// The measures of all diagrams, in the units of their coordinates.
enum DiagramMeasure {
    /// The size of the type in boxes.
    static let boxType = 14
    /// From one line of a box to the next.
    static let boxLeading = 18
    /// The size of the type on lines.
    static let labelType = 13
    /// From one line of a label to the next.
    static let labelLeading = 16
    /// How wide a mark and the gap after it are.
    static let mark = 17
    /// What is left free around everything.
    static let margin = 10
    /// How long an arrowhead is.
    static let arrow = 9
    /// How wide the text of a box may become.
    static let boxText = 132
    /// How wide the text of a label may become.
    static let labelText = 176
    /// The diameter of the dot that says where to begin.
    static let start = 14
}
