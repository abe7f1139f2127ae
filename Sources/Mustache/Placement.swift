/// A placement says what of the text around a tag is written, and how far what the tag stands for is indented.
struct Placement {
    /// Where the text in front of the tag ends: before the space of its line, if the line is not written.
    var textEnd: Int
    /// Where the text behind the tag begins: on the next line, if the line is not written.
    var textStart: Int
    /// Whether the tag's line is not written, so that what replaces the tag begins a line.
    var opensLine: Bool
    /// The space that goes in front of each line of what replaces the tag, as it stands in the file.
    ///
    /// In a block that is handed to a parent it is what goes away from its lines instead.
    var indentation: Range<Int>

    init(inline tag: Tag) {
        textEnd = tag.range.lowerBound
        textStart = tag.range.upperBound
        opensLine = false
        indentation = tag.range.lowerBound..<tag.range.lowerBound
    }
}

extension Nesting {
    /// Places all tags, for text in which nothing is left to mend.
    func placements(of tags: [Tag], in bytes: [UInt8]) -> [Placement] {
        var placements = tags.map { Placement(inline: $0) }
        for (position, tag) in tags.enumerated() {
            switch tag.kind {
            case .variable, .unescaped: break
            case .section, .inverted, .comment, .delimiters, .partial:
                if tag.isAlone { placements[position].leaveOutLine(of: tag) }
            case .parent:
                let end = tags[partners[position]]
                guard let lineStart = tag.lineStart, let nextLine = end.nextLine else { break }
                placements[position].textEnd = lineStart
                placements[position].opensLine = true
                placements[position].indentation = tag.leadingSpace
                placements[partners[position]].textStart = nextLine
            case .block:
                if isArgument(position) {
                    if let nextLine = tag.nextLine { placements[position].textStart = nextLine }
                } else if tag.isAlone {
                    placements[position].leaveOutLine(of: tag)
                }
            case .end:
                let opening = partners[position]
                if tags[opening].kind == .parent { break }
                if isArgument(opening) {
                    if let lineStart = tag.lineStart { placements[position].textEnd = lineStart }
                } else if tag.isAlone {
                    placements[position].leaveOutLine(of: tag)
                }
            }
        }
        if tags.contains(where: { $0.kind == .block }) {
            var margins = Margins(bytes, tags, self, placements)
            margins.measure()
            placements = margins.placements
        }
        return placements
    }
}

extension Placement {
    fileprivate mutating func leaveOutLine(of tag: Tag) {
        guard let lineStart = tag.lineStart, let nextLine = tag.nextLine else { return }
        textEnd = lineStart
        textStart = nextLine
        opensLine = true
        indentation = tag.leadingSpace
    }
}
