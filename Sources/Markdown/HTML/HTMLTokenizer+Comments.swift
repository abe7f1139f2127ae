extension HTMLTokenizer {
    /// Reads a comment, which also ends at `--!>`, and at once after `<!-->` and `<!--->`.
    mutating func comment() -> HTMLToken {
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
    mutating func declaration() -> HTMLToken {
        let end = HTMLScan.find(UInt8(ascii: ">"), in: bytes, from: position)
        return end < bytes.count ? take(.declaration, to: end + 1) : unfinished()
    }

    /// Reads the content of an element that holds no markup, up to its own end tag.
    mutating func rawText(of element: HTMLName) -> HTMLToken? {
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
