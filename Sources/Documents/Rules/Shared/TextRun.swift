internal import Markdown

/// A text run is text that follows other text, with the place of each of its bytes.
struct TextRun {
    /// A reference in brackets, as it is written.
    struct Reference {
        /// From the first bracket to the last.
        var whole: Range<Int>
        /// What names the address.
        var label: Range<Int>
    }

    private(set) var bytes: [UInt8] = []
    private var nodes: [(node: Node, start: Int)] = []

    mutating func append(_ node: Node) {
        nodes.append((node, bytes.count))
        bytes.append(contentsOf: node.literal)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
    }

    /// What would be links or images if their labels were defined.
    ///
    /// What stands right behind a word, `list[a][b]`, is code or a formula, and `[^1]` is a footnote.
    var references: [Reference] {
        var found: [Reference] = []
        var opening: Int?
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "[") { opening = index }
            guard byte == UInt8(ascii: "]"), let start = opening else {
                index += 1
                continue
            }
            opening = nil
            guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "["), isFree(start),
                isText(start + 1..<index),
                let end = bytes[(index + 2)...].firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
                ),
                bytes[end] == UInt8(ascii: "]"), end == index + 2 || isText(index + 2..<end)
            else {
                index += 1
                continue
            }
            let label = end == index + 2 ? start + 1..<index : index + 2..<end
            found.append(Reference(whole: start..<end + 1, label: label))
            index = end + 1
        }
        return found
    }

    private func isFree(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = bytes[start - 1]
        return before <= UInt8(ascii: " ") || "(!\"'".utf8.contains(before)
    }

    /// Whether it is words, and not a mark of some kind.
    private func isText(_ range: Range<Int>) -> Bool {
        guard let first = bytes[range].first, first != UInt8(ascii: "^"), first != UInt8(ascii: "!") else {
            return false
        }
        return bytes[range].contains { byte in
            byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
    }

    /// The bytes of the file for a part of the text.
    func place(of part: Range<Int>, in document: borrowing Document) -> Range<Int>? {
        guard let first = start(of: part.lowerBound, in: document),
            let last = start(of: part.upperBound - 1, in: document)
        else { return nil }
        return first <= last ? first..<last + 1 : nil
    }

    private func start(of offset: Int, in document: borrowing Document) -> Int? {
        var low = 0
        var high = nodes.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if nodes[middle].start <= offset { low = middle } else { high = middle }
        }
        guard low < nodes.count else { return nil }
        let local = offset - nodes[low].start
        return document.range(of: local..<local + 1, in: nodes[low].node).lowerBound
    }
}
