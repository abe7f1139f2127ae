/// A byte table finds short texts by their bytes, without making a string to look one up.
///
/// Texts are numbered in the order in which they come in.
struct ByteTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt32] = []
    private var slots: [Int32]
    private var mask: Int

    /// Makes a table with room for a number of texts.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
        ends.reserveCapacity(capacity)
        hashes.reserveCapacity(capacity)
    }

    /// The number of texts.
    var count: Int { ends.count }

    /// Adds a text, and returns the number of the first one with the same bytes, if there is one.
    ///
    /// Then it is that one which is found by these bytes.
    @discardableResult
    mutating func append(_ text: ArraySlice<UInt8>) -> Int? {
        let hash = ByteTable.hash(text)
        let found = index(of: text, hash: hash)
        let number = ends.count
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        hashes.append(hash)
        if found != nil { return found }
        if number * 2 >= slots.count { grow() }
        place(Int32(truncatingIfNeeded: number), hash: hash)
        return nil
    }

    /// The number of the first text with these bytes.
    func index(of text: ArraySlice<UInt8>) -> Int? { index(of: text, hash: ByteTable.hash(text)) }

    /// The text with a number.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

    private func index(of text: ArraySlice<UInt8>, hash: UInt32) -> Int? {
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash {
                let range = range(of: number)
                if range.count == text.count, bytes[range].elementsEqual(text) { return number }
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    private mutating func place(_ number: Int32, hash: UInt32) {
        var slot = Int(hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = number
    }

    private mutating func grow() {
        let placed = slots.filter { $0 >= 0 }
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for number in placed { place(number, hash: hashes[Int(number)]) }
    }

    /// A hash that takes eight bytes at a time.
    static func hash(_ text: ArraySlice<UInt8>) -> UInt32 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: text.count)
        text.withUnsafeBytes { buffer in
            var offset = 0
            while offset + 8 <= buffer.count {
                let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                hash = (hash ^ UInt64(littleEndian: word)) &* 0xBF58_476D_1CE4_E5B9
                hash ^= hash >> 31
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < buffer.count {
                rest = rest << 8 | UInt64(buffer[offset])
                offset += 1
            }
            hash = (hash ^ rest) &* 0x94D0_49BB_1331_11EB
        }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
