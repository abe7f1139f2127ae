/// A folding is what a character that is not ASCII becomes in a word: without its accents, and in lower case.
enum Folding {
    /// Nothing: it only puts an accent on another one.
    case dropped
    /// It is in no word, and ends one.
    case ending
    case scalar(Unicode.Scalar)
    case scalars([Unicode.Scalar])

    /// The folding of a character of a text, and the number of its bytes; what is no character becomes nothing.
    static func next(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Folding, length: Int) {
        let lead = text[index]
        let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard count > 1, index + count <= text.count else { return (.dropped, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(count))
        for offset in 1..<count {
            guard text[index + offset] & 0xC0 == 0x80 else { return (.dropped, 1) }
            value = value << 6 | UInt32(text[index + offset] & 0x3F)
        }
        // Letters of Latin alphabets are common enough to be looked up.
        if value >= 0x80, value < 0x180 { return (latin[Int(value - 0x80)], count) }
        // Dashes and quotation marks are in every other sentence.
        if (0x2010...0x203F).contains(value) { return (.ending, count) }
        return (Unicode.Scalar(value).map { Folding($0) } ?? .dropped, count)
    }

    /// The foldings of the characters from U+0080 to U+017F.
    private static let latin: [Folding] = (UInt32(0x80)..<0x180).map { value in
        Unicode.Scalar(value).map { Folding($0) } ?? .dropped
    }

    init(_ scalar: Unicode.Scalar) {
        // What takes accents off in the browser.
        if Self.isAccent(scalar) {
            self = .dropped
        } else if !scalar.isWordPart {
            self = .ending
        } else {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.filter { !Self.isAccent($0) }
            let base = lower.map { $0.value == 0x3C2 ? "\u{3C3}" : Accents.base(of: $0) }
            self = base.count == 1 ? .scalar(base[0]) : .scalars(base)
        }
    }

    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }
}

extension Unicode.Scalar {
    /// Whether it is a letter, a number or a mark.
    fileprivate var isWordPart: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            true
        default: false
        }
    }
}

/// The letters without their accents, for those from U+00C0 to U+017F.
enum Accents {
    /// A letter in lower case without its accents; others as they are.
    static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xC0...0x17F).contains(scalar.value) else { return scalar }
        for (base, letters) in table where letters.unicodeScalars.contains(scalar) { return base }
        return scalar
    }

    private static let table: [(Unicode.Scalar, String)] = [
        ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥ"),
        ("i", "ìíîïĩīĭį"),
        ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľ"), ("n", "ñńņň"), ("o", "òóôõöōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"),
        ("t", "ţť"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
}
