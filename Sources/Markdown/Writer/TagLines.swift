/// Tag lines are the lines of a body on which a tag, a comment or a declaration may begin, beside which blocks are gone
/// through in the same order.
struct TagLines {
    private var lines: [Int] = []
    private var next = 0

    /// Looks for them in a document.
    init(of document: borrowing Document) {
        let source = document.source
        let body = document.body
        source.bytes.withUnsafeBufferPointer { bytes in
            var search = ByteSearch(bytes, in: body)
            while let found = search.next(UInt8(ascii: "<")) {
                guard found + 1 < body.upperBound else { break }
                let next = bytes[found + 1]
                guard isLetter(next) || "/!?".utf8.contains(next) else { continue }
                let line = source.lines.line(at: found)
                lines.append(line)
                search.skip(to: source.lines.range(ofLine: line).upperBound)
            }
        }
    }

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
