internal import Markdown

/// The elements of raw HTML that set off a label.
enum HTMLSpan {
    case link, bold, emphasis, code, keys, lineBreak

    /// A tag of such an element.
    struct Tag {
        var element: HTMLSpan
        var isEnd: Bool

        /// Reads a tag; nil if it is one of another element.
        init?(_ literal: UnsafeBufferPointer<UInt8>) {
            var name = literal.dropFirst()
            isEnd = name.first == UInt8(ascii: "/")
            if isEnd { name = name.dropFirst() }
            name = name.prefix { WordBytes.isPart($0) }
            guard literal.first == UInt8(ascii: "<"), name.count <= 6,
                let element = HTMLSpan.names[String(decoding: name, as: UTF8.self).lowercased()]
            else { return nil }
            self.element = element
        }
    }

    /// What the element adds to a label.
    var markup: Markup {
        switch self {
        case .link: [.link, .html]
        case .bold: [.bold, .html]
        case .emphasis: [.emphasis, .html]
        case .code: [.code, .html]
        case .keys: [.keys, .html]
        case .lineBreak: []
        }
    }

    private static let names: [String: HTMLSpan] = [
        "a": .link, "b": .bold, "strong": .bold, "em": .emphasis, "i": .emphasis, "code": .code, "kbd": .keys,
        "br": .lineBreak,
    ]
}

extension RawHTML {
    /// The address that a tag at some bytes of the file holds; empty if there is none.
    func address(in tag: Range<Int>) -> String {
        var low = 0
        var high = references.count
        while low < high {
            let middle = (low + high) / 2
            if references[middle].range.lowerBound < tag.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < references.count, references[low].range.upperBound <= tag.upperBound else { return "" }
        return String(decoding: references[low].address, as: UTF8.self)
    }
}
