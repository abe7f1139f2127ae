/// A word table gives words numbers, so that comparing words is comparing numbers.
///
/// Words are compared without regard to the case of ASCII letters, and a curly apostrophe is a straight one.
struct WordTable: Sendable {
    /// The number of a word that is not in the table.
    static let unknown: UInt16 = 0

    /// The bytes of all words, one after the other.
    private var bytes: [UInt8] = []
    /// Where each word ends in the bytes; it begins where the one before it ends.
    private var ends: [Int] = [0]
    private var hashes: [UInt64] = [0]
    /// The numbers, found by hash; zero where a slot is free.
    ///
    /// There are always twice as many slots as words.
    private var slots = [UInt16](repeating: 0, count: 64)

    /// The number of words, the unknown one included.
    var count: Int { ends.count }

    /// The number of a word, which is put in if it is new.
    ///
    /// A table that is full gives no new numbers; the vocabularies of this program are far from that.
    mutating func intern(_ word: some StringProtocol) -> UInt16 {
        var folded: [UInt8] = []
        WordTable.fold(Array(word.utf8), into: &folded)
        let (hash, found) = folded.withUnsafeBufferPointer { bytes in
            let hash = WordTable.hash(bytes).hash
            return (hash, find(hash, bytes))
        }
        if found != WordTable.unknown || folded.isEmpty || count >= Int(UInt16.max) { return found }
        bytes += folded
        ends.append(bytes.count)
        hashes.append(hash)
        if count * 2 > slots.count { grow() } else { place(UInt16(count - 1)) }
        return UInt16(count - 1)
    }

    /// The word of a number, in the form in which words are compared.
    func spelling(of number: UInt16) -> String {
        number == WordTable.unknown
            ? "" : String(decoding: bytes[ends[Int(number) - 1]..<ends[Int(number)]], as: UTF8.self)
    }

    /// The number of a word, as it stands in a text.
    func find(_ text: [UInt8], _ range: Range<Int>) -> UInt16 {
        if let number = findASCII(text, range) { return number }
        var folded: [UInt8] = []
        WordTable.fold(text[range], into: &folded)
        return folded.withUnsafeBufferPointer { find(WordTable.hash($0).hash, $0) }
    }

    /// The number of a word, as it stands in a text; nil if it has letters beyond ASCII.
    func findASCII(_ text: [UInt8], _ range: Range<Int>) -> UInt16? {
        text.withUnsafeBufferPointer { bytes in
            let word = UnsafeBufferPointer(rebasing: bytes[range])
            let (hash, isASCII) = WordTable.hash(word)
            return isASCII ? find(hash, word) : nil
        }
    }

    /// The number of a word of ASCII, as it stands somewhere else.
    func find(letters word: UnsafeBufferPointer<UInt8>) -> UInt16 { find(WordTable.hash(word).hash, word) }

    private func find(_ hash: UInt64, _ word: UnsafeBufferPointer<UInt8>) -> UInt16 {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != WordTable.unknown {
            let number = Int(slots[slot])
            if hashes[number] == hash, isWord(number, word) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return WordTable.unknown
    }

    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = ends[number - 1]
        guard ends[number] - start == word.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<word.count where bytes[start + index] != WordBytes.lower(word[index]) { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [UInt16](repeating: 0, count: slots.count * 2)
        for number in 1..<count { place(UInt16(number)) }
    }

    private mutating func place(_ number: UInt16) {
        var slot = Int(truncatingIfNeeded: hashes[Int(number)]) & (slots.count - 1)
        while slots[slot] != WordTable.unknown { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }

    /// The hash of a word, and whether all of its bytes are ASCII.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> (hash: UInt64, isASCII: Bool) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var bits: UInt8 = 0
        for byte in word {
            bits |= byte
            hash = (hash ^ UInt64(WordBytes.lower(byte))) &* 0x0000_0100_0000_01B3
        }
        return (hash ^ hash >> 29, bits < 0x80)
    }

    /// Appends a word in the form in which words are compared.
    static func fold(_ word: some Collection<UInt8>, into bytes: inout [UInt8]) {
        var index = word.startIndex
        while index != word.endIndex {
            let byte = word[index]
            word.formIndex(after: &index)
            if byte == 0xE2, word[index...].starts(with: [0x80, 0x99]) {
                bytes.append(UInt8(ascii: "'"))
                index = word.index(index, offsetBy: 2)
            } else {
                bytes.append(WordBytes.lower(byte))
            }
        }
    }
}
