internal import Markdown

/// Anchors that are written as tags.
extension FactsReader {
    /// Adds anchors, but for those in or right before a heading of the same name: a link leads to the same place by either.
    mutating func addAnchors(_ anchors: [RawHTML.Anchor]) {
        if anchors.isEmpty { return }
        let headings = outline.anchors.count
        for anchor in anchors where !isNamed(anchor, byAHeadingAmong: headings) {
            outline.addAnchor(anchor.name[...], isExplicit: true, at: anchor.range)
        }
    }

    /// Whether the heading that an anchor stands in, or right before, has its name.
    private func isNamed(_ anchor: RawHTML.Anchor, byAHeadingAmong count: Int) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if outline.anchors[middle].range.upperBound <= anchor.range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        if low == count { return false }
        let heading = outline.anchors[low]
        let name = outline.text[Int(heading.name.lower)..<Int(heading.name.upper)]
        return name.elementsEqual(anchor.name) && standTogether(anchor.range, heading.range)
    }

    /// Whether only tags and blanks stand between a place in a tag and another place, or the one is in the other.
    private func standTogether(_ anchor: Range<Int>, _ other: Range<Int>) -> Bool {
        if other.lowerBound <= anchor.upperBound { return true }
        let between = anchor.upperBound..<other.lowerBound
        guard between.count <= 200, between.upperBound <= file.count else { return false }
        var isInTag = true
        for byte in file[between] {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">"): isInTag = false
            default: if !isInTag, !(byte == 0x20 || (0x09...0x0D).contains(byte)) { return false }
            }
        }
        return true
    }
}
