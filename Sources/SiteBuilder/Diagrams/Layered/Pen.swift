/// A pen draws one uninterrupted line.
struct Pen {
    let start: Diagram.Point
    private var pieces: [Diagram.Stroke.Piece] = []
    private var position: Diagram.Point
    private var isStraight = false

    init(at start: Diagram.Point) {
        self.start = start
        position = start
    }

    var x: Int { position.x }
    var stroke: Diagram.Stroke { Diagram.Stroke(start: start, pieces: pieces) }

    /// Draws straight up or down; lines that go on are one.
    mutating func line(toY y: Int) {
        guard y != position.y else { return }
        position.y = y
        if isStraight { pieces.removeLast() }
        pieces.append(.line(position))
        isStraight = true
    }

    /// Draws a bend that begins and ends upright.
    mutating func curve(to end: Diagram.Point) {
        if end.x == position.x { return line(toY: end.y) }
        let middle = (position.y + end.y) / 2
        pieces.append(.curve(.init(x: position.x, y: middle), .init(x: end.x, y: middle), to: end))
        position = end
        isStraight = false
    }
}
