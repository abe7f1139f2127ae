internal import Markdown

/// Lettered lines are lines within a list item that begin with `a.`, `b.` and so on, and that Markdown does not take
/// for a list.
struct LetteredLines {
    /// A line of them.
    struct Line {
        /// The text node that begins with the letter.
        let node: Node
        /// The paragraph that it is in.
        let paragraph: Node
        /// The letter with the period or parenthesis, in the source text.
        let mark: Range<Int>
        /// The number of the line.
        let number: Int
    }

    /// The item that they are in.
    let item: Node
    /// The lines, one for each letter.
    var lines: [Line]

    /// All runs of two or more letters in a page.
    static func find(in page: borrowing Page) -> [LetteredLines] {
        guard page.survey.letteredLines.count > 1 else { return [] }
        let bytes = page.bytes
        var runs: [LetteredLines] = []
        for node in page.survey.letteredLines {
            guard let paragraph = node.parent, let item = paragraph.parent, item.kind == .item else { continue }
            let start = page.document.textRange(of: node).lowerBound
            guard start + 1 < bytes.count, bytes[start].isASCIILetter else { continue }
            let line = Line(
                node: node, paragraph: paragraph, mark: start..<start + 2, number: page.lineNumber(at: start))
            if let last = runs.last, last.item == item, let before = last.lines.last?.mark,
                bytes[before.lowerBound] &+ 1 == bytes[start], bytes[before.lowerBound + 1] == bytes[start + 1]
            {
                runs[runs.count - 1].lines.append(line)
            } else if bytes[start] | 0x20 == UInt8(ascii: "a") {
                runs.append(LetteredLines(item: item, lines: [line]))
            }
        }
        return runs.filter { $0.lines.count > 1 }
    }
}
