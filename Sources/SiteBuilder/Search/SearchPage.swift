/// Reads what the index needs from the HTML of a page, in one pass.
///
/// The page is our own, so tags are well formed; what is not would only be a word too many.
struct SearchPage {
    /// The text of the page's description.
    private(set) var summary: [UInt8] = []
    /// The headings with their anchors.
    private(set) var headings: [(anchor: [UInt8], text: [UInt8])] = []

    /// The most headings of a page that can be results of their own.
    private static let mostHeadings = 30

    /// Reads a page, whose words are added to those of its title.
    ///
    /// - Parameter onlyArticle: whether what stands around the article of the page says nothing about it.
    mutating func read(_ html: [UInt8], onlyArticle: Bool = false, _ words: inout PageWords) {
        html.withUnsafeBufferPointer { html in
            let page = ByteScan(html)
            guard let main = page.find("<main") else { return }
            readSummary(page, upTo: main)
            let end = page.findLast("</main>", from: main) ?? html.count
            let range = onlyArticle ? article(of: page, in: main..<end) : main..<end
            WordCutter.withCutter { read(page, range, $0, &words) }
        }
    }

    private func article(of page: ByteScan, in main: Range<Int>) -> Range<Int> {
        guard let start = page.find("<article", from: main.lowerBound), main.contains(start) else { return 0..<0 }
        return start..<(page.findLast("</article>", from: start) ?? main.upperBound)
    }

    private mutating func readSummary(_ page: ByteScan, upTo end: Int) {
        let opening: StaticString = "<meta name=\"description\" content=\""
        guard let start = page.find(opening, upTo: end) else { return }
        var index = start + opening.utf8CodeUnitCount
        let close = page.next(UInt8(ascii: "\""), from: index, upTo: end)
        while index < close { index = page.appendText(from: index, upTo: close, to: &summary) }
        summary = Self.shortened(summary, to: 160)
    }

    private mutating func read(
        _ page: ByteScan, _ range: Range<Int>, _ cutter: WordCutter, _ words: inout PageWords
    ) {
        let html = page.bytes
        var index = range.lowerBound
        var labels = 0
        // Where the heading that is being read begins, behind its tag.
        var heading: Int?
        var place = PageWords.Place(field: .text, section: 0)
        while index < range.upperBound {
            let byte = html[index]
            if byte.isASCIILetterOrDigit || byte >= 0x80 {
                index = words.addWord(in: html, at: index, place, cutter)
                continue
            }
            guard byte == UInt8(ascii: "<") else {
                index = byte == UInt8(ascii: "&") ? page.endOfReference(at: index, upTo: range.upperBound) : index + 1
                continue
            }
            let tag = page.tag(at: index, upTo: range.upperBound)
            index = tag.end
            switch tag.name {
            case .other: continue
            case .label: labels = max(0, labels + (tag.isClosing ? -1 : 1))
            case .heading where !tag.isClosing && headings.count < Self.mostHeadings:
                guard let anchor = page.attribute(" id=\"", in: tag.range), !anchor.isEmpty else { continue }
                heading = tag.end
                headings.append((anchor, []))
            case .heading where tag.isClosing:
                guard let start = heading else { continue }
                heading = nil
                headings[headings.count - 1].text = Self.text(of: page, start..<tag.range.lowerBound)
            case .silent(let key) where !tag.isClosing:
                index = page.end(of: key, from: index, upTo: range.upperBound)
            default: continue
            }
            place = PageWords.Place(
                field: heading != nil ? .heading : labels > 0 ? .label : .text, section: headings.count)
        }
    }

    /// The text of a heading.
    private static func text(of page: ByteScan, _ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let end = page.next(UInt8(ascii: "<"), from: index, upTo: range.upperBound)
            while index < end { index = page.appendText(from: index, upTo: end, to: &text) }
            guard index < range.upperBound else { break }
            let tag = page.tag(at: index, upTo: range.upperBound)
            index = tag.end
            if case .silent(let key) = tag.name, !tag.isClosing {
                index = page.end(of: key, from: index, upTo: range.upperBound)
            }
        }
        return shortened(trimmed(text), to: 100)
    }

    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        let isKept: (UInt8) -> Bool = { $0 > 0x20 && $0 != UInt8(ascii: "#") }
        guard let first = text.firstIndex(where: isKept), let last = text.lastIndex(where: isKept) else { return [] }
        return first == 0 && last + 1 == text.count ? text : Array(text[first...last])
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
