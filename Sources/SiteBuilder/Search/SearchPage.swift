/// Reads what the index needs from the HTML of a page.
///
/// The page is our own, so tags are well formed; what is not would only be a word too many.
struct SearchPage {
    /// Where a word stands, and so how much it says about the page.
    enum Field { case title, heading, label, text }

    /// The text of the page's description.
    private(set) var summary: [UInt8] = []
    /// The headings with their anchors.
    private(set) var headings: [(anchor: [UInt8], text: [UInt8])] = []

    /// The most headings of a page that can be results of their own.
    private static let mostHeadings = 30

    /// Elements that say nothing about what the page is about.
    private static let silent = [
        "nav", "script", "style", "svg", "button", "template", "form", "h1", "footer", "select",
    ]

    /// Reads a page; each piece of text is handed on with its field and the number of its heading.
    mutating func read(_ html: [UInt8], _ take: (UnsafeBufferPointer<UInt8>, Field, Int) -> Void) {
        html.withUnsafeBufferPointer { html in
            let head = ByteScan(html)
            guard let main = head.find("<main", from: 0) else { return }
            readSummary(head, upTo: main)
            let end = head.find("</main>", from: main) ?? html.count
            read(head, main..<end, take)
        }
    }

    private mutating func readSummary(_ head: ByteScan, upTo end: Int) {
        let opening: StaticString = "<meta name=\"description\" content=\""
        guard let start = head.find(opening, from: 0), start < end else { return }
        var index = start + opening.utf8CodeUnitCount
        while index < end, head.bytes[index] != UInt8(ascii: "\"") {
            index += head.appendText(at: index, to: &summary)
        }
        summary = Self.shortened(summary, to: 160)
    }

    private mutating func read(
        _ page: ByteScan, _ range: Range<Int>, _ take: (UnsafeBufferPointer<UInt8>, Field, Int) -> Void
    ) {
        let html = page.bytes
        var index = range.lowerBound
        var labels = 0
        var isInHeading = false
        var heading: [UInt8] = []
        while index < range.upperBound {
            if html[index] != UInt8(ascii: "<") {
                var end = index
                while end < range.upperBound, html[end] != UInt8(ascii: "<") { end += 1 }
                let field: Field = isInHeading ? .heading : labels > 0 ? .label : .text
                take(UnsafeBufferPointer(rebasing: html[index..<end]), field, headings.count)
                if isInHeading {
                    while index < end { index += page.appendText(at: index, to: &heading) }
                }
                index = end
                continue
            }
            let tag = page.tag(at: index, upTo: range.upperBound)
            index = tag.end
            switch tag.name {
            case .label: labels = max(0, labels + (tag.isClosing ? -1 : 1))
            case .heading where !tag.isClosing && headings.count < Self.mostHeadings:
                guard let anchor = page.attribute("id", in: tag.range), !anchor.isEmpty else { continue }
                isInHeading = true
                heading = []
                headings.append((anchor, []))
            case .heading where tag.isClosing && isInHeading:
                isInHeading = false
                headings[headings.count - 1].text = Self.shortened(Self.trimmed(heading), to: 100)
            case .other where !tag.isClosing:
                guard let name = Self.silent.first(where: { page.isTag(tag.range, named: $0) }) else { continue }
                index = page.end(of: name, from: index, upTo: range.upperBound)
            default: break
            }
        }
    }

    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        let blank: (UInt8) -> Bool = { $0 <= 0x20 || $0 == UInt8(ascii: "#") }
        return Array(text.drop(while: blank).reversed().drop(while: blank).reversed())
    }

    /// A text that is not longer than some bytes, cut between words.
    private static func shortened(_ text: [UInt8], to length: Int) -> [UInt8] {
        if text.count <= length { return text }
        let cut = text[..<length].lastIndex(of: 0x20) ?? length
        // Without a blank to cut at, no code point is cut in two.
        var end = cut
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return text[..<end] + Array("\u{2026}".utf8)
    }
}

/// Looks for things in the bytes of a page.
struct ByteScan {
    struct Tag {
        enum Name { case label, heading, other }

        let name: Name
        let isClosing: Bool
        let range: Range<Int>

        var end: Int { range.upperBound }
    }

    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Where a text begins.
    func find(_ text: StaticString, from start: Int) -> Int? {
        let count = text.utf8CodeUnitCount
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
        var index = start
        while index + count <= bytes.count {
            if bytes[index] == wanted[0], bytes[index..<index + count].elementsEqual(wanted) { return index }
            index += 1
        }
        return nil
    }

    /// The tag that begins somewhere; a comment counts as one.
    func tag(at start: Int, upTo limit: Int) -> Tag {
        let isClosing = start + 1 < limit && bytes[start + 1] == UInt8(ascii: "/")
        var end = start + 1
        var quote: UInt8 = 0
        while end < limit {
            let byte = bytes[end]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            end += 1
        }
        let range = start..<min(end + 1, limit)
        return Tag(name: name(at: start + (isClosing ? 2 : 1), in: range), isClosing: isClosing, range: range)
    }

    private func name(at start: Int, in range: Range<Int>) -> Tag.Name {
        var end = start
        while end < range.upperBound, isNamePart(bytes[end]) { end += 1 }
        switch end - start {
        case 1 where bytes[start] == UInt8(ascii: "b"): return .label
        case 2 where bytes[start] == UInt8(ascii: "h") && (0x32...0x34).contains(bytes[start + 1]): return .heading
        case 6 where bytes[start..<end].elementsEqual("strong".utf8): return .label
        default: return .other
        }
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    /// Whether an opening tag has a name.
    func isTag(_ range: Range<Int>, named name: String) -> Bool {
        let start = range.lowerBound + 1
        let end = start + name.utf8.count
        return end < range.upperBound && bytes[start..<end].elementsEqual(name.utf8) && !isNamePart(bytes[end])
    }

    /// The value of an attribute, as it is written.
    func attribute(_ name: String, in range: Range<Int>) -> [UInt8]? {
        let pattern = Array(" \(name)=\"".utf8)
        var index = range.lowerBound
        while index + pattern.count < range.upperBound {
            if bytes[index] == 0x20, bytes[index..<index + pattern.count].elementsEqual(pattern) {
                let start = index + pattern.count
                let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\"")) ?? range.upperBound
                return Array(bytes[start..<end])
            }
            index += 1
        }
        return nil
    }

    /// The end of an element that has been opened, with those of its name in it.
    func end(of name: String, from start: Int, upTo limit: Int) -> Int {
        var depth = 1
        var index = start
        while index < limit {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let tag = tag(at: index, upTo: limit)
            if tag.isClosing, isTag(index + 1..<tag.end, named: name) {
                depth -= 1
                if depth == 0 { return tag.end }
            } else if isTag(tag.range, named: name) {
                depth += 1
            }
            index = tag.end
        }
        return limit
    }

    /// Appends a character of a text, of which some are written as references; returns how many bytes it takes.
    func appendText(at index: Int, to text: inout [UInt8]) -> Int {
        guard bytes[index] == UInt8(ascii: "&") else {
            text.append(bytes[index] < 0x20 ? 0x20 : bytes[index])
            return 1
        }
        for (reference, byte) in Self.references where bytes[index...].starts(with: reference) {
            text.append(byte)
            return reference.count
        }
        text.append(bytes[index])
        return 1
    }

    private static let references: [([UInt8], UInt8)] = [
        (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
        (Array("&quot;".utf8), 0x22), (Array("&#39;".utf8), 0x27), (Array("&#x27;".utf8), 0x27),
    ]
}
