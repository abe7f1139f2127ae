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
    private var keys: [UInt64] = [0]
    /// The numbers, found by hash; zero where a slot is free.
    ///
    /// There are always twice as many slots as words.
    private var slots = [UInt16](repeating: 0, count: 64)

    /// Makes an empty table.
    init() {}

    /// Makes a table of some words.
    init(_ words: some Sequence<String>) {
        for word in words { _ = intern(word) }
    }

    /// The number of words, the unknown one included.
    var count: Int { ends.count }

    /// The number of a word, which is put in if it is new.
    ///
    /// A table that is full gives no new numbers; the vocabularies of this program are far from that.
    mutating func intern(_ word: some StringProtocol) -> UInt16 {
        var folded: [UInt8] = []
        WordTable.fold(Array(word.utf8), into: &folded)
        let (key, found) = folded.withUnsafeBufferPointer { bytes in
            let key = WordKey(bytes)
            return (key, find(key, bytes))
        }
        if found != WordTable.unknown || folded.isEmpty || count >= Int(UInt16.max) { return found }
        bytes += folded
        ends.append(bytes.count)
        keys.append(key.bits)
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
        return folded.withUnsafeBufferPointer { find(WordKey($0), $0) }
    }

    /// The number of a word, as it stands in a text; nil if it has letters beyond ASCII.
    func findASCII(_ text: [UInt8], _ range: Range<Int>) -> UInt16? {
        text.withUnsafeBufferPointer { bytes in
            let word = UnsafeBufferPointer(rebasing: bytes[range])
            let key = WordKey(word)
            return key.isASCII ? find(key, word) : nil
        }
    }

    /// The number of a word of ASCII, as it stands somewhere else.
    func find(letters word: UnsafeBufferPointer<UInt8>) -> UInt16 { find(WordKey(word), word) }

    private func find(_ key: WordKey, _ word: UnsafeBufferPointer<UInt8>) -> UInt16 {
        slots.withUnsafeBufferPointer { slots in
            let last = slots.count &- 1
            var slot = key.hash & last
            while slots[slot] != WordTable.unknown {
                if isWord(Int(slots[slot]), key, word) { return slots[slot] }
                slot = (slot &+ 1) & last
            }
            return WordTable.unknown
        }
    }

    private func isWord(_ number: Int, _ key: WordKey, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard keys[number] == key.bits, ends[number] - ends[number - 1] == key.length else { return false }
        if key.length <= WordKey.wholeLength { return true }
        let start = ends[number - 1]
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
        let word = ends[Int(number) - 1]..<ends[Int(number)]
        let hash = bytes.withUnsafeBufferPointer { WordKey(UnsafeBufferPointer(rebasing: $0[word])).hash }
        var slot = hash & (slots.count - 1)
        while slots[slot] != WordTable.unknown { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
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
