/// The scanner finds the tags of a template.
///
/// It never looks at a byte more than a few times, whatever the bytes are: a search for the end of a tag stops where the
/// next tag begins, and a search that found nothing is not repeated.
struct TagScanner {
    let bytes: [UInt8]
    private(set) var tags: [Tag] = []
    private(set) var findings: [Finding] = []
    private var open: [UInt8] = Array("{{".utf8)
    private var close: [UInt8] = Array("}}".utf8)
    private var lastTagEnd = 0
    /// Whether a search has shown that no closing delimiter is left.
    private var isCloseMissing = false

    /// Longer delimiters would make the search for them slow, and nobody can read them.
    private static let longestDelimiter = 16
    /// How far the end of a tag that sets delimiters is looked for.
    private static let longestDelimiterTag = 256

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads all tags.
    mutating func scan() {
        var offset = 0
        while let start = find(open, from: offset, to: bytes.count) {
            offset = readTag(at: start)
        }
    }

    /// Reads a tag and answers where to go on.
    private mutating func readTag(at start: Int) -> Int {
        var cursor = start + open.count
        while cursor < bytes.count, Byte.isSpace(bytes[cursor]) { cursor += 1 }
        guard cursor < bytes.count else { return reportUnclosed(start) }
        switch bytes[cursor] {
        case UInt8(ascii: "!"): return readComment(start, cursor + 1)
        case Byte.equals: return readDelimiters(start, cursor + 1)
        case UInt8(ascii: "{"): return readUnescaped(start, cursor + 1)
        case UInt8(ascii: "&"): return readNamed(.unescaped, start, cursor + 1)
        case UInt8(ascii: "#"): return readNamed(.section, start, cursor + 1)
        case UInt8(ascii: "^"): return readNamed(.inverted, start, cursor + 1)
        case UInt8(ascii: "/"): return readNamed(.end, start, cursor + 1)
        case UInt8(ascii: ">"): return readNamed(.partial, start, cursor + 1)
        case UInt8(ascii: "<"): return readNamed(.parent, start, cursor + 1)
        case UInt8(ascii: "$"): return readNamed(.block, start, cursor + 1)
        default: return readNamed(.variable, start, cursor)
        }
    }

    private mutating func readNamed(_ kind: Tag.Kind, _ start: Int, _ contentStart: Int) -> Int {
        guard let contentEnd = findClose(from: contentStart) else { return reportUnclosed(start) }
        return addTag(kind, start..<contentEnd + close.count, content: contentStart..<contentEnd)
    }

    private mutating func readUnescaped(_ start: Int, _ contentStart: Int) -> Int {
        guard let found = findClose(from: contentStart) else { return reportUnclosed(start) }
        let closing = [Byte.closingBrace] + close
        // With the usual delimiters the brace in front of the closing delimiter looks like the first of the delimiter.
        if bytes.holds(closing, at: found) {
            return addTag(.unescaped, start..<found + closing.count, content: contentStart..<found)
        }
        let end = found + close.count
        guard found > contentStart, bytes[found - 1] == Byte.closingBrace else {
            let message = "\(text(start..<end)) must end with \(String(decoding: closing, as: UTF8.self))"
            findings.append(Finding(.unclosedTag, start..<end, message))
            return end
        }
        return addTag(.unescaped, start..<end, content: contentStart..<found - 1)
    }

    private mutating func readComment(_ start: Int, _ contentStart: Int) -> Int {
        guard !isCloseMissing, let end = find(close, from: contentStart, to: bytes.count) else {
            isCloseMissing = true
            return reportUnclosed(start)
        }
        return append(.comment, start..<end + close.count, name: end..<end)
    }

