internal import Markdown

extension Item {
    /// No form has more fields than this, and no label is longer.
    private static let fieldLimit = (count: 100, length: 80)

    /// Reads the first cells of a table that says what is filled in: *Complete the fields:*, with a row for each of them.
    ///
    /// Whether they are fields is for those to say who know the model.
    mutating func readFields(_ table: Node, in document: borrowing Document) {
        guard fields.isEmpty, table.kind == .blockElement, case .table = document.element(of: table),
            let head = sentences.headAction, head.fillsIn
        else { return }
        var isHead = true
        for row in table.children {
            guard case .tableRow = document.element(of: row), let cell = row.firstChild else { continue }
            defer { isHead = false }
            if isHead || fields.count == Item.fieldLimit.count { continue }
            // "Phone number (optional)".
            var text = cell.plainText.prefix { $0 != "(" }
            while text.last?.isWhitespace == true { text.removeLast() }
            guard !text.isEmpty, text.utf8.count <= Item.fieldLimit.length else { continue }
            let range = document.range(of: cell)
            let bytes = document.source.bytes[range]
            let stars = min(bytes.prefix { $0 == UInt8(ascii: "*") }.count, range.count / 2)
            let inner = range.lowerBound + stars..<range.upperBound - stars
            let label = Mention.Segment(text: String(text), range: inner, outer: range, markup: .bold, url: nil)
            fields.append(
                Mention(
                    segments: [label], kind: nil, reference: nil, quantifier: nil, description: nil, range: range,
                    reach: range))
        }
    }
}

extension ActionClaim {
    /// Whether it says that something is filled in, and leaves it to others to say what.
    var fillsIn: Bool {
        switch verb {
        case .enter, .complete, .set, .configure, .use: objects.allSatisfy { $0.segments.allSatisfy(\.isPlain) }
        default: false
        }
    }
}
