internal import ByteMarks
internal import Glibc

/// Looks for bytes with the machine's fastest search, one after the other.
struct ByteSearch {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// The offset of the next byte of this value.
    mutating func next(_ byte: UInt8) -> Int? {
        guard position < end, let base = bytes.baseAddress,
            let found = memchr(base + position, Int32(byte), end - position)
        else { return nil }
        let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        position = offset + 1
        return offset
    }

    /// Goes on at an offset, unless the search is there already.
    mutating func skip(to offset: Int) { position = max(position, offset) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number of bytes of a value.
    func count(of byte: UInt8) -> Int { tally_count(baseAddress, count, byte) }
}
