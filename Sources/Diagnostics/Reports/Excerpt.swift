/// An excerpt shows the lines that a finding stands on, and marks the bytes that it is about.
///
/// Of a range of more than four lines, the first two and the last are shown.
struct Excerpt {
    private let range: Range<Int>
    private let source: SourceMap
    private let style: TerminalStyle
    private let lines: ClosedRange<Int>

    init(of range: Range<Int>, in source: SourceMap, _ style: TerminalStyle) {
        let range = range.clamped(toCount: source.bytes.count)
        let end = Place.visibleEnd(of: range, in: source)
        self.range = range.lowerBound..<end
        self.source = source
        self.style = style
        let first = source.lines.line(at: range.lowerBound)
        lines = first...max(first, source.lines.line(at: end))
    }

    /// Writes the excerpt; there is none of an empty file.
    func write(_ look: TerminalLook, to out: inout [UInt8]) {
        if source.bytes.isEmpty { return }
        let gutter = max(5, String(lines.upperBound + 1).count)
        let blank = String(repeating: " ", count: gutter)
        for line in lines {
            if lines.count > 4, line >= lines.lowerBound + 2, line < lines.upperBound {
                if line == lines.lowerBound + 2 { out.write(style.paint(blank + " :", .dim) + "\n") }
                continue
            }
            let row = ExcerptRow(line, mark: mark(on: line), in: source, width: style.width - gutter - 3)
            let number = String(line + 1)
            let label = String(repeating: " ", count: gutter - number.count) + number + " |"
            out.write(style.paint(label, .dim) + (row.text.isEmpty ? "" : " " + row.text) + "\n")
            if row.marks > 0 {
                out.write(style.paint(blank + " |", .dim) + " ")
                out.write(" ", times: row.marksStart)
                out.write(style.paint(String(repeating: "^", count: row.marks), look) + "\n")
            }
        }
    }

    /// The bytes to mark on a line; `nil` where a range of several lines passes over an empty one.
    private func mark(on line: Int) -> Range<Int>? {
        let content = source.content(ofLine: line)
        if lines.count == 1 {
            let start = min(max(range.lowerBound, content.lowerBound), content.upperBound)
            return start..<max(start, min(range.upperBound, content.upperBound))
        }
        var start =
            line == lines.lowerBound
            ? min(max(range.lowerBound, content.lowerBound), content.upperBound) : content.lowerBound
        var end = line == lines.upperBound ? min(range.upperBound, content.upperBound) : content.upperBound
        while start < end, isSpace(source.bytes[start]) { start += 1 }
        while start < end, isSpace(source.bytes[end - 1]) { end -= 1 }
        return start < end ? start..<end : nil
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
