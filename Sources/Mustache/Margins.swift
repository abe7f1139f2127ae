/// Margins finds how far the blocks of a template are indented.
///
/// If the tag of a block ends its line, the block's margin is the space that all lines begin with that it writes; if
/// there are none, or if text follows on the same line, it is the space in front of the tag. All blocks are measured in
/// one pass, inner ones first, since what an inner one writes by default its outer one writes too.
struct Margins {
    private(set) var placements: [Placement]
    private let bytes: [UInt8]
    private let tags: [Tag]
    private let nesting: Nesting
    private var open: [Measure] = []

    /// A block or parent that is open, and what its lines so far have in common.
    private struct Measure {
        let position: Int
        let isParent: Bool
        var margin: Range<Int>?
    }

    init(_ bytes: [UInt8], _ tags: [Tag], _ nesting: Nesting, _ placements: [Placement]) {
        self.bytes = bytes
        self.tags = tags
        self.nesting = nesting
        self.placements = placements
    }

    /// Gives each block its indentation.
    mutating func measure() {
        var textStart = 0
        for (position, tag) in tags.enumerated() {
            if let inner = open.last, !inner.isParent { noteLines(textStart, before: position) }
            textStart = placements[position].textStart
            switch tag.kind {
            case .parent, .block: open.append(Measure(position: position, isParent: tag.kind == .parent, margin: nil))
            case .end where open.last?.position == nesting.partners[position]: close()
            default: break
            }
        }
    }

    /// Notes the lines that begin between one tag and the next, and the one that the next begins.
    private mutating func noteLines(_ start: Int, before position: Int) {
        let placement = placements[position]
        var offset = start
        while offset < placement.textEnd {
            if bytes.beginsLine(at: offset) {
                let lineStart = offset
                while offset < placement.textEnd, Byte.isBlank(bytes[offset]) { offset += 1 }
                if offset == placement.textEnd || !bytes.endsLine(at: offset) { note(lineStart..<offset) }
            }
            while offset < placement.textEnd, bytes[offset] != Byte.lineFeed { offset += 1 }
            offset += 1
        }
        guard placement.textEnd >= start, bytes.beginsLine(at: placement.textEnd) else { return }
        // Here the tag itself begins the line. What is written of that line is what the tag stands for, if anything.
        switch tags[position].kind {
        case .partial, .parent: note(placement.indentation)
        case .end: break
        default: if !placement.opensLine { note(placement.indentation) }
        }
    }

    private mutating func note(_ space: Range<Int>) {
        let last = open.count - 1
        guard last >= 0, !open[last].isParent else { return }
        open[last].margin = open[last].margin.map { common($0, space) } ?? space
    }

    private mutating func close() {
        guard var measure = open.popLast(), !measure.isParent else { return }
        let tag = tags[measure.position]
        let isArgument = nesting.isArgument(measure.position)
        let endsItsLine = isArgument ? tag.nextLine != nil : tag.isAlone
        if endsItsLine {
            if measure.margin == nil, !isArgument { measure.margin = tag.leadingSpace }
            placements[measure.position].indentation = measure.margin ?? tag.leadingSpace
        } else {
            let space = tag.leadingSpace
            placements[measure.position].indentation =
                isArgument ? measure.margin.map { common(space, $0) } ?? space : space
        }
        // What a block hands to a parent is written elsewhere, and with another margin.
        if let margin = measure.margin, !isArgument { note(margin) }
    }

    /// What two stretches of space begin with alike.
    private func common(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
        var count = 0
        while count < min(left.count, right.count),
            bytes[left.lowerBound + count] == bytes[right.lowerBound + count]
        {
            count += 1
        }
        return left.lowerBound..<left.lowerBound + count
    }
}
