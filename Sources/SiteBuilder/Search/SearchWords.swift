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
        var text = text
        text.withUTF8 { WordCutter.cut($0) { words.append(String(decoding: $0, as: UTF8.self)) } }
        return words
    }
}

/// A word cutter cuts texts into words.
struct WordCutter {
    /// Where the word stands that is being read; every code point takes up to four bytes.
    private let room: UnsafeMutableBufferPointer<UInt8>
    private let letters: UnsafeBufferPointer<UInt8>
    private let stopWords: StopWords

    /// Cuts a text; the words that are handed on are gone with the next one.
    static func cut(_ text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        withCutter { $0.cut(text, take) }
    }

    /// Hands on a cutter for many texts, which is gone afterwards.
    static func withCutter<Result>(_ body: (WordCutter) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SearchWords.longest * 4) { room in
            StopWords.slots.withUnsafeBufferPointer { slots in
                letters.withUnsafeBufferPointer { letters in
                    body(WordCutter(room: room, letters: letters, stopWords: StopWords(slots: slots)))
                }
            }
        }
    }

    /// Cuts a text; the words that are handed on are gone with the next one.
    @inline(__always)
    func cut(_ text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard let bytes = text.baseAddress, let letters = letters.baseAddress, let room = room.baseAddress else {
            return
        }
        let limit = text.count
        var index = 0
        while index < limit {
            let start = index
            var letter = letters[Int(bytes[index])]
            if letter == 0 {
                index = bytes[index] < 0x80 ? index &+ 1 : cutMixed(text, from: index, take)
                continue
            }
            let end = min(limit, index &+ SearchWords.longest)
            repeat {
                room[index &- start] = letter
                index &+= 1
                letter = index < end ? letters[Int(bytes[index])] : 0
            } while letter != 0
            let length = index &- start
            // What goes on with other letters, or is too long, is read once more and with more care.
            if index < limit, bytes[index] >= 0x80 || letters[Int(bytes[index])] != 0 {
                index = cutMixed(text, from: start, take)
                continue
            }
            let kept = Word.kept(length, of: room, stopWords)
            if kept > 0 { take(UnsafeBufferPointer(start: room, count: kept)) }
        }
    }

    /// Cuts off a word that may have any letters; returns where the text goes on.
    private func cutMixed(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Int {
        var word = Word(room, stopWords)
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte >= 0x80 {
                index += cutScalar(text, at: index, &word, take)
                if word.isEmpty { return index }
            } else if letters[Int(byte)] == 0 {
                word.end(take)
                return index + 1
            } else {
                index += word.append(text, from: index, letters)
            }
        }
        word.end(take)
        return index
    }

    /// For each byte the small letter or the digit that it stands for; zero where it is no part of a word by itself.
    private static let letters: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        default: 0
        }
    }

    /// Takes a character that is not ASCII; returns the number of its bytes.
    private func cutScalar(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ word: inout Word,
        _ take: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Int {
        let lead = text[index]
        let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard count > 1, index + count <= text.count else { return 1 }
        var value = UInt32(lead) & (0x7F >> UInt32(count))
        for offset in 1..<count { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        guard let scalar = Unicode.Scalar(value) else { return 1 }
        // What takes accents off in the browser.
        if (0x300...0x36F).contains(value) { return count }
        // Dashes and quotation marks are in every other sentence, and need not be looked up.
        guard !(0x2010...0x203F).contains(value), scalar.isWordPart else {
            word.end(take)
            return count
        }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !(0x300...0x36F).contains(lower.value) {
            word.append(lower.value == 0x3C2 ? "\u{3C3}" : Accents.base(of: lower))
        }
        return count
    }
}

/// A word that is being read.
private struct Word {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let stopWords: StopWords
    private var count = 0
    private var length = 0

    var isEmpty: Bool { length == 0 }

    init(_ room: UnsafeMutableBufferPointer<UInt8>, _ stopWords: StopWords) {
        bytes = room
        self.stopWords = stopWords
    }

    /// Takes letters and digits up to where others follow; returns how many.
    mutating func append(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ letters: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let room = max(0, SearchWords.longest - length)
        var taken = 0
        while start + taken < text.count {
            let letter = letters[Int(text[start + taken])]
            if letter == 0 { break }
            if taken < room { bytes[count + taken] = letter }
            taken += 1
        }
        count += min(taken, room)
        length += taken
        return taken
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        length += 1
        if length > SearchWords.longest { return }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            bytes[count] = byte
            count += 1
        }
    }

    mutating func end(_ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        let kept = bytes.baseAddress.map { Self.kept(count, of: $0, stopWords) } ?? 0
        if kept > 0 { take(UnsafeBufferPointer(rebasing: bytes[..<kept])) }
        count = 0
        length = 0
    }

    /// The number of the first bytes of a word that are taken, without the ending that plurals have; zero if it is left out.
    @inline(__always)
    static func kept(_ count: Int, of bytes: UnsafeMutablePointer<UInt8>, _ stopWords: StopWords) -> Int {
        if count == 1, bytes[0] >= 0x61 { return 0 }
        if count <= 4, stopWords.contains(UnsafeBufferPointer(start: bytes, count: count)) { return 0 }
        guard count >= 4, bytes[count - 1] == UInt8(ascii: "s") else { return count }
        let before = bytes[count - 2]
        if before == UInt8(ascii: "e"), bytes[count - 3] == UInt8(ascii: "i") {
            bytes[count - 3] = UInt8(ascii: "y")
            return count - 2
        }
        return before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i")
            ? count : count - 1
    }
}

/// The stop words, of which none has more than four letters, each as a number, in the slots of a small table.
private struct StopWords {
    let slots: UnsafeBufferPointer<UInt32>

    func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let key = Self.key(of: word)
        var slot = Self.slot(of: key)
        while slots[slot] != 0 {
            if slots[slot] == key { return true }
            slot = (slot &+ 1) & 127
        }
        return false
    }

    static let slots: [UInt32] = {
        var slots = [UInt32](repeating: 0, count: 128)
        for word in SearchWords.stopWords.sorted() {
            let key = Array(word.utf8).withUnsafeBufferPointer { StopWords.key(of: $0) }
            var slot = StopWords.slot(of: key)
            while slots[slot] != 0 { slot = (slot + 1) & 127 }
            slots[slot] = key
        }
        return slots
    }()

    private static func slot(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 25) }

    private static func key(of word: UnsafeBufferPointer<UInt8>) -> UInt32 { word.reduce(0) { $0 << 8 | UInt32($1) } }
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
