/// The classes of bytes that HTML's grammar distinguishes.
extension UInt8 {
    /// Tab, line feed, form feed, carriage return or space.
    @inline(__always)
    var isHTMLSpace: Bool { self <= 0x20 && (0x1_0000_3600 as UInt64) >> UInt64(self) & 1 == 1 }

    /// A letter of ASCII.
    @inline(__always)
    var isHTMLLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// A digit of ASCII.
    @inline(__always)
    var isHTMLDigit: Bool { self &- 0x30 < 10 }

    /// The byte with an ASCII capital made small.
    @inline(__always)
    var htmlLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// The value of a hexadecimal digit.
    var htmlHexValue: UInt32? {
        if isHTMLDigit { return UInt32(self - 0x30) }
        let letter = self | 0x20
        return letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x61 + 10) : nil
    }
}

/// Searches over bytes that look at eight of them at a time.
enum HTMLScan {
    /// The high bit of each byte of a word.
    private static var high: UInt64 { 0x8080_8080_8080_8080 }
    /// The low bit of each byte of a word.
    private static var low: UInt64 { 0x0101_0101_0101_0101 }

    /// A byte in each place of a word.
    @inline(__always)
    static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* low }

    /// Marks the bytes of a word that are zero by their high bit.
    ///
    /// Bytes above a zero byte may be marked too; the lowest mark is always right, and it is the one that is used.
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 { (word &- low) & ~word & high }

    /// The index of the first byte that equals one that is sought, or the number of bytes.
    static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
        let pattern = spread(byte)
        var index = start
        while index &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let found = zeros(word ^ pattern)
            if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < bytes.count, bytes[index] != byte { index &+= 1 }
        return min(index, bytes.count)
    }
}
