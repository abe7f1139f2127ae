/// A word key is what tells the words of a table apart: the letters themselves of a short word, a hash of a long one.
///
/// Letters are taken eight at a time, and the case of ASCII letters is folded in all of them at once.
struct WordKey: Hashable {
    /// The longest word that its key is equal to.
    static let wholeLength = 8

    /// The letters, or their hash.
    let bits: UInt64
    /// The number of bytes of the word.
    let length: Int
    /// Whether all bytes of the word are ASCII.
    let isASCII: Bool

    @inline(__always)
    init(_ word: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeRawBufferPointer(word)
        length = bytes.count
        // Pieces of a short word overlap; together with its length they still tell all of its letters.
        switch bytes.count {
        case 0: (bits, isASCII) = (0, true)
        case 1: (bits, isASCII) = WordBytes.lower(UInt64(bytes[0]))
        case 2, 3:
            let first = UInt64(bytes.loadUnaligned(as: UInt16.self))
            (bits, isASCII) = WordBytes.lower(first | UInt64(bytes[bytes.count - 1]) << 16)
        case 4...WordKey.wholeLength:
            let first = UInt64(bytes.loadUnaligned(as: UInt32.self))
            let last = UInt64(bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self))
            (bits, isASCII) = WordBytes.lower(first | last << 32)
        default:
            var mixed: UInt64 = 0
            var areASCII = true
            var place = 0
            while place < bytes.count {
                // The last piece ends where the word does.
                let start = min(place, bytes.count - 8)
                let piece = WordBytes.lower(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                mixed = WordKey.mixed(mixed ^ piece.bytes)
                areASCII = areASCII && piece.isASCII
                place += 8
            }
            (bits, isASCII) = (mixed, areASCII)
        }
    }

    /// A number by which the place of the word is found in a table.
    var hash: Int { Int(truncatingIfNeeded: WordKey.mixed(bits ^ UInt64(length))) }

    private static func mixed(_ bits: UInt64) -> UInt64 {
        let product = bits &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
