public import Markdown

/// A compared document is one of two versions, with where it writes the things that the model knows.
public struct ComparedDocument: Sendable {
    let checked: CheckedDocument
    let source: [UInt8]
    /// The text without markup, line by line, and the places where its pieces come from.
    let text: [UInt8]
    private let pieces: [(start: Int, source: Int)]

    /// Makes one of a document that was checked.
    public init(_ document: borrowing Document, _ checked: CheckedDocument) {
        self.checked = checked
        source = document.source.bytes
        var text: [UInt8] = []
        var pieces: [(start: Int, source: Int)] = []
        var walk = Walk(document.root)
        while let step = walk.next() {
            switch step.kind {
            case .text where step.isEntering, .code where step.isEntering:
                pieces.append((text.count, document.range(of: step.node).lowerBound))
                text.append(contentsOf: step.node.literal)
            case .softBreak, .lineBreak: text.append(0x20)
            default: if step.kind.isBlock { text.append(0x0A) }
            }
        }
        self.text = text
        self.pieces = pieces
    }

    /// The place in the file of a place in the text.
    func sourceOffset(of offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : pieces[low - 1].source
    }

    /// Where each spelling of each thing stands first.
    func mentions(of known: KnownSpellings) -> [Int: [String: Int]] {
        var found: [Int: [String: Int]] = [:]
        known.find(in: text, addresses: false) { thing, range in
            let spelling = String(decoding: text[range], as: UTF8.self)
            if found[thing]?[spelling] == nil {
                found[thing, default: [:]][spelling] = sourceOffset(of: range.lowerBound)
            }
        }
        known.find(in: source, addresses: true) { thing, range in
            let spelling = String(decoding: source[range], as: UTF8.self)
            if found[thing]?[spelling] == nil { found[thing, default: [:]][spelling] = range.lowerBound }
        }
        return found
    }
}
