/// Tag lines are the lines of a body on which a tag, a comment or a declaration may begin, beside which blocks are gone
/// through in the same order.
struct TagLines {
    private let lines: [Int]
    private var next = 0

    /// Takes those of a document.
    init(of document: borrowing Document) { lines = document.marks.lines(with: .tag) }

    /// Whether there is no such line.
    var isEmpty: Bool { lines.isEmpty }
    /// Whether all of them stand before the block that was asked about last.
    var isAtEnd: Bool { next == lines.count }

    /// Whether one of the lines is among those of a block.
    mutating func stand(in block: ClosedRange<Int>) -> Bool {
        while next < lines.count, lines[next] < block.lowerBound { next += 1 }
        return next < lines.count && lines[next] <= block.upperBound
    }
}