    private mutating func readDelimiters(_ start: Int, _ contentStart: Int) -> Int {
        let limit = min(bytes.count, contentStart + Self.longestDelimiterTag)
        if let found = find([Byte.equals] + close, from: contentStart, to: limit) {
            let parts = bytes[contentStart..<found].split(whereSeparator: Byte.isSpace)
            let areGood = parts.allSatisfy { $0.count <= Self.longestDelimiter && !$0.contains(Byte.equals) }
            if parts.count == 2, areGood {
                let end = append(.delimiters, start..<found + 1 + close.count, name: found..<found)
                open = Array(parts[0])
                close = Array(parts[1])
                isCloseMissing = false
                return end
            }
        }
        guard let found = findClose(from: contentStart) else { return reportUnclosed(start) }
        let end = found + close.count
        let message =
            "\(text(start..<end)) must name two delimiters, such as \(opening)=<% %>=\(closing); "
            + "each has at most \(Self.longestDelimiter) bytes and no equals sign"
        findings.append(Finding(.invalidDelimiters, start..<end, message))
        return end
    }

    /// Checks the name of a tag and adds the tag.
    private mutating func addTag(_ kind: Tag.Kind, _ range: Range<Int>, content: Range<Int>) -> Int {
        var name = bytes.trimmingSpace(content)
        let mayBeDynamic = kind == .partial || kind == .parent || kind == .end
        let isDynamic = mayBeDynamic && !name.isEmpty && bytes[name.lowerBound] == Byte.asterisk
        if isDynamic { name = bytes.trimmingSpace(name.lowerBound + 1..<name.upperBound) }
        if name.isEmpty {
            findings.append(Finding(.emptyName, range, "\(text(range)) names nothing"))
        } else if bytes[name].contains(where: Byte.isSpace) {
            findings.append(Finding(.invalidName, range, "the name in \(text(range)) has a space in it"))
        } else if kind.namesData || (isDynamic && kind != .end), hasEmptyPart(name) {
            findings.append(
                Finding(.invalidName, range, "the name in \(text(range)) has nothing on one side of a period"))
        }
        return append(kind, range, name: name, isDynamic: isDynamic)
    }

    private mutating func append(
        _ kind: Tag.Kind, _ range: Range<Int>, name: Range<Int>, isDynamic: Bool = false
    ) -> Int {
        var before = range.lowerBound
        while before > lastTagEnd, Byte.isBlank(bytes[before - 1]) { before -= 1 }
        var after = range.upperBound
        while after < bytes.count, Byte.isBlank(bytes[after]) { after += 1 }
        tags.append(
            Tag(
                kind: kind, isDynamic: isDynamic, name: name, range: range,
                lineStart: bytes.beginsLine(at: before) ? before : nil,
                nextLine: bytes.endsLine(at: after) ? endOfLineBreak(at: after) : nil))
        lastTagEnd = range.upperBound
        return range.upperBound
    }

    private func endOfLineBreak(at offset: Int) -> Int {
        if offset == bytes.count { return offset }
        return bytes[offset] == Byte.carriageReturn ? offset + 2 : offset + 1
    }

    private func hasEmptyPart(_ name: Range<Int>) -> Bool {
        if name.count == 1 { return false }
        var wasPeriod = true
        for byte in bytes[name] {
            if byte == Byte.period, wasPeriod { return true }
            wasPeriod = byte == Byte.period
        }
        return wasPeriod
    }

    private mutating func reportUnclosed(_ start: Int) -> Int {
        let resume = start + open.count
        var end = resume
        while end < bytes.count, !Byte.isSpace(bytes[end]), !bytes.holds(open, at: end), end - start < 40 { end += 1 }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        findings.append(Finding(.unclosedTag, start..<end, "\(text(start..<end)) is not closed with \(closing)"))
        return resume
    }

    /// The closing delimiter, unless another tag or the end of the file comes first.
    private mutating func findClose(from start: Int) -> Int? {
        if isCloseMissing { return nil }
        var offset = start
        while offset < bytes.count {
            if bytes[offset] == close[0], bytes.holds(close, at: offset) { return offset }
            if bytes[offset] == open[0], bytes.holds(open, at: offset) { return nil }
            offset += 1
        }
        isCloseMissing = true
        return nil
    }

    private func find(_ needle: [UInt8], from start: Int, to end: Int) -> Int? {
        var offset = start
        while offset + needle.count <= end {
            if bytes[offset] == needle[0], bytes.holds(needle, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    private var opening: String { String(decoding: open, as: UTF8.self) }
    private var closing: String { String(decoding: close, as: UTF8.self) }
    private func text(_ range: Range<Int>) -> String { excerpt(of: bytes, range) }
}
