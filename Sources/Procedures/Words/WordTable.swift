/// A word table gives words numbers, so that comparing words is comparing numbers.
///
/// Words are compared without regard to the case of ASCII letters, and a curly apostrophe is a straight one.
struct WordTable: Sendable {
    /// The number of a word that is not in the table.
    static let unknown: UInt16 = 0

    /// The words, each at its number.
    private(set) var words: [[UInt8]] = [[]]
    /// The numbers, found by hash; zero where a slot is free.
    ///
    /// There are always twice as many slots as words.
    private var slots = [UInt16](repeating: 0, count: 64)

    /// The number of words, the unknown one included.
    var count: Int { words.count }

    /// The number of a word, which is put in if it is new.
    ///
    /// A table that is full gives no new numbers; the vocabularies of this program are far from that.
    mutating func intern(_ word: some StringProtocol) -> UInt16 {
        var bytes: [UInt8] = []
        WordTable.fold(Array(word.utf8), into: &bytes)
        let found = find(bytes, 0..<bytes.count)
        if found != WordTable.unknown || bytes.isEmpty || words.count >= Int(UInt16.max) { return found }
        words.append(bytes)
        if words.count * 2 > slots.count { grow() } else { place(UInt16(words.count - 1)) }
        return UInt16(words.count - 1)
    }

    /// The number of a folded word.
    func find(_ bytes: [UInt8], _ range: Range<Int>) -> UInt16 {
        var slot = Int(truncatingIfNeeded: WordTable.hash(bytes, range)) & (slots.count - 1)
        while slots[slot] != WordTable.unknown {
            let word = words[Int(slots[slot])]
            if word.count == range.count, word.elementsEqual(bytes[range]) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return WordTable.unknown
    }

    private mutating func grow() {
        slots = [UInt16](repeating: 0, count: slots.count * 2)
        for number in 1..<words.count { place(UInt16(number)) }
    }

    private mutating func place(_ number: UInt16) {
        let word = words[Int(number)]
        var slot = Int(truncatingIfNeeded: WordTable.hash(word, 0..<word.count)) & (slots.count - 1)
        while slots[slot] != WordTable.unknown { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }

    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
        return hash ^ hash >> 29
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
                bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
        }
    }
}
