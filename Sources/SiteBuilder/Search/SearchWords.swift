/// Search words are what a text is cut into for the index; a browser cuts queries in the same way.
public enum SearchWords {
    /// Words that are on nearly every page and tell none from another, as they are before an ending is taken off.
    ///
    /// They are few: in another language than English they may be words of weight.
    public static let stopWords: Set<String> = [
        "an", "and", "are", "as", "at", "be", "by", "for", "from", "if", "in", "is", "it", "of", "on", "or", "that",
        "the", "this", "to", "with", "you", "your",
    ]

    /// What a word is cut off after, in code points.
    static let longest = 32

    /// The words of a text, in their order.
    public static func words(in text: String) -> [String] {
        var words: [String] = []
        var cutter = WordCutter()
        var text = text
        text.withUTF8 { cutter.cut($0) { words.append(String(decoding: $0, as: UTF8.self)) } }
        return words
    }
}

/// A word cutter cuts texts into words, in memory that it uses again for each of them.
struct WordCutter {
    private var word: [UInt8] = []
    private var length = 0

    /// Makes a cutter; it takes memory with its first word.
    init() {}

    /// Cuts a text; the words that it hands on are gone with the next one.
    mutating func cut(_ text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x61...0x7A, 0x30...0x39: append(byte)
            case 0x41...0x5A: append(byte | 0x20)
            case 0x80...:
                index += cutScalar(text, at: index, take)
                continue
            default: end(take)
            }
            index += 1
        }
        end(take)
    }

    private mutating func append(_ byte: UInt8) {
        length += 1
        if length <= SearchWords.longest { word.append(byte) }
    }

    /// Takes a character that is not ASCII; returns the number of its bytes.
    private mutating func cutScalar(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Int {
        let lead = text[index]
        let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard count > 1, index + count <= text.count else { return 1 }
        var value = UInt32(lead) & (0x7F >> UInt32(count))
        for offset in 1..<count { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        guard let scalar = Unicode.Scalar(value) else { return 1 }
        // What takes accents off in the browser.
        if (0x300...0x36F).contains(value) { return count }
        guard scalar.isWordPart else {
            end(take)
            return count
        }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !(0x300...0x36F).contains(lower.value) {
            let folded = lower.value == 0x3C2 ? "\u{3C3}" : Accents.base(of: lower)
            length += 1
            if length <= SearchWords.longest { word.append(contentsOf: String(folded).utf8) }
        }
        return count
    }

    private mutating func end(_ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        if length == 0 { return }
        defer {
            word.removeAll(keepingCapacity: true)
            length = 0
        }
        if word.count == 1, word[0] >= 0x61 { return }
        if word.count <= 4, Self.isStopWord(Self.key(of: word)) { return }
        takeOffEnding()
        word.withUnsafeBufferPointer(take)
    }

    /// Takes off the ending that plurals have.
    private mutating func takeOffEnding() {
        guard word.count >= 4, word[word.count - 1] == UInt8(ascii: "s") else { return }
        let before = word[word.count - 2]
        if before == UInt8(ascii: "e"), word[word.count - 3] == UInt8(ascii: "i") {
            word.removeLast(3)
            word.append(UInt8(ascii: "y"))
        } else if before != UInt8(ascii: "s"), before != UInt8(ascii: "u"), before != UInt8(ascii: "i") {
            word.removeLast()
        }
    }

    /// The stop words, of which none has more than four letters, each as a number, in the slots of a small table.
    private static let stopWords: [UInt32] = {
        var slots = [UInt32](repeating: 0, count: 128)
        for word in SearchWords.stopWords.sorted() {
            let key = key(of: Array(word.utf8))
            var slot = slot(of: key)
            while slots[slot] != 0 { slot = (slot + 1) & 127 }
            slots[slot] = key
        }
        return slots
    }()

    private static func slot(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 25) }

    private static func isStopWord(_ key: UInt32) -> Bool {
        var slot = slot(of: key)
        while stopWords[slot] != 0 {
            if stopWords[slot] == key { return true }
            slot = (slot + 1) & 127
        }
        return false
    }

    private static func key(of word: [UInt8]) -> UInt32 { word.reduce(0) { $0 << 8 | UInt32($1) } }
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
