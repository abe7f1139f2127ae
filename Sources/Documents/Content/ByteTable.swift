internal import Glibc

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

    /// Adds a text, and returns the number of the first one with the same bytes, if there is one.
    ///
    /// Then it is that one which is found by these bytes.
    @discardableResult
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
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

    /// Adds a text, and returns the number of the first one with the same bytes, if there is one.
    @discardableResult
    mutating func append(_ text: ArraySlice<UInt8>) -> Int? { text.withUnsafeBufferPointer { append($0) } }

    /// The number of the first text with these bytes.
    func index(of text: UnsafeBufferPointer<UInt8>) -> Int? { index(of: text, hash: ByteTable.hash(text)) }

    /// The number of the first text with these bytes.
    func index(of text: ArraySlice<UInt8>) -> Int? { text.withUnsafeBufferPointer { index(of: $0) } }

    private func index(of text: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int? {
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, holds(text, in: range(of: number)) { return number }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func holds(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
        guard range.count == text.count, let start = text.baseAddress else { return range.count == text.count }
        return bytes.withUnsafeBufferPointer { own in
            // A table that holds any byte has an address.
            own.baseAddress.map { memcmp($0 + range.lowerBound, start, text.count) == 0 } ?? false
        }
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
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let buffer = UnsafeRawBufferPointer(text)
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: buffer.count)
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
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
