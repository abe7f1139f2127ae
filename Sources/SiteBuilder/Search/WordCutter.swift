/// A word cutter cuts texts into words, whichever letters they have.
struct WordCutter {
    /// Where the word stands that is being read; every code point takes up to four bytes.
    private let room: UnsafeMutableBufferPointer<UInt8>

    /// Cuts a text; the words that are handed on are gone with the next one.
    static func cut(_ text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        withCutter { cutter in
            var index = 0
            while index < text.count {
                let isBetween = text[index] < 0x80 && !text[index].isASCIILetterOrDigit
                index = isBetween ? index + 1 : cutter.cutWord(of: text, at: index, take)
            }
        }
    }

    /// Hands on a cutter for many texts, which is gone afterwards.
    static func withCutter<Result>(_ body: (WordCutter) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SearchWords.longest * 4) { room in
            body(WordCutter(room: room))
        }
    }

    /// Cuts off the word that begins somewhere, if one does, and hands it on unless it is left out; returns where the text
    /// goes on.
    func cutWord(
        of text: UnsafeBufferPointer<UInt8>, at start: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Int {
        var word = Word(room)
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte >= 0x80 {
                let (folding, length) = Folding.next(in: text, at: index)
                index += length
                switch folding {
                case .dropped: break
                case .ending:
                    word.end(take)
                    return index
                case .scalar(let scalar): word.append(scalar)
                case .scalars(let scalars): scalars.forEach { word.append($0) }
                }
            } else if byte.isASCIILetterOrDigit {
                word.append(letter: byte | 0x20)
                index += 1
            } else {
                break
            }
        }
        word.end(take)
        return index
    }

    /// The number of the first bytes of a word that are taken, without the ending that plurals have; zero if it is left out.
    static func kept(of bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let count = bytes.count
        if count == 1, bytes[0] >= 0x61 { return 0 }
        if count <= 4, stopWords.contains(key(of: bytes)) { return 0 }
        guard count >= 4, bytes[count - 1] == UInt8(ascii: "s") else { return count }
        let before = bytes[count - 2]
        if before == UInt8(ascii: "e"), bytes[count - 3] == UInt8(ascii: "i") {
            bytes[count - 3] = UInt8(ascii: "y")
            return count - 2
        }
        return before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i")
            ? count : count - 1
    }

    /// The stop words, of which none has more than four letters, each as a number.
    private static let stopWords = Set(SearchWords.stopWords.map { key(of: $0.utf8) })

    private static func key(of word: some Sequence<UInt8>) -> UInt32 { word.reduce(0) { $0 << 8 | UInt32($1) } }
}

/// A word that is being read.
private struct Word {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    private var length = 0

    init(_ room: UnsafeMutableBufferPointer<UInt8>) { bytes = room }

    mutating func append(letter: UInt8) {
        if length < SearchWords.longest {
            bytes[count] = letter
            count += 1
        }
        length += 1
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        length += 1
        if length > SearchWords.longest { return }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            bytes[count] = byte
            count += 1
        }
    }

    func end(_ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        let kept = WordCutter.kept(of: UnsafeMutableBufferPointer(rebasing: bytes[..<count]))
        if kept > 0 { take(UnsafeBufferPointer(rebasing: bytes[..<kept])) }
    }
}
