internal import Glibc

/// A word table numbers words from zero on, in the order in which they turn up.
struct WordTable: Sendable {
    private(set) var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// For each place the hash of a word, and below it one more than its number; zero where there is none.
    private var slots = [UInt64](repeating: 0, count: 1 << 12)

    /// The number of words.
    var count: Int { ends.count }

    /// The bytes of a word.
    func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

    /// The number of a word.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(of: word)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if UInt32(slots[slot] >> 32) == hash {
                let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if isEqual(number, word) { return number }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
        slots[slot] = UInt64(hash) << 32 | UInt64(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    @inline(__always)
    private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(of: number)
        guard range.count == word.count else { return false }
        let word = UnsafeRawBufferPointer(word)
        return bytes.withUnsafeBytes { bytes in
            let count = word.count
            // Most words are so short that calling a function takes longer than comparing them.
            if count >= 8, count <= 16 {
                return load(bytes, range.lowerBound, UInt64.self) == load(word, 0, UInt64.self)
                    && load(bytes, range.upperBound - 8, UInt64.self) == load(word, count - 8, UInt64.self)
            }
            if count >= 4, count < 8 {
                return load(bytes, range.lowerBound, UInt32.self) == load(word, 0, UInt32.self)
                    && load(bytes, range.upperBound - 4, UInt32.self) == load(word, count - 4, UInt32.self)
            }
            guard let known = bytes.baseAddress, let own = word.baseAddress else { return true }
            return memcmp(known + range.lowerBound, own, count) == 0
        }
    }

    @inline(__always)
    private func load<Number: BitwiseCopyable>(
        _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ type: Number.Type
    ) -> Number {
        bytes.loadUnaligned(fromByteOffset: offset, as: type)
    }

    /// A hash that takes eight bytes at a time; most words have no more.
    private static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let bytes = UnsafeRawBufferPointer(word)
        var hash = mixed(UInt64(truncatingIfNeeded: bytes.count))
        var start = 0
        while start + 8 <= bytes.count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            start += 8
        }
        var rest: UInt64 = 0
        if bytes.count - start >= 4 {
            rest = UInt64(bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
            start += 4
        }
        while start < bytes.count {
            rest = rest << 8 | UInt64(bytes[start])
            start += 1
        }
        return UInt32(truncatingIfNeeded: mixed(hash ^ rest))
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
        let product = number &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: slots.count * 2)
        for entry in slots where entry != 0 {
            var slot = Int(entry >> 32) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = entry
        }
        slots = larger
    }
}
