/// Reads directives: `:::name attribute="value":::`.
enum DirectiveSyntax {
    /// What Learn knows, and whether it begins a block that `name-end` ends.
    static let blocks: Set<String> = ["row", "column", "zone", "moniker"]
    static let singles: Set<String> = ["image", "code", "no-loc", "video"]

    /// All names that may follow three colons.
    static var names: [String] {
        (blocks.union(singles).union(blocks.map { $0 + "-end" }).union(["image-end"])).sorted()
    }

    /// The directive at an offset of a line, if there is one that is complete.
    static func directive(in bytes: [UInt8], line: Range<Int>, at start: Int) -> Directive? {
        var reader = Reader(bytes: bytes, offset: start, end: line.upperBound)
        guard reader.passColons() else { return nil }
        reader.skipBlanks()
        let name = reader.word()
        guard let first = name.first, isLetter(bytes[first]) else { return nil }
        var attributes: [Directive.Attribute] = []
        var isReadable = true
        while true {
            reader.skipBlanks()
            if reader.isAtEnd || reader.passColons() { break }
            guard let attribute = reader.attribute() else {
                isReadable = false
                break
            }
            attributes.append(attribute)
        }
        return Directive(
            name: text(bytes[name]).lowercased(), attributes: attributes, range: start..<reader.offset,
            isReadable: isReadable)
    }

    static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// A value without the backslashes that stand before its quotes.
    private static func unescaped(_ value: ArraySlice<UInt8>, _ quote: UInt8) -> String {
        text(
            value.indices.filter { value[$0] != UInt8(ascii: "\\") || value[($0 + 1)...].first != quote }.map {
                value[$0]
            })
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset: Int
        let end: Int

        var isAtEnd: Bool { offset >= end }

        mutating func skipBlanks() {
            while offset < end, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
        }

        mutating func passColons() -> Bool {
            guard offset + 3 <= end, bytes[offset..<offset + 3].allSatisfy({ $0 == UInt8(ascii: ":") }) else {
                return false
            }
            offset += 3
            return true
        }

        mutating func word() -> Range<Int> {
            let start = offset
            while offset < end, isLetter(bytes[offset]) || isDigit(bytes[offset]) || bytes[offset] == UInt8(ascii: "-")
            {
                offset += 1
            }
            return start..<offset
        }

        /// `name="value"`, with either kind of quotes or none.
        mutating func attribute() -> Directive.Attribute? {
            var ahead = self
            let name = ahead.word()
            ahead.skipBlanks()
            guard !name.isEmpty, ahead.offset < end, bytes[ahead.offset] == UInt8(ascii: "=") else { return nil }
            ahead.offset += 1
            ahead.skipBlanks()
            guard ahead.offset < end else { return nil }
            let quote = bytes[ahead.offset]
            let value: Range<Int>
            var isEscaped = false
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                let start = ahead.offset + 1
                guard let first = bytes[start..<end].firstIndex(of: quote) else { return nil }
                var close = first
                while close < end, bytes[close] != quote || bytes[close - 1] == UInt8(ascii: "\\") { close += 1 }
                // A backslash before the last quote belongs to a path.
                isEscaped = close > first && close < end
                if close == end { close = first }
                value = start..<close
                ahead.offset = close + 1
            } else {
                let start = ahead.offset
                while ahead.offset < end, !isWhitespace(bytes[ahead.offset]), bytes[ahead.offset] != UInt8(ascii: ":") {
                    ahead.offset += 1
                }
                value = start..<ahead.offset
            }
            self = ahead
            return Directive.Attribute(
                name: text(bytes[name]).lowercased(),
                value: isEscaped ? unescaped(bytes[value], quote) : text(bytes[value]), valueRange: value)
        }
    }
}
