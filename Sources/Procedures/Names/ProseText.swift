internal import Markdown

/// Prose text is the text of one block without its markup, without code, and with the place of every byte.
///
/// One value serves for all blocks of a document, so that its buffers are made once.
struct ProseText {
    /// A text node, and where its bytes are in the text.
    private struct Piece {
        let node: Node
        let start: Int
        let end: Int
    }

    private(set) var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
    }

    mutating func append(_ node: Node) {
        let start = bytes.count
        bytes.append(contentsOf: node.literal)
        pieces.append(Piece(node: node, start: start, end: bytes.count))
    }

    /// Adds something that parts words.
    mutating func appendGap(_ byte: UInt8) { bytes.append(byte) }

    /// The bytes of the file that a part of the text stands for, and whether they are text and nothing else.
    func range(of part: Range<Int>, in document: borrowing Document) -> (range: Range<Int>, isPlain: Bool)? {
        guard let first = piece(at: part.lowerBound), let last = piece(at: part.upperBound - 1) else { return nil }
        let start = document.range(of: local(part, in: pieces[first]), in: pieces[first].node)
        if first == last { return (start, true) }
        let end = document.range(of: local(part, in: pieces[last]), in: pieces[last].node)
        guard start.lowerBound < end.upperBound else { return nil }
        // Between two texts of one parent nothing but a line end can stand.
        let isPlain =
            pieces[first].node.parent == pieces[last].node.parent
            && pieces[first..<last].allSatisfy { $0.node.next?.kind == .softBreak || $0.node.next?.kind == .text }
        return (start.lowerBound..<end.upperBound, isPlain)
    }

    private func local(_ part: Range<Int>, in piece: Piece) -> Range<Int> {
        max(part.lowerBound - piece.start, 0)..<min(part.upperBound, piece.end) - piece.start
    }

    private func piece(at offset: Int) -> Int? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low < pieces.count && pieces[low].start <= offset ? low : nil
    }
}

extension Document {
    /// Hands over the prose of the document, block by block.
    func forEachProse(_ body: (borrowing ProseText) -> Void) {
        var text = ProseText()
        var walk = Walk(root)
        var depthOfAddress = 0
        while let step = walk.next() {
            switch step.kind {
            case .text where step.isEntering:
                if depthOfAddress == 0 { text.append(step.node) } else { text.appendGap(0) }
            case .softBreak, .lineBreak: text.appendGap(UInt8(ascii: " "))
            // A zero is no part of any name, so that none reaches over what is left out here.
            case .code, .image, .htmlInline: text.appendGap(0)
            case .link where isAddress(step.node): depthOfAddress += step.isEntering ? 1 : -1
            default:
                guard step.kind.isBlock, !text.bytes.isEmpty else { continue }
                body(text)
                text.reset()
            }
            if step.kind == .image, step.isEntering { walk.skip(step.node) }
        }
        if !text.bytes.isEmpty { body(text) }
    }

    /// Whether the text of a link is an address.
    private func isAddress(_ link: Node) -> Bool {
        guard let first = link.firstChild, first.kind == .text else { return false }
        let text = first.literal
        return text.starts(with: "http".utf8) || text.starts(with: "www.".utf8)
    }
}
