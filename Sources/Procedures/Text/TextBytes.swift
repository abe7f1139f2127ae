/// How bytes of a text group into words and marks.
extension [UInt8] {
    /// What the lines of the text end with, as the first one does.
    var lineBreak: String {
        guard let first = firstIndex(of: 0x0A), first > 0, self[first - 1] == 0x0D else { return "\n" }
        return "\r\n"
    }

    /// The number of bytes that a blank takes, or zero if there is none.
    func blankLength(at index: Int) -> Int {
        switch self[index] {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0xC2: return index + 1 < count && self[index + 1] == 0xA0 ? 2 : 0
        default: return 0
        }
    }

    /// The end of the word that begins at a byte; the byte itself if none does.
    ///
    /// A hyphen, an apostrophe, a period, a slash and the like belong to a word if it goes on after them.
    func wordEnd(from start: Int) -> Int {
        var index = plainEnd(from: start)
        // Most words are letters alone, with a blank or a mark after them that is in no word.
        if index > start, index == count || self[index] < 0x80 && !WordBytes.isJoint(self[index]) { return index }
        while index < count {
            let byte = self[index]
            if byte < 0x80 {
                if WordBytes.isPart(byte) {
                    index += 1
                } else if index > start || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/"),
                    WordBytes.isJoint(byte), index + 1 < count, goesOn(at: index + 1)
                {
                    index += 1
                } else if byte == UInt8(ascii: "&"), index == start {
                    return index + 1
                } else {
                    return index
                }
            } else if isApostrophe(at: index) {
                guard index > start, index + 3 < count, WordBytes.isPart(self[index + 3]) else { return index }
                index += 3
            } else if punctuationLength(at: index) > 0 || blankLength(at: index) > 0 {
                return index
            } else {
                index += 1
                while index < count, self[index] & 0xC0 == 0x80 { index += 1 }
            }
        }
        return index
    }

    /// The first byte from one on that is no letter, digit or underscore of ASCII.
    private func plainEnd(from start: Int) -> Int {
        withUnsafeBytes { bytes in
            bytes.end(of: WordBytes.plainLength(of:), from: start) { $0 < 0x80 && WordBytes.isPart($0) }
        }
    }

    fileprivate func goesOn(at index: Int) -> Bool {
        let byte = self[index]
        if byte < 0x80 { return WordBytes.isPart(byte) || byte == UInt8(ascii: "/") }
        return punctuationLength(at: index) == 0 && blankLength(at: index) == 0
    }

    private func isApostrophe(at index: Int) -> Bool {
        index + 2 < count && self[index] == 0xE2 && self[index + 1] == 0x80 && self[index + 2] == 0x99
    }

    /// The number of bytes of a mark beyond ASCII: quotes, dashes, bullets, an ellipsis, arrows, angle marks, pictures.
    private func punctuationLength(at index: Int) -> Int {
        guard index + 2 < count else { return 0 }
        switch self[index] {
        case 0xE2: break
        // Pictures such as 👉, and what asks for the coloured form of a sign.
        case 0xF0: return self[index + 1] == 0x9F && index + 3 < count ? 4 : 0
        case 0xEF: return self[index + 1] == 0xB8 && self[index + 2] == 0x8F ? 3 : 0
        default: return 0
        }
        switch (self[index + 1], self[index + 2]) {
        // A hyphen that does not break is a part of words.
        case (0x80, 0x90), (0x80, 0x91): return 0
        case (0x80, _), (0x86, _), (0x96, 0xB6), (0x96, 0xB8), (0x87, 0x92): return 3
        // ☑, ✅, ➡ and ⬅: signs, dingbats and more arrows.
        case (0x98...0x9E, _), (0xAC, _): return 3
        default: return 0
        }
    }

    /// The mark at a byte that begins neither a blank nor a word.
    func mark(at index: Int) -> (kind: Token.Kind, length: Int) {
        switch self[index] {
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return (.period, 1)
        case UInt8(ascii: ":"): return (.colon, 1)
        case UInt8(ascii: ";"): return (.semicolon, 1)
        case UInt8(ascii: ">"): return (.greater, 1)
        case UInt8(ascii: "-") where index + 1 < count && self[index + 1] == UInt8(ascii: ">"): return (.greater, 2)
        case UInt8(ascii: "("), UInt8(ascii: "["): return (.open, 1)
        case UInt8(ascii: ")"), UInt8(ascii: "]"): return (.close, 1)
        case UInt8(ascii: "|"): return (.bar, 1)
        case 0xE2 where punctuationLength(at: index) > 0:
            // ›, →, ⇒, ▸ and ▶ lead from one entry of a menu to the next, just as > does.
            switch (self[index + 1], self[index + 2]) {
            case (0x80, 0xBA), (0x86, 0x92), (0x87, 0x92), (0x96, _): return (.greater, 3)
            default: return (.mark, 3)
            }
        case 0xF0, 0xEF: return (.mark, Swift.max(1, punctuationLength(at: index)))
        default:
            return (.mark, 1)
        }
    }

    /// The quotation that begins at a byte: no longer than a label can be, and not empty.
    func quote(at index: Int) -> (inner: Range<Int>, outer: Range<Int>)? {
        if let single = singleQuote(at: index) { return single }
        let start: Int
        let isCurly: Bool
        if self[index] == UInt8(ascii: "\"") {
            start = index + 1
            isCurly = false
        } else if index + 2 < count, self[index] == 0xE2, self[index + 1] == 0x80, self[index + 2] == 0x9C {
            start = index + 3
            isCurly = true
        } else {
            return nil
        }
        let limit = Swift.min(count, start + 160)
        var end = start
        while end < limit {
            if !isCurly, self[end] == UInt8(ascii: "\"") { return end > start ? (start..<end, index..<end + 1) : nil }
            if isCurly, end + 2 < limit, self[end] == 0xE2, self[end + 1] == 0x80, self[end + 2] == 0x9D {
                return end > start ? (start..<end, index..<end + 3) : nil
            }
            end += 1
        }
        return nil
    }
}

/// Single quotation marks, which are apostrophes elsewhere.
extension [UInt8] {
    /// The quotation in single marks that begins at a byte.
    ///
    /// What is quoted stands apart from the words around it, and begins with a capital, as labels do.
    fileprivate func singleQuote(at index: Int) -> (inner: Range<Int>, outer: Range<Int>)? {
        let mark = singleMarkLength(at: index, last: 0x98)
        let start = index + mark
        guard mark > 0, start < count, self[start] >= 0x41, self[start] <= 0x5A else { return nil }
        if index > 0, goesOn(at: index - 1) { return nil }
        let limit = Swift.min(count, start + 160)
        var end = start + 1
        while end < limit {
            let length = singleMarkLength(at: end, last: 0x99)
            // An apostrophe has a letter behind it.
            if length == mark, end + length == count || !goesOn(at: end + length), blankLength(at: end - 1) == 0 {
                return (start..<end, index..<end + length)
            }
            end += 1
        }
        return nil
    }

    /// The number of bytes of a straight single mark, or of a curly one with this last byte; zero if there is none.
    private func singleMarkLength(at index: Int, last: UInt8) -> Int {
        if self[index] == UInt8(ascii: "'") { return 1 }
        return index + 2 < count && self[index] == 0xE2 && self[index + 1] == 0x80 && self[index + 2] == last ? 3 : 0
    }
}
