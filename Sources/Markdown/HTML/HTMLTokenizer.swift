/// The tokenizer reads HTML as a browser would.
///
/// It follows the tokenizer of the HTML standard in what is a tag and where a value ends. Where a browser would let
/// something disappear that the end of the bytes cuts off, the tokenizer hands it out instead, so that a writer sees what
/// was written. Nothing depends on it for safety: what it takes for text is escaped, and what it takes for a tag is
/// written anew from its parts.
///
/// Every byte is looked at a bounded number of times, whatever the bytes are.
struct HTMLTokenizer {
    /// The bytes that are read.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The first byte that is not part of a token yet.
    private(set) var position = 0
    /// The element whose content is not markup and comes next.
    private var rawElement: HTMLName?
    /// Whether a search for `?>` has failed already, and would again.
    private var lacksInstructionEnd = false
    /// Whether a search for `]]>` has failed already, and would again.
    private var lacksSectionEnd = false

    /// Begins to read.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads the next token, or nothing at the end; a start tag's attributes replace those that are handed in.
    mutating func next(attributes: inout [HTMLAttribute]) -> HTMLToken? {
        if let element = rawElement {
            rawElement = nil
            if let text = rawText(of: element) { return text }
        }
        guard position < bytes.count else { return nil }
        let start = position
        var search = start
        while true {
            let open = HTMLScan.find(UInt8(ascii: "<"), in: bytes, from: search)
            if open == bytes.count || beginsMarkup(at: open) {
                if open > start { return take(.text, to: open) }
                return markup(attributes: &attributes)
            }
            search = open + 1
        }
    }

    /// Whether the byte after an angle bracket makes it more than text.
    private func beginsMarkup(at open: Int) -> Bool {
        guard open + 1 < bytes.count else { return false }
        switch bytes[open + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "/"): return open + 2 < bytes.count && bytes[open + 2] != UInt8(ascii: ">")
        case let byte: return byte.isHTMLLetter
        }
    }

    /// Reads the tag, comment or declaration that begins here.
    private mutating func markup(attributes: inout [HTMLAttribute]) -> HTMLToken {
        let start = position
        switch bytes[start + 1] {
        case UInt8(ascii: "!"):
            if has("--", at: start + 2) { return comment() }
            if has("[CDATA[", at: start + 2), !lacksSectionEnd {
                if let end = find("]]>", from: start + 9) { return take(.declaration, to: end) }
                lacksSectionEnd = true
            }
            return declaration()
        case UInt8(ascii: "?"):
            if !lacksInstructionEnd {
                if let end = find("?>", from: start + 2) { return take(.declaration, to: end) }
                lacksInstructionEnd = true
            }
            return declaration()
        case UInt8(ascii: "/"):
            guard bytes[start + 2].isHTMLLetter else { return declaration() }
            return tag(.endTag, nameAt: start + 2, attributes: &attributes)
        default:
            let token = tag(.startTag, nameAt: start + 1, attributes: &attributes)
            if token.kind == .startTag, let name = HTMLName(bytes, token.inner), HTMLAllowList.isRaw(name) {
                rawElement = name
            }
            return token
        }
    }

    /// Takes the bytes up to an end as a token.
    private mutating func take(_ kind: HTMLToken.Kind, to end: Int, inner: Range<Int>? = nil) -> HTMLToken {
        let start = position
        position = end
        return HTMLToken(kind: kind, range: start..<end, inner: inner ?? start..<start)
    }

    /// Takes the rest, which misses its end.
    private mutating func unfinished() -> HTMLToken { take(.unfinished, to: bytes.count) }

    /// Whether a literal stands at a place.
    private func has(_ literal: StaticString, at start: Int) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard bytes.count - start >= count else { return false }
        for offset in 0..<count where bytes[start + offset] != literal.utf8Start[offset] { return false }
        return true
    }

    /// The place after the next occurrence of a literal that ends with an angle bracket.
    private func find(_ literal: StaticString, from start: Int) -> Int? {
        let lead = literal.utf8CodeUnitCount - 1
        var index = start
        while index < bytes.count {
            index = HTMLScan.find(UInt8(ascii: ">"), in: bytes, from: index)
            if index == bytes.count { return nil }
            if index - lead >= start, has(literal, at: index - lead) { return index + 1 }
            index += 1
        }
        return nil
    }
}

// MARK: - Comments, declarations and raw text

