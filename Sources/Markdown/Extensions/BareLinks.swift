/// GitHub's bare links: addresses in running text.
extension Extensions {
    mutating func addBareLinks(to leaf: Node) {
        var texts: [Node] = []
        var links = 0
        var rawLinks = 0
        var walk = Walk(leaf)
        while let step = walk.next() {
            if step.kind == .link { links += step.isEntering ? 1 : -1 }
            if step.kind == .htmlInline {
                // An address between `<a>` and `</a>` is in a link already.
                if step.node.literal.opensAnchor { rawLinks += 1 }
                if step.node.literal.starts(with: "</a".utf8) { rawLinks = max(0, rawLinks - 1) }
            }
            guard step.isEntering, step.kind == .text, links == 0, rawLinks == 0 else { continue }
            if BareLink.mayStand(in: step.node.literal) { texts.append(step.node) }
        }
        for text in texts {
            let literal = Array(text.literal)
            let found = BareLink.all(in: literal)
            if found.isEmpty { continue }
            locating.locateInlines(of: leaf)
            guard let place = annotations.place(of: text)?.range else { continue }
            let positions = found.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
            let offsets = literal.withUnsafeBufferPointer { literal in
                source.bytes.withUnsafeBufferPointer {
                    TextOffsets.offsets(of: positions, of: literal, at: place, in: $0)
                }
            }
            var position = 0
            var offset = place.lowerBound
            for (index, link) in found.enumerated() {
                let range = offsets[2 * index]..<max(offsets[2 * index], offsets[2 * index + 1])
                addText(literal[position..<link.range.lowerBound], at: offset..<max(offset, range.lowerBound), text)
                if let node = Node.make(.link, with: memory),
                    let label = makeText(literal[link.range], at: range)
                {
                    node.setURL(Array(link.scheme.utf8) + literal[link.range])
                    annotations.setPlace(of: node, range)
                    label.append(to: node)
                    node.insert(before: text)
                }
                position = link.range.upperBound
                offset = range.upperBound
            }
            addText(literal[position...], at: offset..<max(offset, place.upperBound), text)
            text.unlink()
        }
    }

    private func addText(_ bytes: ArraySlice<UInt8>, at range: Range<Int>, _ before: Node) {
        if bytes.isEmpty { return }
        makeText(bytes, at: range)?.insert(before: before)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these are the bytes of a tag that begins a link.
    fileprivate var opensAnchor: Bool {
        count > 3 && self[0] == UInt8(ascii: "<") && self[1] | 0x20 == UInt8(ascii: "a") && isWhitespace(self[2])
    }
}

/// An address that stands in a text as it is.
struct BareLink {
    /// The bytes of the text that are the address.
    let range: Range<Int>
    /// What the text leaves out: `http://` before `www`, `mailto:` before a mail address.
    let scheme: String

