/// An element that a document may use.
///
/// There is no value for any other element, so that none can be written. A case is spelled as the element is.
enum HTMLElement: UInt8, CaseIterable, Sendable {
    case a, abbr, address, article, aside, b, bdi, bdo, blockquote, br, caption, cite, code, col, colgroup, dd, del
    case details, dfn, div, dl, dt, em, figcaption, figure, h1, h2, h3, h4, h5, h6, hr, i, img, ins, kbd, li, mark, ol
    case p, pre, q, rp, rt, ruby, s, samp, section, small, span, strong, sub, summary, sup, table, tbody, td, tfoot, th
    case thead, time, tr, u, ul, `var`, wbr

    /// The name that stands in tags.
    var name: HTMLName { HTMLElement.names[Int(rawValue)] }

    // Written once more, because asking the runtime for the names of cases takes a millisecond.
    private static let names: [HTMLName] = [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code",
        "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2",
        "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt",
        "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ]
}

/// A set of elements.
struct HTMLElementSet: Equatable, Sendable, ExpressibleByArrayLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Makes a set of the elements that are listed.
    init(arrayLiteral elements: HTMLElement...) { for element in elements { insert(element) } }

    /// Whether an element is in the set.
    @inline(__always)
    func contains(_ element: HTMLElement) -> Bool {
        let index = UInt64(element.rawValue)
        return (index < 64 ? low &>> index : high &>> (index &- 64)) & 1 == 1
    }

    /// Adds an element.
    mutating func insert(_ element: HTMLElement) {
        let index = UInt64(element.rawValue)
        if index < 64 { low |= 1 &<< index } else { high |= 1 &<< (index &- 64) }
    }
}
