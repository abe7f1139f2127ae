internal import CLinux
internal import Glibc

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

    /// Reads a page; each piece of text is handed on with its field and the number of its heading.
    mutating func read(_ html: [UInt8], _ take: (UnsafeBufferPointer<UInt8>, Field, Int) -> Void) {
        html.withUnsafeBufferPointer { html in
            let head = ByteScan(html)
            guard let main = head.find("<main", from: 0) else { return }
            readSummary(head, upTo: main)
            let end = head.findLast("</main>", from: main) ?? html.count
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
                let end = page.next(UInt8(ascii: "<"), from: index, upTo: range.upperBound)
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
            case .silent(let key) where !tag.isClosing:
                index = page.end(of: key, from: index, upTo: range.upperBound)
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
        /// What a tag means to the index; a silent element says nothing about what the page is about.
        enum Name { case label, heading, silent(UInt64), other }

        let name: Name
        let isClosing: Bool
        let range: Range<Int>

        var end: Int { range.upperBound }
    }

    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Where a text begins.
    func find(_ text: StaticString, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count,
            let found = memmem(base + start, bytes.count - start, text.utf8Start, text.utf8CodeUnitCount)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Where a tag begins for the last time: what follows the content of a page is short.
    func findLast(_ tag: StaticString, from start: Int) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let length = tag.utf8CodeUnitCount
        var end = bytes.count
        while end - start >= length, let found = memrchr(base + start, Int32(tag.utf8Start[0]), end - start) {
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if bytes.count - place >= length, memcmp(base + place, tag.utf8Start, length) == 0 { return place }
            end = place
        }
        return nil
    }

    /// Where a byte comes next, or the limit.
    func next(_ byte: UInt8, from start: Int, upTo limit: Int) -> Int {
        guard start < limit, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), limit - start)
        else { return limit }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The tag that begins somewhere; a comment counts as one.
    func tag(at start: Int, upTo limit: Int) -> Tag {
        let isClosing = start + 1 < limit && bytes[start + 1] == UInt8(ascii: "/")
        let range = start..<min(endOfTag(from: start + 1, upTo: limit) + 1, limit)
        return Tag(name: name(at: start + (isClosing ? 2 : 1), in: range), isClosing: isClosing, range: range)
    }

    /// Where the bracket is that a tag ends with; one between quotation marks is none.
    private func endOfTag(from start: Int, upTo limit: Int) -> Int {
        var index = start
        while index < limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return index }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                index = next(byte, from: index + 1, upTo: limit)
            }
            index += 1
        }
        return limit
    }

    private func name(at start: Int, in range: Range<Int>) -> Tag.Name {
        let key = key(at: start, in: range)
        switch key {
        case 0x62 /* b */, 0x7374726F6E67 /* strong */: return .label
        case 0x6832, 0x6833, 0x6834 /* h2 to h4 */: return .heading
        case 0x6E6176 /* nav */, 0x736372697074 /* script */, 0x7374796C65 /* style */, 0x737667 /* svg */,
            0x627574746F6E /* button */, 0x74656D706C617465 /* template */, 0x666F726D /* form */,
            0x6831 /* h1 */, 0x666F6F746572 /* footer */, 0x73656C656374 /* select */:
            return .silent(key)
        default: return .other
        }
    }

    /// The name of a tag as a number, a byte for each letter; zero if it is longer than any that matters.
    private func key(at start: Int, in range: Range<Int>) -> UInt64 {
        var key: UInt64 = 0
        var end = start
        while end < range.upperBound, isNamePart(bytes[end]) {
            if end - start == 8 { return 0 }
            key = key << 8 | UInt64(bytes[end] | 0x20)
            end += 1
        }
        return key
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
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
    func end(of key: UInt64, from start: Int, upTo limit: Int) -> Int {
        var depth = 1
        var index = next(UInt8(ascii: "<"), from: start, upTo: limit)
        while index < limit {
            let tag = tag(at: index, upTo: limit)
            if case .silent(key) = tag.name {
                depth += tag.isClosing ? -1 : 1
                if depth == 0 { return tag.end }
            }
            index = next(UInt8(ascii: "<"), from: tag.end, upTo: limit)
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