    static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: ":"):
                if text[index...].prefix(3).elementsEqual("://".utf8) { return true }
            case UInt8(ascii: "w"):
                if text[index...].prefix(4).elementsEqual("www.".utf8) { return true }
            default: continue
            }
        }
        return false
    }

    static func all(in text: [UInt8]) -> [BareLink] {
        var links: [BareLink] = []
        var position = 0
        while position < text.count {
            guard mayBegin(text, at: position) else {
                position += 1
                continue
            }
            let before = links.last?.range
            if let link = address(in: text, at: position) ?? mail(in: text, at: position, after: before) {
                links.append(link)
                position = link.range.upperBound
            } else {
                position += 1
            }
        }
        return links
    }

    /// Whether the first two bytes are those of a scheme or of `www`, or the first one is an at sign.
    private static func mayBegin(_ text: [UInt8], at position: Int) -> Bool {
        let second = position + 1 < text.count ? text[position + 1] | 0x20 : 0
        return switch text[position] | 0x20 {
        case UInt8(ascii: "h"): second == UInt8(ascii: "t")
        case UInt8(ascii: "w"): second == UInt8(ascii: "w")
        default: text[position] == UInt8(ascii: "@")
        }
    }

    // MARK: Web addresses

    /// GitHub takes `ftp://` as well, which no page may link to.
    private static let schemes = ["http://", "https://"]

    private static func address(in text: [UInt8], at start: Int) -> BareLink? {
        let first = text[start] | 0x20
        guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w"), mayPrecede(start > 0 ? text[start - 1] : 0x20)
        else { return nil }
        var domain = start
        var scheme = ""
        if text[start...].prefix(4).elementsEqual("www.".utf8) {
            guard start + 4 < text.count,
                isLetter(text[start + 4]) || isDigit(text[start + 4]) || text[start + 4] >= 0x80
            else { return nil }
            scheme = "http://"
        } else {
            guard let written = schemes.first(where: { hasPrefix($0, text[start...]) }) else { return nil }
            domain = start + written.utf8.count
        }
        var end = domain
        var dots = 0
        var lastParts: (previous: Bool, last: Bool) = (false, false)
        while end < text.count, isDomainByte(text[end]) {
            if text[end] == UInt8(ascii: ".") {
                dots += 1
                lastParts = (lastParts.last, false)
            } else if text[end] == UInt8(ascii: "_") {
                lastParts.last = true
            }
            end += 1
        }
        // No underscore may stand in the last two parts of a domain.
        guard end > domain, !lastParts.previous, !lastParts.last, dots > 0 || scheme.isEmpty else { return nil }
        while end < text.count, !isWhitespace(text[end]), text[end] != UInt8(ascii: "<") { end += 1 }
        end = withoutTrailing(text, start..<end)
        return end > domain ? BareLink(range: start..<end, scheme: scheme) : nil
    }

    private static func hasPrefix(_ prefix: String, _ text: ArraySlice<UInt8>) -> Bool {
        let bytes = prefix.utf8
        guard text.count > bytes.count else { return false }
        return zip(text, bytes).allSatisfy { byte, wanted in
            byte == wanted || (isLetter(byte) && byte | 0x20 == wanted)
        }
    }

    private static func mayPrecede(_ byte: UInt8) -> Bool {
        isWhitespace(byte) || "*_~(\"'".utf8.contains(byte)
    }

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80 || "-_.".utf8.contains(byte)
    }

    /// The end without the punctuation that belongs to the sentence around an address.
    private static func withoutTrailing(_ text: [UInt8], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        var openings = 0
        var closings = 0
        for byte in text[range] {
            if byte == UInt8(ascii: "(") { openings += 1 }
            if byte == UInt8(ascii: ")") { closings += 1 }
        }
        while end > range.lowerBound {
            let last = text[end - 1]
            if last == UInt8(ascii: ")") {
                guard closings > openings else { break }
                closings -= 1
                end -= 1
            } else if last == UInt8(ascii: ";") {
                var start = end - 1
                while start > range.lowerBound, isLetter(text[start - 1]) { start -= 1 }
                let isEntity = start < end - 1 && start > range.lowerBound && text[start - 1] == UInt8(ascii: "&")
                end = isEntity ? start - 1 : end - 1
            } else if "?!.,:*_~'\"".utf8.contains(last) {
                end -= 1
            } else {
                break
            }
        }
        return end
    }

    // MARK: Mail addresses

    private static func mail(in text: [UInt8], at position: Int, after last: Range<Int>?) -> BareLink? {
        guard text[position] == UInt8(ascii: "@") else { return nil }
        var start = position
        let earliest = last?.upperBound ?? 0
        while start > earliest,
            isLetter(text[start - 1]) || isDigit(text[start - 1]) || "._-+".utf8.contains(text[start - 1])
        {
            start -= 1
        }
        var end = position + 1
        var dots = 0
        while end < text.count, isLetter(text[end]) || isDigit(text[end]) || "-_.".utf8.contains(text[end]) {
            if text[end] == UInt8(ascii: ".") {
                guard end + 1 < text.count, isLetter(text[end + 1]) || isDigit(text[end + 1]) else { break }
                dots += 1
            }
            end += 1
        }
        guard start < position, dots > 0, text[end - 1] != UInt8(ascii: "-"), text[end - 1] != UInt8(ascii: "_") else {
            return nil
        }
        return BareLink(range: start..<end, scheme: "mailto:")
    }
}
