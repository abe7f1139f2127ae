/// Where a finding stands, as formats for people and for line-based tools print it.
struct Place {
    /// The first character.
    var start: Position
    /// The character behind the last one.
    ///
    /// Where the range ends with a line break, this is the end of that line, so that a finding on one line never seems
    /// to touch the next.
    var end: Position

    /// The place of a range.
    init(_ range: Range<Int>, in source: SourceMap, _ unit: ColumnUnit, from base: CountingBase = .one) {
        let range = range.clamped(toCount: source.bytes.count)
        start = source.position(of: range.lowerBound, in: unit, from: base)
        end = source.position(of: Place.visibleEnd(of: range, in: source), in: unit, from: base)
    }

    /// The end of a range without the line break that it ends with.
    static func visibleEnd(of range: Range<Int>, in source: SourceMap) -> Int {
        if range.isEmpty { return range.upperBound }
        let line = source.lines.line(at: range.upperBound - 1)
        return max(range.lowerBound, min(range.upperBound, source.content(ofLine: line).upperBound))
    }
}

extension SourceCache {
    /// The beginning of a place as text: `a.md:3:7`, or `a.md` alone if the file is not to be had.
    mutating func text(of file: String, at range: Range<Int>) -> String {
        let name = VisibleText.line(file)
        guard let source = map(of: file) else { return name }
        let start = Place(range, in: source, .characters).start
        return "\(name):\(start.line):\(start.column)"
    }

    /// The place of a note as text.
    mutating func text(of place: Note.Place) -> String {
        switch place {
        case .document(let file, let range): text(of: file, at: range)
        case .definition(let site): "\(VisibleText.line(site.path)):\(site.line)"
        }
    }
}
