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
    mutating func take(_ kind: HTMLToken.Kind, to end: Int, inner: Range<Int>? = nil) -> HTMLToken {
        let start = position
        position = end
        return HTMLToken(kind: kind, range: start..<end, inner: inner ?? start..<start)
    }

    /// Takes the rest, which misses its end.
    mutating func unfinished() -> HTMLToken { take(.unfinished, to: bytes.count) }

    /// Whether a literal stands at a place.
    func has(_ literal: StaticString, at start: Int) -> Bool {
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
