/// The parts of CommonMark's link syntax that have to be passed to find where a link ends.
///
/// These follow the rules to the letter, because what they pass must be what cmark has passed. Each returns the cursor
/// behind the part, or nothing if the part does not stand there.
enum LinkSyntax {
    /// What follows the text of a link: `](destination "title")`, `][label]`, `][]` or `]`.
    static func tail(at cursor: InlineCursor) -> InlineCursor? {
        guard cursor.byte == UInt8(ascii: "]") else { return nil }
        var after = cursor
        after.advance()
        if let inline = inlineTail(at: after) { return inline }
        return label(at: after) ?? after
    }

    private static func inlineTail(at cursor: InlineCursor) -> InlineCursor? {
        guard cursor.byte == UInt8(ascii: "(") else { return nil }
        var current = cursor
        current.advance()
        current.skipWhitespace()
        guard let afterURL = destination(at: current) else { return nil }
        current = afterURL
        current.skipWhitespace()
        if current.offset != afterURL.offset || current.line != afterURL.line, let afterTitle = title(at: current) {
            current = afterTitle
        }
        current.skipWhitespace()
        guard current.byte == UInt8(ascii: ")") else { return nil }
        current.advance()
        return current
    }

    /// `[label]`, at most a thousand bytes long.
    static func label(at cursor: InlineCursor) -> InlineCursor? {
        guard cursor.byte == UInt8(ascii: "[") else { return nil }
        var current = cursor
        current.advance()
        var length = 0
        while !current.isAtEnd, current.byte != UInt8(ascii: "["), current.byte != UInt8(ascii: "]") {
            if current.byte == UInt8(ascii: "\\") {
                current.advance()
                length += 1
                if !current.isAtEnd, isPunctuation(current.byte) {
                    current.advance()
                    length += 1
                }
            } else {
                current.advance()
                length += 1 + current.skipWords()
            }
            if length > 1000 { return nil }
        }
        guard current.byte == UInt8(ascii: "]") else { return nil }
        current.advance()
        return current
    }

    /// `<destination>` or a destination without blanks whose parentheses balance.
    static func destination(at cursor: InlineCursor) -> InlineCursor? {
        var current = cursor
        if current.byte == UInt8(ascii: "<") {
            current.advance()
            while !current.isAtEnd {
                switch current.byte {
                case UInt8(ascii: ">"):
                    current.advance()
                    return current.isAtEnd ? nil : current
                case UInt8(ascii: "\\"): current.advance(2)
                case 0x0A, UInt8(ascii: "<"): return nil
                default: current.advance()
                }
            }
            return nil
        }
        var depth = 0
        while !current.isAtEnd {
            let byte = current.byte
            if byte == UInt8(ascii: "\\"), isPunctuation(current.following) {
                current.advance(2)
            } else if byte == UInt8(ascii: "(") {
                depth += 1
                if depth > 32 { return nil }
                current.advance()
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
                current.advance()
            } else if isWhitespace(byte) {
                if current.offset == cursor.offset, current.line == cursor.line { return nil }
                break
            } else {
                current.advance()
                _ = current.skipWords()
            }
        }
        return current.isAtEnd || depth != 0 ? nil : current
    }

    /// `"title"`, `'title'` or `(title)`.
    static func title(at cursor: InlineCursor) -> InlineCursor? {
        let opening = cursor.byte
        let closing: UInt8
        switch opening {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = opening
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        var current = cursor
        current.advance()
        // An escaped quote closes the title after all if no other one does.
        var lastResort: InlineCursor?
        while !current.isAtEnd {
            let byte = current.byte
            if byte == UInt8(ascii: "\\"), isPunctuation(current.following) {
                current.advance()
                let isClosing = current.byte == closing
                current.advance()
                if isClosing { lastResort = current }
            } else if byte == closing {
                current.advance()
                return current
            } else if opening == UInt8(ascii: "("), byte == opening {
                return lastResort
            } else {
                current.advance()
            }
        }
        return lastResort
    }

    /// A link reference definition with its line end: `[label]: destination "title"`.
    static func definition(at cursor: InlineCursor) -> InlineCursor? {
        guard var current = label(at: cursor), current.byte == UInt8(ascii: ":"), hasText(from: cursor, to: current)
        else { return nil }
        current.advance()
        skipOneLineEnd(&current)
        guard let afterURL = destination(at: current) else { return nil }
        current = afterURL
        skipOneLineEnd(&current)
        let isSeparated = current.offset != afterURL.offset || current.line != afterURL.line
        if isSeparated, let afterTitle = title(at: current), let end = lineEnd(after: afterTitle) { return end }
        return lineEnd(after: afterURL)
    }

    private static func hasText(from start: InlineCursor, to end: InlineCursor) -> Bool {
        var current = start
        current.advance()
        current.skipWhitespace()
        return current.line < end.line || current.offset < end.offset - 1
    }

    private static func skipOneLineEnd(_ cursor: inout InlineCursor) {
        cursor.skipBlanks()
        if cursor.isAtLineEnd, !cursor.isAtEnd {
            cursor.advance()
            cursor.skipBlanks()
        }
    }

    private static func lineEnd(after cursor: InlineCursor) -> InlineCursor? {
        var current = cursor
        current.skipBlanks()
        guard current.isAtLineEnd else { return nil }
        if !current.isAtEnd { current.advance() }
        return current
    }
}