extension HTMLTokenizer {
    /// Reads a comment, which also ends at `--!>`, and at once after `<!-->` and `<!--->`.
    private mutating func comment() -> HTMLToken {
        let body = position + 4
        if has(">", at: body) { return take(.comment, to: body + 1, inner: body..<body) }
        if has("->", at: body) { return take(.comment, to: body + 2, inner: body..<body) }
        var index = body
        while true {
            index = HTMLScan.find(UInt8(ascii: ">"), in: bytes, from: index)
            if index >= bytes.count { return unfinished() }
            if index - 2 >= body, has("--", at: index - 2) {
                return take(.comment, to: index + 1, inner: body..<index - 2)
            }
            if index - 3 >= body, has("--!", at: index - 3) {
                return take(.comment, to: index + 1, inner: body..<index - 3)
            }
            index += 1
        }
    }

    /// Reads what ends at the next angle bracket, whatever it holds.
    private mutating func declaration() -> HTMLToken {
        let end = HTMLScan.find(UInt8(ascii: ">"), in: bytes, from: position)
        return end < bytes.count ? take(.declaration, to: end + 1) : unfinished()
    }

    /// Reads the content of an element that holds no markup, up to its own end tag.
    private mutating func rawText(of element: HTMLName) -> HTMLToken? {
        var end = position
        while true {
            end = HTMLScan.find(UInt8(ascii: "<"), in: bytes, from: end)
            if end >= bytes.count || closes(element, at: end) { break }
            end += 1
        }
        return end > position ? take(.rawText, to: end) : nil
    }

    /// Whether the end tag of an element begins at a place.
    private func closes(_ element: HTMLName, at open: Int) -> Bool {
        guard has("</", at: open) else { return false }
        let start = open + 2
        var end = start
        while end < bytes.count, end - start <= HTMLName.capacity, bytes[end].isHTMLLetter { end += 1 }
        guard end < bytes.count, HTMLName(bytes, start..<end) == element else { return false }
        let byte = bytes[end]
        return byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }
}

// MARK: - Tags

extension HTMLTokenizer {
    /// Reads a tag from its name on.
    private mutating func tag(
        _ kind: HTMLToken.Kind, nameAt nameStart: Int, attributes: inout [HTMLAttribute]
    ) -> HTMLToken {
        attributes.removeAll(keepingCapacity: true)
        var index = nameStart
        while index < bytes.count, !endsName(bytes[index]) { index &+= 1 }
        let name = nameStart..<index
        var lastEnd = index
        var hasTooManyAttributes = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                // A slash at the end of a value without quotes belongs to the value.
                let isPartOfValue = lastEnd == index
                var token = take(kind, to: index + 1, inner: name)
                token.isSelfClosing = !isPartOfValue && bytes[index &- 1] == UInt8(ascii: "/")
                token.hasTooManyAttributes = hasTooManyAttributes
                return token
            }
            if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
                index &+= 1
                continue
            }
            guard let attribute = attribute(at: &index) else { break }
            lastEnd = index
            if attributes.count < HTMLAttribute.limit {
                attributes.append(attribute)
            } else {
                hasTooManyAttributes = true
            }
        }
        return unfinished()
    }

    /// Whether a byte ends the name of a tag.
    @inline(__always)
    private func endsName(_ byte: UInt8) -> Bool {
        byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    /// Reads an attribute and goes past it; there is none where the end cuts it off.
    private func attribute(at index: inout Int) -> HTMLAttribute? {
        let start = index
        // An equals sign in front is part of the name.
        index &+= 1
        while index < bytes.count, !endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") { index &+= 1 }
        let name = start..<index
        var equals = index
        while equals < bytes.count, bytes[equals].isHTMLSpace { equals &+= 1 }
        guard equals < bytes.count else { return nil }
        guard bytes[equals] == UInt8(ascii: "=") else { return HTMLAttribute(name: name, value: nil, range: name) }
        index = equals &+ 1
        while index < bytes.count, bytes[index].isHTMLSpace { index &+= 1 }
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = HTMLScan.find(quote, in: bytes, from: index &+ 1)
            guard end < bytes.count else { return nil }
            let value = index &+ 1..<end
            index = end &+ 1
            return HTMLAttribute(name: name, value: value, range: start..<index)
        }
        let valueStart = index
        while index < bytes.count, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") { index &+= 1 }
        return HTMLAttribute(name: name, value: valueStart..<index, range: start..<index)
    }
}
