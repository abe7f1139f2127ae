/// Word beginnings tell by the first two letters of words where a text may have some words, and where not.
///
/// Names are few, and prose is long: nearly all of it is passed over with a look at each of its bytes.
struct WordBeginnings: Sendable {
    /// For each pair of first letters, by the lower five bits of both, whether a word begins with them.
    private var pairs = [UInt64](repeating: 0, count: 16)
    /// For each byte, whether no word begins behind it; beyond ASCII that is not known.
    private let isInWord = (0...UInt8.max).map { $0 < 0x80 && WordBytes.isPart($0) }

    /// Adds a word in lower case.
    mutating func insert(_ word: some StringProtocol) {
        let letters = Array(word.utf8.prefix(2))
        // What may be written in another way, as & for "and", or beyond ASCII, may stand anywhere.
        let isPlain = letters.count == 2 && letters.allSatisfy { $0 < 0x80 && WordBytes.isPart($0) } && word != "and"
        if isPlain {
            let pair = WordBeginnings.pair(letters[0], letters[1])
            pairs[pair / 64] |= 1 << UInt64(pair % 64)
        } else {
            pairs = [UInt64](repeating: .max, count: 16)
        }
    }

    /// The first place from one on where a word may begin; nil if none does.
    func next(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            pairs.withUnsafeBufferPointer { pairs in
                isInWord.withUnsafeBufferPointer { isInWord in
                    var index = start
                    if index > 0, index < bytes.count, isInWord[Int(bytes[index - 1])] {
                        index = WordBeginnings.placeAfterWord(bytes, from: index, isInWord)
                    }
                    // A pair is less than 1024, and both of its bytes are within the text.
                    while index + 1 < bytes.count {
                        let pair = WordBeginnings.pair(bytes[index], bytes[index + 1])
                        if pairs[pair / 64] >> UInt64(pair % 64) & 1 == 1 { return index }
                        index = WordBeginnings.placeAfterWord(bytes, from: index, isInWord)
                    }
                    return nil
                }
            }
        }
    }

    /// The first place behind one that has something before it which is in no word.
    @inline(__always)
    private static func placeAfterWord(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ isInWord: UnsafeBufferPointer<Bool>
    ) -> Int {
        var index = start
        while index < bytes.count, isInWord[Int(bytes[index])] { index += 1 }
        return index + 1
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }
}
