/// A line of an excerpt as it looks on a terminal: tabs become spaces, wide characters count twice, and of a long line
/// only the surroundings of the mark are shown.
struct ExcerptRow {
    /// The text to show.
    let text: String
    /// The column of the first mark, counted from zero.
    let marksStart: Int
    /// How many columns are marked.
    let marks: Int

    /// A character as it is shown.
    private struct Cell {
        var text: String
        var width: Int
        var isMarked: Bool
    }

    /// How many bytes on either side of the mark are looked at for each column of the terminal.
    private static let bytesPerColumn = 4
    private static let tabStop = 4

    init(_ line: Int, mark: Range<Int>?, in source: SourceMap, width: Int) {
        let content = source.content(ofLine: line)
        var shown = ExcerptRow.part(of: content, around: mark, reach: ExcerptRow.bytesPerColumn * width, in: source)
        if source.bytes[shown].allSatisfy({ $0 < 0x80 }) {
            // Then no byte takes less than a column, and the rest of a long line is not cut into characters for nothing.
            shown = ExcerptRow.part(of: content, around: mark, reach: width, in: source)
        }
        var cells = ExcerptRow.cells(of: shown, mark: mark, in: source)
        if let mark, mark.isEmpty || !cells.contains(where: \.isMarked), mark.lowerBound >= shown.upperBound {
            // What is missing at the end of the line is marked behind its last character.
            cells.append(Cell(text: "", width: 1, isMarked: true))
        }
        let window = ExcerptRow.window(
            of: cells, width: width,
            isCut: (shown.lowerBound > content.lowerBound, shown.upperBound < content.upperBound))
        var text = window.isCutBefore ? "…" : ""
        var column = window.isCutBefore ? 1 : 0
        var marksStart = 0
        var marks = 0
        for cell in cells[window.cells] {
            if cell.isMarked {
                if marks == 0 { marksStart = column }
                marks += cell.width
            }
            text += cell.text
            column += cell.width
        }
        if window.isCutAfter { text += "…" }
        self.text = text
        self.marksStart = marksStart
        // A mark of no width, on a lone combining mark, would not be seen.
        self.marks = mark == nil ? 0 : max(marks, 1)
    }

    /// The part of a line that can be of interest, beginning and ending with whole scalars.
    private static func part(of content: Range<Int>, around mark: Range<Int>?, reach: Int, in source: SourceMap)
        -> Range<Int>
    {
        let mark = mark ?? content.lowerBound..<content.lowerBound
        var start = max(content.lowerBound, mark.lowerBound - reach)
        var end = min(content.upperBound, min(mark.upperBound, mark.lowerBound + reach) + reach)
        while start > content.lowerBound, start > mark.lowerBound - reach - 4, source.bytes[start] & 0xC0 == 0x80 {
            start -= 1
        }
        while end < content.upperBound, end < mark.upperBound + reach + 4, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    private static func cells(of part: Range<Int>, mark: Range<Int>?, in source: SourceMap) -> [Cell] {
        var scalars = String.UnicodeScalarView()
        var offsets: [Int] = []
        source.bytes.withUnsafeBufferPointer { bytes in
            var offset = part.lowerBound
            while offset < part.upperBound {
                let scalar = UTF8Scalar(bytes, at: offset, end: part.upperBound)
                scalars.append(scalar.value)
                offsets.append(offset)
                offset += scalar.length
            }
        }
        offsets.append(part.upperBound)
        var cells: [Cell] = []
        var scalarIndex = 0
        var column = 0
        for character in String(scalars) {
            let start = offsets[scalarIndex]
            scalarIndex += character.unicodeScalars.count
            let end = offsets[scalarIndex]
            var isMarked = false
            if let mark {
                isMarked = mark.isEmpty ? start <= mark.lowerBound && mark.lowerBound < end : mark.overlaps(start..<end)
            }
            let cell = cell(for: character, at: column, isMarked: isMarked)
            column += cell.width
            cells.append(cell)
        }
        return cells
    }

    private static func cell(for character: Character, at column: Int, isMarked: Bool) -> Cell {
        if character == "\t" {
            let width = tabStop - column % tabStop
            return Cell(text: String(repeating: " ", count: width), width: width, isMarked: isMarked)
        }
        var scalars = String.UnicodeScalarView()
        for scalar in character.unicodeScalars { scalars.append(VisibleText.picture(of: scalar)) }
        let text = String(scalars)
        return Cell(text: text, width: DisplayWidth.of(text), isMarked: isMarked)
    }

    /// The cells that fit into a width, so that the beginning of the mark is among them.
    private static func window(
        of cells: [Cell], width: Int, isCut: (before: Bool, after: Bool)
    ) -> (cells: Range<Int>, isCutBefore: Bool, isCutAfter: Bool) {
        let total = cells.reduce(0) { $0 + $1.width }
        if total <= width, !isCut.before, !isCut.after { return (0..<cells.count, false, false) }
        var first = cells.firstIndex(where: \.isMarked) ?? 0
        let last = cells.lastIndex(where: \.isMarked) ?? 0
        let markWidth = first <= last && !cells.isEmpty ? cells[first...last].reduce(0) { $0 + $1.width } : 0
        let room = max(1, width - 2)
        // A third of the free room goes to what stands before the mark.
        var before = max(8, (room - markWidth) / 3)
        while first > 0, before >= cells[first - 1].width {
            first -= 1
            before -= cells[first].width
        }
        var end = first
        var used = 0
        while end < cells.count, used + cells[end].width <= room {
            used += cells[end].width
            end += 1
        }
        // Room that is left behind the end of the line shows more of its beginning.
        while end == cells.count, first > 0, used + cells[first - 1].width <= room {
            first -= 1
            used += cells[first].width
        }
        return (first..<end, first > 0 || isCut.before, end < cells.count || isCut.after)
    }
}
