internal import Markdown

/// Quotations that go on in the next line: *Select "Remove / access"*.
extension StepText {
    /// Reads a text together with the lines after it, if a quotation may go on in these, and returns the last node of them.
    mutating func appendLines(from node: Node, in document: borrowing Document) -> Node? {
        guard open.isEmpty, let end = node.next?.kind, end == .softBreak || end == .lineBreak,
            node.literal.contains(where: WordBytes.mayQuote)
        else { return nil }
        var lines: [(start: Int, node: Node)] = []
        var text: [UInt8] = []
        var last = node
        var next: Node? = node
        while let part = next, text.count <= StepText.limit {
            if part.kind == .text {
                lines.append((text.count, part))
                text += part.literal
            } else if part.kind == .softBreak || part.kind == .lineBreak {
                text.append(UInt8(ascii: " "))
            } else {
                break
            }
            last = part
            next = part.next
        }
        let start = bytes.count
        bytes += text
        tokenize(start) { part in
            let first = lines[max(0, lines.firstPlace { $0.start > part.lowerBound } - 1)]
            let final = lines[max(0, lines.firstPlace { $0.start >= part.upperBound } - 1)]
            let lower = StepText.place(of: part.clamped(to: first.start..<Int.max), in: first, document).lowerBound
            let upper = StepText.place(of: part.clamped(to: final.start..<Int.max), in: final, document).upperBound
            return lower..<max(lower, upper)
        }
        return last
    }

    /// The bytes of the file for a part of some lines that begins in one of them, and may go on in the next.
    private static func place(
        of part: Range<Int>, in line: (start: Int, node: Node), _ document: borrowing Document
    ) -> Range<Int> {
        let count = line.node.literal.count
        let own = part.lowerBound - line.start..<min(part.upperBound - line.start, count)
        let range = document.range(of: line.node)
        guard range.count == count else { return document.range(of: own, in: line.node) }
        return range.lowerBound + own.lowerBound..<range.lowerBound + own.upperBound
    }
}
