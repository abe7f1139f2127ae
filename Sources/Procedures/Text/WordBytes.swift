/// The bytes that make up words.
enum WordBytes {
    /// Whether a byte is a letter, a digit or an underscore, or beyond ASCII, where it may be part of a letter.
    static func isPart(_ byte: UInt8) -> Bool { isPlain(byte) || byte == UInt8(ascii: "_") || byte >= 0x80 }

    /// Whether a byte is a letter or a digit of ASCII.
    static func isPlain(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x30 && byte <= 0x39 }

    /// Whether a byte is a letter of ASCII.
    static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// A byte with the case of letters of ASCII folded.
    static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Whether a quotation mark may begin with a byte.
    static func mayQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0xE2
    }

    /// Whether a byte may stand between two parts of a word.
    static func isJoint(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"),
            UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "="),
            UInt8(ascii: "&"):
            true
        default: false
        }
    }
}

/// Eight bytes at a time, the first one lowest.
extension WordBytes {
    private static let highest: UInt64 = 0x8080_8080_8080_8080

    /// How many of eight bytes are letters and digits of ASCII before the first one that is none.
    static func letterLength(of bytes: UInt64) -> Int {
        (~letters(bytes) & highest).trailingZeroBitCount >> 3
    }

    /// How many of eight bytes are letters, digits and underscores of ASCII before the first one that is none.
    static func plainLength(of bytes: UInt64) -> Int {
        let underscores = highest &- (bytes & ~highest ^ 0x5F5F_5F5F_5F5F_5F5F)
        return (~(letters(bytes) | underscores & ~bytes) & highest).trailingZeroBitCount >> 3
    }

    /// The highest bits of those bytes that are letters and digits of ASCII; what other bits there are says nothing.
    private static func letters(_ bytes: UInt64) -> UInt64 {
        let low = bytes & ~highest
        let lower = low | 0x2020_2020_2020_2020
        // Each sum reaches the highest bit from the first sign of a range on, or from the one behind it on.
        let letters = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) ^ (lower &+ 0x0505_0505_0505_0505)
        let digits = (low &+ 0x5050_5050_5050_5050) ^ (low &+ 0x4646_4646_4646_4646)
        return (letters | digits) & ~bytes
    }

    /// Eight bytes with the case of letters of ASCII folded, and whether all of them are ASCII.
    static func lower(_ bytes: UInt64) -> (bytes: UInt64, isASCII: Bool) {
        let low = bytes & ~highest
        let capitals = (low &+ 0x3F3F_3F3F_3F3F_3F3F) ^ (low &+ 0x2525_2525_2525_2525)
        return (bytes | (capitals & ~bytes & highest) >> 2, bytes & highest == 0)
    }
}

extension UnsafeRawBufferPointer {
    /// The first byte from one on that is not of a kind, which is looked for in eight bytes at once, or else one by one.
    @inline(__always)
    func end(of length: (UInt64) -> Int, from start: Int, isPart: (UInt8) -> Bool) -> Int {
        var index = start
        while index &+ 8 <= count {
            let found = length(UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index &+= found
            if found < 8 { return index }
        }
        while index < count, isPart(self[index]) { index &+= 1 }
        return index
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a run of letters of ASCII meets a condition; they come from left to right.
    @inline(__always)
    func containsLetters(where holds: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        var start = 0
        while start < count {
            var end = start
            while end < count, WordBytes.isLetter(self[end]) { end += 1 }
            if end > start, holds(UnsafeBufferPointer(rebasing: self[start..<end])) { return true }
            start = end + 1
        }
        return false
    }
}
